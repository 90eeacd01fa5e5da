import { handsOnSum } from "../aggregate/index.ts"
import type { Scheme, Way } from "../robustness/scheme.ts"
import { inFours, type Layout } from "./memory.ts"

/** How a dimension is added up: a weighted mean, a weighted sum, a weighted mean of logarithms, or by its aggregator one
 *  draw after the other. */
export type Family = "mean" | "sum" | "log" | "other"

/** Neighbouring members that are read the same way. */
interface Segment {
  /** Whether the members' scores are the state's own, the same in all its draws. */
  readonly fixed: boolean
  /** First member and the number of members. */
  readonly from: number
  readonly count: number
  /** Where the places of the members' rows are listed; −1 where they are fixed. */
  readonly table: number
}

/** What one variant does about one dimension. */
export interface Step {
  /** Number of the step among those of all variants. */
  readonly id: number
  readonly dimension: number
  readonly node: number
  readonly edge: number
  readonly members: readonly number[]
  readonly shares: Float64Array
  readonly way: Way
  readonly family: Family
  readonly segments: readonly Segment[]
  /** Per member the place of the rows that are added up; −1 where it is fixed. */
  readonly rows: Int32Array
  /** Members whose logarithms are taken from their scores first. */
  readonly logarithms: readonly number[]
  /** Whether scores are asked for; else it is enough to hand on the sum. */
  readonly scored: boolean
}

/** Where everything stands in memory. */
export interface Places {
  /** The length of a row. */
  readonly stride: number
  /** Units, in fours. */
  readonly rows: number
  /** Per dimension a row of the totals of its weights. */
  readonly totals: number
  /** Per node its rows of scores, and of logarithms; −1: none. */
  readonly scores: Int32Array
  readonly logarithms: Int32Array
}

export interface Program {
  readonly scheme: Scheme
  readonly places: Places
  /** Per variant, in order; dimensions that nothing asks for are left out. */
  readonly steps: readonly (readonly Step[])[]
  /** Numbers of the dimensions that some variant asks for. */
  readonly dimensions: readonly number[]
  /** Indicators that are wanted themselves and not drawn. */
  readonly shown: readonly number[]
  /** Indicators drawn anew that something asks for, as their place in `Scheme.drawn`. */
  readonly drawn: readonly number[]
  /** Words to be written into tables of rows, as [place, words]. */
  readonly tables: readonly (readonly [number, readonly number[]])[]
}

/**
 * Turns a scheme into steps and places.
 *
 * @param wanted per node, whether its scores are asked for
 * @param stride length of the rows
 */
export function compile(scheme: Scheme, wanted: readonly boolean[], stride: number, layout: Layout): Program {
  const { n, m, dimensions, drawn } = scheme
  const rows = inFours(n)
  const asked = whatIsAsked(scheme, wanted)
  const rowsOf = (is: (node: number) => boolean) =>
    Int32Array.from({ length: m + dimensions.length }, (_, node) => (is(node) ? layout.doublesAt(rows * stride) : -1))
  const moves = (node: number) => node >= m || drawn.includes(node)
  const places: Places = {
    stride,
    rows,
    totals: layout.doublesAt(dimensions.length * stride),
    scores: rowsOf((node) => wanted[node]! || (asked[node]! && moves(node))),
    logarithms: rowsOf((node) => asked[node]! && moves(node) && hasLogarithms(scheme, node)),
  }
  const tables: [number, readonly number[]][] = []
  let id = 0
  const steps = scheme.variants.map((ways) =>
    dimensions.flatMap(({ members, edge, shares }, d): readonly Step[] => {
      const node = m + d
      if (!asked[node]) return []
      const way = ways[d]!
      const family = familyOf(way)
      const from = family === "log" ? places.logarithms : places.scores
      const memberRows = Int32Array.from(members, (member) => (moves(member) ? from[member]! : -1))
      const handsOn = (member: number) => member >= m && handsOnSum(ways[member - m]!)
      const segments = family === "other" ? [] : segmentsOf(memberRows, layout, tables)
      const logarithms = family === "log" ? members.filter((member) => moves(member) && !handsOn(member)) : []
      const scored =
        wanted[node]! ||
        !handsOnSum(way) ||
        dimensions.some((other, e) => other.members.includes(node) && familyOf(ways[e]!) !== "log")
      return [
        {
          id: id++,
          dimension: d,
          node,
          edge,
          members,
          shares,
          way,
          family,
          segments,
          rows: memberRows,
          logarithms,
          scored,
        },
      ]
    }),
  )
  return {
    scheme,
    places,
    steps,
    dimensions: dimensions.flatMap((_, d) => (asked[m + d] ? [d] : [])),
    shown: wanted.flatMap((is, node) => (is && !moves(node) ? [node] : [])),
    drawn: drawn.flatMap((j, c) => (asked[j] ? [c] : [])),
    tables,
  }
}

function familyOf({ aggregate }: Way): Family {
  if (aggregate.kind === "arithmetic") return "mean"
  if (aggregate.kind === "sum") return "sum"
  return aggregate.kind === "geometric" ? "log" : "other"
}

/** A node is asked for where it is wanted, or a dimension that is asked for holds it. */
function whatIsAsked({ m, dimensions }: Scheme, wanted: readonly boolean[]): boolean[] {
  const asked = [...wanted]
  for (let d = dimensions.length - 1; d >= 0; d--) {
    if (asked[m + d]) for (const member of dimensions[d]!.members) asked[member] = true
  }
  return asked
}

/** Whether some variant adds up the logarithms of this node, or makes it of logarithms. */
function hasLogarithms({ m, dimensions, variants }: Scheme, node: number): boolean {
  return variants.some((ways) =>
    dimensions.some(({ members }, d) => familyOf(ways[d]!) === "log" && (d === node - m || members.includes(node))),
  )
}

function segmentsOf(rows: Int32Array, layout: Layout, tables: [number, readonly number[]][]): Segment[] {
  const segments: Segment[] = []
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const fixed = rows[from]! < 0
    while (to < rows.length && rows[to]! < 0 === fixed) to++
    const table = fixed ? -1 : layout.wordsAt(to - from)
    if (!fixed) tables.push([table, [...rows.subarray(from, to)]])
    segments.push({ fixed, from, count: to - from, table })
  }
  return segments
}
