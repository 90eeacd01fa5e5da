import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { tilePath } from "../../../explorer/charts/cover-tile.ts"
import { type CoverMatrixData, placeMatrix } from "../../../explorer/charts/coverage-matrix-state.ts"
import { covers } from "../../../explorer/charts/covers.ts"
import { gridStep } from "../../../explorer/charts/grid-reader-state.ts"

/** A matrix of so many rows and columns, every state in turn. */
const matrix = (rows: number, columns: number, label = "Open data"): CoverMatrixData => ({
  columns: Array.from({ length: columns }, (_, k) => `City ${k}`),
  groups: [
    {
      label: "Openness",
      rows: Array.from({ length: rows }, (_, i) => ({
        id: `r${i}`,
        label: `${label} ${i}`,
        total: "1/2",
        cells: Array.from({ length: columns }, (_, k) => ({ cover: covers[(i + k) % covers.length]!, text: "7" })),
      })),
    },
  ],
  totalHead: "covered",
  foot: null,
  legend: covers.map((cover) => ({ cover, name: cover })),
})

test("every state has a shape of its own, so that none is told by its hue", () => {
  const shapes = covers.map((cover) => JSON.stringify(tilePath(cover, 0, 0, 22, 20)))
  assert.equal(new Set(shapes).size, covers.length)
})

test("no line of a tile leaves its box, however small the tile", () => {
  const sizes = fc.record({ w: fc.integer({ min: 7, max: 80 }), h: fc.integer({ min: 14, max: 30 }) })
  fc.assert(
    fc.property(fc.constantFrom(...covers), sizes, (cover, { w, h }) => {
      const { fill, line } = tilePath(cover, 100, 200, w, h)
      for (const [, x, y] of `${fill}${line}`.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)) {
        assert.ok(Number(x) >= 100 - 0.2 && Number(x) <= 100 + w + 0.2, `${cover} ${w}×${h}: x ${x}`)
        assert.ok(Number(y) >= 200 - 0.2 && Number(y) <= 200 + h + 0.2, `${cover} ${w}×${h}: y ${y}`)
      }
      assert.doesNotMatch(`${fill}${line}`, /NaN|Infinity/)
    }),
    { seed: 5, numRuns: 300 },
  )
})

test("tiles of one state in a row are one path, so that thousands of cells stay cheap", () => {
  const [group] = placeMatrix(matrix(116, 20), 820, { isWide: true, leastCell: 19 }).groups
  for (const { tiles } of group!.rows) assert.ok(tiles.length <= covers.length)
})

test("rows stand below each other and none overlaps the next, wide and narrow", () => {
  for (const isWide of [true, false]) {
    const long = "An indicator with a name that needs two lines of its label"
    const { groups, height } = placeMatrix(matrix(12, 20, long), isWide ? 820 : 354, { isWide, leastCell: 16 })
    const rows = groups.flatMap((group) => group.rows)
    for (const [k, row] of rows.entries()) {
      assert.ok(row.middle > row.top && row.middle < row.top + row.height)
      assert.ok(row.top + row.height <= (rows[k + 1]?.top ?? height) + 0.01)
    }
  }
})

test("twenty columns fit a phone, and the page of a report", () => {
  assert.ok(placeMatrix(matrix(3, 20), 354, { isWide: false, leastCell: 16 }).cell * 20 <= 354)
  const printed = placeMatrix(matrix(3, 20), 657, { isWide: true, leastCell: 9, dense: true })
  assert.ok(printed.left + printed.cell * 20 <= 657)
})

test("a number that has no room in its tile is left to the table, and an open end needs no plus", () => {
  const wide = placeMatrix(
    {
      ...matrix(0, 1),
      groups: [{ label: "", rows: [{ id: "a", label: "a", total: "", cells: [{ cover: "least", text: "12+" }] }] }],
    },
    820,
    { isWide: true, leastCell: 19 },
  )
  assert.deepEqual(
    wide.groups[0]?.rows[0]?.texts.map(({ text }) => text),
    ["12"],
  )
  const many = matrix(1, 20)
  const crowded = {
    ...many,
    groups: [
      { label: "", rows: [{ ...many.groups[0]!.rows[0]!, cells: [{ cover: "found" as const, text: "4,726" }] }] },
    ],
  }
  assert.deepEqual(placeMatrix(crowded, 354, { isWide: false, leastCell: 16 }).groups[0]?.rows[0]?.texts, [])
})

test("a matrix without columns or rows is drawn as nothing, and no place is not a number", () => {
  for (const data of [matrix(0, 0), matrix(2, 0), matrix(0, 3)])
    assert.doesNotMatch(JSON.stringify(placeMatrix(data, 820, { isWide: true, leastCell: 19 })), /null,null|NaN/)
})

test("arrow keys go both ways, the ends are ends, and other keys are the page's", () => {
  const at = { row: 1, column: 1 }
  assert.deepEqual(gridStep("ArrowRight", at, 3, 3), { row: 1, column: 2 })
  assert.deepEqual(gridStep("ArrowDown", at, 3, 3), { row: 2, column: 1 })
  assert.deepEqual(gridStep("ArrowUp", { row: 0, column: 1 }, 3, 3), { row: 0, column: 1 })
  assert.deepEqual(gridStep("End", at, 3, 9), { row: 1, column: 8 })
  assert.deepEqual(gridStep("PageDown", at, 30, 3), { row: 6, column: 1 })
  assert.equal(gridStep("a", at, 3, 3), null)
})
