import assert from "node:assert/strict"
import { test } from "node:test"
import { score } from "../../src/engine/index.ts"
import { emptyMatrix, nodeId, stateOf } from "../../src/model/index.ts"
import { indicators, structure, table } from "../engine/asem.ts"
import { editionOf } from "./memory.ts"

/** The ASEM example as an edition's files: normalised scores as values, COINr's structure and weights. */
function files(input: string, defaults: string) {
  const rows = table(input)
  const node = (code: string) => {
    const members = structure.filter(({ parent }) => parent === code)
    return `  ${code}:\n    title: ${code}\n    members: { ${members.map((each) => `${each.code}: ${each.weight}`).join(", ")} }\n`
  }
  return {
    "index.yaml": `format: 1
id: asem
version: 1.0.0
title: ASEM
summary: ASEM
publisher: COINr
citation: COINr
languages: [en]
time: "2018"
licence: { name: MIT }
units: { file: units.csv, noun: { one: country, many: countries } }
index: Index
${defaults}dimensions:
${structure
  .filter(({ level }) => level > 1)
  .map(({ code }) => node(code))
  .join("")}indicators:
${indicators.map((code) => `  ${code}: { title: ${code}, measure: score, direction: up }\n`).join("")}`,
    "units.csv": `id,name\n${[...rows.keys()].map((name) => `${name},${name}\n`).join("")}`,
    "sources.csv": "id,title\ncoinr,COINr\n",
    "values.csv": `unit,indicator,value\n${[...rows]
      .flatMap(([unit, row]) =>
        indicators.flatMap((code) => (Number.isNaN(row[code]) ? [] : [`${unit},${code},${row[code]}\n`])),
      )
      .join("")}`,
  }
}

/** Reads the files, scores, and holds every dimension against COINr's scores and ranks. */
function compare(input: string, defaults: string, result: string): void {
  const { method, units, values } = editionOf(files(input, defaults))
  const matrix = emptyMatrix(
    units.map(({ id }) => id),
    indicators.map(nodeId),
  )
  const row = new Map(units.map(({ id }, i) => [id, i]))
  for (const { unit, node, value } of values) {
    if (value === null) continue
    const at = indicators.indexOf(node) * units.length + row.get(unit)!
    matrix.values[at] = value
    matrix.lower[at] = value
    matrix.upper[at] = value
    matrix.states[at] = stateOf("A")
  }
  const { nodes } = score(method, matrix)
  const scores = table(`${result}.csv`)
  const ranks = table(`${result}_ranks.csv`)
  assert.equal(method.dimensions.length, 11)
  for (const { node } of method.dimensions)
    for (const [i, { id }] of units.entries()) {
      const [computed, wanted] = [nodes.get(node)!.score[i]!, scores.get(id)![node]!]
      assert.ok(
        Object.is(computed, wanted) || Math.abs(computed - wanted) < 1e-9 * Math.max(1, wanted),
        `${id}, ${node}`,
      )
      assert.equal(nodes.get(node)!.rank[i], ranks.get(id)![node] || 0, `${id}, ${node}`)
    }
}

test("an edition with another mean on each level has COINr's scores and ranks", () => {
  const defaults = "defaults: { levels: { 3: { aggregate: geometric } } }\n"
  compare("input_norm_1_100.csv", defaults, "amean_gmean_amean_1_100_orig")
})

test("an edition with one aggregation for all dimensions has COINr's scores and ranks", () => {
  compare("input_norm_1_100.csv", "defaults: { aggregate: harmonic }\n", "hmean_1_100_orig")
  const power = "defaults: { aggregate: { generalised: { power: 0.5 } } }\n"
  compare("input_norm_1_100.csv", power, "genmean_p0.5_1_100_orig")
  compare("input_norm_0_100.csv", "defaults: { aggregate: copeland }\n", "copeland_all_levels_0_100_orig")
  const top = "defaults: { levels: { 4: { aggregate: copeland } } }\n"
  compare("input_norm_0_100.csv", top, "amean_amean_copeland_0_100_orig")
})

test("an edition with gaps and a threshold for each level has COINr's scores, gaps and ranks", () => {
  const levels =
    "{ 2: { missing: { members: 0.9 } }, 3: { missing: { members: 0.5 } }, 4: { missing: { members: 1 } } }"
  compare("input_norm_1_100_with_NA.csv", `defaults: { levels: ${levels} }\n`, "amean_with_NA_thresh_0.9_0.5_1")
  const none = "defaults: { missing: { available: 0 } }\n"
  compare("input_norm_1_100_with_NA.csv", none, "amean_with_NA_nothresh")
})
