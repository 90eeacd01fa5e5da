import type { EditionPages, Lang, PublishedEdition, SiteFile } from "../../src/model/index.ts"
import { fileAddress, fileName } from "../app/page-files.ts"
import { setPlace } from "../app/place.ts"
import { published } from "../app/published-place.ts"
import { provideEdition } from "../data/index.ts"
import { indexView } from "../view/index-view.ts"
import { documentOf } from "./document.ts"
import { embedsOf } from "./embeds.ts"
import { pageList } from "./page-list.ts"
import { render } from "./render.tsx"
import { sharePicture } from "./share-picture.tsx"

/** The pages of an edition. Everything is at hand, so that each is rendered whole, without waiting. */
export function editionPages(edition: PublishedEdition): EditionPages {
  const { index, evidence, files, packageFiles } = edition
  const { id } = index.edition
  const view = indexView(index)
  provideEdition(id, { view, evidence, files, packageFiles })
  const pages = pageList(view, evidence)
  return {
    pages,
    files: () => pages.map(fileAddress),
    pictures: ["", ...index.units.map((unit) => unit.id)],
    render: (page, lang) => renderPage(edition, page, lang),
    picture: (unit, lang) => ({
      path: `${lang}/${unit === "" ? "index" : `units/${fileName(unit)}`}.png`,
      content: sharePicture(view, view.unit(unit) ?? null, lang),
    }),
  }
}

async function renderPage(edition: PublishedEdition, page: string, lang: Lang): Promise<readonly SiteFile[]> {
  const { id } = edition.index.edition
  const file = decodeURI(fileAddress(page))
  const path = `${lang}/${file}`
  const root = "../".repeat(path.split("/").length - 1)
  const place = published({ edition: id, root, site: `${root}../../` })
  setPlace({ ...place, inner: (at, search) => at + search })
  const { markup, title } = await render(`/${lang}/${encodeURIComponent(id)}${page}`)
  return [
    { path, content: documentOf(edition, { page, lang, root, title, markup }) },
    ...embedsOf(edition, { file, page, lang, root, markup }),
  ]
}
