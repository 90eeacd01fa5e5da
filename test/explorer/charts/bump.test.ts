import assert from "node:assert/strict"
import { test } from "node:test"
import { type BumpLine, bump } from "../../../explorer/charts/bump-state.ts"

const line = (id: string, ...ranks: (number | null)[]): BumpLine => ({ id, label: id, ranks, format: String })
const room = { height: 100, width: 400, line: 10 }
const years = ["1990", "2000", "2022"]

test("rank 1 is at the top, the worst rank of all at the bottom, and years stand at their distance in time", () => {
  const { lines, periods } = bump([line("a", 1, 2, 3)], [[3, 1, 5]], years, room)
  assert.deepEqual(
    lines[0]!.points.map(({ y }) => y),
    [0, 25, 50],
  )
  assert.deepEqual(
    periods.map(({ x }) => Math.round(x * 32)),
    [0, 10, 32],
  )
  assert.equal(lines[0]!.path, "M0,0L31.3,25L100,50")
})

test("a line that ends behind where it began falls; a gap breaks it, and its ends are where it has ranks", () => {
  const { lines } = bump(
    [line("a", null, 4, 2), line("b", 1, null, 3), line("none", null, null, null)],
    [],
    years,
    room,
  )
  assert.deepEqual(
    lines.map(({ line: { id }, isFall, first, last }) => [id, isFall, first.rank, last.rank]),
    [
      ["a", false, 4, 2],
      ["b", true, 1, 3],
    ],
  )
  assert.equal(lines[1]!.path.match(/M/g)?.length, 2)
  assert.ok(lines[0]!.first.x > 0)
})

test("labels stand apart even where ranks are neighbours, and stay inside", () => {
  const { lines } = bump([line("a", 50, 50, 1), line("b", 51, 51, 2), line("c", 52, 52, 3)], [[1, 1, 100]], years, room)
  const labels = lines.map(({ first }) => first.label).toSorted((a, b) => a - b)
  for (const [k, label] of labels.entries()) {
    assert.ok(label >= 0 && label <= 100)
    if (k > 0) assert.ok(label - labels[k - 1]! >= 10 - 1e-9)
  }
})

test("of years that would meet, the first and the last keep their names", () => {
  const crowded = ["1990", "2019", "2020", "2021", "2022"]
  const { periods } = bump([line("a", 1, 1, 1, 1, 1)], [], crowded, { ...room, width: 200 })
  assert.deepEqual(
    periods.filter(({ isNamed }) => isNamed).map(({ period }) => period),
    ["1990", "2022"],
  )
  assert.ok(bump([line("a", 1, 1, 1)], [], years, room).periods.every(({ isNamed }) => isNamed))
})

test("equal ranks throughout, one period, nobody: nothing is out of the picture", () => {
  assert.deepEqual(
    bump([line("a", 1, 1, 1)], [], years, room).lines[0]!.points.map(({ y }) => y),
    [50, 50, 50],
  )
  assert.equal(bump([line("a", 3)], [], ["2022"], room).lines[0]!.points[0]!.x, 0.5)
  assert.deepEqual(bump([], [], [], room), { periods: [], lines: [], others: [] })
})
