import { type Lang, langs, type SiteFile, type SiteFront } from "../../src/model/index.ts"
import { setPlace } from "../app/place.ts"
import { published } from "../app/published-place.ts"
import { provideEdition, provideEditions } from "../data/index.ts"
import { textsIn } from "../text/index.ts"
import { siteTexts } from "../text/site.ts"
import { indexView } from "../view/index-view.ts"
import { escaped, htmlPage, stylesOf, textOf } from "./html.ts"
import { lostPage } from "./lost-page.ts"
import { render } from "./render.tsx"

const galleryModule = "pages/gallery/gallery-page.tsx"

/** The pages of a site that stand outside editions. They run no explorer: each link leads to a page of an edition. */
export async function frontPages(front: SiteFront): Promise<readonly SiteFile[]> {
  provideEditions(front.cards)
  for (const [id, index] of front.drawn)
    provideEdition(id, { view: indexView(index), evidence: none, files: [], packageFiles: null })
  const files: SiteFile[] = []
  for (const lang of langs) {
    files.push({ path: `${lang}/index.html`, content: await gallery(front, lang, "../", false) })
  }
  return [
    ...files,
    { path: "index.html", content: await gallery(front, "en", "", true) },
    { path: "404.html", content: lostPage(front.baseUrl) },
  ]
}

const none = { format: "cityindex-evidence/1", tables: [], drill: {} } as const

/** The gallery in a language; the one at the root sends readers on to the language that they speak. */
async function gallery(front: SiteFront, lang: Lang, site: string, isRoot: boolean): Promise<string> {
  const { cards, assets, baseUrl } = front
  const versions = new Map(cards.map(({ id, version }) => [id, version]))
  const place = published({ edition: "", root: "", site })
  const href = (inner: string) => {
    const [, given = "", id = ""] = /^\/([^/?#]*)(?:\/([^/?#]*))?/.exec(inner) ?? []
    const version = versions.get(decodeURIComponent(id))
    if (version === undefined) return place.href(inner)
    return `${site}${id}/${encodeURIComponent(version)}/${given}/index.html`
  }
  setPlace({ ...place, href, inner: (path, search) => path + search })
  const { markup, title } = await render(`/${lang}/`)
  const at = (path: string) => `${baseUrl}${path}`
  const description = textOf(/<p class="lead">(.*?)<\/p>/s.exec(markup)?.[1] ?? "")
  const more = [
    ...(baseUrl === null
      ? []
      : [
          `<link rel="canonical" href="${escaped(at(`${lang}/index.html`))}">`,
          ...langs.map(
            (each) => `<link rel="alternate" hreflang="${each}" href="${escaped(at(`${each}/index.html`))}">`,
          ),
          `<link rel="alternate" hreflang="x-default" href="${escaped(at("index.html"))}">`,
        ]),
    `<meta property="og:title" content="${escaped(title)}">`,
    `<meta property="og:description" content="${escaped(description)}">`,
    ...(isRoot ? [`<script src="${site}assets/${assets.open}" data-root=""></script>`] : []),
  ]
  const styles = stylesOf(assets, galleryModule)
  const head = { lang, title, description, assets: `${site}assets/`, icon: assets.icon, styles, more }
  return htmlPage(
    { ...head, root: ' data-static=""' },
    `<div id="app">${withVersions(markup, cards, site, lang)}</div>`,
  )
}

/** The way to earlier versions, below the list. */
function withVersions(markup: string, cards: SiteFront["cards"], site: string, lang: Lang): string {
  const t = textsIn(siteTexts, lang)
  const links = cards.map(
    ({ id, title }) => `<li><a href="${site}${id}/versions.html">${escaped(t.versionsOf(title[lang]))}</a></li>`,
  )
  if (links.length === 0) return markup
  const list = `<ul class="plain-list small gallery-versions">${links.join("")}</ul>`
  return markup.replace("</main>", () => `${list}</main>`)
}
