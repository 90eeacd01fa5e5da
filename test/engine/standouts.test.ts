import assert from "node:assert/strict"
import { test } from "node:test"
import { score, standouts } from "../../src/engine/index.ts"
import { unitId } from "../../src/model/index.ts"
import { editionText, listed, read, rows } from "./coinr.ts"
import { indicator, matrix, method } from "./methods.ts"

test("the strengths and weaknesses of countries are those that COINr's get_str_weak names", () => {
  const meta = rows("asem/asem_imeta.csv", 1)
  // COINr keeps indicators in the order of their parents' codes, and so decides ties.
  const codes = [...meta]
    .filter(([, { Type }]) => Type === "Indicator")
    .sort(([, a], [, b]) => (a.Parent! < b.Parent! ? -1 : a.Parent! > b.Parent! ? 1 : 0))
    .map(([code]) => code)
  const raw = rows("asem/asem_idata.csv", 1)
  const turned = codes.filter((code) => meta.get(code)!.Direction === "-1")
  const { method: written, matrix, units } = read(editionText(raw, codes))
  const indicators = written.indicators.map((each) =>
    turned.includes(each.node) ? { ...each, direction: -1 as const } : each,
  )
  const scored = score({ ...written, indicators }, matrix)
  const wanted = new Map<string, string[]>()
  for (const { uCode, Kind, Code, Rank } of listed("pipeline/strengths_weaknesses_raw.csv")) {
    const key = `${uCode} ${Kind}`
    wanted.set(key, [...(wanted.get(key) ?? []), `${Code} ${Rank}`])
  }
  for (const unit of ["IND", "AUT", "CHN", "LUX"]) {
    const i = units.indexOf(unitId(unit))
    const { best, worst } = standouts(scored, i, { best: 5, worst: 5 }, false)
    const told = (list: typeof best) => list.map(({ node, rank }) => `${node} ${rank}`)
    assert.deepEqual(told(best), wanted.get(`${unit} strength`))
    assert.deepEqual(told(worst), wanted.get(`${unit} weakness`))
  }
})

test("an indicator without a rank says nothing, none is in both lists, and the last place may be left out", () => {
  const how = method(
    ["a", "b", "c", "d"].map((node) => indicator(node)),
    [],
  )
  const scored = score(how, matrix({ a: [1, 2, 3], b: [3, 2, 1], c: ["L", 1, 2], d: [2, 1, 3] }))
  assert.deepEqual(standouts(scored, 0, { best: 1, worst: 2 }), {
    best: [{ node: "b", rank: 1 }],
    worst: [
      { node: "d", rank: 2 },
      { node: "a", rank: 3 },
    ],
  })
  assert.deepEqual(standouts(scored, 0, { best: 1, worst: 2 }, false).worst, [{ node: "d", rank: 2 }])
  assert.deepEqual(standouts(scored, 0, { best: 9, worst: 9 }).worst, [])
})
