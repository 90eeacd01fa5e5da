import assert from "node:assert/strict"
import { test } from "node:test"
import { indexView } from "../../explorer/view/index-view.ts"
import { publishedDuel } from "../../src/query/index.ts"
import { builtEdition } from "../editions/built.ts"
import { ordinalDocument } from "../explorer/sample.ts"

test("among 195 countries the pairs are those of the document's draws: the chances of all others to be above make the mean rank", async () => {
  const { built } = await builtEdition("human-development-2022")
  const view = indexView(JSON.parse(built.indexText)) // as the explorer gets it
  const uncertainty = view.result("hdi")?.uncertainty
  assert.equal(uncertainty?.above, null, "too many pairs to be kept")
  for (const id of ["kor", "deu", "tcd"]) {
    const i = view.unitIndex.get(id) ?? -1
    const others = view.doc.units.map((_, j) => publishedDuel(view.doc, "hdi", j, i)?.above ?? 0)
    const sum = 1 + others.reduce((a, b) => a + b, 0)
    assert.ok(Math.abs(sum - (uncertainty?.expected[i] ?? 0)) < 1e-9, `${id}: ${sum}`)
  }
  const [a, b] = [view.unitIndex.get("kor") ?? -1, view.unitIndex.get("lux") ?? -1]
  const duel = publishedDuel(view.doc, "hdi", a, b)
  assert.deepEqual(publishedDuel(view.doc, "hdi", b, a), { above: duel?.below, below: duel?.above })
})

test("nobody stands above itself, and no chance is made up where the pairs were not counted", () => {
  const view = indexView(ordinalDocument())
  assert.equal(publishedDuel(view.doc, "openness", 0, 0), null)
  assert.equal(publishedDuel(view.doc, "openness", 0, -1), null)
  assert.equal(publishedDuel(view.doc, "openness", 2, 3), null)
  assert.deepEqual(publishedDuel(view.doc, "openness", 0, 3), { above: 1, below: 0 }, "ranks 1–2 and 3–8 never meet")
})
