import assert from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { test } from "node:test"
import { DuckDBInstance } from "@duckdb/node-api"
import { aggregateFunctions, orderFree, scalarFunctions } from "../../src/evidence/functions.ts"
import type { EvidenceStore } from "../../src/evidence/index.ts"
import { describe, type Filter, nodeId } from "../../src/model/index.ts"
import { cases, csv, fromRows, list, measureOne, openWell, table, variable, where } from "./fixtures.ts"

const lists = [list("domain", "transport", "energy", "it's")]
const variables = [
  variable("domain", { kind: "code", list: "domain" }),
  variable("tags", { kind: "codes", list: "domain" }),
  variable("cost", { kind: "number" }),
  variable("start", { kind: "date" }),
  variable('a "quoted" name', { kind: "number" }),
]
const records = csv(`
  id | city       | domain    | tags             | cost | start      | a "quoted" name
  a  | seoul      | transport | transport;energy | 1.5  | 2015-03-01 | 1
  b  | seoul      | it's      | transport        |      | 2016       | 2
  c  | seoul      | energy    |                  | 2.5  |            | 3
  d  | seoul;graz |           | energy           | -4   | 2018-12    | 4
`)

const opened = async (complete = false) => openWell(lists, table(variables, { complete }), records)
const run = (store: EvidenceStore, expression: string, filter: Filter = []) =>
  measureOne(store, { table: cases, kind: "sql", where: filter, expression })

test("an author's expression is computed over the records of each unit", async (t) => {
  const store = await opened()
  t.after(store.close)
  const cells = async (expression: string, filter?: Filter) => (await run(store, expression, filter)).cells
  assert.deepEqual(await cells("count(*)"), [4, "L", 1])
  assert.deepEqual(await cells("sum(cost) / count(cost)"), [0, "L", -4])
  assert.deepEqual(await cells("count(DISTINCT domain)"), [3, "L", 0])
  assert.deepEqual(await cells("count(*) FILTER (WHERE domain = 'it''s') -- a comment"), [1, "L", 0])
  assert.deepEqual(await cells("sum(len(tags))"), [4, "L", 1])
  assert.deepEqual(await cells("list_sum(list(cost) FILTER (WHERE cost > 0))"), [4, "L", "M"])
  assert.deepEqual(await cells("sum(CASE WHEN cost > 2e0 THEN 0.25 ELSE 1 END)"), [3.25, "L", 1])
  assert.deepEqual(await cells("sum(DISTINCT len(tags))"), [3, "L", 1])
  assert.deepEqual(await cells(`max("a ""quoted"" name")`), [4, "L", 4])
  assert.deepEqual(await cells("min(CAST(left(start, 4) AS INTEGER))"), [2015, "L", 2018])
  assert.deepEqual(await cells("count(DISTINCT id)", where({ domain: ["transport"] })), [1, "L", 0])
})

test("an expression over no records is what it says of none, and not applicable where it says nothing", async (t) => {
  const store = await opened(true)
  t.after(store.close)
  assert.deepEqual((await run(store, "count(*)")).cells, [4, 0, 1])
  assert.deepEqual((await run(store, "avg(cost)")).cells, [0, "M", -4])
  assert.deepEqual((await run(store, "sum(cost) / 0")).cells, ["M", "M", "M"])
})

