import {
  type CoverageDocument,
  type Lang,
  type MeasureRef,
  type Node,
  type ObsStatus,
  obsStatus,
} from "../../src/model/index.ts"
import type { CoverCell } from "../charts/coverage-matrix-state.ts"
import { type Cover, covers, isCovered } from "../charts/covers.ts"
import { coverageTexts } from "../text/coverage.ts"
import { textsIn } from "../text/index.ts"
import { formatMeasure, formatNumber } from "../text/numbers.ts"
import { isAtLeast } from "./gap.ts"
import type { IndexView } from "./index-view.ts"
import { isNamedIn } from "./matrix.ts"

/** One thing that may be known of a unit: an indicator, or a kind of evidence. */
export interface CoverItem {
  readonly id: string
  readonly label: string
  /** Heading that it stands under; "" for none. */
  readonly group: string
  /** Per unit. */
  readonly cells: readonly CoverCell[]
}

/** Items by units: what both coverage matrices of an edition are drawn from. */
export interface CoverTable {
  readonly by: "node" | "kind"
  readonly items: readonly CoverItem[]
  readonly counts: ReadonlyMap<Cover, number>
  readonly covered: number
  readonly cells: number
}

const gapCovers: Readonly<Partial<Record<ObsStatus, Cover>>> = {
  L: "not-collected",
  M: "not-applicable",
  O: "unknown",
  Q: "suppressed",
  LC: "not-covered",
  LS: "not-searched",
  QL: "withheld",
}

/** The state of a cell whose value is missing for a reason; null for a status that is no gap. */
export const coverOfGap = (status: ObsStatus): Cover | null => gapCovers[status] ?? null

/** Measures whose zero is a mark that was given, and no amount of which there is none. */
const marks: ReadonlySet<MeasureRef> = new Set<MeasureRef>(["score", "points", "rank"])

/** What is known of unit i in a node without members, in the edition's own period. An estimate leaves a gap a gap. */
export function coverOfCell(view: IndexView, node: Node, i: number, lang: Lang): CoverCell {
  const result = view.result(node.id)
  const raw = result?.raw?.[i] ?? null
  if (raw !== null) {
    const text = node.measure === "count" ? formatNumber(raw, lang) : formatMeasure(raw, node.measure, lang)
    if (isAtLeast(view, node.id, i)) return { cover: "least", text: `${text}+` }
    if (raw !== 0 || marks.has(node.measure)) return { cover: "found", text }
    return isDoubtfulZero(view, node, i) ? { cover: "least", text: `${text}+` } : { cover: "zero", text }
  }
  const unit = view.doc.units[i]?.id ?? ""
  if (isNamedIn(view, node.id, unit)) return { cover: "stated", text: "" }
  const status = result?.imputed?.[i]?.before ?? result?.status[i]
  const isGap = status !== undefined && obsStatus[status].gap
  return { cover: gapCovers[isGap ? status : view.doc.edition.absent.status] ?? "not-collected", text: "" }
}

/** A published 0 whose source leaves open that it is more. The interval of a count is no such doubt. */
function isDoubtfulZero(view: IndexView, node: Node, i: number): boolean {
  const upper = view.result(node.id)?.rawUpper?.[i] ?? Number.POSITIVE_INFINITY
  const unit = view.doc.units[i]?.id
  return upper > 0 && view.doc.values.some((value) => value.node === node.id && value.unit === unit)
}

/** Nodes that anything can be known of themselves: indicators, and dimensions without members. */
const coveredNodes = (view: IndexView): readonly Node[] =>
  view.doc.nodes.filter(({ members, basis }) => members.length === 0 && basis !== "reconstruction")

/** Every indicator in every unit, under their dimensions. */
export function nodeCoverage(view: IndexView, lang: Lang): CoverTable {
  const t = textsIn(coverageTexts, lang)
  const nodes = coveredNodes(view).toSorted((a, b) => Number(a.kind === "dimension") - Number(b.kind === "dimension"))
  return tableOf(
    "node",
    nodes.map((node) => ({
      id: node.id,
      label: node.title[lang],
      group: node.kind === "dimension" ? t.withoutMembers : (view.node(node.parent ?? "")?.title[lang] ?? ""),
      cells: view.doc.units.map((_, i) => coverOfCell(view, node, i, lang)),
    })),
  )
}

/** Every kind of evidence in every unit, under the dimension that uses it; those that none uses come
 * last. Under each heading the most widely covered first. */
export function kindCoverage(view: IndexView, { kinds }: CoverageDocument, lang: Lang): CoverTable {
  const t = textsIn(coverageTexts, lang)
  const items = kinds.map((kind) => ({
    id: kind.id,
    label: kind.label[lang],
    group: headOf(view, kind.nodes[0] ?? "", lang) ?? t.unused,
    cells: kind.states.map((state, i): CoverCell => {
      const shown = kind.shown[i] ?? 0
      if (state !== "found") return { cover: state, text: "" }
      const isAll = kind.complete[i] ?? false
      return { cover: isAll ? "found" : "least", text: formatNumber(shown, lang) + (isAll ? "" : "+") }
    }),
  }))
  const groups = [...Map.groupBy(items, ({ group }) => group)].toSorted(lastIf(t.unused))
  return tableOf(
    "kind",
    groups.flatMap(([, own]) => own.toSorted((a, b) => coveredUnits(b) - coveredUnits(a) || heldBack(b) - heldBack(a))),
  )
}

const heldBack = ({ cells }: CoverItem): number => cells.filter(({ cover }) => cover === "withheld").length

const lastIf =
  (name: string) =>
  ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
    Number(a === name) - Number(b === name)

/** The dimension that a node stands in. */
const headOf = (view: IndexView, id: string, lang: Lang): string | undefined => {
  const node = view.node(id)
  return node && (view.node(node.parent ?? "") ?? node).title[lang]
}

function tableOf(by: CoverTable["by"], items: readonly CoverItem[]): CoverTable {
  const counts = new Map<Cover, number>()
  for (const { cells } of items) for (const { cover } of cells) counts.set(cover, (counts.get(cover) ?? 0) + 1)
  const cells = items.reduce((sum, item) => sum + item.cells.length, 0)
  const covered = covers.filter(isCovered).reduce((sum, cover) => sum + (counts.get(cover) ?? 0), 0)
  return { by, items, counts, covered, cells }
}

/** Where the records of a kind in a unit are listed; null where the list cannot be narrowed to them. */
export function evidenceOfKind(view: IndexView, unit: string, kind: string): Readonly<Record<string, string>> | null {
  const scheme = view.doc.codebook.coverage
  const table = view.doc.codebook.tables.find(({ id }) => id === scheme?.table)
  const variable = table?.variables.find(({ id }) => id === scheme?.by)
  if (table === undefined || variable === undefined) return null
  return { table: table.id, unit, ...(variable.facet ? { [`f.${variable.id}`]: kind } : {}) }
}

/** How many records the sources hold and the edition may not show. */
export const withheldRecords = (view: IndexView): number =>
  (view.doc.coverage?.kinds ?? []).flatMap(({ withheld }) => withheld).reduce((sum, k) => sum + k, 0)

/** In how many units an item is covered. */
export const coveredUnits = ({ cells }: CoverItem): number => cells.filter(({ cover }) => isCovered(cover)).length
