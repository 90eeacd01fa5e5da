/**
 * Time per record for count + share + diversity of 20 units over 1,000,000 synthetic records with 12 codes: the store,
 * the same by plain loops over the columns, and the same by DuckDB queries written by hand. Run: node bench/evidence/measure.ts
 */
import { DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from "@duckdb/node-api"
import { hillNumber } from "../../src/evidence/arithmetic.ts"
import { openStore } from "../../src/evidence/index.ts"
import { type Measure, nodeId, sourceId, type TableSpec, tableId, unitId, variableId } from "../../src/model/index.ts"

const records = 1_000_000
const units = Array.from({ length: 20 }, (_, i) => unitId(`city-${i}`))
const codes = Array.from({ length: 12 }, (_, i) => `domain-${i}`)
const kinds = ["service", "project", "body"]

// A multiplicative congruence: evenly spread, the same on every run.
let state = 12345
const next = (below: number) => {
  state = (state * 48271) % 2147483647
  return state % below
}
const city = Array.from({ length: records }, () => units[next(20)]!)
const domain = Array.from({ length: records }, () => codes[Math.min(next(12), next(12))]!)
const kind = Array.from({ length: records }, () => kinds[next(3)]!)
const id = Array.from({ length: records }, (_, i) => String(i))

const same = (text: string) => ({ en: text, ko: text })
const list = (name: string, members: readonly string[]) => ({
  id: name,
  title: same(name),
  codes: members.map((code) => ({ id: code, label: same(code) })),
})
const spec: TableSpec = {
  id: tableId("cases"),
  title: same("cases"),
  file: "cases.csv",
  roles: {
    key: "id",
    unit: "city",
    name: null,
    description: null,
    source: { all: sourceId("s") },
    also: null,
    place: null,
    time: null,
  },
  variables: ["domain", "kind"].map((name) => ({
    id: variableId(name),
    title: same(name),
    type: { kind: "code" as const, list: name },
    facet: false,
  })),
  complete: true,
}
const projects = [{ variable: variableId("kind"), kind: "in" as const, values: ["project"] }]
const measures: Measure[] = [
  { table: spec.id, kind: "count", where: projects },
  {
    table: spec.id,
    kind: "share",
    where: projects,
    of: [{ variable: variableId("domain"), kind: "not-in", values: [codes[11]!] }],
  },
  { table: spec.id, kind: "diversity", where: [], by: variableId("domain"), q: 1 },
]

async function store() {
  const columns = new Map([
    ["id", id],
    ["city", city],
    ["domain", domain],
    ["kind", kind],
  ])
  const { store: opened } = await openStore({
    codebook: { lists: [list("domain", codes), list("kind", kinds)], tables: [spec], coverage: null },
    tables: new Map([[spec.id, { kind: "columns", rows: records, columns, lines: new Uint32Array(records) }]]),
    units,
  })
  if (!opened) throw new Error("the synthetic table has mistakes")
  return opened
}

/** Values of the three measures, a row each, for comparing the ways with each other. */
type Answer = readonly (readonly number[])[]

function loops(): Answer {
  const place = new Map(units.map((unit, i) => [unit, i]))
  const code = new Map(codes.map((name, c) => [name, c]))
  const [count, part, whole] = [new Float64Array(20), new Float64Array(20), new Float64Array(20)]
  const tally = new Float64Array(20 * codes.length)
  for (let r = 0; r < records; r++) {
    const i = place.get(city[r]!)!
    const c = code.get(domain[r]!)!
    const isProject = kind[r] === "project"
    if (isProject) count[i]!++
    if (c !== 11) whole[i]!++
    if (c !== 11 && isProject) part[i]!++
    tally[i * codes.length + c]!++
  }
  return [[...count], [...part].map((n, i) => n / whole[i]!), units.map((_, i) => hillOf(tally, i))]
}
const hillOf = (tally: Float64Array, i: number) =>
  hillNumber([...tally.subarray(i * codes.length, (i + 1) * codes.length)], 1)

async function byHand() {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" })
  const connection = await instance.connect()
  await connection.run("CREATE TABLE cases (row INTEGER, city VARCHAR, domain VARCHAR, kind VARCHAR)")
  const appender = await connection.createAppender("cases")
  for (let start = 0; start < records; start += 2048) {
    const end = Math.min(start + 2048, records)
    const chunk = DuckDBDataChunk.create([INTEGER, VARCHAR, VARCHAR, VARCHAR], end - start)
    const rows = Array.from({ length: end - start }, (_, i) => start + i)
    chunk.setColumns([rows, city.slice(start, end), domain.slice(start, end), kind.slice(start, end)])
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  return async (): Promise<Answer> => {
    const counts = await connection.runAndReadAll(`SELECT city, (count(*) FILTER (WHERE kind = 'project'))::DOUBLE,
      (count(*) FILTER (WHERE kind = 'project' AND domain <> 'domain-11') / count(*) FILTER (WHERE domain <> 'domain-11'))
      FROM cases GROUP BY city`)
    const tallies = await connection.runAndReadAll("SELECT city, domain, count(*)::DOUBLE FROM cases GROUP BY ALL")
    const tally = new Float64Array(20 * codes.length)
    for (const [unit, name, n] of tallies.getRowsJS() as [string, string, number][]) {
      tally[units.indexOf(unitId(unit)) * codes.length + codes.indexOf(name)] = n
    }
    const rows = new Map((counts.getRowsJS() as [string, number, number][]).map((row) => [row[0], row]))
    return [units.map((u) => rows.get(u)![1]), units.map((u) => rows.get(u)![2]), units.map((_, i) => hillOf(tally, i))]
  }
}

/** The best of seven runs, in nanoseconds per record: other work on the machine only ever adds. */
async function best(run: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let k = 0; k < 7; k++) {
    const start = performance.now()
    await run()
    least = Math.min(least, performance.now() - start)
  }
  return (least * 1e6) / records
}

const loading = performance.now()
const opened = await store()
const load = ((performance.now() - loading) * 1e6) / records
const indicators = measures.map((measure, j) => ({ node: nodeId(`i${j}`), measure }))
const query = await byHand()

const answers = [
  (await opened.measure(indicators, null, {})).measured.map((measured) => [...measured.values]),
  loops(),
  await query(),
]
for (const answer of answers)
  if (JSON.stringify(answer) !== JSON.stringify(answers[0])) throw new Error("the ways disagree")

const ours = await best(() => opened.measure(indicators, null, {}))
const ways = [
  ["store.measure", ours],
  ["plain loops over the text columns", await best(loops)],
  ["DuckDB, two queries written by hand", await best(query)],
  ["store.drill, the same cells", await best(() => opened.drill(indicators, null))],
  ["openStore: append, type, check (once)", load],
] as const
for (const [name, ns] of ways)
  console.log(`${name.padEnd(40)} ${ns.toFixed(1).padStart(8)} ns/record   ${(ns / ours).toFixed(2)} × the store`)
opened.close()
process.exit(0)
