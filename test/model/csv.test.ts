import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { csv } from "../../src/model/csv.ts"

test("a gap is an empty cell, and zero is not a gap", () => {
  assert.equal(csv(["a", "b", "c"], [[null, Number.NaN, 0]]), "a,b,c\n,,0\n")
})

test("text that a spreadsheet would run as a formula is written as text", () => {
  assert.equal(
    csv(["x"], [["=1+1"], ["@SUM(A1)"], ["-2 degrees"], ["+82"]]),
    "x\n'=1+1\n'@SUM(A1)\n'-2 degrees\n'+82\n",
  )
})

test("quotes, commas and line breaks stay inside their cell", () => {
  assert.equal(csv(["x", "y"], [['say "hi"', "a,b\nc"]]), 'x,y\n"say ""hi""","a,b\nc"\n')
})

test("every number reads back exactly", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (x) => {
      const cell = csv(["x"], [[x]]).split("\n")[1] ?? ""
      assert.ok(Object.is(Number(cell), x) || (x === 0 && Number(cell) === 0))
    }),
    { seed: 2019 },
  )
})
