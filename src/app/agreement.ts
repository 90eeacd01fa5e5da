import type { Agreement, Edition, IndexDocument, NodeId, NodeResult, Period, UnitId } from "../model/index.ts"

type Results = IndexDocument["results"]

/** What was computed, held against published scores and ranks and against the strengths that the source names. */
export function agreementOf(edition: Edition, results: Results): Agreement {
  const row = new Map(edition.units.map((unit, i) => [unit.id, i]))
  return { published: publishedAgreement(edition, results, row), strengths: strengthAgreement(edition, results, row) }
}

type Row = ReadonlyMap<UnitId, number>

function publishedAgreement(edition: Edition, results: Results, row: Row): Agreement["published"] {
  const groups = Map.groupBy(edition.published, (p) => `${p.node} ${p.time}`)
  return [...groups.values()].flatMap((group) => {
    const first = group[0]
    if (first === undefined) return []
    const result = results[first.time]?.[first.node]
    const scores = { compared: 0, equal: 0 }
    const ranks = { compared: 0, equal: 0 }
    const differences: Agreement["published"][number]["differences"][number][] = []
    for (const published of group) {
      const i = row.get(published.unit) ?? -1
      const computedScore = result?.score[i] ?? null
      const computedRank = result?.rank[i] ?? null
      const isSame = [
        compare(scores, published.score, computedScore),
        compare(ranks, published.rank, computedRank),
      ].every(Boolean)
      const { at: _, ...plain } = published
      if (!isSame) differences.push({ ...plain, computedScore, computedRank })
    }
    return [{ node: first.node, time: first.time, scores, ranks, differences }]
  })
}

/** Both numbers are rounded alike, so equal means the same digits. */
function compare(
  counts: { compared: number; equal: number },
  published: number | null,
  computed: number | null,
): boolean {
  if (published === null) return true
  counts.compared++
  if (published !== computed) return false
  counts.equal++
  return true
}

function strengthAgreement(edition: Edition, results: Results, row: Row): Agreement["strengths"] {
  if (edition.strengths.length === 0) return null
  const own = results[edition.time] ?? {}
  const candidates = edition.nodes.filter((n) => n.kind === "dimension" && n.basis === "ordinal").map((n) => n.id)
  const byUnit = edition.units.flatMap((unit) => {
    const named = edition.strengths.filter((s) => s.unit === unit.id).map((s) => s.node)
    if (named.length === 0) return []
    const computed = bestNodes(own, candidates, row.get(unit.id) ?? -1, named.length)
    return [{ unit: unit.id, named, computed, shared: named.filter((node) => computed.includes(node)) }]
  })
  return {
    named: edition.strengths.length,
    supported: byUnit.reduce((sum, unit) => sum + unit.shared.length, 0),
    byUnit,
  }
}

/** A unit's nodes by expected rank, best first; only those where something is known of the unit. */
function bestNodes(results: Results[Period], nodes: readonly NodeId[], i: number, count: number): NodeId[] {
  const known = nodes.flatMap((node) => {
    const result: NodeResult | undefined = results[node]
    const expected = result?.uncertainty?.expected[i] ?? null
    return expected === null || !((result?.coverage[i] ?? 0) > 0) ? [] : [{ node, expected }]
  })
  return known
    .sort((a, b) => a.expected - b.expected)
    .slice(0, count)
    .map(({ node }) => node)
}
