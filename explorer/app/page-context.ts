import { createContext, useContext } from "react"
import { type Lang, langs } from "../../src/model/index.ts"
import type { IndexView } from "../view/index-view.ts"
import type { Paths } from "./paths.ts"

/** What every page inside an edition stands on. */
export interface Page {
  readonly lang: Lang
  readonly editionId: string
  readonly view: IndexView
  readonly paths: Paths
}

export const LangContext = createContext<Lang>("en")
export const PageContext = createContext<Page | null>(null)

export const isLang = (text: string | undefined): text is Lang => langs.some((lang) => lang === text)

/** The language of the page, from its address. */
export const useLang = (): Lang => useContext(LangContext)

/** The edition that the page is about. */
export function usePage(): Page {
  const page = useContext(PageContext)
  if (!page) throw new Error("a page of an edition was shown outside an edition")
  return page
}
