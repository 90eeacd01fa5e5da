import type { Batch, Scheme } from "./scheme.ts"

/** An empty batch for so many draws of a scheme. */
export function batchOf(scheme: Scheme, capacity: number): Batch {
  return {
    capacity,
    size: 0,
    draw: new Int32Array(capacity),
    state: new Int32Array(capacity),
    variant: new Int32Array(capacity),
    weights: new Float64Array(scheme.edges * capacity),
    columns: scheme.drawn.map(() => new Float64Array(scheme.n * capacity)),
  }
}

/** How many draws make a batch of about a megabyte: enough for loops over draws, and little beside the results. */
export function capacityOf({ n, m, dimensions, drawn }: Scheme, draws: number): number {
  const numbers = n * (m + dimensions.length + drawn.length)
  return Math.max(1, Math.min(draws, 256, Math.floor(2 ** 17 / Math.max(1, numbers))))
}
