import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { inLanguage, pathsOf } from "../../explorer/app/paths.ts"
import { preferredLang } from "../../explorer/app/preferred-lang.ts"
import { listParam, parseSearch, stringifySearch, textParam } from "../../explorer/app/search-params.ts"

test("a state has one short address: what is at its default is left out", () => {
  assert.equal(
    stringifySearch({ node: undefined, group: "region.europe", select: ["seoul", "busan"], find: "" }),
    "?group=region.europe&select=seoul&select=busan",
  )
  assert.equal(stringifySearch({}), "")
})

test("whatever an address says is read without failing, and comes back the same", () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.stringMatching(/^[a-z.]{1,8}$/),
        fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 }),
      ),
      (state) => {
        const read = parseSearch(stringifySearch(state))
        for (const [key, values] of Object.entries(state))
          assert.deepEqual(
            listParam(read, key),
            values.map((value) => value.toWellFormed()),
          )
      },
    ),
    { seed: 19, numRuns: 200 },
  )
  fc.assert(
    fc.property(fc.string(), (query) => void parseSearch(query)),
    { seed: 19, numRuns: 200 },
  )
})

test("of a parameter given twice, a page that wants one takes the first", () => {
  assert.equal(textParam(parseSearch("?node=a&node=b"), "node"), "a")
  assert.equal(textParam(parseSearch("?node="), "node"), undefined)
})

test("the language switch keeps the page and its state", () => {
  assert.equal(
    inLanguage("/ko/isi-2019/ranking?node=x&select=seoul#top", "en"),
    "/en/isi-2019/ranking?node=x&select=seoul#top",
  )
  assert.equal(inLanguage("/ko", "en"), "/en/")
  assert.equal(inLanguage("/kosovo/", "en"), null)
  assert.equal(inLanguage("/elsewhere/ko/", "en"), null)
})

test("ids from the data are escaped in addresses", () => {
  const paths = pathsOf((inner) => inner, "en", "isi-2019")
  assert.equal(paths.cell("são paulo", "a/b"), "/en/isi-2019/units/s%C3%A3o%20paulo/a%2Fb")
  assert.equal(paths.record("cases", "x y"), "/en/isi-2019/evidence/cases/x%20y")
})

test("the first language of the reader that we speak is taken, else English", () => {
  assert.equal(preferredLang(["de-AT", "ko-KR", "en"]), "ko")
  assert.equal(preferredLang(["de"]), "en")
  assert.equal(preferredLang([]), "en")
})
