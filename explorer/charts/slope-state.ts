import { round } from "./place.ts"

/** A unit at two times, by rank: 1 is best. */
export interface SlopeRow {
  readonly id: string
  readonly label: string
  readonly href?: string
  readonly from: number
  readonly to: number
  readonly fromText: string
  readonly toText: string
  readonly accent?: boolean
}

export interface PlacedSlope {
  readonly row: SlopeRow
  /** px of the two ends of the line. */
  readonly y1: number
  readonly y2: number
  /** px of the two labels, moved apart where they would meet. */
  readonly label1: number
  readonly label2: number
}

/**
 * Lines between two scales of ranks, both from the best rank that a row has to the worst, top to bottom over `height`
 * px; labels at least `line` px apart.
 */
export function slope(rows: readonly SlopeRow[], height: number, line: number): readonly PlacedSlope[] {
  const ranks = rows.flatMap(({ from, to }) => [from, to])
  const [first, last] = [Math.min(...ranks), Math.max(...ranks)]
  const at = (rank: number) => round(last === first ? height / 2 : ((rank - first) / (last - first)) * height)
  const label1 = apart(
    rows.map(({ from }) => at(from)),
    line,
    height,
  )
  const label2 = apart(
    rows.map(({ to }) => at(to)),
    line,
    height,
  )
  return rows.map((row, i) => ({
    row,
    y1: at(row.from),
    y2: at(row.to),
    label1: label1[i] ?? 0,
    label2: label2[i] ?? 0,
  }))
}

/**
 * Places at least `gap` apart, as near to those wanted as their order allows, in the order given. Neighbours that would
 * meet share a block around their mean (pool adjacent violators). More than fit stand from 0 on.
 */
export function apart(wanted: readonly number[], gap: number, height: number): readonly number[] {
  const order = wanted.map((_, i) => i).toSorted((a, b) => wanted[a]! - wanted[b]! || a - b)
  // the i-th place less i gaps has to rise, or stay: a monotone fit
  const blocks: { mean: number; size: number }[] = []
  for (const [k, i] of order.entries()) {
    let block = { mean: wanted[i]! - k * gap, size: 1 }
    for (let before = blocks.at(-1); before && before.mean > block.mean; before = blocks.at(-1)) {
      blocks.pop()
      const size = before.size + block.size
      block = { mean: (before.mean * before.size + block.mean * block.size) / size, size }
    }
    blocks.push(block)
  }
  const most = Math.max(0, height - (wanted.length - 1) * gap)
  const fitted = blocks.flatMap(({ mean, size }) => new Array<number>(size).fill(Math.max(0, Math.min(most, mean))))
  const places = new Array<number>(wanted.length).fill(0)
  for (const [k, i] of order.entries()) places[i] = round((fitted[k] ?? 0) + k * gap)
  return places
}
