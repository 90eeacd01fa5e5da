import type { Plan } from "../plan.ts"
import { membersIn } from "./changes.ts"
import { type Input, optionOf } from "./inputs.ts"
import { noiseOn, noisyDimensions } from "./noise.ts"
import { edgesTo, numbersOf, type Skeleton } from "./skeleton.ts"

/** Everything that draws do to weights. */
export interface Weighing {
  /** Per dimension, whether its weights can differ between draws. */
  readonly varies: readonly boolean[]
  /** Weights per edge as published. */
  readonly nominal: Float64Array
  /** Where nothing moves weights but multiplicative noise, once: which dimensions, by what, and the number of their first
   *  member's coordinate. Else null. */
  readonly noise: readonly PlainNoise[] | null
  /** One weight per edge: those of the last draw. */
  readonly row: Float64Array
  /** Writes the row of the draw with these coordinates: sets chosen, noise on them, members left out. */
  readonly weigh: (u: Float64Array) => void
}

/** Every weight of a dimension is multiplied by 1 + width (2u − 1), and all are rescaled to the sum that they had. */
interface PlainNoise {
  readonly dimension: number
  readonly first: number
  readonly width: number
}

/** One thing that draws do to the row of weights. */
interface Move {
  /** Places of the dimensions whose weights it can change. */
  readonly touches: readonly number[]
  readonly make: (u: Float64Array) => void
}

export function weighing(plan: Plan, skeleton: Skeleton, inputs: readonly Input[]): Weighing {
  const { dimensions, edges } = skeleton
  const row = new Float64Array(edges)
  const nominal = nominalWeights(plan, skeleton)
  const moves = [
    ...inputs.flatMap((input) => setMove(row, plan, skeleton, input)),
    ...inputs.flatMap((input) => noiseMove(row, plan, skeleton, input)),
    ...inputs.flatMap((input) => leaveMove(row, plan, skeleton, input)),
  ]
  const noises = inputs.flatMap((input) => plainNoise(plan, skeleton, input))
  const moved = noises.map(({ dimension }) => dimension)
  const isOnce = new Set(moved).size === moved.length
  return {
    nominal,
    noise: isOnce && moves.flatMap(({ touches }) => touches).join() === moved.join() ? noises : null,
    varies: dimensions.map((_, d) => moves.some(({ touches }) => touches.includes(d))),
    row,
    weigh(u) {
      row.set(nominal)
      for (const { make } of moves) make(u)
    },
  }
}

function nominalWeights({ method, nodes }: Plan, { dimensions, edges }: Skeleton): Float64Array {
  const weights = new Float64Array(edges)
  for (const [d, { members, edge }] of dimensions.entries()) {
    const written = new Map(method.dimensions[d]!.members.map(({ node, weight }) => [node, weight]))
    for (const [p, member] of members.entries()) weights[edge + p] = written.get(nodes[member]!)!
  }
  return weights
}

/** Takes the weights of the chosen option in place of the published ones. */
function setMove(row: Float64Array, plan: Plan, skeleton: Skeleton, input: Input): readonly Move[] {
  const numbers = numbersOf(plan.nodes)
  const { edge: edgeTo } = edgesTo(skeleton, plan.nodes.length)
  const touches = new Set<number>()
  const options = input.changes.map((changes) =>
    plan.method.dimensions.flatMap(({ node }, d) => {
      const members = membersIn(changes, node)
      if (members === undefined) return []
      touches.add(d)
      return members.flatMap((member) => {
        const edge = edgeTo[numbers.get(member.node) ?? -1] ?? -1
        return edge < 0 ? [] : [{ edge, weight: member.weight }]
      })
    }),
  )
  if (touches.size === 0) return []
  const make = (u: Float64Array) => {
    for (const { edge, weight } of options[optionOf(input, u)]!) row[edge] = weight
  }
  return [{ touches: [...touches], make }]
}

function noiseMove(row: Float64Array, plan: Plan, skeleton: Skeleton, { factor, offset }: Input): readonly Move[] {
  if (factor.kind !== "weights") return []
  const touches = noisyDimensions(factor, plan, skeleton)
  const make = noiseOn(
    row,
    factor,
    touches.map((d) => skeleton.dimensions[d]!),
    offset,
  )
  return [{ touches, make }]
}

function plainNoise(plan: Plan, skeleton: Skeleton, { factor, offset }: Input): readonly PlainNoise[] {
  if (factor.kind !== "weights" || factor.noise.kind !== "multiplicative") return []
  const { width } = factor.noise
  let first = offset
  return noisyDimensions(factor, plan, skeleton).map((dimension) => {
    const own = { dimension, first, width }
    first += skeleton.dimensions[dimension]!.members.length
    return own
  })
}

/** Gives one node no weight; a dimension that loses its only member is left out of the one above it, and so on. */
function leaveMove(row: Float64Array, plan: Plan, skeleton: Skeleton, input: Input): readonly Move[] {
  const { factor } = input
  if (factor.kind !== "leave-out") return []
  const { m } = plan
  const { dimensions } = skeleton
  const numbers = numbersOf(plan.nodes)
  const { edge: edgeTo, holder } = edgesTo(skeleton, plan.nodes.length)
  const left = factor.nodes.map((node) => numbers.get(node) ?? -1)
  const hasMembers = ({ members, edge }: Skeleton["dimensions"][number]) => {
    for (let p = 0; p < members.length; p++) if (row[edge + p]! > 0) return true
    return false
  }
  const make = (u: Float64Array) => {
    let node = left[optionOf(input, u) - 1] ?? -1
    while (node >= 0 && edgeTo[node]! >= 0) {
      row[edgeTo[node]!] = 0
      const d = holder[node]!
      node = hasMembers(dimensions[d]!) ? -1 : m + d
    }
  }
  // Whether a dimension loses its last member may hang on a set of weights: all above may change.
  const touches = new Set<number>()
  for (const first of left) for (let d = holder[first] ?? -1; d >= 0; d = holder[m + d]!) touches.add(d)
  return [{ touches: [...touches], make }]
}
