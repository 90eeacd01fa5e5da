import { roundHalfUp } from "../../stats/index.ts"
import { logarithm } from "../aggregate/geometric.ts"
import type { Batch } from "../robustness/scheme.ts"
import { scoreUnit, type Tile } from "./cells.ts"
import type { Kernels } from "./kernels.ts"
import { inFours } from "./memory.ts"
import type { Program, Step } from "./program.ts"
import { type Single, scoreSingle, singleOf } from "./single.ts"
import { type Fixed, plainLogarithm, plainSize } from "./state.ts"

/** Weights whose sum lies beyond these go the long way, where nothing is taken for granted. */
const leastTotal = 1e-100
const mostTotal = 1e100

/** Scores draws of one state and variant side by side, in the rows of the program's places. */
export class TileScorer {
  readonly #program: Program
  readonly #fixed: readonly (readonly Fixed[])[]
  readonly #kernels: Kernels
  /** Per node and unit, whether the short way does not hold in this tile; per node, whether the state does not know so. */
  readonly #odd: readonly Uint8Array[]
  readonly #isOdd: Uint8Array
  readonly #single: Single

  constructor(program: Program, fixed: readonly (readonly Fixed[])[], kernels: Kernels) {
    const { n, m, dimensions } = program.scheme
    this.#program = program
    this.#fixed = fixed
    this.#kernels = kernels
    this.#odd = Array.from({ length: m + dimensions.length }, () => new Uint8Array(n))
    this.#isOdd = new Uint8Array(m + dimensions.length)
    this.#single = singleOf(n, Math.max(0, ...dimensions.map(({ members }) => members.length)))
  }

  score(batch: Batch, draws: Int32Array): void {
    const lanes = inFours(draws.length)
    this.#gatherWeights(batch, draws, lanes)
    this.#isOdd.fill(0)
    for (const c of this.#program.drawn) this.#gatherScores(batch, c, draws, lanes)
    const fixed = this.#fixed[batch.state[draws[0]!]!]!
    for (const step of this.#program.steps[batch.variant[draws[0]!]!]!) {
      if (step.family === "other") this.#scoreOther(step, fixed[step.id]!, lanes)
      else this.#scoreStep(step, fixed[step.id]!, lanes)
    }
  }

  /** Lanes without a draw repeat the first one. */
  #gatherWeights({ weights, capacity }: Batch, draws: Int32Array, lanes: number): void {
    const { places, dimensions, scheme } = this.#program
    const { f64 } = this.#kernels.memory
    for (const d of dimensions) {
      const { edge, members } = scheme.dimensions[d]!
      const totals = places.totals + d * places.stride
      for (let b = 0; b < lanes; b++) f64[totals + b] = 0
      for (let e = edge; e < edge + members.length; e++) {
        const row = places.weights + e * places.stride
        const source = e * capacity
        for (let b = 0; b < lanes; b++) {
          const w = weights[source + (b < draws.length ? draws[b]! : draws[0]!)]!
          f64[row + b] = w
          f64[totals + b]! += w
        }
      }
    }
  }

