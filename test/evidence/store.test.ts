import assert from "node:assert/strict"
import { readdirSync } from "node:fs"
import { test } from "node:test"
import { defaultLimits, openDatabase } from "../../src/evidence/database.ts"
import { openStore } from "../../src/evidence/index.ts"
import { type Condition, describe, Failure, type Measure, nodeId, tableId, variableId } from "../../src/model/index.ts"
import { cases, csv, fromRows, list, measureOne, open, openWell, table, units, variable } from "./fixtures.ts"

test("the database reaches no file, no network and no setting once it is open", async (t) => {
  const database = await openDatabase(defaultLimits, [])
  t.after(database.close)
  const before = readdirSync(".")
  for (const statement of [
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM '/etc/passwd.csv'",
    "SELECT * FROM glob('/etc/*')",
    "SELECT * FROM read_parquet('https://example.org/x.parquet')",
    "COPY (SELECT 1) TO 'stolen.csv'",
    "ATTACH 'other.db'",
    "INSTALL httpfs",
    "LOAD httpfs",
    "EXPORT DATABASE 'dump'",
    "SET enable_external_access = true",
    "SET allowed_directories = ['/']",
    "SET threads = 64",
    "RESET lock_configuration",
    "SELECT getenv('HOME')",
  ]) {
    await assert.rejects(database.run(statement), statement)
  }
  assert.deepEqual(readdirSync("."), before)
})

test("documents hold every record column by column, gaps as null, codes as lists", async (t) => {
  const lists = [list("domain", "transport", "교통")]
  const spec = table(
    [
      variable("domain", { kind: "code", list: "domain" }),
      variable("tags", { kind: "codes", list: "domain" }),
      variable("cost", { kind: "number" }),
      variable("open", { kind: "boolean" }),
      variable("score", { kind: "rubric", points: [{ variable: variableId("domain"), code: "교통", points: 5 }] }),
    ],
    { roles: { name: { en: "en", ko: "ko" }, place: "line", source: { column: "source" } } },
  )
  const data = csv(`
    id | city       | domain | tags            | cost | open | en       | ko       | line | source
    b  | seoul;graz | 교통   | 교통; transport | 1e2  | true | "Bus" \\ | 버스 🚌  | 374  | report
    a  |            |        |                 |      |      | =1+1     |          |      | report
  `)
  const store = await openWell(lists, spec, data)
  t.after(store.close)
  assert.deepEqual(await store.documents(), [
    {
      id: "cases",
      rows: 2,
      key: ["b", "a"],
      units: [["seoul", "graz"], []],
      source: ["report", "report"],
      also: null,
      place: ["374", ""],
      time: ["", ""],
      name: { en: ['"Bus" \\', "=1+1"], ko: ["버스 🚌", ""] },
      description: null,
      values: {
        domain: ["교통", null],
        tags: [["교통", "transport"], []],
        cost: [100, null],
        open: [true, null],
        score: [5, null],
      },
    },
  ])
})

test("an empty cell meets no condition, neither to hold a code nor not to; a cell of several codes may hold none", async (t) => {
  const lists = [list("domain", "transport", "energy")]
  const spec = table([
    variable("domain", { kind: "code", list: "domain" }),
    variable("tags", { kind: "codes", list: "domain" }),
  ])
  const store = await openWell(
    lists,
    spec,
    csv("id|city|domain|tags\na|seoul|transport|transport\nb|seoul|energy|\nc|seoul||energy"),
  )
  t.after(store.close)
  const count = async (id: string, kind: "in" | "not-in", ...values: string[]) => {
    const where: Condition[] = [{ variable: variableId(id), kind, values }]
    return (await measureOne(store, { table: cases, kind: "count", where })).cells[0]
  }
  assert.equal(await count("domain", "in", "transport"), 1)
  assert.equal(await count("domain", "not-in", "transport"), 1)
  assert.equal(await count("tags", "in", "transport"), 1)
  assert.equal(await count("tags", "not-in", "transport"), 2)
})

test("a table without records is read, and every unit of it is a gap or a true zero", async () => {
  const spec = table([variable("cost", { kind: "number" })])
  const empty = fromRows(["id", "city", "cost"], [])
  for (const [complete, expected] of [
    [false, "L"],
    [true, 0],
  ] as const) {
    const store = await openWell([], { ...spec, complete }, empty)
    assert.deepEqual((await measureOne(store, { table: cases, kind: "count", where: [] })).cells, [
      expected,
      expected,
      expected,
    ])
    assert.equal((await store.documents())[0]?.rows, 0)
    assert.deepEqual(
      (await store.drill([{ node: nodeId("x"), measure: { table: cases, kind: "count", where: [] } }], null))[0]
        ?.units[0],
      {
        numerator: [],
        denominator: null,
      },
    )
    store.close()
  }
})

