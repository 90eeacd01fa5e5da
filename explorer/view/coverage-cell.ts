import type { CoverageOfKind, Lang, Node, Source, Unit } from "../../src/model/index.ts"
import type { CoverCell } from "../charts/coverage-matrix-state.ts"
import type { Cover } from "../charts/covers.ts"
import { coverOfCell } from "./coverage.ts"
import { valueText } from "./imputed.ts"
import type { IndexView } from "./index-view.ts"

/** A source of one kind of evidence in one unit. */
export interface CoverSource {
  readonly source: Source
  /** In how many units it has something to say of this kind. */
  readonly reach: number
}

/** One kind of evidence in one unit. */
export interface CoverOfKind {
  readonly id: string
  readonly label: string
  readonly definition: string | null
  readonly cell: CoverCell
  readonly shown: number
  readonly withheld: number
  readonly isComplete: boolean
  readonly sources: readonly CoverSource[]
  readonly notes: readonly string[]
  /** Indicators that are measured over it. */
  readonly nodes: readonly Node[]
}

/** What one cell of a coverage matrix rests on. */
export interface CoverDetail {
  readonly unit: Unit
  readonly cell: CoverCell
  /** Null: a kind of evidence that was asked for by itself. */
  readonly node: Node | null
  readonly value: string | null
  readonly note: string | null
  /** Where the value stands; null where it was measured, or is a gap. */
  readonly origin: { readonly source: Source; readonly place: string } | null
  /** The table that it is measured over. */
  readonly table: string | null
  readonly kinds: readonly CoverOfKind[]
}

/** States in which a source has something to say. */
const told: ReadonlySet<string> = new Set(["found", "zero", "unknown", "withheld"])

/** One indicator, or one kind of evidence, in one unit; null where there is no such thing. */
export function coverDetail(
  view: IndexView,
  asked: { readonly unit: string | undefined; readonly node?: string | undefined; readonly kind?: string | undefined },
  lang: Lang,
): CoverDetail | null {
  const unit = view.unit(asked.unit ?? "")
  const i = view.unitIndex.get(asked.unit ?? "")
  if (unit === undefined || i === undefined) return null
  const kinds = view.doc.coverage?.kinds ?? []
  const kind = kinds.find(({ id }) => id === asked.kind)
  if (kind) {
    const of = ofKind(view, kind, i, lang)
    return { unit, cell: of.cell, node: null, value: null, note: null, origin: null, table: null, kinds: [of] }
  }
  const node = view.node(asked.node ?? "")
  if (node === undefined || node.members.length > 0) return null
  const value = view.value(unit.id, node.id)
  const cell = coverOfCell(view, node, i, lang)
  const source = value && value.value !== null ? view.source(value.source) : undefined
  const from = view.doc.method.indicators.find((each) => each.node === node.id)?.from
  const isGap = (view.result(node.id)?.raw?.[i] ?? null) === null
  const own = kinds.filter(({ nodes }) => nodes.includes(node.id)).map((each) => ofKind(view, each, i, lang))
  const absent = isGap && cell.cover === "not-collected" ? (view.doc.edition.absent.note?.[lang] ?? null) : null
  return {
    unit,
    cell,
    node,
    value: isGap ? null : valueText(view, node, i, lang),
    note: value?.note?.[lang] ?? absent,
    origin: value && source ? { source, place: value.place } : null,
    table: from?.kind === "measured" ? from.measure.table : null,
    kinds: own,
  }
}

/** One kind of evidence, of no unit in particular. */
export interface KindSummary {
  readonly label: string
  readonly definition: string | null
  readonly nodes: readonly Node[]
  /** Units by what is known of it there. */
  readonly states: ReadonlyMap<Cover, number>
  readonly shown: number
  readonly withheld: number
  readonly sources: readonly CoverSource[]
}

/** Null where there is no such kind. */
export function kindSummary(view: IndexView, id: string | undefined, lang: Lang): KindSummary | null {
  const kind = view.doc.coverage?.kinds.find((each) => each.id === id)
  if (kind === undefined) return null
  const cells = kind.states.map((_, i) => ofKind(view, kind, i, lang))
  const sources = new Map(cells.flatMap((cell) => cell.sources).map((each) => [each.source.id, each]))
  const states = new Map<Cover, number>()
  for (const { cell } of cells) states.set(cell.cover, (states.get(cell.cover) ?? 0) + 1)
  return {
    label: kind.label[lang],
    definition: kind.definition?.[lang] ?? null,
    nodes: kind.nodes.map((node) => view.node(node)).filter((node) => node !== undefined),
    states,
    shown: cells.reduce((sum, cell) => sum + cell.shown, 0),
    withheld: cells.reduce((sum, cell) => sum + cell.withheld, 0),
    sources: [...sources.values()].toSorted((a, b) => b.reach - a.reach),
  }
}

function ofKind(view: IndexView, kind: CoverageOfKind, i: number, lang: Lang): CoverOfKind {
  const state = kind.states[i] ?? "not-searched"
  const isComplete = kind.complete[i] ?? false
  const reachOf = (source: string) =>
    kind.sources.filter((ids, k) => told.has(kind.states[k] ?? "") && ids.some((id) => id === source)).length
  return {
    id: kind.id,
    label: kind.label[lang],
    definition: kind.definition?.[lang] ?? null,
    cell: { cover: state === "found" && !isComplete ? "least" : state, text: "" },
    shown: kind.shown[i] ?? 0,
    withheld: kind.withheld[i] ?? 0,
    isComplete,
    sources: (kind.sources[i] ?? []).flatMap((id) => {
      const source = view.source(id)
      return source ? [{ source, reach: reachOf(id) }] : []
    }),
    notes: (kind.notes[i] ?? []).map((note) => note[lang]),
    nodes: kind.nodes.map((id) => view.node(id)).filter((node) => node !== undefined),
  }
}
