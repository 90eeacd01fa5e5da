import assert from "node:assert/strict"
import { test } from "node:test"
import type { ForensicsDocument } from "../../../src/model/index.ts"
import * as tables from "./published.ts"
import { indicators, type Made, quoted, tell, withColumn } from "./tables.ts"

const told = (made: Made): ForensicsDocument => tell(quoted(made))
const head = ({ composite, chosen, verdict, formulas: [formula] }: ForensicsDocument) => [
  composite,
  chosen,
  verdict,
  formula?.form ?? null,
  formula?.plain ?? null,
]
const rankOf = ({ ranks: [rank] }: ForensicsDocument) => [rank?.column, rank?.of, rank?.best, rank?.against.length]

test("university scores with bands of ranks, footnotes, percents and ratios", () => {
  const document = told(tables.universities())
  assert.deepEqual(head(document), ["Overall", "rank", "found", "weighted-mean", "59/200, 29/100, 3/10, 1/25, 3/40"])
  assert.deepEqual(rankOf(document), ["Rank", "Overall", "highest", 0])
  // A number of students is no rank, though its column is called a number.
  assert.equal(document.table.columns.find(({ name }) => name.startsWith("No. of"))?.kind, "number")
})

test("a composite lifted so that the best has 100: weights come out times a number that nobody chose", () => {
  const document = told(tables.reputation())
  assert.deepEqual(head(document).slice(0, 4), ["Overall SCORE", "rank", "found", "weighted-sum"])
  assert.match(document.formulas[0]?.plain ?? "", /^1\.\d+ × \(2\/5, 1\/10, 1\/5, 1\/5, 1\/10\)$/)
  assert.equal(document.ranks[0]?.order?.by, "digits")
})

test("development: a composite of indices that are not printed has no such form, and nothing is invented", () => {
  const document = told(tables.development())
  assert.deepEqual(head(document), ["Human Development Index (HDI)", "rank", "none", null, null])
  assert.equal(document.ranks[0]?.order?.by, "unknown")
})

test("corruption: the mean of those of thirteen sources that a country has", () => {
  const document = told(tables.corruption())
  assert.deepEqual(head(document), ["Score", "rank", "found", "mean-of-available", null])
  const [formula] = document.formulas
  assert.deepEqual([formula?.members.length, formula?.fitting, formula?.complete], [13, 180, 180])
})

test("liveability: category scores on coarse steps; ten cities are too few to be certain of five weights", () => {
  const document = told(tables.liveability())
  assert.deepEqual(head(document), ["Index", "rank", "found", "weighted-mean", "1/4, 1/5, 1/4, 1/10, 1/5"])
  const ten = told(tables.liveability(10))
  assert.ok(ten.verdict === "too-little" || ten.formulas[0]?.sureness !== "certain")
})

test("smart cities rated by letters have no numbers to explain", () => {
  assert.deepEqual(head(told(tables.smartCities())), [null, null, "no-composite", null, null])
})

test("medals: the total is the sum, the rank goes by gold, silver, bronze, and equal rows are no copies", () => {
  const document = told(tables.medals())
  assert.deepEqual(head(document), ["Total", "name", "found", "sum", "1 each"])
  assert.deepEqual(rankOf(document), ["Rank", "Gold", "highest", 0])
  assert.deepEqual(document.ranks[0]?.order?.columns, ["Silver", "Bronze"])
  assert.deepEqual(document.duplicates, [])
})

test("prices: local price, rate and dollars are one identity, and the index is the dollars on another scale", () => {
  const document = told(tables.burgers())
  assert.deepEqual(head(document).slice(2), ["found", "product", "1 each"])
  assert.deepEqual(
    document.copies.map(({ from, to }) => [from, to]),
    [["dollar_price", "raw index %"]],
  )
  const dollars = tell(quoted(tables.burgers()), "dollar_price")
  assert.equal(dollars.formulas[0]?.form, "power-product")
  assert.deepEqual(
    dollars.formulas[0]?.members.map(({ column, weight }) => [column, Math.round(weight.value)]),
    [
      ["local_price", 1],
      ["dollar_ex", -1],
    ],
  )
})

