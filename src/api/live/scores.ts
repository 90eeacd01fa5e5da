import type { IndexDocument, NodeId, Period } from "../../model/index.ts"
import { type LiveEngine, type LiveResult, liveEngine, liveInput, plainAggregations } from "../../query/index.ts"
import { head, headOf } from "../documents/head.ts"
import type { Fault } from "../problems.ts"
import { nodeRef, period, unitRef } from "../schema/common.ts"
import { about, integer, list, named, number, type Of, object, orNull, text } from "../schema/shape.ts"
import type { Documents } from "../served.ts"
import { type Outcome, unknownName } from "./outcome.ts"
import { id, weightItem } from "./parameters.ts"
import { variedMethod } from "./variation.ts"

const mostDraws = 2000

export const scoresQuery = object(
  {},
  {
    weights: about(
      "NODE:NUMBER, separated by commas: weights of members in place of the edition's. The others keep theirs.",
      list(text(weightItem), { maxItems: 200, uniqueItems: true }),
    ),
    aggregation: about(
      `NODE:FORMULA, separated by commas: ${plainAggregations.join(", ")}.`,
      list(text({ maxLength: 130, pattern: `^[^,:\\s]{1,100}:(${plainAggregations.join("|")})$` }), { maxItems: 100 }),
    ),
    period: about("Default the edition's own.", id<Period>()),
    nodes: about(
      "Ids of dimensions and indicators, separated by commas; default the index, or the dimensions at the top.",
      list(id<NodeId>(), { maxItems: 100, uniqueItems: true }),
    ),
    draws: about(
      "How many draws the intervals rest on; 0: no intervals. Default 500, or as many as a large index allows.",
      integer({ minimum: 0, maximum: mostDraws }),
    ),
  },
)

const rank = orNull(integer({ minimum: 1 }))

export const liveScores = named(
  "LiveScores",
  object({
    of: head,
    time: period,
    draws: integer({ minimum: 0 }),
    weights: about(
      "Shares of 1, of every weighted dimension.",
      list(object({ node: nodeRef, members: list(object({ node: nodeRef, share: number() })) })),
    ),
    aggregation: list(object({ node: nodeRef, kind: text() })),
    rows: list(
      object({
        unit: unitRef,
        node: nodeRef,
        score: orNull(number()),
        rank,
        rankLow: about("90 % interval of the rank.", rank),
        rankHigh: rank,
        rankMean: orNull(number()),
        tier: about("Units of one tier cannot be told apart; 1 is best.", rank),
      }),
    ),
  }),
)

type Query = Of<typeof scoresQuery>

/** Scores and ranks under given weights and formulas, by the engine that the page computes with. */
export function scoresLive({ index }: Documents, query: Query): Outcome<Of<typeof liveScores>> {
  const varied = variedMethod(index.method, query)
  const { time, nodes, faults: wrong } = placeOf(index, query)
  const allowed = drawsAllowed(index)
  const draws = query.draws ?? Math.min(500, allowed)
  const faults = [...varied.faults, ...wrong, ...(draws > allowed ? [tooManyDraws(allowed)] : [])]
  if (faults.length > 0) return { faults }
  const { method } = varied
  const engine = engineOf(index, time)
  // A reconstruction is drawn for its own sake; everything with scores comes at once.
  const apart = nodes.filter((node) => method.reconstructions.some((each) => each.node === node))
  const asked = nodes.length > apart.length ? [null, ...apart] : apart
  const results = new Map(asked.flatMap((node) => [...engine.under(method, node, draws)]))
  return {
    answer: {
      of: headOf(index),
      time,
      draws,
      weights: [...method.dimensions, ...method.reconstructions].map(({ node, members }) => ({
        node,
        members: members.map((member) => ({ node: member.node, share: member.share })),
      })),
      aggregation: method.dimensions.map(({ node, aggregate }) => ({ node, kind: aggregate.kind })),
      rows: nodes.flatMap((node) =>
        index.units.map(({ id: unit }, i) => ({ unit, node, ...cell(results.get(node), i) })),
      ),
    },
  }
}

/** Without a result nothing was drawn, and there are orders alone. */
const cell = (result: LiveResult | undefined, i: number) => ({
  score: result?.score[i] ?? null,
  rank: result?.rank[i] ?? null,
  rankLow: result?.uncertainty?.low[i] ?? null,
  rankHigh: result?.uncertainty?.high[i] ?? null,
  rankMean: result?.uncertainty?.expected[i] ?? null,
  tier: result?.uncertainty?.tiers[i] ?? null,
})

/** The period and the nodes that are asked for. */
function placeOf(index: IndexDocument, query: Query) {
  const { method, edition } = index
  const time = query.period ?? edition.time
  const hasOrders = time === edition.time
  const scored = [...method.indicators, ...method.dimensions].map((each) => each.node)
  const known = [...scored, ...(hasOrders ? method.reconstructions.map((each) => each.node) : [])]
  const tops = edition.root === null ? index.nodes.filter((node) => node.parent === null) : [{ id: edition.root }]
  const usual = tops.map((node) => node.id).filter((node) => known.includes(node))
  const faults: Fault[] = []
  if (!index.periods.includes(time)) faults.push(unknownName("period", "a period of this edition", time, index.periods))
  for (const node of query.nodes ?? []) {
    if (!known.includes(node)) faults.push(unknownName("nodes", "ids of nodes that weights bear on", node, known))
  }
  return { time, nodes: query.nodes ?? usual, faults }
}

/** Nanoseconds that one question may take of draws; a product takes about 0.3, a unit in a dimension about 50. */
const budget = 3e8

/** So many draws an index of this size may be asked for. */
function drawsAllowed({ units, method }: IndexDocument): number {
  const { dimensions, reconstructions } = method
  const edges = [...dimensions, ...reconstructions].reduce((sum, { members }) => sum + members.length, 0)
  const each = units.length * (0.3 * edges + 50 * dimensions.length + 500 * reconstructions.length)
  return Math.max(0, Math.min(mostDraws, Math.floor(budget / Math.max(1, each))))
}

const tooManyDraws = (allowed: number): Fault => ({
  parameter: "draws",
  expected: `at most ${allowed} for an index of this size`,
  hint: "leave it out, and as many are made as may be",
})

const engines = new WeakMap<IndexDocument, Map<Period, LiveEngine>>()
const mostEngines = 8

/** Setting an engine up prepares all values anew, so that those of the periods asked for last are kept. */
function engineOf(index: IndexDocument, time: Period): LiveEngine {
  const known = engines.get(index) ?? new Map<Period, LiveEngine>()
  engines.set(index, known)
  const engine = known.get(time) ?? liveEngine(liveInput(index, time))
  known.delete(time)
  known.set(time, engine)
  const [oldest] = known.keys()
  if (known.size > mostEngines && oldest !== undefined) known.delete(oldest)
  return engine
}
