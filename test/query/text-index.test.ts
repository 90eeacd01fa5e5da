import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { fold, textIndex, words } from "../../src/query/index.ts"

const entries = [
  { names: ["빅데이터 캠퍼스", "Big Data Campus"], texts: ["서울시가 데이터를 시민에게 연다."] },
  { names: ["스마트 교통", "Smart Transport"], texts: ["IoT기반 신호를 쓴다.", "Signals on the Internet of Things."] },
  { names: ["Vélib’ Métropole"], texts: ["Bikes of the city, CO₂ saved: 3.5 kt (2019)."] },
  { names: ["Straße für alle"], texts: ["데이 카페 이터널"] },
  { names: ["물순환", "C++ lab"], texts: ["맑은 물"] },
]
const index = textIndex(entries.length, (i) => entries[i]!)
const find = (query: string) => index.search(query)?.map((hit) => hit.entry) ?? null

test("데이터 finds 데이터를 and 빅데이터, and not a text where 데이 and 이터 stand apart", () => {
  assert.deepEqual(find("데이터"), [0])
})

test("a Korean and a Latin word in one query must both be found, in whatever language of the record", () => {
  assert.deepEqual(find("신호 iot"), [1])
  assert.deepEqual(find("교통 signals"), [1])
  assert.deepEqual(find("교통 bikes"), [])
})

test("a Latin word is found inside a Korean one: IoT기반 has both iot and 기반", () => {
  assert.deepEqual(find("IOT"), [1])
  assert.deepEqual(find("기반"), [1])
})

test("case, diacritics and full-width letters do not count", () => {
  assert.deepEqual(find("velib METROPOLE"), [2])
  assert.deepEqual(find("ＳＭＡＲＴ"), [1])
  assert.deepEqual(find("fur"), [3])
})

test("Latin letters are found from the start of a word, so that typing narrows, and not in its middle", () => {
  assert.deepEqual(find("trans"), [1])
  assert.deepEqual(find("port"), [])
})

test("initial consonants find names and not texts", () => {
  assert.deepEqual(find("ㅅㅁㅌ"), [1])
  assert.deepEqual(find("ㅂㄷㅇㅌ"), [0])
  assert.deepEqual(find("ㅅㅇㅅ"), [])
})

test("a syllable in the making does not empty the list: 빅데이ㅌ still finds 빅데이터", () => {
  assert.deepEqual(find("빅데이ㅌ"), [0])
})

test("a single syllable is found wherever it stands", () => {
  assert.deepEqual(find("물"), [4])
})

test("an empty query, or one of blanks and signs alone, asks for nothing", () => {
  for (const query of ["", "   ", "()[]*+?", "…"]) assert.equal(find(query), null)
})

test("characters of regular expressions are signs between words", () => {
  assert.deepEqual(find("C++ (lab"), [4])
  assert.deepEqual(find(".*"), null)
  assert.deepEqual(find("[data]"), [0])
})

test("a word in the name counts for more than one in the texts, and one that opens the name for most", () => {
  const ranked = textIndex(3, (i) => ({ names: [["Open data", "Data open", "Lab"][i]!], texts: ["data"] }))
  assert.deepEqual(
    ranked.search("data")?.map((hit) => hit.score),
    [3, 4, 1],
  )
})

test("folding twice is folding once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 20 }), (text) => assert.equal(fold(fold(text)), fold(text))),
    { seed: 2019, numRuns: 2000 },
  )
})

test("no query, however odd, breaks the search", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 20 }), (query) => {
      const found = find(query)
      assert.equal(found === null, words(query).length === 0)
    }),
    { seed: 2019 },
  )
})

test("the search agrees with reading each record by eye: every word of the query is in it", () => {
  const syllables = fc.constantFrom("데", "이", "터", "물", "를", "a", "b", "A", "é", " ", "-", "7")
  const text = fc.array(syllables, { maxLength: 12 }).map((parts) => parts.join(""))
  const hasWord = (word: string, own: readonly string[]) =>
    own.some((other) => (/^[가-힣]/.test(word) ? other.includes(word) : other.startsWith(word)))
  fc.assert(
    fc.property(fc.array(fc.record({ name: text, body: text }), { maxLength: 6 }), text, (records, query) => {
      const found = textIndex(records.length, (i) => ({ names: [records[i]!.name], texts: [records[i]!.body] }))
      const expected = records.flatMap(({ name, body }, i) => {
        const own = [...words(name), ...words(body)]
        return words(query).every((word) => hasWord(word, own)) ? [i] : []
      })
      if (words(query).length > 0)
        assert.deepEqual(
          found.search(query)?.map((hit) => hit.entry),
          expected,
        )
    }),
    { seed: 2019 },
  )
})
