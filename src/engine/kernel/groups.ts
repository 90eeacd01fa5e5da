import type { Batch } from "../robustness/scheme.ts"

/** The draws of a batch in an order in which those of the same state and variant stand together. */
export interface Groups {
  /** Places of the draws in the batch, group by group. */
  readonly order: Int32Array
  /** Number of groups, and where each starts in `order`; one entry more for the end of the last. */
  count: number
  readonly starts: Int32Array
}

export const groupsOf = (capacity: number): Groups => ({
  order: new Int32Array(capacity),
  count: 0,
  starts: new Int32Array(capacity + 1),
})

/** Groups a batch; draws of one group keep their order. */
export function group({ size, state, variant }: Batch, variants: number, keys: Float64Array, groups: Groups): void {
  const { order, starts } = groups
  let same = true
  for (let b = 1; b < size && same; b++) same = state[b] === state[0] && variant[b] === variant[0]
  // State, variant and place in one number, exactly: below 2⁵³ for any memory that could hold the states.
  for (let b = 0; b < size; b++) keys[b] = (state[b]! * variants + variant[b]!) * size + b
  if (!same) keys.subarray(0, size).sort()
  groups.count = 0
  let last = -1
  for (let place = 0; place < size; place++) {
    const key = Math.floor(keys[place]! / size)
    order[place] = keys[place]! - key * size
    if (key !== last) starts[groups.count++] = place
    last = key
  }
  starts[groups.count] = size
}
