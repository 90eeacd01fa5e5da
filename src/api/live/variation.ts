import { type Method, type NodeId, nodeId } from "../../model/index.ts"
import { allWeightGroups, type OwnWeights, type PlainAggregation, reaggregated, reweighed } from "../../query/index.ts"
import type { Fault } from "../problems.ts"
import { unknownName } from "./outcome.ts"
import { sides } from "./parameters.ts"

interface Wanted {
  readonly weights?: readonly string[]
  readonly aggregation?: readonly string[]
}

/** The method with the weights and formulas that are asked for in place of its own, and what cannot be had. */
export function variedMethod(
  method: Method,
  { weights = [], aggregation = [] }: Wanted,
): { readonly method: Method; readonly faults: readonly Fault[] } {
  const formulas = formulasOf(method, aggregation)
  const aggregated = reaggregated(method, formulas.chosen)
  const weighed = weightsOf(aggregated, weights)
  return { method: reweighed(aggregated, weighed.own), faults: [...formulas.faults, ...weighed.faults] }
}

function formulasOf({ dimensions }: Method, items: readonly string[]) {
  const names = dimensions.map((each) => each.node)
  const chosen = new Map<NodeId, PlainAggregation>()
  const faults: Fault[] = []
  for (const [name, kind] of items.map(sides)) {
    const node = nodeId(name)
    if (!names.includes(node)) faults.push(unknownName("aggregation", "ids of dimensions with scores", name, names))
    else if (chosen.has(node)) faults.push(twice("aggregation", name))
    // The pattern of the parameter lets only these words pass.
    else chosen.set(node, kind as PlainAggregation)
  }
  return { chosen, faults }
}

function weightsOf(method: Method, items: readonly string[]): { own: OwnWeights; faults: readonly Fault[] } {
  const groups = new Set(allWeightGroups(method).map((group) => group.node))
  const composites = [...method.dimensions, ...method.reconstructions].filter(({ node }) => groups.has(node))
  const members = composites.flatMap((each) => each.members.map((member) => member.node))
  const given = new Map<NodeId, number>()
  const faults: Fault[] = []
  for (const [name, digits] of items.map(sides)) {
    const node = nodeId(name)
    if (!members.includes(node)) faults.push(unknownName("weights", "ids of nodes whose weight counts", name, members))
    else if (given.has(node)) faults.push(twice("weights", name))
    else given.set(node, Number(digits))
  }
  const own = new Map<NodeId, readonly number[]>()
  for (const { node, members } of composites) {
    if (!members.some((member) => given.has(member.node))) continue
    const weights = members.map((member) => given.get(member.node) ?? member.weight)
    if (weights.some((weight) => weight > 0)) own.set(node, weights)
    else
      faults.push({ parameter: "weights", expected: `a weight above 0 in ${node}`, hint: "all of its members have 0" })
  }
  return { own, faults }
}

const twice = (parameter: string, name: string): Fault => ({
  parameter,
  expected: "each node once",
  hint: `${name} is there twice`,
})
