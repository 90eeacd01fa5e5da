import { roundHalfUp } from "../../stats/index.ts"
import { logarithm } from "../aggregate/geometric.ts"
import type { Batch } from "../robustness/scheme.ts"
import { scoreUnit, type Tile } from "./cells.ts"
import type { Kernels } from "./kernels.ts"
import { inFours } from "./memory.ts"
import type { Program, Step } from "./program.ts"
import { type Single, scoreSingle, singleOf } from "./single.ts"
import { type Fixed, plainSize } from "./state.ts"

/** Weights whose sum lies beyond these go the long way, where nothing is taken for granted. */
const leastTotal = 1e-100
const mostTotal = 1e100
/** Scores below have logarithms of which powers of e are no normal numbers. */
const leastLogged = 1e-299

/** Scores neighbouring draws of one state and variant side by side, in the rows of the program's places. */
export class TileScorer {
  readonly #program: Program
  readonly #fixed: readonly (readonly Fixed[])[]
  readonly #kernels: Kernels
  /** Place of the rows of weights of the batch at hand. */
  readonly #weights: number
  /** Per node and unit, whether the short way does not hold in this tile; per node, whether the state does not know so. */
  readonly #odd: readonly Uint8Array[]
  readonly #isOdd: Uint8Array
  readonly #single: Single

  constructor(program: Program, fixed: readonly (readonly Fixed[])[], kernels: Kernels, weights: number) {
    const { n, m, dimensions } = program.scheme
    this.#program = program
    this.#fixed = fixed
    this.#kernels = kernels
    this.#weights = weights
    this.#odd = Array.from({ length: m + dimensions.length }, () => new Uint8Array(n))
    this.#isOdd = new Uint8Array(m + dimensions.length)
    this.#single = singleOf(n, Math.max(0, ...dimensions.map(({ members }) => members.length)))
  }

  /** Scores the draws of a batch from place `first` on; may overwrite up to three lanes behind them with anything. */
  score(batch: Batch, first: number, lanes: number): void {
    this.#isOdd.fill(0)
    const state = batch.state[first]!
    for (const node of this.#program.shown) this.#show(node, this.#program.scheme.states[state]![node]!, first, lanes)
    for (const c of this.#program.drawn) this.#takeDrawn(batch, c, first, lanes)
    const fixed = this.#fixed[state]!
    for (const step of this.#program.steps[batch.variant[first]!]!) {
      if (step.family === "other") this.#scoreOther(step, fixed[step.id]!, batch, first, lanes)
      else this.#scoreStep(step, fixed[step.id]!, batch.capacity, first, lanes)
    }
  }

  #show(node: number, scores: Float64Array, first: number, lanes: number): void {
    const { stride, scores: rows } = this.#program.places
    for (let i = 0; i < scores.length; i++) {
      const row = rows[node]! + i * stride + first
      this.#kernels.memory.f64.fill(scores[i]!, row, row + lanes)
    }
  }

  #takeDrawn({ columns, capacity }: Batch, c: number, first: number, lanes: number): void {
    const { places, scheme } = this.#program
    const node = scheme.drawn[c]!
    const rows = places.scores[node]! + first
    for (let i = 0; i < scheme.n; i++) {
      const source = i * capacity + first
      this.#kernels.memory.f64.set(columns[c]!.subarray(source, source + lanes), rows + i * places.stride)
    }
    this.#lookForOdd(node, rows, lanes)
  }

  #scoreOther(step: Step, fixed: Fixed, batch: Batch, first: number, lanes: number): void {
    const { places } = this.#program
    const { f64 } = this.#kernels.memory
    for (let b = first; b < first + lanes; b++) scoreSingle(step, fixed, f64, places, batch, b, this.#single)
    this.#lookForOdd(step.node, places.scores[step.node]! + first, lanes)
  }

