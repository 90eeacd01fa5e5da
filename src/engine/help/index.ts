import type { CellHelp, HelpDocument, IndicatorHelp, Method, NodeHelp } from "../../model/index.ts"
import { rank, Stream } from "../../stats/index.ts"
import type { Prepared } from "../prepare/index.ts"
import type { PrepareAgain } from "../robustness/chains.ts"
import { pointsOf } from "../robustness/points.ts"
import { topsOf } from "../robustness/published.ts"
import { run } from "../robustness/run.ts"
import { never, variation } from "../robustness/variation.ts"
import { hasScale, withFreeGaps } from "./free.ts"
import { type GapCell, gapsOf } from "./gaps.ts"
import { type Question, questions } from "./questions.ts"
import { widthsOf } from "./widths.ts"

/** A tenth of the edition's draws, within these: an edition that is content with few is not to wait for its list. */
const [fewestDraws, mostDraws] = [20, 100]
/** How many values of a gap stand for all that it may be. */
const values = 5

/**
 * By how much knowing a gap, or all gaps of an indicator, would narrow the rank intervals at the top: the expected value
 * of that information. While nobody knows, a gap's score lies anywhere on its indicator's scale, evenly; everything else that
 * the method calls uncertain is drawn as in robustness. Known, it is each of five values of that scale in turn, and the
 * widths are averaged. All questions are asked of the same draws.
 *
 * Source: Howard, "Information value theory", *IEEE Transactions on Systems Science and Cybernetics* 2 (1966); for inputs of
 * a computation, Saltelli et al., *Global Sensitivity Analysis* (2008), factor prioritisation.
 *
 * @param method with its weights resolved
 * @returns null where nothing is missing that could be known and would count
 */
export function whatWouldHelp(
  method: Method,
  prepared: Prepared,
  prepareAgain: PrepareAgain = never,
): HelpDocument | null {
  const all = gapsOf(method, prepared)
  if (all.length === 0) return null
  const { factors, sampling, seed } = method.robustness
  const varied = variation(method, prepared, factors, prepareAgain)
  const published = varied.scheme.states[0]!
  const gaps = all.filter(({ j }) => hasScale(published[j]!, method.indicators[j]!.normalise))
  if (gaps.length === 0) return null
  const draws = Math.max(fewestDraws, Math.min(mostDraws, Math.round(method.robustness.draws / 10)))
  const cells = gaps.flatMap(({ j, units }) => units.map((i): GapCell => ({ j, i })))
  const free = withFreeGaps(varied, cells)
  const asked = questions(gaps, values, seed, method, varied.scheme)
  const tops = topsOf(varied.plan)

  const points = pointsOf(sampling, seed, varied.inputs)
  const stream = new Stream(seed)
  const numbers = Array.from({ length: draws }, (_, k) => {
    const line = new Float64Array(varied.coordinates)
    points(k, line)
    // Numbers of the gaps from a place in the stream that those of the factors do not reach.
    stream.restart(k, 2 ** 31)
    return Float64Array.from([...line, ...cells.map(() => stream.uniform())])
  })
  const sums = widthsOfTasks(free, tops, asked, draws, (task, k, out) => {
    out.set(numbers[k]!)
    for (const [g, u] of task) out[varied.coordinates + g] = u
  })
  return { draws, seed, values, nodes: tops.flatMap((_, t) => helpOf(t)) }

  function helpOf(t: number): readonly NodeHelp[] {
    const [open, ...known] = sums.map((task) => task[t]!)
    const below = belowOf(tops[t]!)
    const mine = gaps.filter(({ j }) => below.has(j))
    if (mine.length === 0) return []
    const single: CellHelp[] = []
    const whole: IndicatorHelp[] = []
    for (const [q, question] of asked.entries()) {
      if (!below.has(question.j)) continue
      const tried = known.slice(q * values, (q + 1) * values)
      const indicator = method.indicators[question.j]!.node
      const narrowing = narrowed(open!, tried)
      if (question.unit === null) whole.push({ indicator, gaps: question.cells.length, narrowing })
      else {
        const own = narrowed(open!, tried, question.unit)
        single.push({ indicator, unit: prepared.units[question.unit]!, narrowing, own })
      }
    }
    const count = mine.reduce((sum, { units }) => sum + units.length, 0)
    const byHelp = (a: { readonly narrowing: number }, b: { readonly narrowing: number }) => b.narrowing - a.narrowing
    return [
      {
        node: varied.plan.nodes[tops[t]!]!,
        width: total(open!),
        cells: single.sort(byHelp),
        indicators: whole.sort(byHelp),
        untried: count - single.length,
      },
    ]
  }

  function belowOf(top: number): ReadonlySet<number> {
    const { dimensions, m } = varied.plan
    const found = new Set<number>()
    const walk = (node: number) => {
      if (node < m) found.add(node)
      else for (const member of dimensions[node - m]!.members) walk(member)
    }
    walk(top)
    return found
  }
}

/** Per task (nothing known; then each question's values) and node, the widths of all units. */
function widthsOfTasks(
  free: Parameters<typeof run>[0],
  tops: readonly number[],
  asked: readonly Question[],
  draws: number,
  point: (task: ReadonlyMap<number, number>, k: number, out: Float64Array) => void,
): readonly (readonly Float64Array[])[] {
  const { n } = free.scheme
  const tasks: readonly ReadonlyMap<number, number>[] = [
    new Map(),
    ...asked.flatMap(({ cells }) =>
      Array.from({ length: values }, (_, v) => new Map(cells.map(({ g, us }) => [g, us[v]!]))),
    ),
  ]
  const counts = tops.map(() => new Int32Array(n * n))
  const ranks = new Int32Array(n)
  const scratch = new Float64Array(n)
  const widths: Float64Array[][] = []
  run(
    free,
    tasks.length * draws,
    tops,
    (k, out) => point(tasks[Math.floor(k / draws)]!, k % draws, out),
    (k, t, scores) => {
      rank(scores, scratch, ranks)
      const counted = counts[t]!
      for (let i = 0; i < n; i++) if (ranks[i]! > 0) counted[i * n + ranks[i]! - 1]! += 1
      if (k % draws < draws - 1) return
      if (t === 0) widths.push([])
      widths.at(-1)!.push(widthsOf(counted, n, draws))
      counted.fill(0)
    },
  )
  return widths
}

const total = (widths: Float64Array): number => widths.reduce((sum, x) => (Number.isNaN(x) ? sum : sum + x), 0)

/** How much narrower the intervals are on average over what was tried, of all units or one; less than 0 is chance. */
function narrowed(open: Float64Array, tried: readonly Float64Array[], unit: number | null = null): number {
  const widthIn = (widths: Float64Array) => (unit === null ? total(widths) : widths[unit]! || 0)
  const sum = tried.reduce((whole, widths) => whole + widthIn(widths), 0)
  // Whole numbers as long as possible, so that a narrowing of 8.8 is not 8.799999999999955.
  return Math.max(0, tried.length * widthIn(open) - sum) / tried.length
}
