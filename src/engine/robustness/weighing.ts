import type { Factor, Method } from "../../model/index.ts"
import { logGammaQuantile } from "../../stats/index.ts"
import type { Plan } from "../plan.ts"
import { membersIn } from "./changes.ts"
import { type Input, optionOf } from "./inputs.ts"
import type { Scheme } from "./scheme.ts"

type Skeleton = Pick<Scheme, "dimensions" | "edges">

/** Weights of 0 are members left out, so none is let run to it. */
const least = 1e-290

/** The dimensions with every member that has a weight above 0, as published or by an option. */
export function skeletonOf({ method, nodes }: Plan, inputs: readonly Input[]): Skeleton {
  const numbers = new Map<string, number>(nodes.map((node, number) => [node, number]))
  let edges = 0
  const dimensions = method.dimensions.map((dimension) => {
    const sets = inputs.flatMap(({ changes }) => changes.flatMap((option) => membersIn(option, dimension.node) ?? []))
    const weighted = new Set([...dimension.members, ...sets].flatMap(({ node, weight }) => (weight > 0 ? [node] : [])))
    const members = dimension.members.filter(({ node }) => weighted.has(node))
    const edge = edges
    edges += members.length
    // The plan has found every member of weight; one of an option is a member all the same.
    return { members: members.map(({ node }) => numbers.get(node)!), edge, shares: sharesOf(members) }
  })
  return { dimensions, edges }
}

const sharesOf = (members: Method["dimensions"][number]["members"]) =>
  Float64Array.from(members, ({ share, weight }) => (weight > 0 ? share : 0))

/** How many numbers a factor of noise takes: one for each member of a dimension that has several. */
export function noiseCoordinates(factor: Factor, { method }: Plan, { dimensions }: Skeleton): number {
  if (factor.kind !== "weights") return 0
  const counts = dimensions.map(({ members }, d) => (isNoisy(factor, method, d, members.length) ? members.length : 0))
  return counts.reduce((sum, count) => sum + count, 0)
}

const isNoisy = (factor: Factor & { kind: "weights" }, method: Method, d: number, members: number) =>
  members > 1 && factor.dimensions.includes(method.dimensions[d]!.node)

/** Everything that draws do to weights. */
export interface Weighing {
  /** Per dimension, whether its weights can differ between draws. */
  readonly varies: readonly boolean[]
  /** Weights per edge as published. */
  readonly nominal: Float64Array
  /** Where nothing but multiplicative noise moves weights, at most once each: which dimensions, by what, and the number of
   *  their first member's coordinate. Else null. */
  readonly noise: readonly { readonly dimension: number; readonly first: number; readonly width: number }[] | null
  /** Writes the weights of the draw with these coordinates, one per edge: sets chosen, noise on them, members left out. */
  readonly weigh: (u: Float64Array, out: Float64Array) => void
}

export function weighing(plan: Plan, skeleton: Skeleton, inputs: readonly Input[]): Weighing {
  const { method, m, nodes } = plan
  const { dimensions, edges } = skeleton
  const nominal = new Float64Array(edges)
  const numbers = new Map<string, number>(nodes.map((node, number) => [node, number]))
  /** Per node, the edge that leads to it; −1: none. */
  const edgeTo = new Int32Array(nodes.length).fill(-1)
  for (const [d, { members, edge }] of dimensions.entries())
    for (const [p, member] of members.entries()) {
      edgeTo[member] = edge + p
      nominal[edge + p] = method.dimensions[d]!.members.find(({ node }) => node === nodes[member])!.weight
    }
  const above = (node: number) => dimensions.findIndex(({ members }) => members.includes(node))

  const sets = inputs.flatMap((input) => {
    const options = input.changes.map((changes) => overrides(changes, method, numbers, edgeTo))
    return options.some((option) => option.length > 0) ? [{ input, options }] : []
  })
  const noises = inputs.flatMap((input) => (input.factor.kind === "weights" ? [{ input, factor: input.factor }] : []))
  const leaving = inputs.flatMap((input) =>
    input.factor.kind === "leave-out"
      ? [{ input, edges: input.factor.nodes.map((node) => edgeTo[numbers.get(node) ?? -1] ?? -1) }]
      : [],
  )
  const left = new Set(
    leaving
      .flatMap(({ input }) => (input.factor.kind === "leave-out" ? input.factor.nodes : []))
      .map((node) => {
        // A dimension that loses its only member is left out too, and so on upwards.
        let at = above(numbers.get(node) ?? -1)
        while (at >= 0 && dimensions[at]!.members.length === 1) at = above(m + at)
        return at
      }),
  )
  const varies = dimensions.map(
    ({ members, edge }, d) =>
      left.has(d) ||
      noises.some(({ factor }) => isNoisy(factor, method, d, members.length)) ||
      sets.some(({ options }) =>
        options.some((option) => option.some((o) => o.edge >= edge && o.edge < edge + members.length)),
      ),
  )

  const isPlain =
    sets.length === 0 &&
    leaving.length === 0 &&
    noises.length <= 1 &&
    noises.every(({ factor }) => factor.noise.kind === "multiplicative")
  return {
    varies,
    nominal,
    noise: isPlain ? noises.flatMap(({ input, factor }) => noiseOf(input, factor, method, dimensions)) : null,
    weigh(u, out) {
      out.set(nominal)
      for (const { input, options } of sets)
        for (const { edge, weight } of options[optionOf(input, u)]!) out[edge] = weight
      for (const { input, factor } of noises) {
        let at = input.offset
        for (const [d, { members, edge }] of dimensions.entries()) {
          if (!isNoisy(factor, method, d, members.length)) continue
          const own = out.subarray(edge, edge + members.length)
          if (factor.noise.kind === "multiplicative") multiply(own, factor.noise.width, u, at)
          else scatter(own, factor.noise.concentration, u, at)
          at += members.length
        }
      }
      for (const { input, edges } of leaving) {
        const option = optionOf(input, u)
        if (option === 0) continue
        const edge = edges[option - 1]!
        if (edge >= 0) out[edge] = 0
        closeUp(skeleton, m, edgeTo, out)
      }
    },
  }
}

