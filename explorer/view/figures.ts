import type { Figure, Lang, MeasureRef, Plain, Qualifier, Value } from "../../src/model/index.ts"
import type { IndexView } from "./index-view.ts"
import { categoryLabel, codeLabel } from "./labels.ts"

/** A published number as a row: a value of a cell, or any other figure. */
export interface FigureRow {
  readonly id: string
  /** What was measured. */
  readonly title: string
  /** Of which pool and category. */
  readonly detail: string
  /** Page of what was measured, where that is a node. */
  readonly node: string | null
  /** The unit it is about, where the page does not say so. */
  readonly unit: string | null
  readonly hedged: {
    readonly value: number
    readonly lower: number | null
    readonly upper: number | null
    readonly qualifier: Qualifier
  }
  readonly measure: MeasureRef
  readonly source: string
  readonly place: string
  readonly note: string | null
}

export function figureRow(view: IndexView, figure: Plain<Figure>, lang: Lang, withUnit = false): FigureRow {
  const pool = figure.pool === "" ? "" : codeLabel(view, "figure_pool", figure.pool, lang)
  const category = figure.category === "" ? "" : categoryLabel(view, figure.category, lang)
  return {
    id: figure.id,
    title: codeLabel(view, "figure_measure", figure.measure, lang),
    detail: [pool, category].filter((text) => text !== "").join(", "),
    node: null,
    unit: withUnit ? figure.unit : null,
    hedged: figure,
    measure: figure.measureUnit,
    source: figure.source,
    place: figure.place,
    note: figure.note?.[lang] ?? null,
  }
}

/** Null for a value that is a gap. */
export function valueRow(view: IndexView, value: Plain<Value>, lang: Lang, withUnit = false): FigureRow | null {
  const node = view.node(value.node)
  if (value.value === null || !node) return null
  return {
    id: value.id,
    title: node.title[lang],
    detail: value.time === view.doc.edition.time ? "" : value.time,
    node: node.id,
    unit: withUnit ? value.unit : null,
    hedged: { ...value, value: value.value },
    measure: node.measure,
    source: value.source,
    place: value.place,
    note: value.note?.[lang] ?? null,
  }
}

/** A figure or value by its id, as findings name them. */
export function rowById(view: IndexView, id: string, lang: Lang): FigureRow | null {
  const figure = view.figureById(id)
  if (figure) return figureRow(view, figure, lang, true)
  const value = view.valueById(id)
  return value ? valueRow(view, value, lang, true) : null
}

/**
 * Figures about the whole sample that split one whole by category, as groups to be drawn as bars: same measure, same
 * pool, at least three categories. A source may print a category twice, in its text and in a chart; the bars then
 * show the one that stands nearest to the others, so that they come from one place as far as possible.
 */
export function shareGroups(figures: readonly Plain<Figure>[]): readonly (readonly Plain<Figure>[])[] {
  const groups = new Map<string, Plain<Figure>[]>()
  for (const figure of figures) {
    if (figure.scope !== "all" || figure.category === "" || figure.measureUnit !== "percent") continue
    const key = `${figure.pool}\n${figure.measure}`
    groups.set(key, [...(groups.get(key) ?? []), figure])
  }
  return [...groups.values()].map(onePerCategory).filter((group) => group.length >= 3)
}

function onePerCategory(group: readonly Plain<Figure>[]): readonly Plain<Figure>[] {
  const places = group.map((figure) => Number.parseInt(figure.place, 10)).toSorted((a, b) => a - b)
  const middle = places[Math.floor(places.length / 2)] ?? 0
  const distance = (figure: Plain<Figure>) => Math.abs(Number.parseInt(figure.place, 10) - middle)
  const kept = new Map<string, Plain<Figure>>()
  for (const figure of group) {
    const before = kept.get(figure.category)
    if (!before || distance(figure) < distance(before)) kept.set(figure.category, figure)
  }
  return [...kept.values()]
}
