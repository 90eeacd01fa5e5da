import assert from "node:assert/strict"
import { test } from "node:test"
import { aggregateText, missingText } from "../../explorer/text/aggregate.ts"
import { computation } from "../../explorer/view/computation.ts"
import { indexView } from "../../explorer/view/index-view.ts"
import type { Aggregation } from "../../src/model/index.ts"
import { scoredDocument } from "./sample.ts"

const kinds: readonly Aggregation[] = [
  { kind: "arithmetic" },
  { kind: "geometric" },
  { kind: "harmonic" },
  { kind: "generalised", power: 2 },
  { kind: "generalised", power: -0.5 },
  { kind: "generalised", power: 0 },
  { kind: "owa", weights: [1, 2, 5] },
  { kind: "mazziotta-pareto", penalty: "down", standardise: true },
  { kind: "mazziotta-pareto", penalty: "up", standardise: false },
  { kind: "adjusted-mazziotta-pareto", penalty: "up", from: { low: 0, high: 1 } },
  { kind: "sum" },
  { kind: "inverse-geometric", top: 10 },
  { kind: "copeland" },
  { kind: "benefit-of-the-doubt", shares: null },
  { kind: "benefit-of-the-doubt", shares: { low: 0.2, high: 0.7 } },
]

/** The sample's document with its index aggregated in another way, life with this weight and income with 1. */
function viewOf(aggregate: Aggregation, weight: number) {
  const doc = scoredDocument()
  const dimensions = doc.method.dimensions.map((each) => ({
    ...each,
    aggregate,
    round: null,
    members: each.members.map((member, p) => ({
      ...member,
      weight: p === 0 ? weight : 1,
      share: (p === 0 ? weight : 1) / (1 + weight),
    })),
  }))
  return indexView({ ...doc, method: { ...doc.method, dimensions } })
}

/** What a reader with a calculator gets from a worked example. */
function calculated(expression: string): number {
  const script = expression
    .replaceAll(/[,…]/g, "")
    .replaceAll("−", "-")
    .replaceAll("×", "*")
    .replaceAll("÷", "/")
    .replaceAll("^", "**")
  assert.match(script, /^[\d\s.()*/+-]+$/)
  return Number(new Function(`return ${script}`)())
}

test("a calculator gets the score of every kind of aggregation from its worked example", () => {
  for (const how of kinds) {
    for (const weight of [1, 3]) {
      for (const unit of ["aa", "bb"]) {
        const [step] = computation(viewOf(how, weight), unit, "index", "en")
        assert.ok(step, how.kind)
        const told = calculated(step.expression)
        const said = Number(step.result.replaceAll(/[,…]/g, "").replace("−", "-"))
        assert.ok(Math.abs(told - said) < 1e-4, `${how.kind} ${unit}: ${step.expression} is ${told}, not ${said}`)
      }
    }
  }
})

test("a median and a minimum show the members in line, the lowest first, and weights where they count", () => {
  const expressions = (how: Aggregation, weight: number) =>
    computation(viewOf(how, weight), "bb", "index", "en").map(({ expression, result }) => `${expression} → ${result}`)
  assert.deepEqual(expressions({ kind: "median" }, 1), ["0.347818… ≤ 1 → 0.673909…"])
  assert.deepEqual(expressions({ kind: "median" }, 3), ["0.347818… (1) ≤ 1 (3) → 1"])
  assert.deepEqual(expressions({ kind: "minimum" }, 3), ["0.347818… ≤ 1 → 0.347818…"])
})

test("the method page says what the name of an aggregation leaves open", () => {
  const power: Aggregation = { kind: "generalised", power: 0.5 }
  assert.equal(aggregateText(power, 3, true, "en"), "generalised mean of 3 members, equal weights (power 0.5)")
  assert.equal(aggregateText(power, 3, false, "ko"), "가중치를 둔 항목 3개의 멱평균(지수 0.5)")
  const places: Aggregation = { kind: "owa", weights: [1, 2] }
  assert.equal(
    aggregateText(places, 2, true, "en"),
    "ordered weighted average of 2 members, equal weights (1 : 2, the best member first)",
  )
  assert.equal(aggregateText({ kind: "median" }, 1, true, "ko"), "하위 항목의 값 그대로")
  assert.equal(aggregateText({ kind: "minimum" }, 2, false, "en"), "minimum of 2 members")
  const favour: Aggregation = { kind: "benefit-of-the-doubt", shares: { low: 0.1, high: 0.5 } }
  assert.equal(
    aggregateText(favour, 3, false, "en"),
    "benefit-of-the-doubt score of 3 members (each unit with the weights that suit it best, and from 10% to 50% of its score by each member)",
  )
  assert.equal(
    missingText({ kind: "members", least: 0.5 }, "en"),
    "scored from what is there, if that is at least 50% of the members",
  )
})
