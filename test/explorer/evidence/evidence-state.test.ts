import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { parseSearch, stringifySearch } from "../../../explorer/app/search-params.ts"
import { readState, searchOf, toggled } from "../../../explorer/evidence/evidence-state.ts"

const read = (query: string) => readState(parseSearch(query))

test("an address says which table, words, codes, unit, order and page", () => {
  assert.deepEqual(read("?table=cases&q=데이터&f.domain=transport,safety&unit=seoul&sort=-score&page=3"), {
    table: "cases",
    query: "데이터",
    chosen: { domain: ["transport", "safety"], unit: ["seoul"] },
    sort: { by: "score", descending: true },
    page: 3,
  })
})

test("a bare address is the first page of everything", () => {
  assert.deepEqual(read(""), { table: null, query: "", chosen: {}, sort: null, page: 1 })
})

test("an address typed by hand with nonsense in it still shows something", () => {
  assert.equal(read("?page=-4").page, 1)
  assert.equal(read("?page=1.5").page, 1)
  assert.equal(read("?sort=-").sort, null)
  assert.deepEqual(read("?f.=x&f.domain=,,").chosen, {})
})

test("an address leads back to the state that wrote it", () => {
  const word = fc.stringMatching(/^[a-z가-힣][a-z_가-힣 &=+%]{0,8}$/)
  const names = fc.stringMatching(/^[a-z_]{1,8}$/)
  const values = fc.uniqueArray(word, { minLength: 1, maxLength: 3 })
  const plain = { noNullPrototype: true }
  const order = fc.record({ by: word, descending: fc.boolean() }, plain)
  const all = {
    table: fc.option(word, { nil: null }),
    query: fc.string(),
    chosen: fc.dictionary(names, values, plain),
    sort: fc.option(order, { nil: null }),
    page: fc.integer({ min: 1, max: 999 }),
  }
  fc.assert(
    fc.property(fc.record(all, plain), (given) => assert.deepEqual(read(stringifySearch(searchOf(given))), given)),
    { seed: 2019 },
  )
})

test("ticking a box twice leaves the filter as it was and goes back to page 1", () => {
  const before = read("?f.domain=transport&page=4")
  const ticked = toggled(before, "domain", "safety")
  assert.deepEqual(ticked.chosen, { domain: ["transport", "safety"] })
  assert.deepEqual(toggled(ticked, "domain", "safety"), { ...before, page: 1 })
  assert.deepEqual(toggled(before, "domain", "transport").chosen, {})
})
