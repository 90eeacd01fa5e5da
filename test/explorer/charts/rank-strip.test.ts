import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { leastShown, mostCells, rankStrip } from "../../../explorer/charts/rank-strip-state.ts"

const close = (a: number | null | undefined, b: number, about = "") =>
  assert.ok(a !== null && a !== undefined && Math.abs(a - b) < 1e-9, `${a} is not ${b} ${about}`)

test("a certain rank is one cell in full ink, ringed in its middle", () => {
  const state = rankStrip({ n: 20, strip: { from: 3, p: [1] }, low: 3, high: 3, at: 3 })
  assert.equal(state.cells.length, 1)
  assert.equal(state.cells[0]?.tint, 1)
  close(state.cells[0]?.x, 2 / 20)
  close(state.ring, 2.5 / 20)
  close(state.interval?.[0], 2 / 20)
  close(state.interval?.[1], 3 / 20)
})

test("a mean rank of 4.5 puts the ring on the border of cells 4 and 5", () => {
  close(rankStrip({ n: 20, strip: null, low: null, high: null, at: 4.5 }).ring, 4 / 20)
})

test("where nothing was computed there is no cell, no ring and no underline", () => {
  assert.deepEqual(rankStrip({ n: 20, strip: null, low: null, high: null, at: null }), {
    cells: [],
    band: null,
    ring: null,
    interval: null,
  })
})

test("a rank less likely than half a per cent gets no cell, and one in twenty is still seen", () => {
  const { cells } = rankStrip({ n: 20, strip: { from: 1, p: [0.945, 0.05, 0.004, 0.001] }, low: 1, high: 2, at: 1 })
  assert.deepEqual(
    cells.map((cell) => cell.rank),
    [1, 2],
  )
  assert.ok(cells[1]!.tint > 0.2)
})

test("193 countries are drawn as one band and not as 193 cells", () => {
  const state = rankStrip({ n: 193, strip: { from: 40, p: [0.25, 0.5, 0.25] }, low: 40, high: 42, at: 41 })
  assert.equal(state.cells.length, 0)
  assert.match(state.band ?? "", /^M/)
  assert.doesNotMatch(state.band ?? "", /NaN/)
})

test("cells never leave the strip, do not overlap, and a likelier rank is never paler", () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: mostCells })
  fc.assert(
    fc.property(weights, fc.integer({ min: 0, max: 5 }), (raw, before) => {
      const n = Math.min(mostCells, raw.length + before)
      const from = n - raw.length + 1
      const sum = raw.reduce((a, b) => a + b, 0) || 1
      const p = raw.map((x) => x / sum)
      const { cells } = rankStrip({ n, strip: { from, p }, low: from, high: n, at: from })
      assert.equal(cells.length, p.filter((x) => x >= leastShown).length)
      cells.forEach((cell, i) => {
        assert.ok(cell.x >= 0 && cell.x + cell.width <= 1 + 1e-12)
        const next = cells[i + 1]
        if (next) assert.ok(next.x >= cell.x + cell.width - 1e-12)
        for (const other of cells) {
          if (p[other.rank - from]! > p[cell.rank - from]!) assert.ok(other.tint >= cell.tint)
        }
      })
    }),
    { seed: 2019 },
  )
})
