import type { Lang, Node, NodeResult, Unit } from "../../src/model/index.ts"
import { decimalsOf, formatNumber } from "../text/numbers.ts"
import { type FigureRow, figureRow, valueRow } from "./figures.ts"
import { valueText } from "./imputed.ts"
import type { IndexView } from "./index-view.ts"

/** The statements of a node as the page of a cell sorts them. */
export interface CellStatements {
  /** Those of the node itself that name the unit. */
  readonly own: ReturnType<IndexView["statementsOf"]>
  /** Those of the node that name others and say something about positions. */
  readonly others: ReturnType<IndexView["statementsOf"]>
  /** Those of nodes below that name the unit. */
  readonly below: ReturnType<IndexView["statementsOf"]>
}

export function cellStatements(view: IndexView, unit: string, node: string): CellStatements {
  const names = (statement: { readonly units: readonly string[] }) => statement.units.includes(unit)
  const here = view.statementsOf(node)
  const below = view.branch(node).slice(1)
  return {
    own: here.filter(names),
    others: here.filter(
      (statement) => !names(statement) && view.statementKind(statement.kind)?.meaning.kind !== "none",
    ),
    below: below.flatMap((each) => view.statementsOf(each.id).filter(names)),
  }
}

/** Figures and values about the unit in the node itself, and in the nodes below it. */
export function cellFigures(view: IndexView, unit: string, node: string, lang: Lang) {
  const of = (id: string): readonly FigureRow[] => [
    ...[view.value(unit, id)]
      .flatMap((value) => (value ? [valueRow(view, value, lang)] : []))
      .filter((row) => row !== null),
    ...view
      .figuresOf(id)
      .filter((figure) => figure.unit === unit)
      .map((figure) => figureRow(view, figure, lang)),
  ]
  return {
    here: of(node),
    below: view
      .branch(node)
      .slice(1)
      .flatMap((each) => of(each.id)),
  }
}

/** Findings that touch the node and are about this unit or about none in particular. */
export const cellFindings = (view: IndexView, unit: string, node: string) =>
  view.findingsOfNode(node).filter((finding) => finding.units.length === 0 || finding.units.some((id) => id === unit))

/** One member of a node as it stands for one unit. */
export interface CellMember {
  readonly node: Node
  readonly share: number | null
  readonly score: string | null
  readonly value: string | null
  readonly low: number | null
  readonly high: number | null
  readonly rank: number | null
}

export function cellMembers(view: IndexView, unit: Unit, node: Node, lang: Lang): readonly CellMember[] {
  const i = view.unitIndex.get(unit.id) ?? -1
  const shares = [...view.doc.method.dimensions, ...view.doc.method.reconstructions].find(
    (each) => each.node === node.id,
  )
  return node.members.flatMap((id) => {
    const member = view.node(id)
    const result = view.result(id)
    if (!member) return []
    const score = result?.score[i] ?? null
    return [
      {
        node: member,
        share: shares?.members.find((each) => each.node === id)?.share ?? null,
        score: score === null ? null : formatNumber(score, lang, decimalsOf(result?.score ?? [])),
        value: valueText(view, member, i, lang),
        low: result?.uncertainty?.low[i] ?? null,
        high: result?.uncertainty?.high[i] ?? null,
        rank: result?.rank[i] ?? null,
      },
    ]
  })
}

/** Probability of a place among the first k, for the k that were computed and that leave somebody out. */
export function chances(result: NodeResult, i: number): readonly { readonly k: number; readonly p: number }[] {
  const { uncertainty } = result
  if (!uncertainty) return []
  const ranked = uncertainty.low.filter((low) => low !== null).length
  return uncertainty.top.k.flatMap((k, at) => {
    const p = uncertainty.top.p[at]?.[i] ?? null
    return p === null || k >= ranked ? [] : [{ k, p }]
  })
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹"
/** A power of ten as it is set: 14.2 → "¹⁴·²" is unreadable, so whole exponents only. */
export const exponent = (log10: number): string =>
  String(Math.round(log10)).replace(/\d/g, (digit) => superscripts[Number(digit)] ?? "")

/** log10 of n!, the number of all orders of n units. */
export function log10Factorial(n: number): number {
  let sum = 0
  for (let k = 2; k <= n; k++) sum += Math.log10(k)
  return sum
}

/** The tables of records that the indicators of a branch are measured over. */
export function measuredTables(view: IndexView, node: Node) {
  const below = new Set<string>(view.branch(node.id).map(({ id }) => id))
  const used = new Set(
    view.doc.method.indicators.flatMap(({ node: id, from }) =>
      from.kind === "measured" && below.has(id) ? [from.measure.table] : [],
    ),
  )
  return view.doc.codebook.tables.filter(({ id }) => used.has(id))
}

/** Sources of the unit's values in the branch of a node, each with the places that they stand at. */
export function sourcesBelow(
  view: IndexView,
  unit: Unit,
  node: Node,
): readonly { readonly source: string; readonly places: readonly string[] }[] {
  const values = view
    .branch(node.id)
    .filter(({ id }) => view.doc.method.indicators.some((indicator) => indicator.node === id))
    .map(({ id }) => view.value(unit.id, id))
    .filter((value) => value !== undefined)
    .filter((value) => value.value !== null)
  return [...Map.groupBy(values, (value) => value.source)].map(([source, found]) => ({
    source,
    places: [...new Set(found.map((value) => value.place))].filter((place) => place !== ""),
  }))
}
