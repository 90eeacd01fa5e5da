import type { LocalText, NodeId, Qualifier, UnitId } from "../../model/index.ts"
import {
  type IndexDocument,
  type Lang,
  type MeasureRef,
  measureOf,
  type Node,
  type NodeResult,
  obsStatus,
} from "../../model/index.ts"

/** What every sentence needs at hand: the document, the language, and how things are found and written in it. */
export interface Voice {
  readonly index: IndexDocument
  readonly lang: Lang
  readonly t: (text: LocalText) => string
  /** A number with the language's separators, with as many decimals as it has, at most `most`. */
  readonly number: (x: number, most?: number) => string
  /** A number with the suffix of its measure, with at most `most` decimals. */
  readonly amount: (x: number, measure: MeasureRef, most?: number) => string
  readonly list: (parts: readonly string[]) => string
  readonly node: (id: NodeId) => Node
  /** Result of a node in the edition's own period, if it has one. */
  readonly result: (id: NodeId) => NodeResult | undefined
  /** Position of a unit in every per-unit array. */
  readonly row: (id: UnitId) => number
}

export function voice(index: IndexDocument, lang: Lang): Voice {
  const nodes = new Map(index.nodes.map((node) => [node.id, node]))
  const rows = new Map(index.units.map((unit, i) => [unit.id, i]))
  const joiner = new Intl.ListFormat(lang, { type: "conjunction" })
  const number = (x: number, most = 10) => x.toLocaleString(lang, { maximumFractionDigits: most })
  const results = index.results[index.edition.time] ?? {}
  return {
    index,
    lang,
    t: (text) => text[lang],
    number,
    amount: (x, measure, most) => number(x, most) + (measureOf(measure)?.suffix[lang] ?? ""),
    list: (parts) => joiner.format(parts),
    node: (id) => found(nodes.get(id), id),
    result: (id) => results[id],
    row: (id) => found(rows.get(id), id),
  }
}

function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`the document has no ${id}`)
  return value
}

const ordinals = new Intl.PluralRules("en", { type: "ordinal" })
const endings: Record<string, string> = { one: "st", two: "nd", few: "rd", other: "th" }

/** 1st, 22nd; 1위. */
export const ordinal = (rank: number, lang: Lang): string =>
  lang === "ko" ? `${rank}위` : `${rank}${endings[ordinals.select(rank)]}`

const hedges: Record<Exclude<Qualifier, "exact">, LocalText> = {
  rounded: { en: "rounded in print", ko: "반올림된 표기" },
  approx: { en: "printed as about", ko: "‘약’으로 표기" },
  at_least: { en: "printed as at least", ko: "‘이상’으로 표기" },
  more_than: { en: "printed as more than", ko: "‘넘는’으로 표기" },
  uncertain: { en: "of uncertain meaning in print", ko: "의미가 불확실한 표기" },
}

/** How hedged a figure was printed and where, in brackets; "" when there is nothing to say. */
export function printed(voice: Voice, qualifier: Qualifier, source: string, place: string): string {
  const hedge = qualifier === "exact" ? "" : voice.t(hedges[qualifier])
  const parts = [hedge, placeWords(voice, source, place)].filter((part) => part !== "")
  return parts.length === 0 ? "" : ` [${parts.join("; ")}]`
}

export const statusWords = (voice: Voice, status: keyof typeof obsStatus): string => voice.t(obsStatus[status].label)

/** "line 761" or "761행": a place inside a source, in the source's own kind of place. */
export function placeWords({ index, lang, t }: Voice, sourceId: string, place: string): string {
  if (place === "") return ""
  const source = index.sources.find((s) => s.id === sourceId)
  const noun = source === undefined ? "" : t(source.placeNoun)
  const places = place.replaceAll(";", ", ")
  if (noun === "") return places
  return lang === "ko" ? `${places}${noun}` : `${noun} ${places}`
}
