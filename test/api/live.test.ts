import assert from "node:assert/strict"
import { before, test } from "node:test"
import { answerLive, type LiveName } from "../../src/api/index.ts"
import { type BuiltEdition, editionFolder, explainCell, loadEditions, silent } from "../../src/app/index.ts"
import { nodeId, unitId } from "../../src/model/index.ts"

let editions: ReadonlyMap<string, BuiltEdition>
before(async () => {
  const ids = ["isi-2019", "human-development-2022"]
  const loaded = await loadEditions(ids.map(editionFolder), silent)
  editions = new Map(loaded.editions.map((edition) => [edition.index.edition.id, edition]))
})

const editionOf = (id: string) => editions.get(id) ?? assert.fail(id)

// biome-ignore lint/suspicious/noExplicitAny: a test reads JSON of any shape
function ask(id: string, name: LiveName, query: Readonly<Record<string, unknown>>): any {
  const answer = answerLive(editionOf(id), name, query)
  return "json" in answer ? JSON.parse(answer.json) : answer.problem
}
const hdi = "human-development-2022"

interface Row {
  readonly unit: string
  readonly node: string
  readonly score: number | null
  readonly rank: number | null
}
const rowOf = (answer: { rows: readonly Row[] }, unit: string) => answer.rows.find((row) => row.unit === unit)

test("by the edition's own weights the answer is what was published, in any period", () => {
  const { index } = editionOf(hdi)
  for (const period of ["2022", "1990"]) {
    const { rows } = ask(hdi, "scores", { period, draws: 0, nodes: ["hdi", "education", "life_expectancy"] })
    for (const node of ["hdi", "education", "life_expectancy"]) {
      const told = rows.filter((row: Row) => row.node === node)
      const held = index.results[period as keyof typeof index.results]?.[nodeId(node)] ?? assert.fail()
      assert.deepEqual(
        told.map((row: Row) => row.score),
        held.score,
      )
      assert.deepEqual(
        told.map((row: Row) => row.rank),
        held.rank,
      )
    }
  }
})

test("as many draws as the edition makes give the intervals that it publishes", () => {
  const { index } = editionOf(hdi)
  const held = index.results[index.edition.time]?.[nodeId("hdi")]?.uncertainty ?? assert.fail()
  const { rows } = ask(hdi, "scores", { draws: held.draws })
  assert.deepEqual(
    rows.map((row: { rankLow: number }) => row.rankLow),
    held.low,
  )
})

test("one dimension with all the weight makes the index that dimension", () => {
  const only = ask(hdi, "scores", { weights: ["health:1", "education:0", "income:0"], draws: 0 })
  const health = ask(hdi, "scores", { nodes: ["health"], draws: 0 })
  const scored = only.rows.filter(({ score }: Row) => score !== null)
  assert.ok(scored.length > 150)
  // The index is rounded to three decimals, the dimension is not.
  for (const { unit, score } of scored) assert.ok(Math.abs(score - (rowOf(health, unit)?.score ?? 0)) < 0.000501, unit)
  const group = only.weights.find((each: { node: string }) => each.node === "hdi")
  assert.deepEqual(
    group.members.map((member: { share: number }) => member.share),
    [1, 0, 0],
  )
})

test("weights that are not given stay as the edition has them", () => {
  const { weights } = ask(hdi, "scores", { weights: ["health:2"], draws: 0 })
  const group = weights.find((each: { node: string }) => each.node === "hdi")
  assert.deepEqual(
    group.members.map((member: { share: number }) => member.share),
    [0.5, 0.25, 0.25],
  )
})

test("another formula changes scores as it should: no geometric mean is above the arithmetic one", () => {
  const geometric = ask(hdi, "scores", { aggregation: ["hdi:geometric"], draws: 0 })
  const arithmetic = ask(hdi, "scores", { aggregation: ["hdi:arithmetic"], draws: 0 })
  for (const { unit, score } of geometric.rows) {
    if (score !== null) assert.ok(score <= (rowOf(arithmetic, unit)?.score ?? 0) + 0.001, unit)
  }
})

