import { line as pathOf } from "d3-shape"
import { textWidth } from "./label.ts"
import { timesOf } from "./period-line-state.ts"
import { type Domain, place, round, type Share } from "./place.ts"
import { apart } from "./slope-state.ts"

/** A unit over the periods, by rank: 1 is best, null a period without one. */
export interface BumpLine {
  readonly id: string
  readonly label: string
  readonly href?: string
  readonly ranks: readonly (number | null)[]
  /** How a rank is written beside the name. */
  readonly format: (rank: number) => string
}

interface BumpPoint {
  readonly x: Share
  /** px from the top of the plot. */
  readonly y: number
}

export interface PlacedBump {
  readonly line: BumpLine
  /** In a box of 100 × 100; a gap breaks it. */
  readonly path: string
  readonly points: readonly BumpPoint[]
  readonly first: BumpEnd
  readonly last: BumpEnd
  /** Whether the last rank is a larger number than the first: a line that falls is dashed. */
  readonly isFall: boolean
}

interface BumpEnd extends BumpPoint {
  readonly rank: number
  /** px of the label, moved apart where labels would meet. */
  readonly label: number
}

export interface BumpState {
  readonly periods: readonly { readonly period: string; readonly x: Share; readonly isNamed: boolean }[]
  readonly lines: readonly PlacedBump[]
  /** Paths of all the others, in the same box. */
  readonly others: readonly string[]
}

interface BumpRoom {
  /** px of the plot, and the least width it has. */
  readonly height: number
  readonly width: number
  /** px between two labels. */
  readonly line: number
}

const nameSize = 12
const nameGap = 10

/**
 * Lines of ranks over periods, from the best rank of those followed and the others to the worst, top to bottom. Periods
 * stand at their distance in time; of names that would meet, the first and the last stay, and between them those that
 * fit. A line without any rank is left out.
 */
export function bump(
  followed: readonly BumpLine[],
  others: readonly (readonly (number | null)[])[],
  periods: readonly string[],
  { height, width, line }: BumpRoom,
): BumpState {
  const times = timesOf(periods)
  const span: Domain = [times[0] ?? 0, times.at(-1) ?? 0]
  const xs = times.map((time) => round(place(span, time)))
  let [best, worst] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const ranks of [...followed.map((each) => each.ranks), ...others])
    for (const rank of ranks) {
      if (rank === null) continue
      best = Math.min(best, rank)
      worst = Math.max(worst, rank)
    }
  const at = (rank: number): Share => (worst > best ? (rank - best) / (worst - best) : 0.5)
  const draw = pathOf<number | null>()
    .defined((rank) => rank !== null)
    .x((_, k) => round(100 * xs[k]!))
    .y((rank) => round(100 * at(rank ?? 0)))
  const known = followed.filter(({ ranks }) => ranks.some((rank) => rank !== null))
  const pointsOf = (ranks: BumpLine["ranks"]) =>
    ranks.flatMap((rank, k) => (rank === null ? [] : [{ x: xs[k]!, y: round(at(rank) * height), rank }]))
  const points = known.map(({ ranks }) => pointsOf(ranks))
  const labels = (end: 0 | -1) =>
    apart(
      points.map((of) => of.at(end)!.y),
      line,
      height,
    )
  const [left, right] = [labels(0), labels(-1)]
  return {
    periods: named(periods, xs, width),
    lines: known.map((each, k): PlacedBump => {
      const of = points[k]!
      const [first, last] = [of[0]!, of.at(-1)!]
      return {
        line: each,
        path: draw(each.ranks) ?? "",
        points: of,
        first: { ...first, label: left[k]! },
        last: { ...last, label: right[k]! },
        isFall: last.rank > first.rank,
      }
    }),
    others: others.map((ranks) => draw(ranks) ?? ""),
  }
}

function named(periods: readonly string[], xs: readonly Share[], width: number): BumpState["periods"] {
  const centres = xs.map((x) => x * width)
  const meets = (a: number, b: number) =>
    Math.abs(centres[a]! - centres[b]!) <
    (textWidth(periods[a]!, nameSize) + textWidth(periods[b]!, nameSize)) / 2 + nameGap
  const last = periods.length - 1
  const kept: number[] = last >= 0 ? [0] : []
  for (let k = 1; k < last; k++) if (!meets(kept.at(-1)!, k) && !meets(k, last)) kept.push(k)
  if (last > 0) kept.push(last)
  return periods.map((period, k) => ({ period, x: xs[k]!, isNamed: kept.includes(k) }))
}
