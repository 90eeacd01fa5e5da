import type { Lang, Source } from "../../src/model/index.ts"
import type { IndexView } from "./index-view.ts"

/** A code as a person reads it when no code list explains it: "open_data" → "open data". */
export const humanised = (code: string): string => code.replaceAll("_", " ")

/** The label of a code in one list, or the code in plain words. */
export function codeLabel(view: IndexView, list: string, code: string, lang: Lang): string {
  const found = view.doc.codebook.lists.find((each) => each.id === list)?.codes.find((each) => each.id === code)
  return found?.label[lang] ?? humanised(code)
}

/** The label of a figure's category: of its own list, or of whichever list explains the code. */
export function categoryLabel(view: IndexView, category: string, lang: Lang): string {
  const { lists } = view.doc.codebook
  const named = lists.filter((list) => list.id === "figure_category")
  for (const list of [...named, ...lists]) {
    const code = list.codes.find((each) => each.id === category)
    if (code) return code.label[lang]
  }
  return humanised(category)
}

/** Where in a source: "line 5323" · "5323행"; several places are joined; "" for none. */
export function placeIn(source: Source | undefined, place: string, lang: Lang): string {
  if (place === "") return ""
  const places = place.split(";").join(", ")
  const noun = source?.placeNoun[lang] ?? ""
  if (noun === "") return places
  const isNumber = /^[\d\s,;–-]+$/.test(place)
  return lang === "ko" && isNumber ? `${places}${noun}` : `${noun} ${places}`
}

/** A source with the place in it, in words: "2019 Global Smart Cities Index Report, line 5323". */
export function sourceText(view: IndexView, id: string, place: string, lang: Lang): string {
  const source = view.source(id)
  const where = placeIn(source, place, lang)
  return [source?.title[lang] ?? id, where].filter((text) => text !== "").join(", ")
}
