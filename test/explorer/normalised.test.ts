import assert from "node:assert/strict"
import { test } from "node:test"
import { normaliseFormula } from "../../explorer/text/normalise.ts"
import { computation } from "../../explorer/view/computation.ts"
import { nodeFormula } from "../../explorer/view/formulas.ts"
import { indexView } from "../../explorer/view/index-view.ts"
import { type Direction, type Normalisation, type Transform, unitId } from "../../src/model/index.ts"
import { scoredDocument } from "./sample.ts"

const to = { low: 1, high: 100 }
const kinds: readonly Normalisation[] = [
  { kind: "min-max", to },
  { kind: "z-score", mean: 0, sd: 1 },
  { kind: "z-score", mean: 50, sd: 10 },
  { kind: "goalposts", low: 20, high: 85, cap: "none", to },
  { kind: "rank", ties: "min" },
  { kind: "rank", ties: "average" },
  { kind: "borda", ties: "max" },
  { kind: "percentile-rank", ties: "average", to },
  { kind: "fraction-of-max", to },
  { kind: "distance-to-reference", unit: unitId("aa"), cap: false, to },
  { kind: "distance-to-target", target: 70, cap: false, to },
]

/** The sample's document with its indicator `life` (84.255, 90, 60 years) normalised in another way. */
function viewOf(normalise: Normalisation, direction: Direction = 1, transform: Transform = { kind: "none" }) {
  const doc = scoredDocument()
  const indicators = doc.method.indicators.map((each) =>
    each.node === "life" ? { ...each, normalise, direction, transform } : each,
  )
  return indexView({ ...doc, method: { ...doc.method, indicators } })
}

/** What a reader with a calculator gets from a worked example. */
function calculated(expression: string): number {
  const script = expression
    .replaceAll(",", "")
    .replaceAll("…", "")
    .replaceAll("−", "-")
    .replaceAll("×", "*")
    .replaceAll("÷", "/")
    .replaceAll(/ln ([\d.]+)/g, "Math.log($1)")
  assert.match(script, /^(?:[\d\s.()*/+-]|Math\.log)+$/)
  return Number(new Function(`return ${script}`)())
}

test("a calculator gets the score of every kind of normalisation from its worked example", () => {
  for (const how of kinds) {
    for (const direction of [1, -1] as const) {
      for (const transform of ["none", "log"] as const) {
        const view = viewOf(how, direction, { kind: transform })
        for (const unit of ["aa", "bb", "cc"]) {
          const step = computation(view, unit, "life", "en").find(({ kind }) => kind === "normalised")
          // The reference is the middle one of the three and the target is between: neither is ever the worst.
          assert.ok(step, `${how.kind} ${unit}`)
          const [told, said] = [
            calculated(step.expression),
            Number(step.result.replaceAll(/[,…]/g, "").replace("−", "-")),
          ]
          assert.ok(Math.abs(told - said) < 1e-3, `${how.kind} ${unit}: ${step.expression} is ${told}, not ${said}`)
        }
      }
    }
  }
})

test("the formula names the unit of reference in the reader's language, and the cap", () => {
  const view = viewOf({ kind: "distance-to-reference", unit: unitId("bb"), cap: true, to: { low: 0, high: 100 } })
  assert.equal(nodeFormula(view, "life", "en").formula, "100 × (value − lowest) ÷ (Bb − lowest), ≤ 100")
  assert.equal(nodeFormula(view, "life", "ko").formula, "100 × (값 − 최저) ÷ (나읍 − 최저), ≤ 100")
})

test("a worked example says where the score is held at the reference", () => {
  const view = viewOf({ kind: "distance-to-reference", unit: unitId("aa"), cap: true, to: { low: 0, high: 1 } })
  assert.deepEqual(computation(view, "bb", "life", "en").at(-1), {
    kind: "normalised",
    expression: "(90 − 60) ÷ (84.255 − 60), ≤ 1",
    result: "1",
    decimals: null,
  })
})

test("ties and directions show in the formula", () => {
  const formula = (normalise: Normalisation, direction: Direction = 1) =>
    normaliseFormula({ normalise, direction, transform: { kind: "none" } }, "", "en")
  assert.equal(formula({ kind: "rank", ties: "min" }), "1 + number of units that are worse")
  assert.equal(formula({ kind: "borda", ties: "max" }), "number of other units that are not better")
  assert.equal(formula({ kind: "fraction-of-max", to: { low: 0, high: 1 } }, -1), "(1 − value ÷ highest)")
  assert.equal(formula({ kind: "z-score", mean: 50, sd: 10 }, -1), "50 + 10 × (mean − value) ÷ sd")
  assert.equal(
    formula({ kind: "distance-to-target", target: 70, cap: false, to: { low: 0, high: 1 } }, -1),
    "(highest − value) ÷ (highest − 70)",
  )
  assert.equal(
    formula({
      kind: "categories",
      scores: [
        { value: 1, score: 0 },
        { value: 2, score: 50 },
      ],
    }),
    "score of the category: 1 → 0, 2 → 50",
  )
})
