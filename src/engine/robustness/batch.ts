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

/** How many draws make a batch of a few megabytes, which a processor keeps at hand; a multiple of eight. */
export function capacityOf({ n, dimensions, drawn }: Scheme, draws: number): number {
  const numbers = n * (dimensions.length + 2 * drawn.length)
  return 8 * Math.ceil(Math.min(draws, 248, Math.max(16, 2 ** 18 / Math.max(1, numbers))) / 8)
}

/**
 * Puts the draws of a batch that share state and variant side by side, each group in the order that it had.
 *
 * @param order the places where the draws stood, as they stand now
 */
export function groupDraws({ size, draw, state, variant }: Batch, order: Int32Array): void {
  const keys = Float64Array.from({ length: size }, (_, b) => b)
  let most = 0
  for (let b = 0; b < size; b++) most = Math.max(most, variant[b]!)
  // State, variant and place in one number, exactly: below 2⁵³ for any number of states that memory could hold.
  for (let b = 0; b < size; b++) keys[b] = (state[b]! * (most + 1) + variant[b]!) * size + b
  keys.sort()
  const numbers = draw.slice(0, size)
  for (let b = 0; b < size; b++) {
    const group = Math.floor(keys[b]! / size)
    order[b] = keys[b]! - group * size
    draw[b] = numbers[order[b]!]!
    state[b] = Math.floor(group / (most + 1))
    variant[b] = group % (most + 1)
  }
}
