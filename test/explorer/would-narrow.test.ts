import assert from "node:assert/strict"
import { before, test } from "node:test"
import fc from "fast-check"
import { type IndexView, indexView } from "../../explorer/view/index-view.ts"
import { leftOf, wouldNarrow } from "../../explorer/view/would-narrow.ts"
import { bundledEditions, editionFolder, loadEditions, silent } from "../../src/app/index.ts"

let views: ReadonlyMap<string, IndexView>
before(async () => {
  const { editions } = await loadEditions(bundledEditions().map(editionFolder), silent)
  views = new Map(editions.map((edition) => [edition.index.edition.id, indexView(edition.index)]))
})
const view = (id: string) => views.get(id) ?? assert.fail(id)

test("a statement leaves of a distribution what agrees with it, and the interval of that", () => {
  const even = { from: 1, p: Array.from({ length: 16 }, () => 1 / 16) }
  assert.deepEqual(
    leftOf(even, (rank) => rank <= 8),
    { p: 0.5, low: 1, high: 8 },
  )
  assert.deepEqual(
    leftOf(even, (rank) => rank > 8),
    { p: 0.5, low: 9, high: 16 },
  )
  assert.equal(
    leftOf({ from: 3, p: [1] }, (rank) => rank < 3),
    null,
    "no order is left",
  )
})

test("without a condition the interval is the document's own, in every cell", () => {
  const isi = view("isi-2019")
  for (const node of isi.doc.nodes) {
    const uncertainty = isi.result(node.id)?.uncertainty
    for (const [i] of isi.doc.units.entries()) {
      const strip = uncertainty?.strips[i]
      if (!strip || node.basis !== "ordinal") continue
      const { low, high } = leftOf(strip, () => true) ?? assert.fail()
      assert.deepEqual([low, high], [uncertainty?.low[i], uncertainty?.high[i]], `${node.id} ${i}`)
    }
  }
})

test("the interval of whatever distribution holds nine tenths of it, and lies in what was asked", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 30 }), (p, first) => {
      const left = leftOf({ from: 1, p }, (rank) => rank <= first)
      if (left === null) return
      const inside = p.slice(left.low - 1, left.high).reduce((a, b) => a + b, 0)
      assert.ok(left.low <= left.high && left.high <= first)
      assert.ok(inside >= 0.9 * left.p - 1e-6)
    }),
    { seed: 7 },
  )
})

test("a city is asked first about where most is open, and never about what is settled", () => {
  const isi = view("isi-2019")
  for (const unit of isi.doc.units) {
    const rows = wouldNarrow(isi, unit)
    const gains = rows.map(({ question }) => question?.gain ?? 0)
    assert.deepEqual(
      gains,
      gains.toSorted((a, b) => b - a),
      unit.id,
    )
    for (const { low, high, question } of rows) if (low === high) assert.equal(question, null)
  }
  const [first] = wouldNarrow(isi, isi.unit("seoul") ?? assert.fail())
  assert.ok(first?.question && first.question.gain > 5)
})

test("an edition with a composite has scores to ask about instead", () => {
  const hdi = view("human-development-2022")
  assert.deepEqual(wouldNarrow(hdi, hdi.unit("kor") ?? assert.fail()), [])
})
