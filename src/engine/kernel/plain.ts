import { Stream } from "../../stats/index.ts"
import type { Kernels } from "./kernels.ts"
import { type Memory, memoryOf } from "./memory.ts"

/**
 * The kernels in TypeScript. Sums are kept in as many variables as a processor has registers, so that each number that
 * is read serves several of them.
 */
export function plainKernels(doubles: number): Kernels {
  const memory = memoryOf(new ArrayBuffer(8 * doubles))
  const { f64, i32, i16 } = memory
  return {
    memory,
    sumFixed: (...how) => sumFixed(f64, ...how),
    sumRows: (...how) => sumRows(f64, i32, ...how),
    total: (out, weights, count, lanes, weightStride) => {
      for (let b = 0; b < lanes; b++) {
        let sum = 0
        for (let k = 0; k < count; k++) sum += f64[weights + k * weightStride + b]!
        f64[out + b] = sum
      }
    },
    raise: plainMap(f64, Math.exp),
    takeLogarithms: plainMap(f64, Math.log),
    uniforms: (...how) => uniforms(memory, ...how),
    noise: (...how) => noise(f64, ...how),
    // A comparison at a time is faster from the order of a draw before, which is what is done with flagged draws.
    countRanks: (_scores, _stride, _units, _count, lanes, ...rest) => {
      const flags = 2 * rest[8]!
      i32.fill(1, flags, flags + lanes)
    },
    countAbove: (ranks, _spare, n, lanes, stride, above) => countAbove(i16, i32, ranks, n, lanes, stride, above),
  }
}

/** `raise` and `takeLogarithms` of `Kernels`, by a function of `Math`. */
export const plainMap =
  (f64: Float64Array, f: (x: number) => number): Kernels["raise"] =>
  (to, from, rows, lanes, stride) => {
    for (let i = 0; i < rows; i++) {
      for (let b = i * stride; b < i * stride + lanes; b++) f64[to + b] = f(f64[from + b]!)
    }
  }

/** Four units by two lanes at a time. */
function sumFixed(
  f64: Float64Array,
  out: number,
  weights: number,
  scores: number,
  count: number,
  rows: number,
  lanes: number,
  stride: number,
  weightStride: number,
  totals: number,
  goOn: number,
): void {
  for (let i = 0; i < rows; i += 4) {
    for (let b = 0; b < lanes; b += 2) {
      const at0 = out + i * stride + b
      const at1 = at0 + stride
      const at2 = at1 + stride
      const at3 = at2 + stride
      let s00 = 0
      let s01 = 0
      let s10 = 0
      let s11 = 0
      let s20 = 0
      let s21 = 0
      let s30 = 0
      let s31 = 0
      if (goOn !== 0) {
        s00 = f64[at0]!
        s01 = f64[at0 + 1]!
        s10 = f64[at1]!
        s11 = f64[at1 + 1]!
        s20 = f64[at2]!
        s21 = f64[at2 + 1]!
        s30 = f64[at3]!
        s31 = f64[at3 + 1]!
      }
      let x = scores + i * count
      let w = weights + b
      for (let k = 0; k < count; k++) {
        const w0 = f64[w]!
        const w1 = f64[w + 1]!
        s00 += w0 * f64[x]!
        s01 += w1 * f64[x]!
        s10 += w0 * f64[x + 1]!
        s11 += w1 * f64[x + 1]!
        s20 += w0 * f64[x + 2]!
        s21 += w1 * f64[x + 2]!
        s30 += w0 * f64[x + 3]!
        s31 += w1 * f64[x + 3]!
        x += 4
        w += weightStride
      }
      const t0 = totals < 0 ? 1 : f64[totals + b]!
      const t1 = totals < 0 ? 1 : f64[totals + b + 1]!
      f64[at0] = s00 / t0
      f64[at0 + 1] = s01 / t1
      f64[at1] = s10 / t0
      f64[at1 + 1] = s11 / t1
      f64[at2] = s20 / t0
      f64[at2 + 1] = s21 / t1
      f64[at3] = s30 / t0
      f64[at3 + 1] = s31 / t1
    }
  }
}

/** One unit by four lanes at a time. */
function sumRows(
  f64: Float64Array,
  i32: Int32Array,
  out: number,
  weights: number,
  table: number,
  first: number,
  count: number,
  rows: number,
  lanes: number,
  stride: number,
  weightStride: number,
  totals: number,
  goOn: number,
): void {
  for (let i = 0; i < rows; i++) {
    for (let b = 0; b < lanes; b += 4) {
      const at = out + i * stride + b
      let s0 = 0
      let s1 = 0
      let s2 = 0
      let s3 = 0
      if (goOn !== 0) {
        s0 = f64[at]!
        s1 = f64[at + 1]!
        s2 = f64[at + 2]!
        s3 = f64[at + 3]!
      }
      let w = weights + b
      for (let p = 0; p < count; p++) {
        const x = i32[2 * table + p]! + first + i * stride + b
        s0 += f64[w]! * f64[x]!
        s1 += f64[w + 1]! * f64[x + 1]!
        s2 += f64[w + 2]! * f64[x + 2]!
        s3 += f64[w + 3]! * f64[x + 3]!
        w += weightStride
      }
      if (totals >= 0) {
        s0 /= f64[totals + b]!
        s1 /= f64[totals + b + 1]!
        s2 /= f64[totals + b + 2]!
        s3 /= f64[totals + b + 3]!
      }
      f64[at] = s0
      f64[at + 1] = s1
      f64[at + 2] = s2
      f64[at + 3] = s3
    }
  }
}

function uniforms(
  { f64, i32 }: Memory,
  out: number,
  draws: number,
  block: number,
  blocks: number,
  lanes: number,
  stride: number,
  keyLow: number,
  keyHigh: number,
): void {
  const stream = new Stream((keyHigh >>> 0) * 2 ** 32 + (keyLow >>> 0))
  for (let b = 0; b < lanes; b++) {
    stream.restart(i32[2 * draws + b]!, block)
    for (let p = 0; p < 2 * blocks; p++) f64[out + p * stride + b] = stream.uniform()
  }
}

function noise(
  f64: Float64Array,
  out: number,
  uniforms: number,
  nominal: number,
  width: number,
  count: number,
  lanes: number,
  stride: number,
): void {
  for (let b = 0; b < lanes; b++) {
    let before = 0
    let after = 0
    for (let p = 0; p < count; p++) {
      const weight = f64[nominal + p]! * (1 + f64[width]! * (2 * f64[uniforms + p * stride + b]! - 1))
      f64[out + p * stride + b] = weight
      before += f64[nominal + p]!
      after += weight
    }
    // The nominal sum rather than 1: an aggregation by sum keeps its scale.
    const by = before / after
    for (let p = 0; p < count; p++) f64[out + p * stride + b] = f64[out + p * stride + b]! * by
  }
}

function countAbove(
  i16: Int16Array,
  i32: Int32Array,
  ranks: number,
  n: number,
  lanes: number,
  stride: number,
  above: number,
): void {
  for (let i = 0; i < n; i++) {
    const own = 4 * ranks + i * stride
    for (let k = 0; k < n; k++) {
      const other = 4 * ranks + k * stride
      let count = 0
      for (let b = 0; b < lanes; b++) {
        // (r − s) >>> 31 is 1 where r < s, without a branch; an unranked unit (0) becomes the last of all.
        const rank = (i16[own + b]! - 1) & 0x7fff
        count += (rank - (i16[other + b]! - 1)) >>> 31
      }
      i32[2 * above + i * n + k]! += count
    }
  }
}
