import assert from "node:assert/strict"
import { before, test } from "node:test"
import { computation } from "../../explorer/view/computation.ts"
import { nodeFormula } from "../../explorer/view/formulas.ts"
import { imputedCounts, valueText } from "../../explorer/view/imputed.ts"
import { type IndexView, indexView } from "../../explorer/view/index-view.ts"
import { gaps, knownCount, nodeStanding } from "../../explorer/view/node.ts"
import { rescored } from "../../explorer/view/recompute.ts"
import { indicatorRows } from "../../explorer/view/unit.ts"
import type { Lang } from "../../src/model/index.ts"
import { buildImputed } from "../app/imputed-edition.ts"

let view: IndexView
before(async () => {
  view = indexView((await buildImputed()).index)
})

const langs: readonly Lang[] = ["en", "ko"]

test("the page computes what the document holds, in every period, although imputation looks at other periods", () => {
  for (const period of view.doc.periods)
    for (const [id, node] of rescored(view, period)) {
      const held = view.result(id, period)
      for (const [i, score] of node.score.entries())
        assert.ok(Object.is(held?.score[i] ?? Number.NaN, score), `${period} ${id} ${i}`)
    }
})

test("the computation of an imputed cell begins with the estimate and what it was made of", () => {
  const [first, second] = computation(view, "a", "air", "en")
  assert.deepEqual(first, {
    kind: "imputed",
    expression: "latest value before, at most 1 period old, of 2018",
    result: "4",
    decimals: null,
  })
  assert.equal(second?.kind, "normalised")
  assert.match(second?.expression ?? "", /^\(4 − /)
  assert.equal(computation(view, "c", "bus", "ko")[0]?.expression, "같은 묶음(지역)의 중앙값")
  assert.equal(computation(view, "b", "air", "en")[0]?.kind, "raw")
})

test("wherever a value is shown, an estimate says that it is one", () => {
  const air = view.node("air")!
  assert.equal(valueText(view, air, 0, "en"), "4 (imputed)")
  assert.equal(valueText(view, air, 0, "ko"), "4(대체값)")
  assert.equal(valueText(view, air, 3, "en"), null)
  const row = indicatorRows(view, view.unit("a")!, "en").find(({ node }) => node.id === "air")!
  assert.deepEqual([row.value, row.isCollected, row.origin], ["4 (imputed)", false, null])
  assert.ok(nodeStanding(view, view.node("bus")!, "en").rows.some(({ text }) => text.endsWith("(imputed)")))
})

test("a gap that was filled is still counted as a gap, for its own reason", () => {
  assert.deepEqual(gaps(view, view.node("air")!), { missing: 2, reasons: ["O", "M"] })
  assert.equal(knownCount(view, view.node("air")!), 4)
})

test("the method page says what is imputed, from what, and how often, in both languages", () => {
  for (const lang of langs) {
    const counts = imputedCounts(view, lang)
    assert.equal(counts?.imputed, 4)
    assert.equal(counts?.all, 4 + 24 - 6)
    assert.equal(
      counts?.ways.reduce((sum, { cells }) => sum + cells, 0),
      4,
    )
  }
  assert.equal(
    nodeFormula(view, "air", "en").missing,
    "imputed: latest value before, at most 1 period old; else median of its group (Region)",
  )
  assert.match(nodeFormula(view, "cars", "ko").missing, /^대체: 같은 차원\(2단계\)의 다른 지표로 본 기댓값/)
  assert.equal(nodeFormula(view, "dust", "en").missing, "")
})
