import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { coverageIndex, knownOf, openStore } from "../../src/evidence/index.ts"
import {
  type Codebook,
  type CoverageRow,
  type CoverageStatus,
  coverageStatuses,
  type Measure,
  nodeId,
  obsStatusCodes,
  sourceId,
  unitId,
  variableId,
} from "../../src/model/index.ts"
import { cases, csv, list, table, units, variable, where } from "./fixtures.ts"

const lists = [list("kind", "lab", "portal", "sensor")]
const spec = table([variable("kind", { kind: "code", list: "kind" })], {
  roles: { source: { column: "source" }, also: "also" },
})
const codebook: Codebook = { lists, tables: [spec], coverage: { table: cases, by: variableId("kind") } }

const row = (kind: string, unit: string, status: CoverageStatus, ...sources: string[]): CoverageRow => ({
  kind,
  unit: unitId(unit),
  status,
  sources: sources.map(sourceId),
  records: null,
  note: null,
  at: { file: "coverage.csv", line: 1, column: 1, length: 0 },
})

const records = csv("id|city|kind|source|also\na|seoul|lab|one|two\nb|seoul|lab|one|\nc|busan|portal|two|")

async function measured(coverage: readonly CoverageRow[], measure: Measure) {
  const { store, diagnostics } = await openStore({
    codebook,
    tables: new Map([[cases, records]]),
    units,
    coverage,
    sources: ["one", "two"].map(sourceId),
  })
  assert.deepEqual(diagnostics, [])
  const { measured: cells } = await store!.measure([{ node: nodeId("x"), measure }], null, {})
  store!.close()
  const one = cells[0]!
  return units.map((_, i) => ({
    value: Number.isNaN(one.values[i]!) ? obsStatusCodes[one.states[i]!] : one.values[i],
    upper: one.upper[i]!,
  }))
}

const labs: Measure = { table: cases, kind: "count", where: where({ kind: ["lab"] }) }

test("no record is a zero where a source lists all there are, else a gap with its reason", async () => {
  const rows = [
    row("lab", "seoul", "partial", "one", "two"),
    row("lab", "busan", "complete", "one"),
    row("lab", "graz", "not-covered", "one"),
  ]
  assert.deepEqual(
    (await measured(rows, labs)).map(({ value }) => value),
    [2, 0, "LC"],
  )
  const reasons = { partial: "O", "not-covered": "LC", "not-searched": "LS", withheld: "QL" } as const
  for (const [status, code] of Object.entries(reasons)) {
    const cells = await measured([row("lab", "busan", status as CoverageStatus, "one")], labs)
    assert.equal(cells[1]?.value, code)
    assert.equal(cells[2]?.value, "LS", "nobody said anything")
  }
})

test("a count from a list that may miss some is at least that count; a share stays what it is", async () => {
  const part = [row("lab", "seoul", "partial", "one")]
  assert.deepEqual((await measured(part, labs))[0], { value: 2, upper: Number.POSITIVE_INFINITY })
  const whole = [row("lab", "seoul", "complete", "one")]
  assert.deepEqual((await measured(whole, labs))[0], { value: 2, upper: 2 })
  const share: Measure = { table: cases, kind: "share", where: where({ kind: ["lab"] }), of: where({ kind: ["lab"] }) }
  assert.deepEqual((await measured(part, share))[0], { value: 1, upper: 1 })
})

test("several kinds: complete if each is, else the reason most worth knowing", async () => {
  const both: Measure = { table: cases, kind: "count", where: where({ kind: ["lab", "sensor"] }) }
  const graz = async (lab: CoverageStatus, sensor: CoverageStatus) =>
    (await measured([row("lab", "graz", lab, "one"), row("sensor", "graz", sensor, "one")], both))[2]?.value
  assert.equal(await graz("complete", "complete"), 0)
  assert.equal(await graz("complete", "not-covered"), "LC")
  assert.equal(await graz("partial", "not-covered"), "LC")
  assert.equal(await graz("withheld", "not-covered"), "QL")
  assert.equal(await graz("partial", "not-searched"), "LS")
})

test("an author's SQL keeps to the same reasons", async () => {
  const sql: Measure = { table: cases, kind: "sql", where: where({ kind: ["lab"] }), expression: "count(*)" }
  const rows = [row("lab", "busan", "complete", "one"), row("lab", "graz", "withheld", "one")]
  assert.deepEqual(
    (await measured(rows, sql)).map(({ value }) => value),
    [2, 0, "QL"],
  )
})

test("a second source of a record must be known as well", async () => {
  const { store, diagnostics } = await openStore({
    codebook,
    tables: new Map([[cases, records]]),
    units,
    sources: [sourceId("one")],
  })
  assert.equal(store, null)
  assert.deepEqual(new Set(diagnostics.map(({ code }) => code)), new Set(["source-unknown"]))
})

test("leaving a source out never makes more known than it was", () => {
  const status = fc.constantFrom(...coverageStatuses)
  const sources = fc.uniqueArray(fc.constantFrom("one", "two", "three"), { minLength: 1, maxLength: 2 })
  const rows = fc.array(
    fc.tuple(status, sources).map(([s, ids]) => row("lab", "graz", s, ...ids)),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(rows, fc.constantFrom("one", "two", "three"), (all, without) => {
      const of = (left: string | null) =>
        knownOf(coverageIndex(all, left === null ? null : sourceId(left))("lab", unitId("graz")))
      const [before, after] = [of(null), of(without)]
      assert.ok(before.complete || !after.complete)
      if (before.complete && !after.complete) assert.notEqual(after.empty, "zero")
    }),
  )
})