test("golf: four rounds are summed, two where a player has two, and T5 is a rank", () => {
  const document = told(tables.golf())
  assert.deepEqual(head(document), ["TOT", "rank", "found", "sum", "1 each"])
  assert.deepEqual(document.formulas[0]?.missing, { rows: 40, rule: "zero", fitting: 40 })
  assert.deepEqual(rankOf(document), ["POS", "TOT", "lowest", 0])
})

test("a league: three points a win, one a draw, ties by the difference of goals", () => {
  const document = told(tables.league())
  assert.deepEqual(head(document), ["Pts", "rank", "found", "weighted-sum", "3, 1"])
  assert.deepEqual(document.ranks[0]?.order?.columns, ["GD"])
})

test("z-scores: raw columns, two of them turned round, read as a mean of standardised columns of equal weight", () => {
  const document = told(tables.environment())
  assert.deepEqual(head(document).slice(0, 4), ["Environment score", "name", "found", "affine"])
  const goalposts = document.formulas[0]?.goalposts
  assert.equal(goalposts?.kind, "z-score")
  assert.ok(goalposts?.weights.every(({ value }) => Math.abs(value - 0.25) < 0.005))
})

test("happiness: the ladder is the sum of seven parts, rather than the middle of its own bounds", () => {
  const document = told(tables.happiness())
  assert.deepEqual(head(document), ["Ladder score", "name", "found", "sum", "1 each"])
  assert.equal(document.formulas[0]?.members.length, 7)
  const other = document.formulas.filter(({ column }) => column === "Ladder score")[1]
  assert.deepEqual(
    other?.members.map(({ column }) => column),
    ["upperwhisker", "lowerwhisker"],
  )
})

test("freedom: whole points are summed in two levels, and were never rounded", () => {
  const document = told(tables.freedom())
  assert.deepEqual(
    document.formulas.map(({ column, form, plain, rounding }) => [column, form, plain, rounding]),
    [
      ["Total", "sum", "1 each", null],
      ["PR", "sum", "1 each", null],
      ["CL", "sum", "1 each", null],
    ],
  )
})

test("decathlon: points by powers of distances are no form of these, though a weighted sum comes near", () => {
  assert.deepEqual(head(told(tables.decathlon())), ["Points", "name", "none", null, null])
})

test("sixty columns in three levels: every sub-index with its own indicators", () => {
  const table = indicators(150, 56, 1, 11)
  const groups = [0, 1, 2].map((g) => (x: readonly number[]) => {
    const own = x.filter((_, j) => j % 3 === g)
    return own.reduce((sum, v) => sum + v / own.length, 0)
  })
  for (const [g, of] of groups.entries()) withColumn(table, `sub ${g}`, of, 1)
  const made = withColumn(table, "overall", (x) => groups.reduce((sum, of) => sum + of(x) / 3, 0), 1)
  assert.deepEqual(
    tell(made).formulas.map(({ column, form, members, fitting }) => [column, form, members.length, fitting]),
    [
      ["overall", "weighted-mean", 3, 150],
      ["sub 0", "weighted-mean", 19, 150],
      ["sub 1", "weighted-mean", 19, 150],
      ["sub 2", "weighted-mean", 18, 150],
    ],
  )
})

test("a sceptic's tables: noise, and a mean that was touched up afterwards, are never certain", () => {
  for (let seed = 1; seed <= 12; seed++) {
    const table = indicators([12, 20, 40, 80][seed % 4]!, 3 + (seed % 6), 1, seed)
    const offset = (i: number) => 3 * (((i * 7919 * seed) % 101) / 101 - 0.5)
    let i = 0
    const touched = withColumn(table, "score", (x) => x.reduce((sum, v) => sum + v / x.length, 0) + offset(i++), 1)
    const { verdict, formulas } = tell(touched, "score")
    assert.ok(verdict !== "found" || formulas[0]?.sureness === "weak", `seed ${seed}: ${verdict}`)
  }
})