  #scoreStep(step: Step, fixed: Fixed, weightStride: number, first: number, lanes: number): void {
    const { places } = this.#program
    const { f64 } = this.#kernels.memory
    for (const member of step.logarithms) this.#takeLogarithms(member, first, lanes)
    const out = (step.family === "log" ? places.logarithms : places.scores)[step.node]! + first
    const scores = step.scored ? places.scores[step.node]! + first : -1
    const weights = this.#weights + step.edge * weightStride + first
    const sums = step.family === "log" ? out : -1
    const tile = { f64, stride: places.stride, weightStride, first, lanes, weights, sums, scores }
    this.#addUp(step, fixed, tile, out)
    if (step.family === "log" && step.scored) {
      this.#kernels.raise(scores, out, places.rows, inFours(lanes), places.stride)
    }
    if (step.way.round !== null) this.#round(scores, lanes, step.way.round)
    this.#scoreOdd(step, fixed, tile)
    if (step.family === "sum") this.#lookForOdd(step.node, scores, lanes)
  }

  #addUp(step: Step, fixed: Fixed, { weights, weightStride, first, lanes: count, stride }: Tile, out: number): void {
    const { rows, totals } = this.#program.places
    const lanes = inFours(count)
    const total = totals + step.dimension * stride + first
    this.#kernels.total(total, weights, step.members.length, lanes, weightStride)
    for (let s = 0; s < step.segments.length; s++) {
      const { fixed: isFixed, from, count, table } = step.segments[s]!
      const by = s + 1 === step.segments.length && step.family !== "sum" ? total : -1
      const w = weights + from * weightStride
      if (isFixed) {
        this.#kernels.sumFixed(out, w, fixed.packs[s]!, count, rows, lanes, stride, weightStride, by, s)
      } else this.#kernels.sumRows(out, w, table, first, count, rows, lanes, stride, weightStride, by, s)
    }
  }

  /** Computes anew, cell by cell, the units for which the short way does not hold. */
  #scoreOdd(step: Step, fixed: Fixed, tile: Tile): void {
    const { oddUnits, packs } = fixed
    if (!this.#isAnyOdd(step, tile)) {
      for (let u = 0; u < oddUnits.length; u++) scoreUnit(step, packs, tile, oddUnits[u]!)
      return
    }
    const odd = this.#odd[step.node]!
    for (let i = 0; i < odd.length; i++) {
      odd[i]! |= fixed.odd[i]!
      if (odd[i] === 1) scoreUnit(step, packs, tile, i)
    }
  }

  /** Whether units are odd that the state does not know of; marks them, and perhaps not those that it knows. */
  #isAnyOdd(step: Step, { f64, stride, first, lanes }: Tile): boolean {
    const totals = this.#program.places.totals + step.dimension * stride + first
    const odd = this.#odd[step.node]!
    let is = false
    for (let b = 0; b < lanes; b++) {
      if (f64[totals + b]! >= leastTotal && f64[totals + b]! <= mostTotal) continue
      odd.fill(1)
      is = true
    }
    for (let p = 0; p < step.members.length; p++) {
      const member = step.members[p]!
      if (this.#isOdd[member] === 0) continue
      if (!is) odd.fill(0)
      is = true
      for (let i = 0; i < odd.length; i++) odd[i]! |= this.#odd[member]![i]!
    }
    this.#isOdd[step.node] = is ? 1 : 0
    return is
  }

  /** Marks the units of a node that have a number in these rows for which the short way does not hold. */
  #lookForOdd(node: number, rows: number, lanes: number): void {
    const { f64 } = this.#kernels.memory
    const odd = this.#odd[node]!
    if (this.#isOdd[node] === 0) odd.fill(0)
    for (let i = 0; i < odd.length; i++) {
      const row = rows + i * this.#program.places.stride
      for (let b = 0; b < lanes; b++) {
        if (Math.abs(f64[row + b]!) <= plainSize) continue
        odd[i] = 1
        this.#isOdd[node] = 1
      }
    }
  }

  /** Leaves the logarithms of a member's scores; marks what has none of the plain kind. */
  #takeLogarithms(member: number, first: number, lanes: number): void {
    const { places } = this.#program
    const { stride, rows } = places
    const { f64 } = this.#kernels.memory
    const from = places.scores[member]! + first
    const to = places.logarithms[member]! + first
    const odd = this.#odd[member]!
    this.#kernels.takeLogarithms(to, from, rows, inFours(lanes), stride)
    if (this.#isOdd[member] === 0) odd.fill(0)
    for (let i = 0; i < odd.length; i++) {
      for (let at = i * stride; at < i * stride + lanes; at++) {
        const score = f64[from + at]!
        if (score >= leastLogged && score <= plainSize) continue
        f64[to + at] = logarithm(score)
        odd[i] = 1
        this.#isOdd[member] = 1
      }
    }
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
