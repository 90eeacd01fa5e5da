import assert from "node:assert/strict"
import { test } from "node:test"
import { formatBytes, refusalText } from "../../explorer/text/drop-zone.ts"
import { type OfferedFile, type Refusal, refusalOf } from "../../explorer/view/dropped.ts"

const file = (name: string, size = 10, isFolder = false): OfferedFile => ({ name, size, isFolder })
const rule = { endings: [".csv", ".tsv"], several: false, mostBytes: 1000 }

test("a file that keeps the rule is taken, whatever the case of its ending", () => {
  assert.equal(refusalOf([file("a.CSV", 1000)], rule), null)
  assert.equal(refusalOf([file("anything")], { ...rule, endings: [] }), null)
})

test("each way to drop the wrong thing has an answer of its own", () => {
  const why = (files: readonly OfferedFile[], several = false) => refusalOf(files, { ...rule, several })
  assert.deepEqual(why([]), { why: "nothing" })
  assert.deepEqual(why([file("data", 4096, true)]), { why: "folder", name: "data" })
  assert.deepEqual(why([file("a.csv"), file("b.csv")]), { why: "too-many", count: 2 })
  assert.deepEqual(why([file("a.pdf")]), { why: "ending", name: "a.pdf", endings: rule.endings })
  assert.deepEqual(why([file("a.csv", 0)]), { why: "empty", name: "a.csv" })
  assert.deepEqual(why([file("a.csv", 1001)]), { why: "too-large", name: "a.csv", size: 1001, most: 1000 })
})

test("several files are weighed together, and then none of them is blamed", () => {
  const refusal = refusalOf([file("a.csv", 600), file("b.csv", 600)], { ...rule, several: true })
  assert.deepEqual(refusal, { why: "too-large", name: null, size: 1200, most: 1000 })
})

test("a refusal names the file and what is taken, in both languages", () => {
  const large: Refusal = { why: "too-large", name: "큰.csv", size: 12_345_678, most: 100_000_000 }
  assert.equal(refusalText(large, "en"), "“큰.csv” has 12 MB; at most 100 MB are read.")
  assert.equal(refusalText(large, "ko"), "‘큰.csv’의 크기는 12 MB이며, 100 MB까지 읽는다.")
  const strange: Refusal = { why: "ending", name: "a.pdf", endings: [".csv", ".tsv", ".txt"] }
  assert.match(refusalText(strange, "en"), /has to end in \.csv, \.tsv or \.txt\.$/)
  assert.match(refusalText(strange, "ko"), /\.csv, \.tsv, \.txt 가운데 하나/)
})

test("sizes are told as file managers tell them", () => {
  const sizes = [1, 999, 1000, 1500, 999_499, 999_500, 3_440_000, 100e6, 2.5e9]
  assert.deepEqual(
    sizes.map((bytes) => formatBytes(bytes, "en")),
    ["1 byte", "999 bytes", "1 kB", "1.5 kB", "999 kB", "1 MB", "3.4 MB", "100 MB", "2.5 GB"],
  )
})
