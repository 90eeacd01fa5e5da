import { type Lang, langs, type SiteFile, type SiteFront } from "../../src/model/index.ts"
import { front as publishedFront } from "../app/front-place.ts"
import { setPlace } from "../app/place.ts"
import { published } from "../app/published-place.ts"
import { provideEdition, provideEditions } from "../data/index.ts"
import { createTexts } from "../text/create.ts"
import { forensicsTexts } from "../text/forensics.ts"
import { textsIn } from "../text/index.ts"
import { siteTexts } from "../text/site.ts"
import { indexView } from "../view/index-view.ts"
import { escaped, htmlPage, stylesOf, textOf } from "./html.ts"
import { lostPage } from "./lost-page.ts"
import { render } from "./render.tsx"

const galleryModule = "pages/gallery/gallery-page.tsx"
/** Pages that work in the reader's browser alone: the module that draws each, and what it says without its script. */
const tools = {
  forensics: { module: "pages/forensics/forensics-page.tsx", texts: forensicsTexts },
  new: { module: "pages/new/new-page.tsx", texts: createTexts },
} as const

/**
 * The pages of a site that stand outside editions. The gallery runs no explorer: each link leads to a page of an edition.
 * What needs a script is rendered as it begins, and made live in the browser.
 */
export async function frontPages(front: SiteFront): Promise<readonly SiteFile[]> {
  provideEditions(front.cards)
  for (const [id, index] of front.drawn)
    provideEdition(id, { view: indexView(index), evidence: none, files: [], packageFiles: null })
  const files: SiteFile[] = []
  for (const lang of langs) {
    files.push({ path: `${lang}/index.html`, content: await gallery(front, lang, "../", false) })
    for (const name of ["forensics", "new"] as const)
      files.push({ path: `${lang}/${name}.html`, content: await tool(front, lang, name) })
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
  const description = leadOf(markup)
  const more = [
    ...addresses(baseUrl, lang, "index.html", "index.html"),
    ...shared(title, description),
    ...(isRoot ? [`<script src="${site}assets/${assets.open}" data-root=""></script>`] : []),
  ]
  const styles = stylesOf(assets, galleryModule)
  const head = { lang, title, description, assets: `${site}assets/`, icon: assets.icon, styles, more }
  return htmlPage(
    { ...head, root: ' data-static=""' },
    `<div id="app">${withVersions(markup, cards, site, lang)}</div>`,
  )
}

/** A page beside the gallery, which the explorer takes over where there is a script. */
async function tool({ assets, baseUrl }: SiteFront, lang: Lang, name: keyof typeof tools): Promise<string> {
  const site = "../"
  const file = `${name}.html`
  const { module, texts } = tools[name]
  setPlace({ ...publishedFront(site), inner: (path, search) => path + search })
  const { markup, title } = await render(`/${lang}/${name}`)
  const description = leadOf(markup)
  const more = [
    `<meta name="cityindex-front" content="${site}">`,
    ...addresses(baseUrl, lang, file, `en/${file}`),
    ...shared(title, description),
    `<script src="${site}assets/${assets.start}"></script>`,
  ]
  const styles = stylesOf(assets, module)
  const head = { lang, title, description, assets: `${site}assets/`, icon: assets.icon, styles, more }
  const note = `<p class="static-note small quiet">${escaped(texts.needsScript[lang])}</p></main>`
  return htmlPage({ ...head, root: ' data-static=""' }, `<div id="app">${markup.replace("</main>", () => note)}</div>`)
}

const leadOf = (markup: string): string => textOf(/<p class="lead">(.*?)<\/p>/s.exec(markup)?.[1] ?? "")

/**
 * Canonical address and that of the same page in every language; none where nobody said where the site will stand.
 *
 * @param whoever the page for those whose language is not known
 */
function addresses(baseUrl: string | null, lang: Lang, file: string, whoever: string): readonly string[] {
  if (baseUrl === null) return []
  const link = (rel: string, path: string) => `<link rel="${rel}" href="${escaped(baseUrl + path)}">`
  return [
    link("canonical", `${lang}/${file}`),
    ...langs.map((each) => link(`alternate" hreflang="${each}`, `${each}/${file}`)),
    link('alternate" hreflang="x-default', whoever),
  ]
}

/** What a shared link shows. */
const shared = (title: string, description: string): readonly string[] => [
  `<meta property="og:title" content="${escaped(title)}">`,
  `<meta property="og:description" content="${escaped(description)}">`,
]

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