/** Per noisy dimension its coordinates. */
function noiseOf(
  { offset }: Input,
  factor: Factor & { kind: "weights" },
  method: Method,
  dimensions: Skeleton["dimensions"],
) {
  const { noise } = factor
  if (noise.kind !== "multiplicative") return []
  let first = offset
  return dimensions.flatMap(({ members }, dimension) => {
    if (!isNoisy(factor, method, dimension, members.length)) return []
    const own = { dimension, first, width: noise.width }
    first += members.length
    return [own]
  })
}

function overrides(
  changes: Input["changes"][number],
  method: Method,
  numbers: ReadonlyMap<string, number>,
  edgeTo: Int32Array,
): readonly { readonly edge: number; readonly weight: number }[] {
  return method.dimensions.flatMap(({ node }) =>
    (membersIn(changes, node) ?? []).flatMap((member) => {
      const edge = edgeTo[numbers.get(member.node) ?? -1] ?? -1
      return edge < 0 ? [] : [{ edge, weight: member.weight }]
    }),
  )
}

/** Every weight times 1 + width (2u − 1), and then all rescaled to the sum that they had: a sum keeps its scale. */
function multiply(weights: Float64Array, width: number, u: Float64Array, at: number): void {
  let before = 0
  let after = 0
  for (let p = 0; p < weights.length; p++) {
    const weight = weights[p]! * (1 + width * (2 * u[at + p]! - 1))
    before += weights[p]!
    after += weight
    weights[p] = weight
  }
  for (let p = 0; p < weights.length; p++) weights[p] = weights[p]! * (before / after)
}

/** Shares ∝ gamma variables whose shapes are concentration × share, rescaled to the sum that the weights had. */
function scatter(weights: Float64Array, concentration: number, u: Float64Array, at: number): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const logs = weights.map((weight, p) => {
    if (weight === 0) return Number.NEGATIVE_INFINITY
    const chance = Math.min(Math.max(u[at + p]!, 2 ** -54), 1 - 2 ** -53)
    return logGammaQuantile((concentration * weight) / total, chance)
  })
  const highest = Math.max(...logs)
  const parts = logs.map((log) => (log === Number.NEGATIVE_INFINITY ? 0 : Math.max(Math.exp(log - highest), least)))
  const sum = parts.reduce((all, part) => all + part, 0)
  for (let p = 0; p < weights.length; p++) weights[p] = parts[p]! * (total / sum)
}

/** A dimension all of whose members are left out is left out of the one above it. */
function closeUp({ dimensions }: Skeleton, m: number, edgeTo: Int32Array, weights: Float64Array): void {
  for (const [d, { members, edge }] of dimensions.entries()) {
    let some = members.length === 0
    for (let p = 0; p < members.length; p++) if (weights[edge + p]! > 0) some = true
    const up = edgeTo[m + d]!
    if (!some && up >= 0) weights[up] = 0
  }
}
