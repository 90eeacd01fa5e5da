import assert from "node:assert/strict"
import { test } from "node:test"
import { describe } from "../../../src/model/index.ts"
import { edit, hintOf, readSample, wrong } from "../memory.ts"

const members = "members: { living: 2, moving: 1 }"

test("a member that nobody defined is reported with the nearest name", () => {
  const diagnostics = wrong("node-unknown", edit("index.yaml", "[life, income, green]", "[life, «incom», green]"))
  assert.match(hintOf(diagnostics), /"income"/)
  wrong("node-unknown", edit("index.yaml", members, "members: { «livin»: 2, moving: 1 }"))
  wrong("node-unknown", edit("index.yaml", "index: overall", "index: «overal»"))
})

test("a structure that runs in a circle is reported at the member that closes it", () => {
  const diagnostics = wrong(
    "structure-cycle",
    edit("index.yaml", "[life, income, green]", "[life, income, green, «overall»]"),
  )
  assert.match(JSON.stringify(diagnostics[0]!.params), /overall → living → overall/)
})

test("a dimension cannot be its own member", () => {
  wrong("structure-cycle", edit("index.yaml", "[life, income, green]", "[life, income, green, «living»]"))
})

test("a node with two parents, and a member listed twice", () => {
  wrong("parent-twice", edit("index.yaml", "    members: [services,", "    members: [«life», services,"))
  wrong("id-twice", edit("index.yaml", "[life, income, green]", "[life, income, green, «life»]"))
})

test("one id for a dimension and an indicator", () => {
  wrong(
    "id-twice",
    edit("index.yaml", "indicators:\n", "indicators:\n  «living»: { title: L, measure: count, rests_on: shown }\n"),
  )
})

test("an indicator that is in no dimension is a warning: it counts for nothing", () => {
  wrong(
    "node-unused",
    edit(
      "index.yaml",
      "indicators:\n",
      "indicators:\n  «lost»: { title: Lost, measure: count, direction: up, measured: { table: cases, count: {} } }\n",
    ),
  )
})

test("weights are numbers, 0 or more, and not all 0", () => {
  wrong("weights-all-zero", edit("index.yaml", members, "members: «{ living: 0, moving: 0 }»"))
  wrong("weight-wrong", edit("index.yaml", members, "members: { living: «-2», moving: 1 }"))
  wrong("weight-wrong", edit("index.yaml", members, "members: { living: «two», moving: 1 }"))
  wrong("weight-wrong", edit("index.yaml", members, 'members: { living: «"2,5"», moving: 1 }'))
})

test("a scored dimension needs members with scores", () => {
  wrong(
    "members-missing",
    edit(
      "index.yaml",
      "  overall:\n    title: { en: Overall, ko: 종합 }\n    members: { living: 2, moving: 1 }",
      "  «overall»:\n    title: { en: Overall, ko: 종합 }",
    ),
  )
  wrong(
    "member-wrong",
    edit("index.yaml", "[life, income, green]", "[life, income, green, «renown»]", "[openness, renown]", "[openness]"),
  )
})

test("a member that is only shown stands in a scored dimension with weight 0, and is no member of the method", () => {
  const beside = (weight: string) =>
    edit(
      "index.yaml",
      "[life, income, green]",
      `{ life: 1, income: 1, green: 1, seen: ${weight} }`,
      "  portals:\n",
      `${seen}  portals:\n`,
    )
  const seen = "  seen:\n    title: Seen\n    measure: count\n    direction: up\n    rests_on: shown\n"
  const { edition, diagnostics } = readSample(beside("0"))
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    [],
  )
  assert.ok(edition)
  assert.ok(edition.nodes.find(({ id }) => id === "living")?.members.some((id) => id === "seen"))
  const living = edition.method.dimensions.find(({ node }) => node === "living")
  assert.deepEqual(
    living?.members.map(({ node, share }) => [node, share]),
    [
      ["life", 1 / 3],
      ["income", 1 / 3],
      ["green", 1 / 3],
    ],
  )
  const told = wrong(
    "member-wrong",
    edit(
      "index.yaml",
      "[life, income, green]",
      "{ life: 1, income: 1, green: 1, «seen»: 1 }",
      "  portals:\n",
      `${seen}  portals:\n`,
    ),
  )
  assert.match(describe(told[0]!).message, /weight must be 0/)
})

