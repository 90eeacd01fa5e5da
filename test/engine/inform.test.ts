import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { score } from "../../src/engine/index.ts"
import { nodeId } from "../../src/model/index.ts"
import { dimension, indicator, matrix, method } from "./methods.ts"

/** Columns by name; an empty cell is a gap. Origin and what is left out: `test/golden/inform/README.md`. */
function published(edition: string): ReadonlyMap<string, readonly (string | number)[]> {
  const text = readFileSync(new URL(`../golden/inform/${edition}.csv`, import.meta.url), "utf8")
  const [head, ...rows] = text
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","))
  const cell = (text: string) => (text === "" ? Number.NaN : Number.isNaN(Number(text)) ? text : Number(text))
  return new Map(head!.map((name, j) => [name, rows.map((row) => cell(row[j]!))]))
}

const equal = (...members: string[]) => Object.fromEntries(members.map((member) => [member, 1]))

/** Scores rise with risk, so rank 1 is the country most at risk, as INFORM has it. */
function inform(natural: "published" | readonly string[]) {
  const node = (
    id: string,
    members: Readonly<Record<string, number>>,
    kind: "arithmetic" | "geometric" | "inverse-geometric",
  ) =>
    dimension(id, members, {
      aggregate: kind === "inverse-geometric" ? { kind, top: 10 } : { kind },
      missing: { kind: "available", least: 0 },
      round: 1,
    })
  // biome-ignore format: one line per branch of the tree
  const inputs = [
    "human", "development", "inequality", "aid", "uprooted", "health", "children", "shocks", "food",
    "drr", "governance", "communication", "physical", "health_care",
    ...(natural === "published" ? ["natural"] : natural),
  ]
  return method(
    inputs.map((id) => indicator(id)),
    [
      ...(natural === "published" ? [] : [node("natural", equal(...natural), "inverse-geometric")]),
      node("hazard", equal("natural", "human"), "inverse-geometric"),
      node("socio_economic", { development: 2, inequality: 1, aid: 1 }, "arithmetic"),
      node("other_groups", equal("health", "children", "shocks", "food"), "inverse-geometric"),
      node("vulnerable_groups", equal("uprooted", "other_groups"), "inverse-geometric"),
      node("vulnerability", equal("socio_economic", "vulnerable_groups"), "inverse-geometric"),
      node("institutional", equal("drr", "governance"), "arithmetic"),
      node("infrastructure", equal("communication", "physical", "health_care"), "arithmetic"),
      node("coping", equal("institutional", "infrastructure"), "inverse-geometric"),
      node("risk", equal("hazard", "vulnerability", "coping"), "geometric"),
    ],
  )
}

function recompute(edition: string, natural: "published" | readonly string[]) {
  const table = published(edition)
  const how = inform(natural)
  const columns = how.indicators.map(({ node }) => [node, table.get(node) as readonly number[]] as const)
  const nodes = score(how, matrix(Object.fromEntries(columns))).nodes
  const misses = (node: string) => {
    const computed = nodes.get(nodeId(node))!.score
    return table.get("iso3")!.filter((_, i) => !Object.is(computed[i], table.get(node)![i]))
  }
  return { table, how, nodes, misses }
}

for (const edition of ["2016", "mid-2018", "2020"]) {
  test(`INFORM ${edition}: risk, dimensions and sub-scores of 191 countries equal the published ones at one decimal`, () => {
    const { table, how, misses } = recompute(edition, "published")
    assert.equal(table.get("iso3")!.length, 191)
    for (const { node } of how.dimensions) assert.deepEqual(misses(node), [], node)
  })

  test(`INFORM ${edition}: the ranks of 191 countries, ties and all, equal the published ones`, () => {
    const { table, nodes } = recompute(edition, "published")
    assert.deepEqual([...nodes.get(nodeId("risk"))!.rank], table.get("rank"))
  })
}

test("INFORM's natural hazard from its printed members misses the four countries whose members round to almost nothing", () => {
  const members = ["earthquake", "flood", "tsunami", "cyclone", "drought"]
  const few = ["BHR", "FIN", "STP", "SGP"]
  assert.deepEqual(recompute("2016", members).misses("natural"), few)
  assert.deepEqual(recompute("mid-2018", members).misses("natural"), few)
  assert.deepEqual(recompute("2020", [...members, "epidemic"]).misses("natural"), [])
})
