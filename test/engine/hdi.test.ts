import assert from "node:assert/strict"
import { test } from "node:test"
import { score } from "../../src/engine/index.ts"
import { type IndicatorMethod, nodeId } from "../../src/model/index.ts"
import { dimension, indicator, matrix, method } from "./methods.ts"

/** UNDP, Human Development Report 2023/24, statistical annex, year 2022: life expectancy, expected and mean years of
 *  schooling, GNI per person (2017 PPP $), published index. Capped: schooling above 18, income above 75,000. */
// biome-ignore format: a table reads better in columns
const countries: readonly (readonly [string, number, number, number, number, number])[] = [
  ["CHE", 84.255, 16.5837307, 13.90406622, 69432.78669, 0.967],
  ["NOR", 83.393, 18.63846016, 13.06234279, 69189.76165, 0.966],
  ["ISL", 82.815, 19.10672951, 13.76716995, 54688.37921, 0.959],
  ["IRL", 82.716, 19.12610054, 11.6569568, 87467.51391, 0.95],
  ["SGP", 84.133, 16.90273094, 11.92488003, 88761.14559, 0.949],
  ["AUS", 83.579, 21.0800209, 12.72681999, 49257.1352, 0.946],
  ["LIE", 84.656, 15.46640015, 12.351169, 146673.2415, 0.942],
  ["LUX", 82.591, 14.19705009, 12.9600811, 78554.2364, 0.927],
  ["USA", 78.203, 16.41274071, 13.57549953, 65564.93798, 0.927],
  ["KOR", 84.024, 16.50964928, 12.61409234, 46026.4542, 0.929],
  ["QAT", 81.559, 13.26426983, 10.1317219, 95944.37754, 0.875],
  ["BRA", 73.425, 15.5788002, 8.278307638, 14615.89235, 0.76],
  ["IND", 67.744, 12.58370972, 6.570700169, 6950.526798, 0.644],
  ["NGA", 53.633, 10.51407, 7.585969925, 4754.836408, 0.548],
  ["AFG", 62.879, 10.70538475, 2.514790058, 1335.205733, 0.462],
  ["SOM", 56.107, 7.647232333, 1.900300026, 1072.201461, 0.38],
]

const posts = (low: number, high: number): Partial<IndicatorMethod> => ({
  normalise: { kind: "goalposts", low, high, cap: "upper", to: { low: 0, high: 1 } },
})
const humanDevelopment = method(
  [
    indicator("life", posts(20, 85)),
    indicator("expected", posts(0, 18)),
    indicator("mean", posts(0, 15)),
    indicator("income", { transform: { kind: "log" }, ...posts(100, 75_000) }),
  ],
  [
    dimension("education", { expected: 1, mean: 1 }),
    dimension("hdi", { life: 1, education: 1, income: 1 }, { aggregate: { kind: "geometric" }, round: 3 }),
  ],
)
const scored = score(
  humanDevelopment,
  matrix({
    life: countries.map((row) => row[1]),
    expected: countries.map((row) => row[2]),
    mean: countries.map((row) => row[3]),
    income: countries.map((row) => row[4]),
  }),
)

test("the Human Development Index of sixteen countries comes out as published, to its three decimals", () => {
  const computed = [...scored.nodes.get(nodeId("hdi"))!.score]
  assert.deepEqual(
    computed.map((value, i) => [countries[i]![0], value]),
    countries.map((row) => [row[0], row[5]]),
  )
})

test("countries with the same published index share a rank, and the next one skips a place", () => {
  const ranks = scored.nodes.get(nodeId("hdi"))!.rank
  const of = (country: string) => ranks[countries.findIndex((row) => row[0] === country)]
  assert.deepEqual(["KOR", "LUX", "USA", "QAT"].map(of), [8, 9, 9, 11])
})

test("schooling and income above their goalposts count as the goalpost, and not more", () => {
  const best = (node: string) => Math.max(...scored.nodes.get(nodeId(node))!.score)
  assert.equal(best("expected"), 1)
  assert.equal(best("income"), 1)
})
