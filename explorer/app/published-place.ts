import { type Lang, langs } from "../../src/model/index.ts"
import { fileAddress, pageAddress } from "./page-files.ts"
import type { Place } from "./place.ts"

/** Which version of which edition a published page belongs to. */
export interface PublishedVersion {
  readonly edition: string
  /** Address of the version's folder, ending with "/": relative to a page, or absolute. */
  readonly root: string
  /** Address of the site's folder, ending with "/". */
  readonly site: string
}

/**
 * Pages as files: `ROOT/ko/units/seoul.html` is `/ko/isi-2019/units/seoul`. Only pages of the same version are shown
 * without loading anew: another version, or the gallery, was made by another release of the explorer.
 */
export function published({ edition, root, site }: PublishedVersion): Place {
  const own = encodeURIComponent(edition)
  return {
    href(inner) {
      const [, lang = "", id, rest = ""] = /^\/([^/?#]*)(?:\/([^/?#]*))?(.*)$/s.exec(inner) ?? []
      if (id === undefined || id === "") return `${site}${lang === "" ? "" : `${lang}/`}index.html${rest}`
      return id === own ? `${root}${lang}/${fileAddress(rest)}` : `${site}${id}/index.html`
    },
    inner(path, search) {
      if (!path.startsWith(root)) return null
      const [lang = "", ...names] = path.slice(root.length).split("/")
      if (!isLang(lang)) return null
      const page = pageAddress(names.join("/"), search)
      return page === null ? null : `/${lang}/${own}${page}`
    },
    data: () => `${root}data/`,
    editions: `${site}api/v1/editions.json`,
    versions: { page: `${site}${own}/versions.html`, list: `${site}${own}/versions.json` },
  }
}

const isLang = (text: string): text is Lang => langs.some((lang) => lang === text)
