import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { heatTable } from "../../../explorer/charts/heat-table-state.ts"
import { textWidth } from "../../../explorer/charts/label.ts"
import { placeLabels } from "../../../explorer/charts/label-boxes.ts"
import { legendPlaces } from "../../../explorer/charts/legend-state.ts"
import { scatter } from "../../../explorer/charts/scatter-state.ts"
import { groupedBars, stackedBars } from "../../../explorer/charts/series-bars-state.ts"
import { apart, slope } from "../../../explorer/charts/slope-state.ts"
import { panels } from "../../../explorer/charts/small-multiples-state.ts"
import { type WeightNode, weightTree } from "../../../explorer/charts/weight-tree-state.ts"

const row = (id: string, ...values: readonly (number | null)[]) => ({
  id,
  label: id,
  values: values.map((value) => ({ value, text: String(value) })),
})

test("parts stand one after another from zero, and a gap takes no room", () => {
  const [first] = stackedBars([row("a", 39, null, 5)], 100).rows
  assert.deepEqual(
    first?.segments.map(({ series, x, width }) => [series, x, Number(width.toFixed(6))]),
    [
      [0, 0, 0.39],
      [2, 0.39, 0.05],
    ],
  )
})

test("printed parts that add up to more than a whole are drawn beyond it and not squeezed", () => {
  const { domain, rows } = stackedBars([row("a", 77, 25, 8)], 100)
  assert.ok(domain[1] >= 110)
  for (const { x, width } of rows[0]!.segments) assert.ok(x + width <= 1)
})

test("bars of several series share one scale, and what is not printed is a gap and no bar of length zero", () => {
  const { rows } = groupedBars([row("a", 10, null), row("b", null, 20)])
  assert.deepEqual(
    rows.flatMap(({ segments }) => segments.map(({ value, width }) => [value, width])),
    [
      [10, 0.5],
      [null, 0],
      [null, 0],
      [20, 1],
    ],
  )
})

test("names of a legend that do not fit beside each other stand in lines", () => {
  const names = ["Share with new technology", "Share with innovative technology", "Neither"]
  assert.equal(new Set(legendPlaces(names, 2000).entries.map(({ y }) => y)).size, 1)
  const narrow = legendPlaces(names, 200)
  assert.equal(new Set(narrow.entries.map(({ y }) => y)).size, 3)
  assert.ok(narrow.entries.every(({ x }) => x === 0))
})

const anyPoints = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
    label: fc.string({ minLength: 1, maxLength: 12 }),
  }),
  { maxLength: 40 },
)

test("no two labels of a scatter meet, and none leaves the plot", () => {
  fc.assert(
    fc.property(anyPoints, (points) => {
      const boxes = placeLabels(points, 400, 300, 12, 4).flatMap((label, i) => {
        const point = points[i]
        if (!label || !point) return []
        const room = textWidth(point.label, 12)
        const left = point.x + label.dx - (label.anchor === "start" ? 0 : label.anchor === "end" ? room : room / 2)
        return [{ left, right: left + room, top: point.y + label.dy - 10.2, bottom: point.y + label.dy + 2.4 }]
      })
      for (const [i, a] of boxes.entries()) {
        assert.ok(a.left >= 0 && a.right <= 400 && a.top >= 0 && a.bottom <= 300)
        for (const b of boxes.slice(i + 1))
          assert.ok(a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom)
      }
    }),
    { seed: 4, numRuns: 200 },
  )
})

test("a pinned point is drawn last and has its name, however many stand around it", () => {
  const crowd = Array.from({ length: 60 }, (_, i) => ({ id: `c${i}`, label: "Somewhere", x: 0.5, y: 0.5 + i / 1e4 }))
  const pinned = { id: "seoul", label: "Seoul", x: 0.5, y: 0.5, accent: true }
  const { points } = scatter([pinned, ...crowd], [], [0, 1], [0, 1], { width: 400, height: 300 })
  assert.equal(points.at(-1)?.point.id, "seoul")
  assert.ok(points.at(-1)?.label)
})

test("the top of a scatter is the larger value", () => {
  const point = (id: string, y: number) => ({ id, label: id, x: 0.5, y })
  const { points } = scatter([point("low", 0.1), point("high", 0.9)], [], [0, 1], [0, 1], { width: 100, height: 100 })
  assert.ok(points.find(({ point: { id } }) => id === "high")!.y < points.find(({ point: { id } }) => id === "low")!.y)
})

test("labels of a slope stand apart, in the order of their ranks, and near them where there is room", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 20 }), (wanted) => {
      const places = apart(wanted, 18, 400)
      const order = wanted.map((_, i) => i).toSorted((a, b) => wanted[a]! - wanted[b]! || a - b)
      for (const [k, i] of order.entries()) {
        const before = order[k - 1]
        if (before !== undefined) assert.ok(places[i]! - places[before]! >= 18 - 1e-2)
        assert.ok(places[i]! >= 0 && places[i]! <= 400 + 1e-2)
      }
    }),
    { seed: 4, numRuns: 300 },
  )
  assert.deepEqual(apart([10, 100, 200], 18, 400), [10, 100, 200])
})

test("the best rank stands on top, and one rank alone in the middle", () => {
  const of = (from: number, to: number) => ({ id: `${from}`, label: "", from, to, fromText: "", toText: "" })
  const [a, b] = slope([of(1, 9), of(5, 2)], 100, 10)
  assert.ok(a!.y1 < b!.y1 && a!.y2 > b!.y2)
  assert.equal(slope([of(3, 3)], 100, 10)[0]?.y1, 50)
})

const node = (id: string, share: number, ...members: WeightNode[]): WeightNode => ({
  id,
  label: id,
  share,
  shareText: "",
  members,
})

test("a box is as high as its share, members stand beside their node, and a weight of zero has no box", () => {
  const { boxes, depths, height } = weightTree(
    node(
      "all",
      1,
      node("a", 0.5, node("a1", 0.5)),
      node("b", 0.5, node("b1", 0.25), node("b2", 0.25)),
      node("none", 0),
    ),
  )
  const at = (id: string) => boxes.find((box) => box.node.id === id)
  assert.equal(depths, 3)
  assert.equal(at("b2")?.height, height / 4)
  assert.equal(at("b1")?.top, at("b")?.top)
  assert.equal(at("none"), undefined)
})

test("a thousand tiny weights do not make a wall", () => {
  const many = Array.from({ length: 1000 }, (_, i) => node(`n${i}`, 0.001))
  assert.ok(weightTree(node("all", 1, ...many)).height <= 1200)
})

test("a heat cell is tinted by its value, a gap by nothing, and a scale without width is full", () => {
  const cell = (value: number | null) => ({ value, text: "" })
  const [cells] = heatTable([[cell(0), cell(50), cell(100), cell(300), cell(null)]], [0, 100])
  assert.deepEqual(
    cells?.map(({ step }) => step),
    [0, 3, 5, 5, null],
  )
  assert.equal(heatTable([[cell(7)]], [7, 7])[0]?.[0]?.step, 5)
})

test("panels fill their rows, four as two by two, and none overlaps its neighbour", () => {
  assert.deepEqual([panels(4, 3).columns, panels(4, 3).rows], [2, 2])
  assert.deepEqual([panels(5, 3).columns, panels(5, 3).rows], [3, 2])
  assert.deepEqual([panels(3, 1).columns, panels(3, 1).rows], [1, 3])
  const { places } = panels(3, 3)
  for (const [i, { x, width }] of places.entries()) assert.ok(x + width <= (places[i + 1]?.x ?? 1.0001))
})
