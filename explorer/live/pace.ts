/** ms of a frame that draws may take: a third of a sixtieth of a second, the rest is for the picture. */
const budget = 5.5
/** Draws per frame: more are not seen while things move, fewer would flicker. */
const most = 1000
const least = 200
/** Draws of the first frame, which tells how fast the machine is. */
export const probe = 100
/** Frames in a row that may be too slow before draws are left to the worker: one alone may have had to wait for others. */
export const mostSlow = 3

/**
 * How many draws the next frame can take, from how long the last ones took: a multiple of 100, or 0 where the page
 * cannot take enough of them and leaves them to the worker.
 *
 * @param ms that `draws` > 0 draws took
 */
export function drawsPerFrame(draws: number, ms: number): number {
  const fit = Math.floor((budget * draws) / Math.max(ms, 0.01) / 100) * 100
  return fit < least ? 0 : Math.min(most, fit)
}

/** Beyond so many units the engine counts no pairs, and a draw costs as much as many. */
export const mostPaired = 300

/** Draws once the hand is off. */
export const drawsAtRest = (n: number): number => (n <= mostPaired ? 10_000 : 1000)

/** Draws that the worker takes while the hand is on. */
export const drawsOnTheWay = 500