  #gatherScores({ columns, capacity }: Batch, c: number, draws: Int32Array, lanes: number): void {
    const { places, scheme } = this.#program
    const { f64 } = this.#kernels.memory
    const node = scheme.drawn[c]!
    const odd = this.#odd[node]!.fill(0)
    this.#isOdd[node] = 1
    for (let i = 0; i < scheme.n; i++) {
      const row = places.scores[node]! + i * places.stride
      for (let b = 0; b < lanes; b++) {
        const x = columns[c]![i * capacity + (b < draws.length ? draws[b]! : draws[0]!)]!
        f64[row + b] = x
        if (!(Math.abs(x) <= plainSize)) odd[i] = 1
      }
    }
  }

  #scoreOther(step: Step, fixed: Fixed, lanes: number): void {
    const { places } = this.#program
    for (let b = 0; b < lanes; b++) scoreSingle(step, fixed, this.#kernels.memory.f64, places, b, this.#single)
    this.#lookForOdd(step.node, places.scores[step.node]!, lanes, plainSize)
  }

  #scoreStep(step: Step, fixed: Fixed, lanes: number): void {
    const { places } = this.#program
    const { f64 } = this.#kernels.memory
    const { stride } = places
    for (const member of step.logarithms) this.#takeLogarithms(member, lanes)
    const weights = places.weights + step.edge * stride
    const totals = places.totals + step.dimension * stride
    const out = (step.family === "log" ? places.logarithms : places.scores)[step.node]!
    this.#addUp(step, fixed, out, weights, totals, lanes)
    const scores = step.scored ? places.scores[step.node]! : -1
    if (step.family === "log" && step.scored) this.#kernels.raise(scores, out, places.rows, lanes, stride)
    if (step.way.round !== null) this.#round(scores, lanes, step.way.round)
    const sums = step.family === "log" ? out : -1
    this.#scoreOdd(step, fixed, { f64, stride, weights, sums, scores }, lanes)
    if (step.family === "sum") this.#lookForOdd(step.node, scores, lanes, plainSize)
  }

  #addUp(step: Step, fixed: Fixed, out: number, weights: number, totals: number, lanes: number): void {
    const { stride, rows } = this.#program.places
    for (let s = 0; s < step.segments.length; s++) {
      const { fixed: isFixed, from, count, table } = step.segments[s]!
      const last = s + 1 === step.segments.length && step.family !== "sum"
      const add = isFixed ? this.#kernels.sumFixed : this.#kernels.sumRows
      const source = isFixed ? fixed.packs[s]! : table
      add(out, weights + from * stride, source, count, rows, lanes, stride, last ? totals : -1, s)
    }
  }

  /** Computes anew, cell by cell, the units for which the short way does not hold. */
  #scoreOdd(step: Step, fixed: Fixed, tile: Tile, lanes: number): void {
    const { oddUnits, packs } = fixed
    if (!this.#isAnyOdd(step, lanes)) {
      for (let u = 0; u < oddUnits.length; u++) scoreUnit(step, packs, tile, oddUnits[u]!, lanes)
      return
    }
    const odd = this.#odd[step.node]!
    for (let i = 0; i < odd.length; i++) {
      odd[i]! |= fixed.odd[i]!
      if (odd[i] === 1) scoreUnit(step, packs, tile, i, lanes)
    }
  }

  /** Whether units are odd that the state does not know of; marks them, and perhaps not those that it knows. */
  #isAnyOdd(step: Step, lanes: number): boolean {
    const { f64 } = this.#kernels.memory
    const totals = this.#program.places.totals + step.dimension * this.#program.places.stride
    const odd = this.#odd[step.node]!.fill(0)
    let is = false
    for (let b = 0; b < lanes; b++) {
      if (f64[totals + b]! >= leastTotal && f64[totals + b]! <= mostTotal) continue
      odd.fill(1)
      is = true
    }
    for (let p = 0; p < step.members.length; p++) {
      const member = step.members[p]!
      if (this.#isOdd[member] === 0) continue
      is = true
      for (let i = 0; i < odd.length; i++) odd[i]! |= this.#odd[member]![i]!
    }
    this.#isOdd[step.node] = is ? 1 : 0
    return is
  }

  /** Marks the units of a node that have a number in these rows for which the short way does not hold. */
  #lookForOdd(node: number, rows: number, lanes: number, most: number): void {
    const { f64 } = this.#kernels.memory
    const odd = this.#odd[node]!
    if (this.#isOdd[node] === 0) odd.fill(0)
    for (let i = 0; i < odd.length; i++) {
      const row = rows + i * this.#program.places.stride
      for (let b = 0; b < lanes; b++) {
        if (Math.abs(f64[row + b]!) <= most) continue
        odd[i] = 1
        this.#isOdd[node] = 1
      }
    }
  }

  /** Leaves the logarithms of a member's scores; marks what has none. */
  #takeLogarithms(member: number, lanes: number): void {
    const { places, scheme } = this.#program
    const { f64 } = this.#kernels.memory
    for (let i = 0; i < scheme.n; i++) {
      const from = places.scores[member]! + i * places.stride
      const to = places.logarithms[member]! + i * places.stride
      for (let b = 0; b < lanes; b++) f64[to + b] = logarithm(f64[from + b]!)
    }
    this.#lookForOdd(member, places.logarithms[member]!, lanes, plainLogarithm)
  }

  #round(rows: number, lanes: number, decimals: number): void {
    const { places, scheme } = this.#program
    const { f64 } = this.#kernels.memory
    for (let i = 0; i < scheme.n; i++) {
      const row = rows + i * places.stride
      for (let b = 0; b < lanes; b++) f64[row + b] = roundHalfUp(f64[row + b]!, decimals)
    }
  }
}
