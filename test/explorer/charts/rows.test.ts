import assert from "node:assert/strict"
import { test } from "node:test"
import { dotPlot } from "../../../explorer/charts/dot-plot-state.ts"
import { fluidFrames, frameOf, stackRows } from "../../../explorer/charts/frame.ts"
import { intervalDot } from "../../../explorer/charts/interval-dot-state.ts"
import { rankInterval, rankRange } from "../../../explorer/charts/rank-interval-state.ts"
import { rankedDots } from "../../../explorer/charts/ranked-dots-state.ts"
import { shareBars } from "../../../explorer/charts/share-bars-state.ts"

const row = (id: string, value: number | null) => ({ id, label: id, value, valueLabel: String(value) })
const order = (rows: readonly { row: { id: string } }[]) => rows.map(({ row }) => row.id).join(" ")

test("the unit with the highest score stands on top and gaps stand last", () => {
  const rows = [row("gap", null), row("low", 3), row("high", 9)]
  assert.equal(order(rankedDots(rows, "descending").rows), "high low gap")
})

test("for ranks the smallest stands on top, and ties keep the order given", () => {
  const rows = [row("b", 2), row("c", 2), row("a", 1)]
  assert.equal(order(rankedDots(rows, "ascending").rows), "a b c")
})

test("the shared scale holds the intervals and not only the dots", () => {
  const { domain } = rankedDots([{ ...row("a", 50), low: 10, high: 90 }], "descending")
  assert.ok(domain[0] <= 10 && domain[1] >= 90)
})

test("an interval without an end in the plot goes on beyond its edge and says so", () => {
  const state = intervalDot({ value: 797, low: 797, high: Number.POSITIVE_INFINITY }, [0, 1000])
  assert.deepEqual(state.band, [0.797, 1])
  assert.deepEqual(state.beyond, { left: false, right: true })
})

test("a value printed as the least that it is has an interval without an end, which leaves the plot", () => {
  const { band, beyond } = intervalDot({ value: 5, low: 5, high: null }, [0, 10])
  assert.deepEqual(band, [0.5, 1])
  assert.deepEqual(beyond, { left: false, right: true })
  assert.equal(intervalDot({ value: 5, low: null, high: null }, [0, 10]).band, null, "an exact value has no interval")
})

test("the longest bar has room for an arrow where it is printed as the least that it is", () => {
  const { rows } = shareBars([{ ...row("half", 50), isLeast: true }, row("some", 15)], "descending")
  assert.ok((rows[0]?.length ?? 1) < 1)
})

test("on a scale that runs downwards an interval still runs from left to right", () => {
  const { band, beyond } = intervalDot({ value: 3, low: 1, high: 5 }, [20, 1])
  assert.ok(band && band[0] < band[1])
  assert.deepEqual(beyond, { left: false, right: false })
})

test("a unit without a value gets no dot, and other units' gaps leave none either", () => {
  const [state] = dotPlot([{ ...row("x", null), all: [1, null, 2] }], [0, 2])
  assert.equal(state?.mark.x, null)
  assert.deepEqual(state?.dots, [0.5, 1])
})

test("an interval over all ranks counts as knowing nothing, even where a mean rank exists", () => {
  assert.equal(rankInterval(20, 1, 20, 10.5).isOpen, true)
  assert.equal(rankInterval(20, 1, 20, 10.5).standing, null)
  assert.equal(rankInterval(20, 1, 4, 1).standing, 1)
  assert.equal(rankInterval(20, null, null, null).bar, null)
})

test("a rank interval is written as one number where it is one rank", () => {
  assert.deepEqual([rankRange(3, 3), rankRange(1, 4), rankRange(null, null)], ["3", "1–4", "–"])
})

test("bars start at zero, are sorted by length, and a published zero is a bar and not a gap", () => {
  const { domain, rows } = shareBars([row("gap", null), row("zero", 0), row("much", 39)], "descending")
  assert.equal(domain[0], 0)
  assert.equal(order(rows), "much zero gap")
  assert.equal(rows[1]?.length, 0)
  assert.equal(rows[2]?.length, null)
})

test("a mean that is longer than every bar still fits on the scale", () => {
  const { domain, rows } = shareBars([{ ...row("a", 21), mean: 27 }], "given")
  assert.ok(domain[1] >= 27 && (rows[0]?.mean ?? 0) <= 1)
})

test("rows never overlap, and in a narrow frame the plot stands under its label", () => {
  const labels = [
    { label: "Collaborative partnership of cities and companies", value: "59 11th" },
    { label: "지속가능성", value: "86" },
  ]
  for (const frame of [frameOf(720), frameOf(340), fluidFrames.wide, fluidFrames.narrow]) {
    const { rows, height } = stackRows(frame, labels, 30, 20)
    assert.ok(rows[1]!.top >= rows[0]!.top + rows[0]!.height)
    assert.equal(height, rows[1]!.top + rows[1]!.height)
    if (frame.layout === "narrow") assert.ok(rows[0]!.trackY > rows[0]!.labelY + 6)
  }
})

test("the plot begins where the longest label ends, and leaves no hole before short ones", () => {
  const short = stackRows(fluidFrames.wide, [{ label: "서울", value: "1" }], 28, 0)
  const long = stackRows(fluidFrames.wide, [{ label: "Collaborative partnership", value: "59.3 11th" }], 28, 0)
  assert.ok(short.left < 60 && long.left > 120)
  assert.ok(short.right < long.right)
  assert.ok(long.left + long.right < 0.7 * fluidFrames.wide.least)
})
