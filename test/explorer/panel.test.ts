import assert from "node:assert/strict"
import { test } from "node:test"
import { computation } from "../../explorer/view/computation.ts"
import { indexView } from "../../explorer/view/index-view.ts"
import { rescored } from "../../explorer/view/recompute.ts"
import { period } from "../../src/model/index.ts"
import { scoredDocument } from "./sample.ts"

/** The sample in two periods; in the earlier one life expectancies are 50, 95 and unknown. */
function twoPeriods() {
  const doc = scoredDocument()
  const { time } = doc.edition
  const own = doc.results[time]!
  const earlier = Object.fromEntries(
    Object.entries(own).map(([id, result]) => [id, id === "life" ? { ...result, raw: [50, 95, null] } : result]),
  ) as typeof own
  const normalise = { kind: "min-max", to: { low: 0, high: 100 } } as const
  const indicators = doc.method.indicators.map((each) =>
    each.node === "life" ? { ...each, normalise, round: null } : each,
  )
  const periods = [period("1900"), time]
  const method = { ...doc.method, indicators, periods, panel: "together" as const }
  return indexView({ ...doc, periods, method, results: { [periods[0]!]: earlier, [time]: own } })
}

test("a page computes a panel's scores among the values of all periods, and shows them in its formula", () => {
  const view = twoPeriods()
  const score = [...rescored(view)].find(([id]) => id === "life")![1].score[0]!
  assert.ok(Math.abs(score - ((84.255 - 50) / 45) * 100) < 1e-9)
  const step = computation(view, "aa", "life", "en").find(({ kind }) => kind === "normalised")
  assert.match(step?.expression ?? "", /^100 × \(84.255 − 50\) ÷ \(95 − 50\)$|\(84.255 − 50\) ÷ \(95 − 50\)/)
})
