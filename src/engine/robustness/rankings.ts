import type { LeftOut, Method, NodeId, Ranking, Scenarios } from "../../model/index.ts"
import { rank } from "../../stats/index.ts"
import type { Prepared } from "../prepare/index.ts"
import type { PrepareAgain } from "./chains.ts"
import { combinations } from "./combinations.ts"
import { meanRankChange, type Published } from "./published.ts"
import { run } from "./run.ts"
import { type Variation, variation } from "./variation.ts"

/** More combinations than this are not listed. */
const mostCombinations = 256

/**
 * The ranks of one node without each of the elements below it in turn: a weight of 0 in its dimension, so that the others
 * are reweighted. A dimension that loses its only member is left out too. Source: OECD/JRC Handbook (2008), step 7
 * ("inclusion or exclusion of individual indicators"); COINr, `remove_elements`.
 *
 * @param node its number
 */
export function leaveOut(method: Method, prepared: Prepared, nominal: Published, node: number): readonly LeftOut[] {
  const elements = below(method, node)
  const without = variation(method, prepared, [
    { id: "leave-out", title: { en: "", ko: "" }, kind: "leave-out", nodes: elements },
  ])
  // Option 0 leaves nothing out.
  const found = rankings(without, nominal, node, elements.length, (k) => [(k + 1.5) / (elements.length + 1)])
  return elements.map((element, k) => ({ element, ...found[k]! }))
}

/** Nodes below one, in reading order of the method: indicators, then dimensions. */
function below({ indicators, dimensions }: Method, node: number): readonly NodeId[] {
  const held = new Set<NodeId>()
  const walk = (id: NodeId) => {
    for (const member of dimensions.find((each) => each.node === id)?.members ?? []) {
      if (member.weight === 0 || held.has(member.node)) continue
      held.add(member.node)
      walk(member.node)
    }
  }
  const all = [...indicators, ...dimensions].map((each) => each.node)
  walk(all[node]!)
  return all.filter((id) => held.has(id))
}

/**
 * The ranks of one node under every combination of the options that the method's factors choose between, or one option at
 * a time with the rest as published where there are more than 256. Null: no factor is a choice.
 */
export function scenarios(
  method: Method,
  prepared: Prepared,
  nominal: Published,
  node: number,
  prepareAgain: PrepareAgain,
): Scenarios | null {
  const choices = method.robustness.factors.filter((factor) => factor.kind === "choice")
  if (choices.length === 0) return null
  const factors = choices.map(({ id }) => id)
  const all = variation(method, prepared, choices, prepareAgain)
  const every = combinations(all.inputs)
  if (every.count <= mostCombinations) {
    const middles = (k: number) => every.at(k).map((option, f) => (option + 0.5) / every.inputs[f]!.options)
    const found = rankings(all, nominal, node, every.count, middles)
    const rows = found.map((ranking, k) => ({
      options: every.at(k).map((option, f) => choices[f]!.options[option]!.id),
      ...ranking,
    }))
    return { how: "combinations", factors, rows }
  }
  const rows = choices.flatMap((choice, f) => {
    const alone = variation(method, prepared, [choice], prepareAgain)
    const count = choice.options.length
    return rankings(alone, nominal, node, count, (k) => [(k + 0.5) / count]).map((ranking, k) => ({
      options: choices.map((_, g) => (g === f ? choice.options[k]!.id : null)),
      ...ranking,
    }))
  })
  return { how: "one-at-a-time", factors, rows }
}

/** The node's scores and ranks at so many points. */
function rankings(
  variation: Variation,
  nominal: Published,
  node: number,
  count: number,
  point: (k: number) => readonly number[],
): readonly Ranking[] {
  const found: Ranking[] = []
  const ranks = new Int32Array(variation.scheme.n)
  const scratch = new Float64Array(variation.scheme.n)
  run(
    variation,
    count,
    [node],
    (k, out) => out.set(point(k)),
    (_k, _node, scores) => {
      rank(scores, scratch, ranks)
      const change = meanRankChange(ranks, nominal.ranks[node]!)
      found.push({
        scores: Array.from(scores, (score) => (Number.isNaN(score) ? null : score)),
        ranks: Array.from(ranks, (each) => (each === 0 ? null : each)),
        meanChange: Number.isNaN(change) ? null : change,
      })
    },
  )
  return found
}
