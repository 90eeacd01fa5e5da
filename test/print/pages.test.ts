import assert from "node:assert/strict"
import { test } from "node:test"
import { cssString, pageRules, roman } from "../../explorer/report/heads.ts"
import { figureRegister } from "../../explorer/report/register.ts"
import { pageNumber, planPages } from "../../src/print/pages.ts"

test("a page stays empty where what follows would begin at the right, and moves everything after it by one", () => {
  const anchors = new Map([
    ["front", 0],
    ["first", 6],
    ["second", 8],
    ["third", 11],
    ["end", 13],
  ])
  // the first would lie at the right, and so would the second, had the first not been moved
  const plan = planPages({ pages: 14, anchors }, ["first", "second", "third"])
  assert.deepEqual(plan.fillers, [0, 2])
  assert.deepEqual(
    [...plan.anchors],
    [
      ["front", 0],
      ["first", 7],
      ["second", 9],
      ["third", 13],
      ["end", 15],
    ],
  )
  assert.equal(plan.pages, 16)
  for (const each of ["first", "second", "third"]) assert.equal((plan.anchors.get(each) ?? 0) % 2, 1)
})

test("front matter has Roman numbers, and the main matter begins with 1", () => {
  assert.deepEqual(
    [0, 3, 5, 6, 45].map((index) => pageNumber(index, 6)),
    ["i", "iv", "vi", "1", "40"],
  )
  assert.deepEqual([1, 4, 9, 14, 40, 99].map(roman), ["i", "iv", "ix", "xiv", "xl", "xcix"])
})

test("a name cannot leave the style rule that prints it", () => {
  const hostile = '"}</style><script>alert(1)</script>\\\n'
  const written = cssString(hostile)
  assert.doesNotMatch(written.slice(1, -1), /["<>\n]/)
  assert.match(pageRules([{ name: "p", about: hostile, address: "" }], "t", "l"), /content:"\\22 }\\3c \/style/)
})

test("figures are numbered per page that they stand on", () => {
  const figures = figureRegister()
  assert.deepEqual(
    [figures.add("seoul", "a", "x"), figures.add("seoul", "b", "y"), figures.add("busan", "c", "z")],
    ["F-seoul-1", "F-seoul-2", "F-busan-1"],
  )
  assert.deepEqual(
    figures.all().map(({ title }) => title),
    ["a", "b", "c"],
  )
})
