import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import type { Condition, Measure, Variable } from "../../src/model/index.ts"
import { nodeId, statusOf, variableId } from "../../src/model/index.ts"
import { cases, fromRows, list, openWell, table, units, variable } from "./fixtures.ts"
import { type Row, twin } from "./twin.ts"

/** Codes and texts of the kind that break a careless store. */
const hostile = ["it's", 'say "hi"', "'; DROP TABLE records_0; --", "=1+1", "교통", "🚲", "a b", "$1", "%", "NULL"]
const lists = [list("theme", ...hostile)]
const variables: readonly Variable[] = [
  variable("theme", { kind: "code", list: "theme" }),
  variable("themes", { kind: "codes", list: "theme" }),
  variable("cost", { kind: "number" }),
  variable("began", { kind: "year" }),
  variable("opened", { kind: "date" }),
  variable("open", { kind: "boolean" }),
  variable("note", { kind: "text" }),
  variable("words", { kind: "texts" }),
  variable("score", {
    kind: "rubric",
    points: [
      { variable: variableId("theme"), code: "it's", points: 30 },
      { variable: variableId("theme"), code: "교통", points: 12.5 },
      { variable: variableId("themes"), code: "🚲", points: 5 },
    ],
  }),
  variable("strict", { kind: "rubric", points: [{ variable: variableId("theme"), code: "=1+1", points: 1 }] }),
]

/** ";" separates the codes of one cell, so none of those has it. */
const listed = hostile.filter((code) => !code.includes(";"))
const several = (of: readonly string[]) => fc.subarray([...of]).map((some) => some.join("; "))
const row: fc.Arbitrary<Row> = fc.record({
  city: fc.constantFrom("", "seoul", "busan", "graz", "seoul;graz", "graz; graz ;busan"),
  theme: fc.constantFrom("", ...hostile),
  themes: several(listed),
  cost: fc.oneof(
    fc.constant(""),
    fc.constantFrom("0", "-3", "1e3", ".5", "7."),
    fc.integer({ min: -50, max: 50 }).map((n) => String(n / 4)),
  ),
  began: fc.constantFrom("", "1999", "2015", "2018", "2019"),
  opened: fc.constantFrom("", "2015", "2018-02", "2018-02-28"),
  open: fc.constantFrom("", "true", "false"),
  note: fc.constantFrom("", ...hostile),
  words: several(listed),
  time: fc.constantFrom("", "2018", "2019"),
})

const word = fc.constantFrom(...hostile, "nobody has this")
const held = (id: string, kind: "in" | "not-in", values: readonly string[]): Condition => ({
  variable: variableId(id),
  kind,
  values,
})
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("theme", "themes", "note", "words"),
      fc.constantFrom("in" as const, "not-in" as const),
      fc.array(word, { maxLength: 4 }),
    )
    .map(([id, kind, values]) => held(id, kind, values)),
  fc
    .tuple(fc.constantFrom("in" as const, "not-in" as const), fc.subarray(["true", "false"]))
    .map(([kind, v]) => held("open", kind, v)),
  fc
    .tuple(fc.constantFrom("in" as const, "not-in" as const), fc.subarray(["1999", "2015", "2019"]))
    .map(([kind, v]) => held("began", kind, v)),
  fc
    .tuple(fc.constantFrom("in" as const, "not-in" as const), fc.subarray(["2015", "2018-02"]))
    .map(([kind, v]) => held("opened", kind, v)),
  fc
    .tuple(
      fc.constantFrom("cost", "began", "opened", "score"),
      fc.integer({ min: -20, max: 2020 }),
      fc.integer({ min: 0, max: 2020 }),
    )
    .map(([id, low, span]) => ({ variable: variableId(id), kind: "between" as const, low, high: low + span })),
)
const filter = fc.array(condition, { maxLength: 2 })
type Declared = Exclude<Measure, { kind: "sql" }>
const measure: fc.Arbitrary<Declared> = filter.chain((where) =>
  fc.oneof(
    fc.constant<Declared>({ table: cases, kind: "count", where }),
    filter.map((of): Declared => ({ table: cases, kind: "share", where, of })),
    fc.constant<Declared>({ table: cases, kind: "rate", where, per: "population", times: 1000 }),
    fc
      .tuple(fc.constantFrom("theme", "themes"), fc.constantFrom(0, 0.5, 1, 2, 3.5, Number.POSITIVE_INFINITY))
      .map(([by, q]): Declared => ({ table: cases, kind: "diversity", where, by: variableId(by), q })),
    fc
      .tuple(
        fc.constantFrom("sum" as const, "mean" as const, "max" as const),
        fc.constantFrom("cost", "began", "score", "strict"),
      )
      .map(([kind, of]): Declared => ({ table: cases, kind, where, of: variableId(of) })),
  ),
)

const header = ["id", "city", "theme", "themes", "cost", "began", "opened", "open", "note", "words", "time"]

test("every measure is what plain loops over the records make of it, and opens onto exactly those records", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 40 }),
      fc.array(measure, { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      fc.constantFrom(null, "2019"),
      fc.array(fc.constantFrom(Number.NaN, 0, 7, 12_500), { minLength: 3, maxLength: 3 }),
      async (rows, measures, complete, period, population) => {
        const spec = table([...variables], { complete, roles: { time: "time" } })
        const data = fromRows(
          header,
          rows.map((cells, i) => header.map((name) => (name === "id" ? `r${i}` : (cells[name] ?? "")))),
        )
        const store = await openWell(lists, spec, data)
        try {
          const indicators = measures.map((m, j) => ({ node: nodeId(`i${j}`), measure: m }))
          const { measured, diagnostics } = await store.measure(indicators, period as never, {
            population: Float64Array.from(population),
          })
          const drilled = await store.drill(indicators, period as never)
          assert.deepEqual(diagnostics, [])
          for (const [j, m] of measures.entries()) {
            const [values, records] = [measured[j]!, drilled[j]!]
            for (const [i, unit] of units.entries()) {
              const expected = twin(m, spec, rows, unit, period, population[i]!)
              const where = `${JSON.stringify(m)} of ${unit}`
              assert.deepEqual(records.units[i], expected.drill, where)
              assert.equal(statusOf(values.states[i]!), expected.status, where)
              const off = Math.abs(values.values[i]! - expected.value)
              // The twin adds and takes logarithms plainly: a few units in the last place.
              assert.ok(
                Number.isNaN(expected.value)
                  ? Number.isNaN(values.values[i]!)
                  : off <= 1e-12 * Math.max(1, Math.abs(expected.value)),
                where,
              )
              if (expected.status !== "A") continue
              if (m.kind === "count" || m.kind === "rate" || m.kind === "share")
                assert.equal(values.numerators[i], expected.drill.numerator.length, where)
              if (m.kind === "share") assert.equal(values.denominators[i], expected.drill.denominator?.length, where)
              if (m.kind === "share")
                assert.equal(values.values[i], values.numerators[i]! / values.denominators[i]!, where)
              if (m.kind === "mean") assert.equal(values.denominators[i], expected.drill.numerator.length, where)
            }
          }
        } finally {
          store.close()
        }
      },
    ),
    { seed: 2019, numRuns: 60 },
  )
})
