import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { allBits, bitsOf, type Chosen, count, facetOf, facets, gap, has } from "../../src/query/index.ts"

type Row = Readonly<Record<string, readonly string[]>>

const columnsOf = (rows: readonly Row[], ids: readonly string[], order: readonly string[]) =>
  ids.map((id) => facetOf(id, rows.length, (row) => rows[row]![id]!, order))

const cases: readonly Row[] = [
  { domain: ["transport"], participation: ["none"], technologies: ["iot", "ai"] },
  { domain: ["transport"], participation: ["unknown"], technologies: [] },
  { domain: ["safety"], participation: ["none"], technologies: ["ai"] },
  { domain: ["safety"], participation: [], technologies: ["iot"] },
]
const ids = ["domain", "participation", "technologies"]
const columns = columnsOf(cases, ids, ["transport", "safety", "none", "unknown", "iot", "ai"])

function show(chosen: Chosen, found: readonly number[] | null = null) {
  const result = facets(cases.length, columns, chosen, found && bitsOf(cases.length, found))
  const counts = Object.fromEntries(
    columns.map((facet) => [
      facet.id,
      Object.fromEntries(facet.values.map((value, i) => [value, result.counts.get(facet.id)![i]])),
    ]),
  )
  return { rows: cases.flatMap((_, row) => (has(result.passing, row) ? [row] : [])), counts }
}

test("without a choice every record passes and every value is counted", () => {
  const { rows, counts } = show({})
  assert.deepEqual(rows, [0, 1, 2, 3])
  assert.deepEqual(counts.domain, { transport: 2, safety: 2 })
})

test("two values of one facet widen, values of two facets narrow", () => {
  assert.deepEqual(show({ domain: ["transport", "safety"] }).rows, [0, 1, 2, 3])
  assert.deepEqual(show({ domain: ["transport"], participation: ["none"] }).rows, [0])
})

test("counts of a facet disregard its own choice and heed the others", () => {
  const { counts } = show({ domain: ["transport"] })
  assert.deepEqual(counts.domain, { transport: 2, safety: 2 })
  assert.deepEqual(counts.technologies, { iot: 1, ai: 1, [gap]: 1 })
})

test("not applicable, unknown and not recorded are three different things", () => {
  assert.deepEqual(show({}).counts.participation, { none: 2, unknown: 1, [gap]: 1 })
  assert.deepEqual(show({ participation: ["none"] }).rows, [0, 2])
  assert.deepEqual(show({ participation: ["unknown"] }).rows, [1])
  assert.deepEqual(show({ participation: [gap] }).rows, [3])
})

test("values stand in the order of their code list, and the gap stands last", () => {
  assert.deepEqual(columns[2]?.values, ["iot", "ai", gap])
})

test("a record with two technologies is counted under both and listed once", () => {
  assert.deepEqual(show({ technologies: ["iot", "ai"] }).rows, [0, 2, 3])
})

test("a code that no record has lets nothing pass, and is not taken for no choice", () => {
  assert.deepEqual(show({ domain: ["housing"] }).rows, [])
})

test("a search narrows the counts of every facet", () => {
  const { rows, counts } = show({}, [2, 3])
  assert.deepEqual(rows, [2, 3])
  assert.deepEqual(counts.domain, { transport: 0, safety: 2 })
})

test("filtering and counting agree with looking at every record", () => {
  const value = fc.constantFrom("a", "b", "c", "none", "unknown")
  const row = fc.record({ x: fc.uniqueArray(value, { maxLength: 3 }), y: fc.uniqueArray(value, { maxLength: 1 }) })
  const choice = fc.record({
    x: fc.uniqueArray(fc.oneof(value, fc.constant(gap)), { maxLength: 3 }),
    y: fc.uniqueArray(fc.oneof(value, fc.constant(gap)), { maxLength: 2 }),
  })
  const found = fc.option(fc.array(fc.nat(79)))
  fc.assert(
    fc.property(fc.array(row, { maxLength: 80 }), choice, found, (rows, chosen, search) => {
      const hits = search?.filter((hit) => hit < rows.length) ?? null
      const held = (r: Row, facet: string) => (r[facet]!.length === 0 ? [gap] : r[facet]!)
      const asked: Chosen = chosen
      const passes = (r: Row, facet: string) =>
        asked[facet]!.length === 0 || held(r, facet).some((v) => asked[facet]!.includes(v))
      const isFound = (i: number) => hits === null || hits.includes(i)
      const table = columnsOf(rows, ["x", "y"], ["a", "b", "c"])
      const result = facets(rows.length, table, chosen, hits && bitsOf(rows.length, hits))

      const expected = rows.flatMap((r, i) => (isFound(i) && passes(r, "x") && passes(r, "y") ? [i] : []))
      assert.deepEqual(
        rows.flatMap((_, i) => (has(result.passing, i) ? [i] : [])),
        expected,
      )
      assert.equal(count(result.passing), expected.length)
      for (const facet of table) {
        const other = facet.id === "x" ? "y" : "x"
        const base = rows.filter((r, i) => isFound(i) && passes(r, other))
        assert.deepEqual(
          [...result.counts.get(facet.id)!],
          facet.values.map((v) => base.filter((r) => held(r, facet.id).includes(v)).length),
        )
      }
    }),
    { seed: 2019 },
  )
})

test("all rows are exactly all rows, also where they end within a word", () => {
  for (const rows of [0, 1, 31, 32, 33, 64, 100]) assert.equal(count(allBits(rows)), rows)
})