test("a reconstruction is made of ordinal nodes, says what it is, and is the only one", () => {
  wrong(
    "member-wrong",
    edit(
      "index.yaml",
      "members: [openness, renown]",
      "members: [openness, renown, «lively»]\n  lively:\n    title: Lively\n    rests_on: shown",
    ),
  )
  wrong(
    "key-missing",
    edit(
      "index.yaml",
      "  together:\n    title: { en: Together, ko: 함께 }\n    rests_on: reconstruction\n    note: { en: Our reading., ko: 우리의 해석. }\n",
      "  «together»:\n    title: { en: Together, ko: 함께 }\n    rests_on: reconstruction\n",
    ),
  )
  wrong(
    "reconstruction-twice",
    edit(
      "index.yaml",
      "members: [openness, renown]",
      "members: [openness]\n  «again»:\n    title: Again\n    rests_on: reconstruction\n    note: Again\n    members: [renown]",
    ),
  )
})

test("settings of scores have no effect on nodes without scores", () => {
  wrong(
    "setting-unused",
    edit("index.yaml", "    members: [portals]\n", "    members: [portals]\n    aggregate: «arithmetic»\n"),
  )
  wrong(
    "setting-unused",
    edit("index.yaml", "    rests_on: shown\n", "    rests_on: shown\n    normalise: «min-max»\n"),
  )
  wrong(
    "setting-unused",
    edit("index.yaml", "    aggregate: arithmetic\n", "    aggregate: arithmetic\n    note: «Why»\n"),
  )
})

test("an unknown unit of measure is reported with the nearest", () => {
  const diagnostics = wrong("measure-unknown", edit("index.yaml", "measure: ppp_dollars", "measure: «ppp_dollar»"))
  assert.match(hintOf(diagnostics), /"ppp_dollars"/)
})

test("goalposts and score ranges run upwards", () => {
  wrong("range-reversed", edit("index.yaml", "low: 20, high: 85", "low: «85», high: 20"))
  wrong("range-reversed", edit("index.yaml", "min-max: { to: [1, 100] }", "min-max: { to: «[100, 1]» }"))
  wrong("range-reversed", edit("index.yaml", "year: { min: 2015, max: 2018 }", "«year»: { min: 2018, max: 2015 }"))
})

test("a logarithm needs goalposts and values above 0", () => {
  wrong("goalposts-log", edit("index.yaml", "low: 100, high: 75000", "low: «0», high: 75000"))
  wrong("log-not-positive", edit("values.csv", "income,,36000", "income,,«0»"))
})

test("a geometric mean refuses z-scores, and warns where min-max makes a 0", () => {
  const codes = (normalise: string) => {
    const changed = edit(
      "index.yaml",
      "aggregate: arithmetic",
      "aggregate: geometric",
      "min-max: { to: [1, 100] }",
      normalise,
    )
    return readSample(changed).diagnostics.map((d) => `${d.severity} ${d.code}`)
  }
  assert.deepEqual(codes("min-max: { to: [1, 100] }"), [])
  assert.deepEqual(codes("min-max: { to: [0, 100] }"), ["warning geometric-zero"])
  assert.deepEqual(codes("z-score: {}"), ["error geometric-negative"])
})

test("the inverse geometric mean needs members on the scale that it reverses", () => {
  const top = ["aggregate: arithmetic", "aggregate: { inverse-geometric: { top: 10 } }"]
  const to = ["to: [0, 1] }", "to: [0, 10] }", "high: 75000 }", "high: 75000, to: [0, 10] }", "[1, 100]", "[0, 10]"]
  assert.deepEqual(readSample(edit("index.yaml", ...top, ...to)).diagnostics, [])
  const { diagnostics } = readSample(edit("index.yaml", ...top, ...to.slice(0, 4)))
  assert.deepEqual(
    diagnostics.map((d) => d.code),
    ["inverse-geometric-range"],
  )
})
