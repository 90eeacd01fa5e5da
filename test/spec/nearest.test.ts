import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { editDistance, nearest } from "../../src/spec/nearest.ts"

/** The plain twin: the definition, by recursion. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)]
  const replace = distance(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1)
  const least = Math.min(replace, distance(x, b) + 1, distance(a, y) + 1)
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
  return swapped ? Math.min(least, distance(a.slice(0, -2), b.slice(0, -2)) + 1) : least
}

test("the edit distance counts letters inserted, deleted, replaced or swapped", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 })
  fc.assert(
    fc.property(word, word, (a, b) => assert.equal(editDistance(a, b), distance(a, b))),
    { seed: 2019, numRuns: 300 },
  )
})

test("a limit ends the count early, and never changes what lies below it", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 8 })
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 8 }), (a, b, limit) => {
      const exact = editDistance(a, b)
      const limited = editDistance(a, b, limit)
      assert.ok(exact < limit ? limited === exact : limited >= limit)
    }),
    { seed: 2019, numRuns: 500 },
  )
})

test("the nearest name is one that may have been meant, or none", () => {
  const names = ["seoul", "busan", "new-york", "san-francisco"]
  assert.equal(nearest("soeul", names), "seoul")
  assert.equal(nearest("New_York", names), "new-york")
  assert.equal(nearest("sanfrancisco", names), "san-francisco")
  assert.equal(nearest("tokyo", names), "")
  assert.equal(nearest("", names), "")
})
