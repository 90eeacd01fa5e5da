import { orderSampler, type Refusal, rankDistribution, reconstruct, uncertaintyFrom } from "../engine/index.ts"
import { type Edition, Failure, type IndicatorMatrix, type NodeId, type NodeResult } from "../model/index.ts"
import { unscored } from "./cells.ts"
import type { OpenEdition } from "./open.ts"
import type { OrdinalNode } from "./ordinal.ts"
import type { Progress } from "./progress.ts"

/** Ranks of ordinal nodes, and then of the reconstructions over them. */
export function ordinalResults(
  { edition, ordinal }: OpenEdition,
  matrix: IndicatorMatrix,
  progress: Progress,
): Record<NodeId, NodeResult> {
  const results: Record<NodeId, NodeResult> = {}
  const { draws, seed } = edition.method.robustness
  for (const [k, node] of ordinal.entries()) {
    const { node: id } = node.method
    progress("Counting admissible orders", k / ordinal.length)
    const ranked = rankDistribution(node.problem, { draws, seed })
    if (ranked.kind === "contradiction") throw new Error(`${id} was found free of contradictions`)
    if (ranked.kind === "refusal") throw refusal(id, ranked)
    const spoken = spokenOf(edition, node, matrix)
    const status = (i: number) => (spoken.has(i) ? "A" : edition.absent.status)
    results[id] = unscored(matrix, id, uncertaintyFrom(ranked), status)
  }
  const byNode = new Map(ordinal.map((node) => [node.method.node, node]))
  for (const method of edition.method.reconstructions) {
    progress("Drawing orders for the reconstruction", null)
    const samplers = new Map(
      method.members.flatMap(({ node, weight }) => (weight > 0 ? [[node, samplerOf(byNode.get(node))] as const] : [])),
    )
    const ranked = reconstruct(method, matrix.units.length, samplers, { draws: draws * 10, seed })
    const known = (i: number) => method.members.some(({ node }) => (results[node]?.coverage[i] ?? 0) > 0)
    results[method.node] = unscored(matrix, method.node, ranked, (i) => (known(i) ? "E" : edition.absent.status))
  }
  return results
}

function samplerOf(node: OrdinalNode | undefined) {
  if (node === undefined) throw new Error("a reconstruction stands on a node that is not ordinal")
  const sampler = orderSampler(node.problem)
  if (sampler.kind === "contradiction") throw new Error(`${node.method.node} was found free of contradictions`)
  if (sampler.kind === "refusal") throw refusal(node.method.node, sampler)
  return sampler
}

/** What can be neither counted nor sampled well is not shown at all. */
const refusal = (node: NodeId, { why }: Refusal) =>
  new Failure(
    why === "steps"
      ? `What is said about "${node}" leaves more kinds of orders than can be counted, and so many units that sampling would take hours; split the node into smaller groups of units.`
      : `What is said about "${node}" leaves more kinds of orders than can be counted, and windows of positions that almost no sampled order meets; give fewer units a window.`,
  )

/** Units that a statement with a meaning or a value of the node speaks of. */
function spokenOf(edition: Edition, { method }: OrdinalNode, matrix: IndicatorMatrix): Set<number> {
  const row = new Map(edition.units.map((unit, i) => [unit.id, i]))
  const named = edition.statements
    .filter((s) => method.statements.includes(s.id))
    .flatMap((s) => s.units.flatMap((unit) => row.get(unit) ?? []))
  const j = method.values ? matrix.indicators.indexOf(method.node) : -1
  const valued =
    j < 0 ? [] : matrix.units.flatMap((_, i) => (Number.isNaN(matrix.values[j * matrix.units.length + i]) ? [] : [i]))
  return new Set([...named, ...valued])
}
