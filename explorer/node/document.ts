import { type Lang, langs, type PublishedEdition } from "../../src/model/index.ts"
import { datasetJsonLd } from "../../src/publish/index.ts"
import { fileAddress } from "../app/page-files.ts"
import { escaped, htmlPage, jsonScript, stylesOf, textOf } from "./html.ts"
import { moduleOf } from "./page-list.ts"
import { withoutScript } from "./without-script.ts"

export interface PageParts {
  readonly lang: Lang
  /** Inner address after the edition. */
  readonly page: string
  /** Relative address of the version's folder, ending with "/". */
  readonly root: string
  readonly title: string
  readonly markup: string
}

/** One page of an edition as a document: what was rendered, and all that search engines and other pages ask of it. */
export function documentOf(edition: PublishedEdition, { lang, page, root, title, markup }: PageParts): string {
  const { index, assets } = edition
  const head = {
    lang,
    title,
    description: descriptionOf(markup) || index.edition.summary[lang],
    assets: `${root}../../assets/`,
    icon: assets.icon,
    styles: stylesOf(assets, moduleOf(page)),
    root: ' data-static=""',
  }
  const more = [
    `<meta name="cityindex" content="${escaped(`${index.edition.id} ${root}`)}">`,
    ...addresses(edition, lang, page, head),
    // The data page describes itself, with the script or without.
    ...(page === ""
      ? [jsonScript(datasetJsonLd(index, edition.packageFiles, (path) => packageAddress(edition, root, path)))]
      : []),
    `<script src="${head.assets}${assets.start}"></script>`,
  ]
  return htmlPage({ ...head, more }, `<div id="app">${withoutScript(markup, page, lang)}</div>`)
}

/** Where a file of the data package is found: absolute where the site's address is known. */
const packageAddress = ({ index, baseUrl }: PublishedEdition, root: string, path: string): string => {
  const { id, version } = index.edition
  const folder = baseUrl === null ? root : `${baseUrl}${id}/${encodeURIComponent(version)}/`
  return `${folder}data/package/${path.split("/").map(encodeURIComponent).join("/")}`
}

/** A sentence that the page itself says of what it shows. */
const descriptionOf = (markup: string): string => {
  const [, sentence = ""] = /<p class="(?:unit-sentence|cell-sentence|lead)">(.*?)<\/p>/s.exec(markup) ?? []
  return textOf(sentence)
}

/** Address of a page of this version, absolute; null where nobody said where the site will stand. */
export function absolute({ index, baseUrl }: PublishedEdition, lang: Lang, file: string): string | null {
  const { id, version } = index.edition
  return baseUrl === null ? null : `${baseUrl}${id}/${encodeURIComponent(version)}/${lang}/${file}`
}

/** Canonical address, the same page in the other language, and what a shared link shows. */
function addresses(
  edition: PublishedEdition,
  lang: Lang,
  page: string,
  { title, description }: { readonly title: string; readonly description: string },
): string[] {
  const file = fileAddress(page)
  const here = absolute(edition, lang, file)
  const [, unit = ""] = /^\/units\/([^/]+)$/.exec(page) ?? []
  const image = absolute(edition, lang, unit === "" ? "index.png" : file.replace(/\.html$/, ".png"))
  const property = (name: string, content: string) => `<meta property="${name}" content="${escaped(content)}">`
  return [
    ...(here === null ? [] : [`<link rel="canonical" href="${escaped(here)}">`]),
    ...langs.flatMap((other) => {
      const there = absolute(edition, other, file)
      return there === null ? [] : [`<link rel="alternate" hreflang="${other}" href="${escaped(there)}">`]
    }),
    property("og:type", "website"),
    property("og:title", title),
    property("og:description", description),
    property("og:locale", lang === "ko" ? "ko_KR" : "en_GB"),
    property("og:site_name", edition.index.edition.title[lang]),
    ...(here === null ? [] : [property("og:url", here)]),
    ...(image === null
      ? []
      : [
          property("og:image", image),
          property("og:image:width", "1200"),
          property("og:image:height", "630"),
          '<meta name="twitter:card" content="summary_large_image">',
        ]),
  ]
}
