import { type Bridge, type Changes, changesBetween, compareVersions, type Split } from "../../engine/index.ts"
import {
  type Gain,
  type NodeDiff,
  type NodeId,
  type Standing,
  type UnitDiff,
  type UnitId,
  verdictOf,
} from "../../model/index.ts"
import type { NodePair } from "./pairs.ts"
import type { ComputedSide } from "./side.ts"

/** What changed in one node, unit by unit, and why. */
export function nodeDiff(from: ComputedSide, to: ComputedSide, pair: NodePair, known: ReadonlySet<NodeId>): NodeDiff {
  const [before, after] = [standingsOf(from, pair.from.id), standingsOf(to, pair.to.id)]
  const both = [...after.keys()].filter((unit) => before.has(unit))
  const isScored = pair.from.basis === "scored" && pair.to.basis === "scored"
  const changes = isScored ? changesBetween(from.changeSide(pair.from.id), to.changeSide(pair.to.id), known) : null
  const found = changes?.kind === "changes" ? changes : null
  const compared = isScored ? compareVersions(from.scored, to.scored, pair.from.id, pair.to.id) : null
  const names = new Map([...from.edition.units, ...to.edition.units].map(({ id, name }) => [id, name]))
  const only = (ranked: Iterable<UnitId>, others: ReadonlyMap<UnitId, Standing>) =>
    [...ranked].filter((unit) => !others.has(unit)).map((unit) => ({ unit, name: names.get(unit)! }))
  const partsOf = found === null ? () => unsplit : splitter(found)
  const units = both.map((unit): UnitDiff => {
    const standings = { from: before.get(unit)!, to: after.get(unit)! }
    return {
      unit,
      name: names.get(unit)!,
      ...standings,
      verdict: verdictOf(standings.from, standings.to),
      ...partsOf(unit),
    }
  })
  return {
    node: { from: pair.from.id, to: pair.to.id },
    title: { from: pair.from.title, to: pair.to.title },
    ranked: { from: before.size, to: after.size, both: both.length },
    onlyFrom: only(before.keys(), after),
    onlyTo: only(after.keys(), before),
    meanRankShift: orNull(compared?.meanRankShift),
    rankCorrelation: orNull(compared?.rankCorrelation),
    unsplit: !isScored ? "ordinal" : changes?.kind === "none" ? changes.why : null,
    units,
  }
}

const orNull = (x: number | undefined) => (x === undefined || !Number.isFinite(x) ? null : x)

/** Units with a rank or an interval for it, the best first. */
function standingsOf({ edition, scored, intervals }: ComputedSide, node: NodeId): ReadonlyMap<UnitId, Standing> {
  const found = scored.nodes.get(node)
  const ranks = intervals.get(node)
  const places = edition.units.flatMap(({ id }, i) => {
    const low = ranks?.low[i] ?? null
    // A node that rests on statements has a rank where they leave one alone.
    const sure = low !== null && low === ranks?.high[i] && ranks.strips[i]?.p.length === 1 ? low : null
    const rank = found === undefined ? sure : found.rank[i] || null
    if (rank === null && low === null) return []
    const standing: Standing = { score: orNull(found?.score[i]), rank, low, high: ranks?.high[i] ?? null }
    return [{ id, standing, place: rank ?? ranks?.expected[i] ?? 0 }]
  })
  return new Map(places.sort((a, b) => a.place - b.place).map(({ id, standing }) => [id, standing]))
}

const unsplit = { common: null, bridge: null, split: null } as const

/** The parts of a unit's change by its id; none for a unit that has no rank at one of the stages. */
function splitter({
  units,
  common,
  ranks,
  scores,
}: Changes): (unit: UnitId) => Pick<UnitDiff, "common" | "bridge" | "split"> {
  const places = new Map(units.map((unit, i) => [unit, i]))
  return (unit) => {
    const i = places.get(unit)
    if (i === undefined) return unsplit
    const gains =
      <K extends string>(rank: Readonly<Record<K, Float64Array>>, score: Readonly<Record<K, Float64Array>>) =>
      (name: K): Gain => ({ rank: rank[name][i]! + 0, score: score[name][i]! + 0 })
    const step = gains<keyof Bridge>(ranks.bridge, scores.bridge)
    const part = gains<keyof Split>(ranks.split, scores.split)
    return {
      common: { from: common.from.ranks[i]!, to: common.to.ranks[i]! },
      bridge: { leave: step("leave"), method: step("method"), data: step("data"), join: step("join") },
      split: { sample: part("sample"), method: part("method"), data: part("data") },
    }
  }
}
