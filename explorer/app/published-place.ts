import { type Lang, langs } from "../../src/model/index.ts"
import type { Place } from "./address-scheme.ts"
import { frontNames } from "./front-names.ts"
import { embedFile, fileAddress, pageAddress } from "./page-files.ts"

/** Which version of which edition a published page belongs to, and where that stands. */
export interface VersionRoot {
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
export function published({ edition, root, site }: VersionRoot): Place {
  const own = encodeURIComponent(edition)
  return {
    href(inner) {
      const [, lang = "", id, rest = ""] = /^\/([^/?#]*)(?:\/([^/?#]*))?(.*)$/s.exec(inner) ?? []
      if (id === undefined || id === "") return `${site}${lang === "" ? "" : `${lang}/`}index.html${rest}`
      if (frontNames.includes(id)) return `${site}${lang}/${id}.html${rest}`
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
    api: `${site}api/v1/`,
    version: {
      versionsPage: `${site}${own}/versions.html`,
      versionsList: `${site}${own}/versions.json`,
      embed(inner, chart) {
        const [, lang = "", rest = ""] = /^\/([^/?#]*)\/[^/?#]*([^#]*)/.exec(inner) ?? []
        const address = fileAddress(rest)
        if (address.includes("?")) return null
        const file = `${lang}/${embedFile(decodeURI(address), chart).split("/").map(encodeURIComponent).join("/")}`
        return { frozen: root + file, newest: `${site}${own}/index.html?to=${encodeURIComponent(decodeURI(file))}` }
      },
    },
  }
}

const isLang = (text: string): text is Lang => langs.some((lang) => lang === text)
