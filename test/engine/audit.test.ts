import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import {
  ancestors,
  coherence,
  columnsOf,
  correlate,
  correlateDenominators,
  describeNodes,
  directed,
  flagged,
  groupsOf,
  influences,
  type NodeColumns,
  nodesAt,
  pairsBetween,
  pairsWithAncestors,
  pairsWithinGroups,
  pairsWithParent,
  score,
  structureOf,
} from "../../src/engine/index.ts"
import { nodeId } from "../../src/model/index.ts"
import { Stream } from "../../src/stats/index.ts"
import { column, hostile, columns as randomColumns, seed } from "../stats/columns.ts"
import { dimension, indicator, matrix, method } from "./methods.ts"

/** An index whose indicator d stands beside two pillars, directly below the top; b has no weight. */
const tree = method(
  ["a", "b", "c", "d"].map((node) => indicator(node)),
  [dimension("p", { a: 1, b: 0 }), dimension("q", { c: 1 }), dimension("top", { p: 1, q: 1, d: 2 })],
)
const structure = structureOf(tree)
const named = (pairs: readonly (readonly [string, string])[]) => pairs.map((pair) => pair.join(" "))
const columnsFrom = (record: Readonly<Record<string, Float64Array>>): NodeColumns =>
  new Map(Object.entries(record).map(([name, x]) => [nodeId(name), x]))

test("a dimension is one level above its highest member; an indicator may stand beside dimensions", () => {
  assert.deepEqual(
    [1, 2, 3].map((level) => nodesAt(structure, level)),
    [["a", "b", "c", "d"], ["p", "q"], ["top"]],
  )
  assert.deepEqual(ancestors(structure, nodeId("a")), ["p", "top"])
  assert.deepEqual(ancestors(structure, nodeId("d")), ["top"])
})

test("groups hold what stands below them at any depth; a member without weight is a member", () => {
  assert.deepEqual(Object.fromEntries(groupsOf(structure, 1, 2)), { p: ["a", "b"], q: ["c"] })
  assert.deepEqual(Object.fromEntries(groupsOf(structure, 1, 3)), { top: ["a", "b", "c", "d"] })
  assert.deepEqual(groupsOf(structure, 2, 2).size, 0)
})

test("pairs: of one level once, of two levels all, with parents, with all above, within groups", () => {
  assert.deepEqual(named(pairsBetween(structure, 1, 1)), ["a b", "a c", "a d", "b c", "b d", "c d"])
  assert.deepEqual(named(pairsBetween(structure, 2, 3)), ["p top", "q top"])
  assert.deepEqual(named(pairsWithParent(structure, 1)), ["a p", "b p", "c q", "d top"])
  assert.deepEqual(named(pairsWithAncestors(structure, 1)), ["a p", "a top", "b p", "b top", "c q", "c top", "d top"])
  assert.deepEqual(named(pairsWithinGroups(structure, 1, 2)), ["a b"])
})

test("the columns of a step are over the units that it keeps", () => {
  const table = matrix({ a: [1, 2, 3], b: [4, 5, 6], c: [7, 8, 9], d: [1, 1, 2] })
  const { steps } = score(tree, table)
  assert.deepEqual(columnsOf(steps.at(-1)!).get(nodeId("top")), column(2.5, 3, 4))
  assert.deepEqual(columnsOf({ ...steps[0]!, rows: [0, 2] }).get(nodeId("a")), column(1, 3))
})

test("turned values change the sign of an indicator where less is better, and of its correlations", () => {
  const turning = method([indicator("a", { direction: -1 }), indicator("b")], [dimension("p", { a: 1, b: 1 })])
  const values = columnsFrom({ a: column(1, 2, 4), b: column(3, 1, 0) })
  const turned = directed(values, turning)
  assert.deepEqual([turned.get(nodeId("a")), turned.get(nodeId("b"))], [column(-1, -2, -4), column(3, 1, 0)])
  const pairs = pairsBetween(structureOf(turning), 1, 1)
  const [before] = correlate(values, pairs, "kendall")
  const [after] = correlate(turned, pairs, "kendall")
  assert.deepEqual([before?.correlation, after?.correlation], [-1, 1])
})

test("a correlation at its limit is not flagged, and one that is missing neither", () => {
  const nodes = [nodeId("a"), nodeId("b")] as const
  const rows = [0.9, 0.91, -0.5, -0.51, Number.NaN].map((correlation) => ({ nodes, correlation, p: 0, pairs: 9 }))
  const { high, low } = flagged(rows, { high: 0.9, low: -0.5 })
  assert.deepEqual([high.map((row) => row.correlation), low.map((row) => row.correlation)], [[0.91], [-0.51]])
})

