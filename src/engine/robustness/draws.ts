import type { Category } from "../../model/index.ts"
import { rerank, Stream } from "../../stats/index.ts"
import type { Plan } from "../plan.ts"
import { markGaps, prepareMember, scoreAfresh, scoreDimension, scoreIndicator, workspace } from "../workspace.ts"

/** One method varied again and again over one matrix; `draw(k)` is a function of k alone, in any order of calls. */
export interface Draws {
  /** Per node, whether its scores can differ between draws. */
  readonly varies: readonly boolean[]
  /** Per node, n scores of the last draw, rounded as the method says; NaN: a gap. One that does not vary keeps its own. */
  readonly scores: readonly Float64Array[]
  /** Per node, n ranks of the last draw; 0: not ranked. A node that does not vary keeps its nominal ranks. */
  readonly ranks: readonly Int32Array[]
  /** Computes draw k into `scores` and `ranks`; makes no arrays. */
  draw(k: number): void
}

/** An indicator some of whose values are known as an interval. */
interface Drawn {
  readonly j: number
  /** Units whose value is drawn. */
  readonly units: readonly number[]
  /** n values; those of `units` are overwritten at each draw. */
  readonly values: Float64Array
}

/**
 * Sets up the draws of a plan: every weight is multiplied by 1 + w(2u − 1) and the weights of a dimension are rescaled
 * to their nominal sum; a value with a finite interval is drawn evenly from it, a category from the categories in it.
 * Numbers are taken from the stream of draw k in this order: values, indicator by indicator and unit by unit; then
 * weights, dimension by dimension.
 */
export function prepareDraws(plan: Plan): Draws {
  const { seed, weights: width } = plan.method.robustness
  const space = workspace(plan)
  const stream = new Stream(seed)
  const drawn = plan.method.robustness.values ? drawnIndicators(plan) : []
  const valueVaries = plan.nodes.map((_, node) => drawn.some(({ j }) => j === node))
  const varies = valueVaries.slice()
  const ranks = plan.nodes.map(() => new Int32Array(plan.n))
  const orders = plan.nodes.map(() => Int32Array.from({ length: plan.n }, (_, i) => i))
  const weights = plan.dimensions.map((dimension) => dimension.weights.slice())

  const rankNode = (node: number) => rerank(space.scores[node]!, orders[node]!, space.scratch, ranks[node]!)
  for (let j = 0; j < plan.m; j++) scoreIndicator(plan, space, j, plan.prepared.values[j]!)
  for (const [d, { members }] of plan.dimensions.entries()) {
    scoreAfresh(plan, space, d)
    valueVaries[plan.m + d] = members.some((member) => valueVaries[member])
    varies[plan.m + d] = (width > 0 && members.length > 1) || members.some((member) => varies[member])
  }
  for (const [node, order] of orders.entries()) {
    const scores = space.scores[node]!
    // Gaps compare with nothing and may leave the order rough: that costs time and no rank.
    order.sort((a, b) => scores[b]! - scores[a]!)
    rankNode(node)
  }

  return {
    varies,
    scores: space.scores,
    ranks,
    draw(k) {
      stream.restart(k)
      for (const { j, units, values } of drawn) {
        const lower = plan.prepared.lower[j]!
        const upper = plan.prepared.upper[j]!
        const how = plan.method.indicators[j]!.normalise
        for (const i of units) {
          const u = stream.uniform()
          values[i] =
            how.kind === "categories"
              ? drawCategory(how.scores, lower[i]!, upper[i]!, u)
              : (1 - u) * lower[i]! + u * upper[i]!
        }
        scoreIndicator(plan, space, j, values)
        rankNode(j)
      }
      for (let d = 0; d < plan.dimensions.length; d++) {
        if (!varies[plan.m + d]) continue
        const { members, weights: nominal } = plan.dimensions[d]!
        for (let p = 0; p < members.length; p++) if (varies[members[p]!]) prepareMember(plan, space, d, p)
        // Weights never make or mend a gap; a drawn value may (it can lose its logarithm).
        if (valueVaries[plan.m + d]) markGaps(plan, space, d)
        if (width > 0) drawWeights(nominal, width, stream, weights[d]!)
        scoreDimension(plan, space, d, weights[d]!)
        rankNode(plan.m + d)
      }
    },
  }
}

/** A one-sided interval says nothing about how far the value may lie: it is kept, and so is an exact one. */
function drawnIndicators(plan: Plan): readonly Drawn[] {
  const result: Drawn[] = []
  for (let j = 0; j < plan.m; j++) {
    const values = plan.prepared.values[j]!.slice()
    const units: number[] = []
    for (let i = 0; i < plan.n; i++) {
      const low = plan.prepared.lower[j]![i]!
      const high = plan.prepared.upper[j]![i]!
      if (!Number.isNaN(values[i]!) && Number.isFinite(low) && Number.isFinite(high) && low < high) units.push(i)
    }
    if (units.length > 0) result.push({ j, units, values })
  }
  return result
}

/** One of the categories from `lower` to `upper`, each as likely; NaN where there is none. */
function drawCategory(categories: readonly Category[], lower: number, upper: number, u: number): number {
  let first = 0
  while (first < categories.length && categories[first]!.value < lower) first++
  let end = first
  while (end < categories.length && categories[end]!.value <= upper) end++
  return end === first ? Number.NaN : categories[first + Math.floor(u * (end - first))]!.value
}

function drawWeights(nominal: Float64Array, width: number, stream: Stream, out: Float64Array): void {
  let before = 0
  let after = 0
  for (let j = 0; j < nominal.length; j++) {
    const weight = nominal[j]! * (1 + width * (2 * stream.uniform() - 1))
    out[j] = weight
    before += nominal[j]!
    after += weight
  }
  // The nominal sum rather than 1: an aggregation by sum keeps its scale.
  for (let j = 0; j < nominal.length; j++) out[j] = out[j]! * (before / after)
}
