import { type Dictionary, dictionary, maximise, pivot } from "./simplex.ts"

/** Maximise objective · x over x ≥ 0 that keep the constraints. */
export interface LinearProgramme {
  /** One number per variable. */
  readonly objective: ArrayLike<number>
  readonly constraints: readonly Constraint[]
}

/** row · x compared with the bound; as many coefficients as variables, all finite. */
export interface Constraint {
  readonly row: ArrayLike<number>
  readonly relation: "at-most" | "at-least" | "equal"
  readonly bound: number
}

export type Solution =
  | {
      readonly kind: "optimal"
      readonly value: number
      readonly point: Float64Array
      /** Per constraint, what one more unit of its bound adds to the value: ≥ 0 for "at-most", ≤ 0 for "at-least". */
      readonly duals: Float64Array
    }
  | { readonly kind: "infeasible" }
  | { readonly kind: "unbounded" }
  /** Rounding kept the solver from an answer. */
  | { readonly kind: "stalled" }

/** How far, after scaling, a bound may be missed. */
const feasibility = 1e-10

/**
 * Solves a small, dense linear programme by the two-phase simplex method. Rows, columns, bounds and objective are
 * scaled by powers of two first, which rounds nothing. The same programme gives the same point, on every machine.
 * Where several points are best, one of them.
 * Source: Chvátal, *Linear Programming* (1983), chapters 2, 3 and 8.
 */
export function solve({ objective, constraints }: LinearProgramme): Solution {
  const n = objective.length
  const scales = scalesOf(objective, constraints)
  const table = dictionary(constraints.length, n)
  for (const [i, { row, relation, bound }] of constraints.entries()) {
    // An "at least" is an "at most" with its sign turned.
    const sign = relation === "at-least" ? -1 : 1
    const scale = sign * scales.rows[i]!
    for (let j = 0; j < n; j++) table.cells[i * table.width + j] = row[j]! * scale * scales.columns[j]!
    table.cells[i * table.width + n + 1] = bound * scale * scales.bound
  }
  const last = constraints.length * table.width
  for (let j = 0; j < n; j++) table.cells[last + j] = objective[j]! * scales.objective * scales.columns[j]!

  for (const [i, { relation }] of constraints.entries())
    if (relation === "equal" && !settleEquality(table, i)) return { kind: "infeasible" }
  const start = makeFeasible(table)
  if (start !== "feasible") return { kind: start }
  const outcome = maximise(table, constraints.length)
  if (outcome !== "optimal") return { kind: outcome }
  return readOff(table, scales, objective, constraints)
}

/** Takes the slack of an equality out for good: it is 0. False: the row asks what no x can give. */
function settleEquality(table: Dictionary, i: number): boolean {
  const best = largestOpen(table, i)
  if (best >= 0) {
    pivot(table, i, best)
    table.open[best] = 0
    return true
  }
  // Nothing is left of the row: it follows from the others, or contradicts them.
  const { cells, width, n } = table
  const isMet = size(cells[i * width + n + 1]!) <= feasibility
  cells.fill(0, i * width, (i + 1) * width)
  return isMet
}

/** The open column with the largest coefficient in row i; −1: all are 0. */
function largestOpen({ cells, width, n, open }: Dictionary, i: number): number {
  let best = -1
  let most = feasibility
  for (let j = 0; j <= n; j++) {
    if (open[j] === 0 || size(cells[i * width + j]!) <= most) continue
    best = j
    most = size(cells[i * width + j]!)
  }
  return best
}

/** Phase one: brings every basic variable to 0 or above, with the help of one that is then taken out. */
function makeFeasible(table: Dictionary): "feasible" | "infeasible" | "stalled" {
  const { cells, width, m, n } = table
  let lowest = -1
  for (let i = 0; i < m; i++)
    if (cells[i * width + n + 1]! < (lowest < 0 ? 0 : cells[lowest * width + n + 1]!)) lowest = i
  if (lowest < 0) return "feasible"
  for (let i = 0; i < m; i++) cells[i * width + n] = -1
  const phase = (m + 1) * width
  cells[phase + n] = -1
  table.open[n] = 1
  pivot(table, lowest, n)
  const outcome = maximise(table, m + 1)
  if (outcome !== "optimal") return "stalled"
  if (cells[phase + n + 1]! < -feasibility) return "infeasible"
  leave(table)
  return "feasible"
}

/** Takes the helper of phase one out of the table. */
function leave(table: Dictionary): void {
  const { cells, width, m, n } = table
  const helper = m + n
  const i = table.basic.indexOf(helper)
  if (i >= 0) {
    cells[i * width + n + 1] = 0
    const best = largestOpen(table, i)
    if (best >= 0) pivot(table, i, best)
    else cells.fill(0, i * width, (i + 1) * width)
  }
  const j = table.nonbasic.indexOf(helper)
  if (j >= 0) table.open[j] = 0
}

function readOff(
  { cells, width, m, n, basic, nonbasic }: Dictionary,
  scales: Scales,
  objective: ArrayLike<number>,
  constraints: readonly Constraint[],
): Solution {
  const point = new Float64Array(n)
  const duals = new Float64Array(m)
  for (let i = 0; i < m; i++) {
    const variable = basic[i]!
    if (variable < n) point[variable] = (cells[i * width + n + 1]! * scales.columns[variable]!) / scales.bound
  }
  for (let j = 0; j <= n; j++) {
    const i = nonbasic[j]! - n
    if (i < 0 || i >= m) continue
    const sign = constraints[i]!.relation === "at-least" ? -1 : 1
    duals[i] = (0 - sign * cells[m * width + j]! * scales.rows[i]!) / scales.objective
  }
  let value = 0
  for (let j = 0; j < n; j++) value += objective[j]! * point[j]!
  return { kind: "optimal", value, point, duals }
}

interface Scales {
  readonly rows: Float64Array
  readonly columns: Float64Array
  readonly bound: number
  readonly objective: number
}

function scalesOf(objective: ArrayLike<number>, constraints: readonly Constraint[]): Scales {
  const rows = Float64Array.from(constraints, ({ row }) => inverse(largest(row.length, (j) => row[j]!)))
  const columns = Float64Array.from({ length: objective.length }, (_, j) =>
    inverse(largest(constraints.length, (i) => constraints[i]!.row[j]! * rows[i]!)),
  )
  return {
    rows,
    columns,
    bound: inverse(largest(constraints.length, (i) => constraints[i]!.bound * rows[i]!)),
    objective: inverse(largest(objective.length, (j) => objective[j]! * columns[j]!)),
  }
}

const size = Math.abs

function largest(count: number, at: (k: number) => number): number {
  let most = 0
  for (let k = 0; k < count; k++) most = Math.max(most, size(at(k)))
  return most
}

/** The power of two that brings x near 1, within what a double can hold. */
const inverse = (x: number): number => (x > 0 ? 2 ** -Math.max(-1000, Math.min(1000, Math.floor(Math.log2(x)))) : 1)