const refused: readonly (readonly [expression: string, why: RegExp])[] = [
  ["count(*); DROP TABLE records_0", /more than one expression/],
  ["count(*), sum(cost)", /more than one expression/],
  ["count(*) FROM records_0", /more than one expression/],
  ["count(*) WHERE true", /more than one expression/],
  ["count(*) AS n", /more than one expression/],
  ["1) FROM records_0; --", /syntax error/],
  ["(SELECT count(*) FROM records_0)", /a subquery/],
  ["count(*) + (SELECT count(*) FROM read_csv('/etc/passwd'))", /a subquery/],
  ["EXISTS (SELECT 1)", /a subquery/],
  ["read_csv('/etc/passwd')", /"read_csv" does not exist or may not be used/],
  ["count(read_text('/etc/passwd'))", /"read_text" does not exist or may not be used/],
  ["getenv('HOME')", /"getenv" does not exist or may not be used/],
  ["max(current_setting('threads'))", /"current_setting" does not exist or may not be used/],
  ["COPY records_0 TO '/tmp/out'", /syntax error|column/],
  ["count(*); COPY records_0 TO '/tmp/out'", /./],
  ["count(*); ATTACH '/tmp/x.db'", /./],
  ["count(*); INSTALL httpfs", /./],
  ["count(*); SET threads = 1", /./],
  ["sum(cost) OVER ()", /a window/],
  ["count(*) + random()", /"random" does not exist or may not be used/],
  ["count(*) + year(now())", /"now" does not exist or may not be used/],
  ["max(current_date)", /no column "current_date"/],
  ["count(COLUMNS(*))", /a star/],
  ["count($1)", /a parameter/],
  ["1 + 1", /does not summarise/],
  ["cost", /does not summarise/],
  ["sum(cost) + cost", /must appear in the GROUP BY/],
  ["sum(costs)", /no column "costs"/],
  ["sum(records_0.cost)", /no column "records_0.cost"/],
  ["sum(domain)", /sum/],
  ["max(domain)", /not a number/],
  ["list(cost)", /not a number/],
  ["", /./],
  ["sum(cost", /syntax error/],
  ["sum(CAST(domain AS INTEGER))", /Could not convert/],
  ["count(*) + 9007199254740993", /too many digits/],
  [`${"abs(".repeat(1600)}count(*)${")".repeat(1600)}`, /./],
  [`count(*)${" ".repeat(20_000)}`, /characters long/],
  ["list_aggr(list(cost), 'sum')", /may not be used/],
  ["count(*) + write_log('x')", /may not be used/],
  ["'; DROP TABLE records_0; --", /./],
]

test("an expression that is not one aggregate over the records is a diagnostic and leaves gaps", async (t) => {
  const store = await opened()
  t.after(store.close)
  for (const [expression, why] of refused) {
    const { cells, diagnostics } = await run(store, expression)
    assert.deepEqual(cells, ["L", "L", "L"], expression.slice(0, 80))
    assert.equal(diagnostics.length, 1, expression.slice(0, 80))
    const [diagnostic] = diagnostics
    assert.ok(diagnostic)
    assert.equal(diagnostic.code, "sql-wrong")
    assert.match(describe(diagnostic).message, why)
    assert.doesNotMatch(describe(diagnostic).message, /\n|LINE 1/)
  }
  assert.deepEqual((await run(store, "count(*)")).cells, [4, "L", 1], "and the store is as it was")
})

test("a wrong expression takes no other indicator with it, and its diagnostic says where it stands", async (t) => {
  const store = await opened()
  t.after(store.close)
  const at = { file: "index.yaml", line: 41, column: 7, length: 9 }
  const { measured, diagnostics } = await store.measure(
    [
      { node: nodeId("wrong"), measure: { table: cases, kind: "sql", where: [], expression: "sum(nope)" }, at },
      { node: nodeId("right"), measure: { table: cases, kind: "sql", where: [], expression: "count(*)" } },
    ],
    null,
    {},
  )
  assert.deepEqual(
    diagnostics.map((d) => d.at),
    [at],
  )
  assert.deepEqual(
    measured.map((m) => [m.node, m.values[0]]),
    [
      ["wrong", Number.NaN],
      ["right", 4],
    ],
  )
})

