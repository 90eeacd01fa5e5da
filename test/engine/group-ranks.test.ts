import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { groupRanks } from "../../src/engine/index.ts"
import { numberOf, rows } from "./panel.ts"

test("ranks inside the groups of the ASEM example are COINr's", () => {
  const scored = rows("panel", "aggregated.csv")
  const expected = new Map(rows("panel", "results_aggs_groupranks_GDP_group.csv").map((row) => [row.uCode, row]))
  const groups = scored.map(({ uCode }) => expected.get(uCode)!.GDP_group!)
  for (const node of Object.keys(scored[0]!).filter((name) => name !== "uCode")) {
    const ranks = groupRanks(
      Float64Array.from(scored, (row) => numberOf(row[node])),
      groups,
    )
    for (const [i, { uCode }] of scored.entries())
      assert.equal(ranks[i], Number(expected.get(uCode)![node]), `${uCode} ${node}`)
  }
})

test("a rank inside a group counts who of the group scores higher", () => {
  const unit = fc.tuple(
    fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(Number.NaN)),
    fc.constantFrom("a", "b", null),
  )
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      const ranks = groupRanks(
        Float64Array.from(units, ([score]) => score),
        units.map(([, group]) => group),
      )
      for (const [i, [score, group]] of units.entries()) {
        const above = units.filter(([other, own]) => own === group && other > score).length
        assert.equal(ranks[i], group === null || Number.isNaN(score) ? 0 : 1 + above)
      }
    }),
    { seed: 5, numRuns: 200 },
  )
})
