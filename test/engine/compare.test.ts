import assert from "node:assert/strict"
import { test } from "node:test"
import { compareVersions, type ScoredIndex, score } from "../../src/engine/index.ts"
import {
  emptyMatrix,
  type IndicatorMatrix,
  type Method,
  type Normalisation,
  nodeId,
  unitId,
} from "../../src/model/index.ts"
import { asem, indicators } from "./asem.ts"
import { directions, numberOf, rows } from "./panel.ts"

const treated = rows("compare", "treated.csv")

function matrixOf(): IndicatorMatrix {
  const matrix = emptyMatrix(
    treated.map(({ uCode }) => unitId(uCode!)),
    indicators.map(nodeId),
  )
  for (const [j, code] of indicators.entries())
    for (const [i, row] of treated.entries())
      for (const array of [matrix.values, matrix.lower, matrix.upper])
        array[j * treated.length + i] = numberOf(row[code])
  return matrix
}

function version(normalise: Normalisation, dropped: readonly string[] = []): ScoredIndex {
  const method = asem([{ kind: "arithmetic" }], undefined, ({ code, weight }) => (dropped.includes(code) ? 0 : weight))
  const indicators = method.indicators.map((each) => ({ ...each, normalise, direction: directions.get(each.node)! }))
  return score({ ...method, indicators } satisfies Method, matrixOf())
}

const nominal = version({ kind: "min-max", to: { low: 0, high: 100 } })
const prank = version({ kind: "percentile-rank", ties: "min", to: { low: 0, high: 1 } })
const dropped = version({ kind: "min-max", to: { low: 0, high: 100 } }, ["LPI", "Forest"])
const close = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
const top = nodeId("Index")

test("three versions of the ASEM index are COINr's: nominal, by percentile ranks, without two indicators", () => {
  for (const [scored, folder, file] of [
    [nominal, "panel", "aggregated.csv"],
    [prank, "compare", "prank_aggregated.csv"],
    [dropped, "compare", "drop_LPI_Forest_aggregated.csv"],
  ] as const)
    for (const { uCode, ...row } of rows(folder, file))
      for (const [code, cell] of Object.entries(row)) {
        const found = scored.nodes.get(nodeId(code))!.score[scored.units.indexOf(unitId(uCode!))]!
        assert.ok(close(found, Number(cell)), `${file}, ${uCode}, ${code}: ${found}, ${cell}`)
      }
})

test("what moves between two versions is what compare_coins says", () => {
  const { scores, ranks } = compareVersions(nominal, prank, top)
  for (const [file, differences] of [
    ["nominal_vs_prank_ranks.csv", ranks],
    ["nominal_vs_prank_scores.csv", scores],
  ] as const) {
    const expected = rows("compare", file)
    assert.equal(expected.length, 51)
    for (const { uCode, Diff } of expected)
      assert.ok(close(differences[nominal.units.indexOf(unitId(uCode!))]!, Number(Diff)), `${file}, ${uCode}`)
  }
})

test("how much the ranks of two versions agree is what compare_coins_corr says", () => {
  const expected = rows("compare", "nominal_vs_prank_rank_corr.csv")
  assert.equal(expected.length, 3)
  for (const { iCode, Correlation } of expected)
    assert.ok(close(compareVersions(nominal, prank, nodeId(iCode!)).rankCorrelation, Number(Correlation)), iCode)
})

test("scores and ranks of all versions are those of compare_coins_multi", () => {
  const versions = Object.entries({ Nominal: nominal, Prank: prank, NoLPIFor: dropped })
  for (const { uCode, ...row } of rows("compare", "multi_scores.csv"))
    for (const [name, { nodes, units }] of versions)
      assert.ok(close(nodes.get(top)!.score[units.indexOf(unitId(uCode!))]!, Number(row[name])), `${uCode} ${name}`)
  for (const { uCode, ...row } of rows("compare", "multi_ranks.csv"))
    for (const [name, scored] of versions)
      assert.equal(
        scored.nodes.get(top)!.rank[scored.units.indexOf(unitId(uCode!))],
        Number(row[name]),
        `${uCode} ${name}`,
      )
})

test("a unit that one version lacks has no difference, and the order of units does not matter", () => {
  const pick = (scored: ScoredIndex, kept: readonly number[]): ScoredIndex => ({
    ...scored,
    units: kept.map((i) => scored.units[i]!),
    nodes: new Map(
      [...scored.nodes].map(([id, node]) => [
        id,
        {
          ...node,
          score: Float64Array.from(kept, (i) => node.score[i]!),
          rank: Int32Array.from(kept, (i) => node.rank[i]!),
        },
      ]),
    ),
  })
  const others = nominal.units
    .map((_, i) => i)
    .reverse()
    .slice(0, 50)
  const found = compareVersions(nominal, pick(prank, others), top)
  const all = compareVersions(nominal, prank, top)
  assert.ok(Number.isNaN(found.ranks[0]!) && Number.isNaN(found.scores[0]!))
  assert.deepEqual(found.ranks.slice(1), all.ranks.slice(1))
  const mean = [...all.ranks].reduce((sum, shift) => sum + Math.abs(shift), 0) / 51
  assert.ok(close(all.meanRankShift, mean))
  assert.deepEqual([...compareVersions(nominal, nominal, top).ranks], new Array(51).fill(0))
  assert.throws(() => compareVersions(nominal, prank, nodeId("Nobody")), /Nobody/)
})