test("an expression that runs too long is stopped, and the next one runs", async (t) => {
  const rows = Array.from({ length: 100_000 }, (_, i) => [String(i), "seoul", String((i * 7919) % 100_003)])
  const spec = table([variable("cost", { kind: "number" })])
  const store = await openWell([], spec, fromRows(["id", "city", "cost"], rows), { limits: { seconds: 1.5 } })
  t.after(store.close)
  const slow = Array.from({ length: 250 }, (_, k) => `count(DISTINCT cost + ${k})`).join(" + ")
  const { cells, diagnostics } = await run(store, slow)
  assert.deepEqual(cells, ["L", "L", "L"])
  assert.equal(diagnostics[0]?.code, "sql-slow")
  assert.deepEqual((await run(store, "count(*)")).cells, [100_000, "L", "L"])
})

test("functions that could fill the memory or outlast the time are not offered", async (t) => {
  const store = await opened()
  t.after(store.close)
  for (const expression of [
    "max(len(range(10000000000)))",
    "max(length(repeat('x', 1000000000)))",
    "max(list_sum(list_transform(tags, lambda x: 1)))",
    "max(length(format('{:>1000000000}', 1)))",
    "max(length(lpad(domain, 1000000000, 'x')))",
  ]) {
    assert.match(describe((await run(store, expression)).diagnostics[0]!).message, /may not be used|a lambda/)
  }
})

test("every function that is offered exists, and DuckDB calls it consistent", async () => {
  const instance = await DuckDBInstance.create(":memory:")
  const connection = await instance.connect()
  const result = await connection.runAndReadAll(
    `SELECT function_name, function_type = 'aggregate', coalesce(stability, 'CONSISTENT') = 'CONSISTENT'
     FROM duckdb_functions() WHERE function_type IN ('scalar', 'aggregate', 'macro')`,
  )
  const rows = result.getRowsJS()
  for (const [offered, isAggregate] of [
    [scalarFunctions, false],
    [aggregateFunctions, true],
  ] as const) {
    for (const name of offered) {
      const overloads = rows.filter((row) => row[0] === name && row[1] === isAggregate)
      assert.ok(overloads.length > 0, `${name} does not exist`)
      assert.ok(
        overloads.every((row) => row[2]),
        `${name} depends on more than its arguments`,
      )
    }
  }
  for (const name of orderFree) assert.ok(aggregateFunctions.has(name))
  connection.closeSync()
  instance.closeSync()
})

test("an expression gives the same bytes with one thread and with two", async (t) => {
  const rows = Array.from({ length: 200_000 }, (_, i) => [
    String(i),
    i % 3 === 0 ? "seoul" : "graz",
    String(((i * 7919) % 100_003) / 7),
  ])
  const spec = table([variable("cost", { kind: "number" })])
  const data = fromRows(["id", "city", "cost"], rows)
  const expressions = ["sum(cost)", "avg(cost)", "stddev(cost)", "corr(cost, cost * cost)", "entropy(round(cost))"]
  const results = new Map<string, Set<string>>()
  for (const threads of [1, 2]) {
    const store = await openWell([], spec, data, { limits: { threads } })
    t.after(store.close)
    for (const expression of expressions) {
      const { cells, diagnostics } = await run(store, expression)
      assert.deepEqual(diagnostics, [])
      results.set(expression, (results.get(expression) ?? new Set()).add(cells.join()))
    }
  }
  for (const [expression, distinct] of results)
    assert.equal(distinct.size, 1, `${expression}: ${[...distinct].join(" ")}`)
})

test("the documentation lists every function that can be used", async () => {
  const page = await readFile(new URL("../../docs/methods/measures.md", import.meta.url), "utf8")
  const lists = page.slice(page.indexOf("- many rows to one"), page.indexOf("Every aggregate reads"))
  const documented = new Set(lists.match(/\b[a-z][a-z0-9_]*\b/g))
  for (const name of [...aggregateFunctions, ...scalarFunctions]) {
    if (/^[a-z]/.test(name)) assert.ok(documented.has(name), `${name} is not documented`)
  }
})
