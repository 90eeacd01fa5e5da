import { sharesOf } from "../../src/query/index.ts"

/**
 * Shares are moved and shown in tenths of a per cent: whole numbers that sum to 1,000, so that what is printed is what is
 * computed with, and a hundred per cent is a hundred per cent.
 */
export const whole = 1000

/** Weights on any scale as tenths of a per cent that sum to 1,000, by largest remainders; of equal ones the first. */
export const tenths = (weights: readonly number[]): readonly number[] => apportion(weights, whole)

/** Divides a whole number in proportion to weights; evenly where all are 0. */
function apportion(weights: readonly number[], total: number): readonly number[] {
  const exact = sharesOf(weights).map((share) => share * total)
  const result = exact.map((part) => Math.floor(part + 1e-9))
  const missing = total - result.reduce((sum, part) => sum + part, 0)
  const order = exact.map((part, i) => ({ i, rest: part - (result[i] ?? 0) })).toSorted((a, b) => b.rest - a.rest)
  for (const { i } of order.slice(0, Math.max(0, missing))) result[i] = (result[i] ?? 0) + 1
  return result
}

/** The most that member k may have: all that locked ones leave. Its own where nothing else could give or take. */
export function mostFor(parts: readonly number[], locked: readonly boolean[], k: number): number {
  if (isStuck(locked, k)) return parts[k] ?? 0
  return whole - parts.reduce((sum, part, i) => (i !== k && locked[i] ? sum + part : sum), 0)
}

/** Whether member k cannot move: it is locked, or all others are. */
export const isStuck = (locked: readonly boolean[], k: number): boolean =>
  locked[k] === true || locked.every((is, i) => i === k || is)

/**
 * Gives member k as many tenths as asked, as far as it may; the unlocked others share the rest as they stood to each
 * other in `base`, evenly where they had nothing. What is locked stays.
 *
 * @param base   tenths before the movement began: a movement back along the way it came ends where it began
 * @param locked one per member
 * @returns tenths that sum to 1,000; `base` itself where k cannot move
 */
export function moveShare(
  base: readonly number[],
  locked: readonly boolean[],
  k: number,
  to: number,
): readonly number[] {
  if (isStuck(locked, k)) return base
  const most = mostFor(base, locked, k)
  const own = Math.min(most, Math.max(0, Math.round(to)))
  if (own === base[k]) return base
  const free = base.flatMap((_, i) => (i === k || locked[i] ? [] : [i]))
  const given = apportion(
    free.map((i) => base[i] ?? 0),
    most - own,
  )
  return base.map((part, i) => (i === k ? own : locked[i] ? part : (given[free.indexOf(i)] ?? part)))
}

const scaleEnds = [100, 200, 250, 400, 500, 600, 800] as const

/**
 * Where the track of a slider ends, in tenths: far enough for three times an equal share, so that many small weights can
 * be told apart and moved; to the whole once any weight goes beyond.
 */
export function scaleEnd(published: readonly number[], parts: readonly number[]): number {
  const room = Math.max((3 * whole) / parts.length, 1.5 * Math.max(...published.map((share) => share * whole)))
  const end = scaleEnds.find((each) => each >= room) ?? whole
  return parts.some((part) => part > end) ? whole : end
}

/** Tenths from what a person typed: "12.5", "12,5 %"; null where it is no share. */
export function typedShare(text: string): number | null {
  const digits = /^\s*(\d{1,3}(?:[.,]\d*)?)\s*%?\s*$/.exec(text)?.[1]
  const tenth = digits === undefined ? Number.NaN : Math.round(Number(digits.replace(",", ".")) * 10)
  return tenth <= whole ? tenth : null
}
