import assert from "node:assert/strict"
import { test } from "node:test"
import { indicators, type Made, tell, withColumn } from "./tables.ts"

const weights = [0.1, 0.2, 0.3, 0.25, 0.15]
const score = (x: readonly number[]) => weights.reduce((sum, w, j) => sum + w * x[j]!, 0)

/** Exchanges two cells in some rows. */
function exchange({ rows }: Made, from: number, to: number, a: number, b: number): void {
  for (const row of rows.slice(from, to)) [row[a], row[b]] = [row[b]!, row[a]!]
}

test("two columns exchanged for a block of rows are told as one mistake, with their rows", () => {
  const made = withColumn(indicators(120, 5, 1, 3), "score", score, 1)
  exchange(made, 40, 60, 2, 4)
  const { formulas, blocks, rows } = tell(made, "score")
  assert.equal(formulas[0]?.plain, "1/10, 1/5, 3/10, 1/4, 3/20")
  const [block, ...others] = blocks
  assert.deepEqual([others.length, block?.kind, block?.columns], [0, "swap", ["x2", "x4"]])
  assert.ok(block && block.chance < 1e-6 && block.rows.every((row) => row > 40 && row <= 60))
  assert.equal(block.rows.length, rows.length)
  assert.ok(rows.every(({ repairs }) => repairs[0]?.columns.join() === "x2,x4"))
})

test("a member exchanged with a column beside the formula is told as well", () => {
  const table = indicators(100, 6, 1, 5)
  const made = withColumn(table, "score", score, 1)
  exchange(made, 10, 22, 3, 6)
  const [block] = tell(made, "score").blocks
  assert.deepEqual([block?.kind, block?.columns], ["swap", ["x3", "x6"]])
})

test("rows that are damaged each in its own way have no mistake in common", () => {
  const made = withColumn(indicators(100, 5, 1, 6), "score", score, 1)
  for (let i = 0; i < 100; i += 10) made.rows[i]![1 + ((i / 10) % 5)] = String((37 * i) % 97)
  const { blocks, rows } = tell(made, "score")
  assert.ok(rows.length >= 6)
  assert.deepEqual(blocks, [])
})

test("exchanged headers cannot be seen: the weights come out, under the other's name", () => {
  const made = withColumn(indicators(80, 5, 1, 3), "score", score, 1)
  made.header.splice(2, 2, "x3", "x2")
  const { formulas, blocks, rows } = tell(made, "score")
  assert.deepEqual([blocks.length, rows.length], [0, 0])
  assert.deepEqual(
    formulas[0]?.members.map(({ column }) => column),
    ["x1", "x3", "x2", "x4", "x5"],
  )
})

/** Ranks by a key, highest first, as a last column. */
function ranked(made: Made, key: (row: readonly string[], i: number) => number): Made {
  const order = made.rows.map((row, i) => [key(row, i), i] as const).sort((a, b) => b[0] - a[0])
  made.header.push("rank")
  for (const [place, [, i]] of order.entries()) made.rows[i]!.push(String(place + 1))
  return made
}

test("ties that follow the score before rounding are told from ties by another column, by name, and without reason", () => {
  const table = () => indicators(300, 5, 2, 7)
  const scores = table().x.map(score)
  const make = (key: (row: readonly string[], i: number) => number) =>
    tell(ranked(withColumn(table(), "score", score, 1), key), "score").ranks[0]?.order
  const byDigits = make((_, i) => scores[i]!)
  assert.deepEqual([byDigits?.by, byDigits?.isPossible], ["digits", true])
  const byColumn = make((row) => Number(row[6]) + Number(row[1]) / 1e6)
  assert.deepEqual([byColumn?.by, byColumn?.columns, byColumn?.isPossible], ["columns", ["x1"], false])
  // "Place 10" stands before "Place 9": names are ordered as text.
  const names = table()
    .made.rows.map(([name = ""]) => name)
    .sort()
  const byName = make((row) => Number(row[6]) - names.indexOf(row[0]!) / 1e6)
  assert.equal(byName?.by, "names")
  const without = make((row, i) => Number(row[6]) + ((i * 7919) % 300) / 1e6)
  assert.equal(without?.by, "unknown")
})

test("ranks that were permuted are told, each row of them, and none beside", () => {
  const made = ranked(withColumn(indicators(80, 5, 1, 9), "score", score, 1), (row, i) => Number(row[6]) - i / 1e6)
  const rankOf = (i: number) => made.rows[i]!.at(-1)!
  const [a, b, c] = [5, 33, 60].map(rankOf) as [string, string, string]
  for (const [i, rank] of [
    [5, b],
    [33, c],
    [60, a],
  ] as const)
    made.rows[i]!.splice(-1, 1, rank)
  const [rank] = tell(made, "score").ranks
  const told = rank?.against.map(({ row }) => row) ?? []
  assert.ok(told.length >= 2 && told.length <= 3 && told.every((row) => [6, 34, 61].includes(row)), told.join())
})

test("a composite exchanged with a member is told as that, though moving all cells would explain it as well", () => {
  const made = withColumn(indicators(100, 5, 1, 3), "score", (x) => x.reduce((sum, v) => sum + v / 5, 0), 1)
  exchange(made, 30, 45, 2, 6)
  const [block] = tell(made, "score").blocks
  assert.deepEqual([block?.kind, block?.columns, block?.rows.length], ["swap", ["x2", "score"], 15])
})

test("a geometric mean with a 0 in it is 0, and no damage", () => {
  const table = indicators(80, 3, 1, 8)
  for (let i = 0; i < 80; i += 10) {
    table.x[i]![1] = 0
    table.made.rows[i]![2] = "0.0"
  }
  const { formulas, rows } = tell(
    withColumn(table, "score", (x) => Math.cbrt(x[0]! * x[1]! * x[2]!), 1),
    "score",
  )
  assert.deepEqual([formulas[0]?.form, formulas[0]?.plain, rows.length], ["geometric", "1/3 each", 0])
})