test("mistakes of every table are told at once, each with the line of its record", async () => {
  const lists = [list("domain", "transport")]
  const one = table([variable("domain", { kind: "code", list: "domain" })])
  const two = { ...one, id: tableId("more"), file: "evidence/more.csv" }
  const { store, diagnostics } = await openStore({
    codebook: { lists, tables: [one, two], coverage: null },
    tables: new Map([
      [one.id, csv("id|city|domain\na|seoul|transprt\nb|soul|transport")],
      [two.id, csv("id|city\na|seoul")],
    ]),
    units,
  })
  assert.equal(store, null)
  assert.deepEqual(
    diagnostics.map((d) => [d.at.file, d.at.line, d.code, describe(d).hint]),
    [
      ["evidence/cases.csv", 2, "code-unknown", 'did you mean "transport"?'],
      ["evidence/cases.csv", 3, "unit-unknown", 'did you mean "seoul"?'],
      ["evidence/more.csv", 1, "column-missing", "add it to the header and to every row"],
    ],
  )
})

test("names that only an SQL injection would choose are names like any other", async (t) => {
  const name = 'x"; DROP TABLE records_0; --'
  const spec = table([variable(name, { kind: "number" })], { id: tableId(name), roles: { key: "a'b", unit: '"' } })
  const data = fromRows(["a'b", '"', name], [["'; SELECT 1; --", "seoul", "2"]])
  const store = await openWell([], spec, data)
  t.after(store.close)
  const sum = await measureOne(store, { table: spec.id, kind: "sum", where: [], of: variableId(name) })
  assert.deepEqual(sum.cells, [2, "L", "L"])
  const sql = { table: spec.id, kind: "sql", where: [], expression: `sum("${name.replaceAll('"', '""')}")` } as const
  assert.deepEqual((await measureOne(store, sql)).cells, [2, "L", "L"])
  assert.deepEqual((await store.documents())[0]?.key, ["'; SELECT 1; --"])
})

test("two variables that differ in case only are two variables", async (t) => {
  const spec = table([variable("Cost", { kind: "number" }), variable("cost", { kind: "number" })])
  const store = await openWell([], spec, csv("id|city|Cost|cost\na|seoul|1|2"))
  t.after(store.close)
  const sum = async (of: string) =>
    (await measureOne(store, { table: cases, kind: "sum", where: [], of: variableId(of) })).cells[0]
  assert.deepEqual([await sum("Cost"), await sum("cost")], [1, 2])
  assert.equal((await open([], spec, csv("id|city|Cost|cost\na|seoul|1|x"))).diagnostics.length, 1)
})

/** Enough records for DuckDB to give both threads some: it hands them out by 122,880. */
function many(n: number) {
  const at = (i: number, k: number) => (i * k) % 1009
  return fromRows(
    ["id", "city", "domain", "cost"],
    Array.from({ length: n }, (_, i) => [
      String(i),
      units[at(i, 7919) % 3] ?? "",
      ["transport", "energy", ""][at(i, 613) % 3] ?? "",
      String(at(i, 31) / 7),
    ]),
  )
}

test("measures, records and documents are the same bytes with one thread and with two", async () => {
  const lists = [list("domain", "transport", "energy")]
  const spec = table([variable("domain", { kind: "code", list: "domain" }), variable("cost", { kind: "number" })])
  const data = many(150_000)
  const of = variableId("cost")
  const measures: Measure[] = [
    { table: cases, kind: "sum", where: [], of },
    { table: cases, kind: "mean", where: [{ variable: variableId("domain"), kind: "in", values: ["energy"] }], of },
    { table: cases, kind: "diversity", where: [], by: variableId("domain"), q: 1 },
  ]
  const indicators = measures.map((measure, j) => ({ node: nodeId(`i${j}`), measure }))
  const results = new Set<string>()
  for (const threads of [1, 2, 2]) {
    const store = await openWell(lists, spec, data, { limits: { threads } })
    const { measured } = await store.measure(indicators, null, {})
    const [drilled] = await store.drill(indicators, null)
    const [document] = await store.documents()
    results.add(JSON.stringify([measured.map((m) => [...m.values]), drilled?.units[0], document?.values]))
    store.close()
  }
  assert.equal(results.size, 1)
})

test("a machine with too little memory is told so in one sentence", async () => {
  const spec = table([variable("cost", { kind: "number" })])
  await assert.rejects(open([], spec, many(200_000), { limits: { memory: "4MB" } }), (thrown) => {
    assert.ok(thrown instanceof Failure)
    assert.match(thrown.message, /^the evidence tables need more memory than the store is allowed$/)
    return true
  })
})
