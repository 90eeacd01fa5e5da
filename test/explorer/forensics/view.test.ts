import assert from "node:assert/strict"
import { test } from "node:test"
import { forensicsView, rangeText } from "../../../explorer/view/forensics.ts"
import type { ForensicsDocument, RecoveredFormula } from "../../../src/model/index.ts"
import { forensicsText } from "../../../src/publish/index.ts"
import { indicators, tell, withColumn } from "../../engine/forensics/tables.ts"

const weights = [0.5, 0.3, 0.2]
const weighed = (x: readonly number[]) => x.reduce((sum, v, j) => sum + v * (weights[j] ?? 0), 0)

const damaged = (() => {
  const made = withColumn(indicators(40, 3, 1), "score", weighed, 1)
  const own = made.rows[6] ?? []
  made.rows[6] = [own[0] ?? "", own[2] ?? "", own[1] ?? "", own[3] ?? "", own[4] ?? ""]
  return tell(made)
})()

test("the verdict names form and sureness in one sentence, and counts the rows that do not fit", () => {
  const { verdict, misfitCount, formulas } = forensicsView(damaged, "en")
  assert.equal(verdict, "score is the weighted mean of 3 other columns (certain).")
  assert.equal(misfitCount, "1 of 40 rows does not fit it; a simple mistake would explain it.")
  assert.deepEqual(
    formulas.map(({ title, plain }) => [title, plain]),
    [["score = weighted mean of 3 columns", "Weights consistent with 1/2, 3/10, 1/5"]],
  )
  const korean = forensicsView(damaged, "ko")
  assert.equal(korean.verdict, "‘score’ 열은 다른 열 3개의 가중평균이다(확실).")
  assert.equal(korean.misfitCount, "행 40개 가운데 1개가 들어맞지 않는다. 그 가운데 1개는 단순한 실수로 설명된다.")
})

test("the chart holds each weight in its interval, on a scale that begins at 0", () => {
  const [formula] = forensicsView(damaged, "en").formulas
  assert.ok(formula?.weights)
  assert.equal(formula.weights.domain[0], 0)
  for (const [j, row] of formula.weights.rows.entries()) {
    assert.ok(row.low !== undefined && row.low !== null && row.low <= (weights[j] ?? 0), row.label)
    assert.ok(row.high !== undefined && row.high !== null && row.high >= (weights[j] ?? 0), row.label)
  }
  assert.deepEqual(
    formula.data.rows.map(({ id }) => id),
    formula.weights.rows.map(({ id }) => id),
  )
})

test("a row that does not fit shows printed and computed values to comparable places, and its repair", () => {
  const [misfit] = forensicsView(damaged, "en").misfits
  assert.deepEqual([misfit?.unit, misfit?.row, misfit?.line], ["Place 7", 7, 8])
  assert.match(misfit?.printed ?? "", /^\d+\.\d$/)
  assert.match(misfit?.computed ?? "", /^\d+\.\d{3}$/)
  assert.match(misfit?.repairs[0] ?? "", /^Fits with x1 and x2 exchanged/)
})

test("a score that no form explains is said to be one", () => {
  const { made } = indicators(40, 5, 2, 9)
  made.header[5] = "score"
  const none = tell(made, "score")
  const view = forensicsView(none, "en")
  assert.match(view.verdict, /^No such form fits score\. Nearest comes a weighted sum with a constant/)
  assert.deepEqual([view.formulas.length, view.misfitCount], [0, ""])
  assert.match(forensicsView(none, "ko").verdict, /^‘score’ 열에 들어맞는 식이 없다\. 가장 가까운 식은/)
})

test("a chart widens an interval to the digits that it has room for, and never narrows it", () => {
  const [formula] = damaged.formulas
  assert.ok(formula)
  const weight = { value: 0.0769231, low: 0.0602261, high: 0.0995471 }
  const members = [
    { column: "a", weight },
    { column: "b", weight: { value: -1234.5, low: -1234.56, high: 0 } },
    { column: "c", weight: { value: 1e-7, low: 1e-300, high: 1e300 } },
  ]
  const [view] = forensicsView({ ...damaged, formulas: [{ ...formula, members }] }, "en").formulas
  assert.deepEqual(
    view?.weights?.rows.map(({ valueLabel, rankLabel }) => [valueLabel, rankLabel]),
    [
      ["0.07692", "0.06022–0.09955"],
      ["−1235", "−1235 – 0"],
      ["1e-7", "1e-300–1e+300"],
    ],
  )
})

test("a form without weights has no chart, a bound that is open is said to be open, and long formulas are cut", () => {
  const open = { value: 0.1, low: null, high: 0.2 }
  const base: RecoveredFormula = {
    column: "y",
    form: "affine",
    members: Array.from({ length: 20 }, (_, j) => ({ column: `x${j}`, weight: open })),
    constant: { value: -3, low: -3.1, high: -2.9 },
    exponent: null,
    count: null,
    alike: [],
    goalposts: null,
    total: { value: 2, low: null, high: 4 },
    plain: null,
    complete: 9,
    fitting: 9,
    bits: 50,
    sureness: "likely",
    computedFrom: "printed",
    rounding: null,
    missing: null,
  }
  const document: ForensicsDocument = {
    ...damaged,
    composite: "y",
    rows: [],
    formulas: [base, { ...base, column: "least", form: "minimum", constant: null, total: null }],
  }
  const [affine, least] = forensicsView(document, "en").formulas
  assert.deepEqual([affine?.expression.terms.length, affine?.expression.left], [8, 12])
  assert.equal(affine?.weights?.rows[0]?.low, Number.NEGATIVE_INFINITY)
  assert.equal(affine?.weights?.rows[0]?.rankLabel, "no bound – 0.2")
  assert.ok(affine?.notes.includes("Constant: −3, −3.1 – −2.9."))
  assert.equal(least?.weights, null)
  assert.equal(rangeText({ value: 1, low: 0.5, high: 1.5 }, ""), "0.5–1.5")
})

test("the text report says the same in both languages, line by line", () => {
  const [en, ko] = [forensicsText(damaged, "en").split("\n"), forensicsText(damaged, "ko").split("\n")]
  assert.equal(en.length, ko.length)
  assert.deepEqual(
    en.map((line) => line === ""),
    ko.map((line) => line === ""),
  )
})
