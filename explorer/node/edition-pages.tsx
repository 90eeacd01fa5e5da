import type { EditionPages, Lang, PublishedEdition, SiteFile } from "../../src/model/index.ts"
import { fileAddress } from "../app/page-files.ts"
import { setPlace } from "../app/place.ts"
import { published } from "../app/published-place.ts"
import { provideEdition } from "../data/index.ts"
import { indexView } from "../view/index-view.ts"
import { documentOf } from "./document.ts"
import { pageList } from "./page-list.ts"
import { render } from "./render.tsx"

/** The pages of an edition. Everything is at hand, so that each is rendered whole, without waiting. */
export function editionPages(edition: PublishedEdition): EditionPages {
  const { index, evidence, files } = edition
  const { id } = index.edition
  provideEdition(id, { view: indexView(index), evidence, files })
  const pages = pageList(index, evidence)
  return {
    pages,
    files: pages.map(fileAddress),
    pictures: [],
    render: async (page, lang) => [await renderPage(edition, page, lang)],
    picture: () => ({ path: "", content: "" }),
  }
}

async function renderPage(edition: PublishedEdition, page: string, lang: Lang): Promise<SiteFile> {
  const { id } = edition.index.edition
  const path = `${lang}/${decodeURI(fileAddress(page))}`
  const root = "../".repeat(path.split("/").length - 1)
  const place = published({ edition: id, root, site: `${root}../../` })
  setPlace({ ...place, inner: (at, search) => at + search })
  const { markup, title } = await render(`/${lang}/${encodeURIComponent(id)}${page}`)
  return { path, content: documentOf(edition, { page, lang, root, title, markup }) }
}