test("an indicator that grows with population is named beside it, in either direction", () => {
  const values = columnsFrom({ a: column(1, 2, 3.1), b: column(3, 2, 1), c: column(1, 5, 2), d: column(7, 7, 7) })
  const people = new Map([["population", column(10, 20, 30)]])
  const found = correlateDenominators(values, people, "pearson", 0.7)
  assert.deepEqual(
    found.map(({ node, denominator }) => `${node} ${denominator}`),
    ["a population", "b population"],
  )
  assert.equal(correlateDenominators(values, people, "pearson", -1).length, 4)
})

test("members that say the same: alpha 1, one component, no adequacy, infinite inflation, one cluster at 0", () => {
  const x = column(1, 2, 4, 8)
  const same = columnsFrom({ a: x, b: x, c: x, d: x })
  const [group] = coherence(same, structure, 1, 3)
  assert.ok(group)
  assert.ok(Math.abs(group.alpha.pairwise - 1) < 1e-12)
  assert.equal(group.components?.kaiser, 1)
  assert.ok(Math.abs(group.effective - 1) < 1e-12)
  assert.ok(Number.isNaN(group.adequacy.overall))
  assert.equal(group.sphericity.p, 0)
  assert.deepEqual([...group.inflation], Array(4).fill(Number.POSITIVE_INFINITY))
  assert.deepEqual(
    group.tree?.merges.map(({ height }) => height),
    [0, 0, 0],
  )
})

test("a dimension is explained wholly by its only member, and as far as they matter by others", () => {
  const stream = new Stream(seed)
  const x = Float64Array.from({ length: 60 }, () => stream.uniform())
  const y = Float64Array.from({ length: 60 }, () => stream.uniform())
  const values = columnsFrom({ c: x, q: x, d: y, top: x.map((value, i) => 3 * value + y[i]!) })
  const [own, of, other] = influences(
    values,
    [
      ["c", "q"],
      ["c", "top"],
      ["d", "top"],
    ].map(([a = "", b = ""]) => [nodeId(a), nodeId(b)] as const),
  )
  assert.ok(Math.abs(own!.explained - 1) < 1e-9)
  // Variances 9 : 1, up to what the two columns have in common by chance.
  assert.ok(of!.explained > 0.8 && other!.explained < 0.2, `${of!.explained} ${other!.explained}`)
})

test("the order of units changes nothing that an audit says", () => {
  fc.assert(
    fc.property(randomColumns(4, { least: 4 }), ([a, b, c, d]) => {
      const forward = columnsFrom({ a: a!, b: b!, c: c!, d: d! })
      const backward: NodeColumns = new Map([...forward].map(([node, x]) => [node, x.toReversed()]))
      const [one, two] = [forward, backward].map((values) => coherence(values, structure, 1, 3)[0]!)
      const numbers = ({ alpha, adequacy, inflation, effective, sphericity }: NonNullable<typeof one>) => [
        alpha.pairwise,
        adequacy.overall,
        effective,
        sphericity.statistic,
        ...inflation,
      ]
      for (const [at, value] of numbers(one!).entries()) {
        const other = numbers(two!)[at]!
        assert.ok(Object.is(value, other) || Math.abs(value - other) <= 1e-6 * Math.max(1, Math.abs(value)), `${at}`)
      }
    }),
    { seed, numRuns: 50 },
  )
})

test("no units, one unit, gaps throughout and values that hurt: an audit says what there is to say, and never throws", () => {
  for (const values of hostile) {
    const x = column(...values)
    const table = columnsFrom(Object.fromEntries([...structure.keys()].map((node) => [node, x])))
    assert.equal(describeNodes(table).length, structure.size)
    assert.equal(coherence(table, structure, 1, 2).length, 2)
    for (const kind of ["pearson", "spearman", "kendall"] as const) {
      for (const { correlation } of correlate(table, pairsBetween(structure, 1, 1), kind)) {
        assert.ok(Number.isNaN(correlation) || correlation === 1)
      }
    }
    for (const { explained } of influences(table, pairsWithAncestors(structure, 1))) {
      assert.ok(Number.isNaN(explained) || (explained >= 0 && explained <= 1))
    }
  }
})
