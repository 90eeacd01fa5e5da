/**
 * Steps of 1, 2 or 5 times a power of ten, as d3-array chooses them (Bostock, ISC licence): written here because the
 * package behind them weighs as much as all charts of a page. The test beside it compares the two to the last bit.
 */

/** A step; below 1 it is kept as how many of it make 1, because 1/10 has no exact double and 10 has. */
type Step = { readonly kind: "of"; readonly size: number } | { readonly kind: "per one"; readonly count: number }

/** The step that divides a span into about `count` parts; null where it would be beyond a double. */
function stepOf(span: number, count: number): Step | null {
  const exact = span / count
  const power = Math.floor(Math.log10(exact))
  if (!Number.isFinite(power) || power < -300) return null
  const rest = exact / 10 ** power
  const factor = rest >= Math.sqrt(50) ? 10 : rest >= Math.sqrt(10) ? 5 : rest >= Math.sqrt(2) ? 2 : 1
  return power < 0 ? { kind: "per one", count: 10 ** -power / factor } : { kind: "of", size: 10 ** power * factor }
}

const inSteps = (step: Step, value: number) => (step.kind === "of" ? value / step.size : value * step.count)
const fromSteps = (step: Step, steps: number) => (step.kind === "of" ? steps * step.size : steps / step.count)

/** The ends of a span moved outwards to whole steps, about `count` ≥ 2 of them; low < high. */
export function widened(low: number, high: number, count: number): readonly [number, number] {
  let ends: readonly [number, number] = [low, high]
  // A wider span may ask for a longer step, and that for a wider span: it is settled after one or two.
  for (let tries = 0, before = ""; tries < 10; tries++) {
    const step = stepOf(ends[1] - ends[0], count)
    if (step === null) break
    const now = JSON.stringify(step)
    if (now === before) return ends
    before = now
    ends = [fromSteps(step, Math.floor(inSteps(step, ends[0]))), fromSteps(step, Math.ceil(inSteps(step, ends[1])))]
  }
  return [low, high]
}

/** Whole steps from low to high, about `count` ≥ 2 of them, ascending; low < high. */
export function roundValues(low: number, high: number, count: number): readonly number[] {
  const step = stepOf(high - low, count)
  if (step === null) return []
  let first = Math.round(inSteps(step, low))
  let last = Math.round(inSteps(step, high))
  if (fromSteps(step, first) < low) first++
  if (fromSteps(step, last) > high) last--
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => fromSteps(step, first + k))
}
