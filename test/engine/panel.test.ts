import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { normalise, prepare, robustness, score, scorePrepared } from "../../src/engine/index.ts"
import { comparesUnits, type Normalisation, nodeId, type Panel, period, unitId } from "../../src/model/index.ts"
import { dimension, indicator, matrix, method } from "./methods.ts"
import { asemPanel, numberOf, panelOf, rows } from "./panel.ts"

const close = (a: number, b: number) => Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))

test("COINr's panel, normalised over all years and in each year, has its scores", () => {
  const { units, periods, matrices } = panelOf(rows("panel", "purse_treated.csv"))
  const check = (panel: Panel, file: string) => {
    const how = asemPanel(panel)
    const scored = prepare(how, matrices).map((each) => scorePrepared(how, each))
    let compared = 0
    for (const row of rows("panel", file)) {
      const { nodes } = scored[periods.indexOf(period(row.Time!))]!
      for (const [code, cell] of Object.entries(row)) {
        if (code === "Time" || code === "uCode") continue
        const computed = nodes.get(nodeId(code))!.score[units.indexOf(row.uCode!)]!
        assert.ok(close(computed, numberOf(cell)), `${file}, ${row.Time}, ${row.uCode}, ${code}: ${computed}, ${cell}`)
        compared++
      }
    }
    assert.ok(compared > 2000)
  }
  check("together", "purse_normalised.csv")
  check("together", "purse_aggregated.csv")
  check("apart", "purse_normalised_local.csv")
})

const to = { low: 0, high: 1 }
const kinds: readonly Normalisation[] = [
  { kind: "none" },
  { kind: "min-max", to },
  { kind: "z-score", mean: 0, sd: 1 },
  { kind: "goalposts", low: -10, high: 10, cap: "none", to },
  { kind: "rank", ties: "average" },
  { kind: "borda", ties: "min" },
  { kind: "percentile-rank", ties: "max", to },
  { kind: "fraction-of-max", to },
  { kind: "distance-to-reference", unit: unitId("u2"), cap: false, to },
  { kind: "distance-to-target", target: 30, cap: true, to },
]

const cell = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.constant(Number.NaN))
const panels = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 })

test("together is one long column of all periods, cut up again", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.constantFrom(1 as const, -1 as const),
      panels,
      (how, direction, panel) => {
        const each = indicator("a", { direction, normalise: how })
        const together = { ...method([each], []), panel: "together" as const }
        const prepared = prepare(
          together,
          panel.map((x) => matrix({ a: x })),
        )
        const scores = prepared.flatMap((period) => [...scorePrepared(together, period).nodes.get(nodeId("a"))!.score])
        const all = Float64Array.from(panel.flat())
        const twin = new Float64Array(all.length)
        // The unit of reference as it stands in the last period.
        normalise(all, each, twin, new Float64Array(all.length), (panel.length - 1) * 3 + 1)
        for (const [i, wanted] of twin.entries()) assert.ok(close(scores[i]!, wanted), `${i}: ${scores[i]}, ${wanted}`)
      },
    ),
    { seed: 20240601, numRuns: 300 },
  )
})

test("periods that are normalised apart are as if each were alone", () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), panels, (normalise, panel) => {
      const apart = method([indicator("a", { normalise })], [dimension("d", { a: 1 })])
      const matrices = panel.map((x) => matrix({ a: x }))
      const scored = prepare(apart, matrices).map((each) => scorePrepared(apart, each))
      for (const [t, alone] of matrices.map((each) => score(apart, each)).entries())
        assert.deepEqual(scored[t]!.nodes.get(nodeId("d"))!.score, alone.nodes.get(nodeId("d"))!.score)
    }),
    { seed: 7, numRuns: 100 },
  )
})

test("only scores that compare units change when periods are put together", () => {
  for (const normalise of kinds) {
    const apart = method([indicator("a", { normalise })], [])
    const matrices = [matrix({ a: [1, 2, 3] }), matrix({ a: [2, 5, 9] })]
    const scores = (panel: Panel) => {
      const how = { ...apart, panel }
      return prepare(how, matrices).map((each) => [...scorePrepared(how, each).nodes.get(nodeId("a"))!.score])
    }
    const same = JSON.stringify(scores("apart")) === JSON.stringify(scores("together"))
    assert.equal(same, !comparesUnits(normalise), normalise.kind)
  }
})

test("an indicator that is equal everywhere in a period has scores, if another period differs", () => {
  const how = {
    ...method([indicator("a", { normalise: { kind: "min-max", to } })], []),
    panel: "together" as const,
  }
  const [first, second] = prepare(how, [matrix({ a: [3, 3] }), matrix({ a: [1, 5] })])
  assert.deepEqual([...scorePrepared(how, first!).nodes.get(nodeId("a"))!.score], [0.5, 0.5])
  assert.deepEqual([...scorePrepared(how, second!).nodes.get(nodeId("a"))!.score], [0, 1])
  const constant = prepare(how, [matrix({ a: [3, 3] }), matrix({ a: [3, Number.NaN] })])
  for (const each of constant) assert.equal(scorePrepared(how, each).nodes.get(nodeId("a"))!.outcome, "constant")
})

test("outliers of every period are treated within it before all periods are normalised", () => {
  const usual = { skew: 2, kurtosis: 3.5 }
  const treat = {
    kind: "two-stage",
    test: usual,
    first: { kind: "winsorise", most: 1, test: usual, force: false },
    second: { kind: "none" },
    chain: false,
    force: false,
  } as const
  const how = {
    ...method([indicator("a", { treat, normalise: { kind: "min-max", to } })], []),
    panel: "together" as const,
  }
  const [plain, odd] = [
    [1, 2, 3, 4, 5, 6],
    [1, 2, 3, 4, 8, 100],
  ]
  const [first, second] = prepare(how, [matrix({ a: plain }), matrix({ a: odd })]).map((each) => [
    ...scorePrepared(how, each).nodes.get(nodeId("a"))!.score,
  ])
  assert.deepEqual(second!.slice(-2), [1, 1])
  assert.ok(close(first!.at(-1)!, 5 / 7), "100 was drawn in to 8, so that 6 is five sevenths of the way")
})

test("draws of one period are normalised among the other periods' values, which stay", () => {
  const normalised = indicator("a", { normalise: { kind: "min-max", to } })
  const how = { ...method([normalised], [dimension("d", { a: 1 })], { draws: 200 }), panel: "together" as const }
  const [own] = prepare(how, [matrix({ a: [[4, 5, 6], 2, 8] }), matrix({ a: [0, 10, 5] })])
  const scores = robustness(how, own!).get(nodeId("d"))!.scores!
  // Alone, the exact units would be pinned to 0 and 1; among 0 to 10 each keeps its tenth.
  assert.deepEqual([scores.low[1], scores.high[1], scores.low[2], scores.high[2]], [0.2, 0.2, 0.8, 0.8])
  assert.ok(scores.low[0]! >= 0.4 && scores.low[0]! < 0.42 && scores.high[0]! > 0.58 && scores.high[0]! <= 0.6)
})