test("what rests on orders has ranks with intervals and no scores, and with 0 draws not even these", () => {
  const drawn = ask("isi-2019", "scores", { draws: 200 })
  assert.equal(drawn.rows.length, 20)
  for (const row of drawn.rows) assert.ok(row.score === null && row.rankLow >= 1 && row.rankHigh <= 20)
  const none = ask("isi-2019", "scores", { draws: 0 })
  assert.ok(none.rows.every((row: { rankLow: unknown }) => row.rankLow === null))
})

test("everything that is wrong is told at once, with the name that was meant", () => {
  const { status, errors } = ask(hdi, "scores", {
    weights: ["helth:1", "life_expectancy:2", "education:1", "education:2"],
    aggregation: ["health_:median", "health:median", "health:minimum"],
    period: "1989",
    nodes: ["HDI"],
  })
  assert.equal(status, 400)
  assert.deepEqual(
    errors.map(({ parameter, hint }: { parameter: string; hint: string }) => [parameter, hint]),
    [
      ["aggregation", "did you mean health?"],
      ["aggregation", "health is there twice"],
      ["weights", "did you mean health?"],
      ["weights", "for example expected_schooling"],
      ["weights", "education is there twice"],
      ["period", "for example 1990"],
      ["nodes", "did you mean hdi?"],
    ],
  )
  const zero = ask(hdi, "scores", { weights: ["health:0", "education:0", "income:0"] })
  assert.match(zero.errors[0].expected, /above 0 in hdi/)
})

test("values of one facet widen, facets narrow, and counts say what each choice would give", () => {
  const count = (...where: string[]) => ask("isi-2019", "records", { where, limit: 0 }).total
  const transport = count("domain:transport")
  const safety = count("domain:safety")
  assert.ok(transport > 0 && safety > 0)
  assert.equal(count("domain:transport", "domain:safety"), transport + safety)
  const found = ask("isi-2019", "records", { where: ["domain:transport"], limit: 500 })
  const units = found.facets.find((facet: { id: string }) => facet.id === "unit")
  for (const { value, records } of units.values) {
    assert.equal(count("domain:transport", `unit:${value}`), records, value)
  }
  assert.equal(found.rows.length, transport)
  assert.ok(found.rows.every((row: { values: { domain: string } }) => row.values.domain === "transport"))
})

test("pages of records follow each other, and a sort turns around", () => {
  const keys = (query: object) =>
    ask("isi-2019", "records", { ...query }).rows.map((row: { key: string }) => row.key) as string[]
  const all = keys({ limit: 500 })
  assert.deepEqual([...keys({ limit: 100 }), ...keys({ limit: 100, offset: 100 })], all.slice(0, 200))
  assert.deepEqual(keys({ offset: 1_000_000 }), [])
  assert.notDeepEqual(keys({ sort: "name" }), keys({ sort: "-name" }))
})

test("the explanation is the one that the command line prints", () => {
  const told = ask("isi-2019", "explain", { unit: "seoul", node: "service_diversity", lang: "ko" })
  const cell = { unit: unitId("seoul"), node: nodeId("service_diversity") }
  assert.deepEqual(told, explainCell(editionOf("isi-2019"), cell, "ko"))
})

test("the probabilities of two units are those of the document, and sum to 1", () => {
  const { index } = editionOf("isi-2019")
  const [i, j] = ["seoul", "london"].map((id) => index.units.findIndex((unit) => unit.id === id))
  const held = index.results[index.edition.time]?.[nodeId("overall")]?.uncertainty?.above ?? assert.fail()
  const { probabilities } = ask("isi-2019", "compare", { a: "seoul", b: "london" })
  assert.equal(probabilities.above, held[(i ?? 0) * index.units.length + (j ?? 0)])
  assert.ok(Math.abs(probabilities.above + probabilities.below + probabilities.level - 1) < 1e-12)
  assert.equal(ask("isi-2019", "compare", { a: "seoul", b: "seoul" }).status, 400)
})
