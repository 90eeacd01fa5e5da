import { type Factor, type Method, mostVariants } from "../../model/index.ts"
import { type Plan, plan } from "../plan.ts"
import type { Prepared } from "../prepare/index.ts"
import { scoreIndicator, type Workspace, workspace } from "../workspace.ts"
import { type Chains, chains, type PrepareAgain, statesOf } from "./chains.ts"
import { changed } from "./changes.ts"
import { changesAt, combinations } from "./combinations.ts"
import { coordinatesOf, type Input, inputsOf, touches } from "./inputs.ts"
import { noisyDimensions } from "./noise.ts"
import type { Batch, Scheme, Way } from "./scheme.ts"
import { skeletonOf } from "./skeleton.ts"
import { drawnCells, drawValues } from "./values.ts"
import { type Weighing, weighing } from "./weighing.ts"

/** A method with what is uncertain about it: a scheme, and what each point of the unit cube makes of it. */
export interface Variation {
  /** The method as published. */
  readonly plan: Plan
  readonly scheme: Scheme
  readonly inputs: readonly Input[]
  /** How many numbers from [0, 1) a draw is made of. */
  readonly coordinates: number
  /** Per node, whether its scores can differ between draws. */
  readonly varies: readonly boolean[]
  /** Which of the coordinates decide about a draw's state and variant. */
  readonly choices: readonly number[]
  readonly weights: Pick<Weighing, "nominal" | "noise">
  /** Puts the state and the variant of the draw with these coordinates at place b of a batch; its weights; the scores of
   *  drawn indicators, which rest on the state. */
  readonly choose: (batch: Batch, b: number, u: Float64Array) => void
  readonly weigh: (batch: Batch, b: number, u: Float64Array) => void
  readonly draw: (batch: Batch, b: number, u: Float64Array) => void
}

/** Puts the draw with these coordinates at place b of a batch. */
export function put({ choose, weigh, draw }: Variation, batch: Batch, b: number, u: Float64Array): void {
  choose(batch, b, u)
  weigh(batch, b, u)
  draw(batch, b, u)
}

/** For methods in which nothing is read or imputed in more than one way. */
export const never: PrepareAgain = () => {
  throw new Error("the method reads or imputes in several ways, and nothing was given to prepare the values again")
}

/**
 * Sets up everything that draws of these factors choose between.
 *
 * @param prepareAgain called once for each other way to read the evidence or to impute
 * @throws Error where factors combine to more than 10,000 ways to aggregate, which whoever resolved the method has counted
 */
export function variation(
  method: Method,
  prepared: Prepared,
  factors: readonly Factor[],
  prepareAgain: PrepareAgain = never,
): Variation {
  const nominal = plan(method, prepared)
  const uncertain = factors.find(({ kind }) => kind === "values")
  const bare = inputsOf(factors, prepared, () => 0)
  const readings = bare.filter((input) => touches(input, ["reading"])).flatMap(({ changes }) => changes)
  const others = readings
    .filter((changes) => changes.length > 0)
    .map((changes) => prepareAgain(changed(method, changes)))
  const cells = drawnCells([prepared, ...others], uncertain)
  const cellCount = cells.reduce((sum, { units }) => sum + units.length, 0)
  const skeleton = skeletonOf(nominal, bare)
  const inputs = inputsOf(factors, prepared, (factor) => {
    if (factor.kind !== "weights") return cellCount
    const noisy = noisyDimensions(factor, nominal, skeleton)
    return noisy.reduce((sum, d) => sum + skeleton.dimensions[d]!.members.length, 0)
  })

  const space = workspace(nominal)
  const ways = chains(method, prepared, inputs, prepareAgain, space)
  const kept = statesOf(ways)
  const states = kept ?? [nominalColumns(nominal, space)]
  const drawn = drawnIndicators(nominal, ways, kept === null, cells)
  const aggregating = combinations(inputs.filter((input) => touches(input, ["aggregate", "missing"])))
  if (aggregating.count > mostVariants) throw new Error(`there are ${aggregating.count} ways to aggregate`)
  const scheme: Scheme = {
    n: nominal.n,
    m: nominal.m,
    ...skeleton,
    states,
    variants: Array.from({ length: aggregating.count }, (_, v) => waysOf(changed(method, changesAt(aggregating, v)))),
    drawn,
  }

  const weights = weighing(nominal, skeleton, inputs)
  const values = new Float64Array(nominal.n)
  const first = inputs.find(({ factor }) => factor === uncertain)?.offset ?? 0
  const intervals = new Map(cells.map((cell) => [cell.j, cell]))
  return {
    plan: nominal,
    scheme,
    inputs,
    coordinates: coordinatesOf(inputs),
    varies: variesOf(scheme, weights.varies),
    choices: [...new Set([...ways.combinations.inputs, ...aggregating.inputs].map(({ offset }) => offset))],
    weights,
    choose(batch, b, u) {
      batch.state[b] = kept === null ? 0 : ways.combinations.numberOf(u)
      batch.variant[b] = aggregating.numberOf(u)
    },
    weigh(batch, b, u) {
      weights.weigh(u)
      for (let e = 0; e < weights.row.length; e++) batch.weights[e * batch.capacity + b] = weights.row[e]!
    },
    draw(batch, b, u) {
      if (drawn.length === 0) return
      const chain = ways.at(ways.combinations.numberOf(u))
      for (const [c, j] of drawn.entries()) {
        const cell = intervals.get(j)
        if (cell) drawValues(chain, cell, u, first + cell.first, values)
        else values.set(chain.values[j]!)
        scoreIndicator(chain.plan, chain.space, j, values)
        const column = batch.columns[c]!
        for (let i = 0; i < values.length; i++) column[i * batch.capacity + b] = chain.space.scores[j]![i]!
      }
    },
  }
}

function nominalColumns(nominal: Plan, space: Workspace): Float64Array[] {
  return nominal.prepared.values.map((x, j) => {
    scoreIndicator(nominal, space, j, x)
    return space.scores[j]!.slice()
  })
}

/** Indicators with cells to draw; and where states are not kept, all that states change. */
function drawnIndicators(
  { method, m }: Plan,
  { combinations: { inputs } }: Chains,
  each: boolean,
  cells: readonly { readonly j: number }[],
): readonly number[] {
  const drawn = new Set(cells.map(({ j }) => j))
  if (each)
    for (const { factor, changes } of inputs) {
      const touched = new Set<string>(changes.flatMap((option) => option.flatMap(({ nodes }) => nodes)))
      for (let j = 0; j < m; j++)
        if (factor.kind === "imputations" || touched.has(method.indicators[j]!.node)) drawn.add(j)
    }
  return [...drawn].sort((a, b) => a - b)
}

const waysOf = (method: Method): readonly Way[] =>
  method.dimensions.map(({ aggregate, missing, round }) => ({ aggregate, missing, round }))

function variesOf({ m, states, variants, drawn, dimensions }: Scheme, weights: readonly boolean[]): readonly boolean[] {
  const varies = Array.from(
    { length: m },
    (_, j) => drawn.includes(j) || states.some((state) => state[j] !== states[0]![j]),
  )
  const [first] = variants.map((ways) => ways.map((way) => JSON.stringify(way)))
  for (const [d, { members }] of dimensions.entries())
    varies.push(
      weights[d]! ||
        members.some((member) => varies[member]) ||
        variants.some((ways) => JSON.stringify(ways[d]) !== first![d]),
    )
  return varies
}
