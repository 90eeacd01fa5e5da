import assert from "node:assert/strict"
import { test } from "node:test"
import { buildEdition, openSource, silent } from "../../src/app/index.ts"
import { nodeId, type Period } from "../../src/model/index.ts"
import { captureRecapture, Stream } from "../../src/stats/index.ts"
import { memorySource } from "../spec/memory.ts"
import { countedFiles, openCounted } from "./counted-edition.ts"

/** Records of six cities in lists a and b, and in c besides; the last cities have one list, lists apart, or none. */
const stream = new Stream(3)
const records = [31, 32, 25, 6, 5, 0].flatMap((count, i) =>
  Array.from({ length: count }, (_, k) => {
    const inA = i === 4 ? k < 2 : stream.uniform() < 0.6
    const inB = i === 4 ? k >= 2 : i !== 3 && stream.uniform() < 0.5
    const [source = "c", ...also] = [...(inA ? ["a"] : []), ...(inB ? ["b"] : []), ...(k % 7 === 0 ? ["c"] : [])]
    return { city: `u${i}`, source, also: also.join(";") }
  }),
)
const files = (interval = ", interval: capture-recapture", lists = "[a, b]", also = "\n    also: also") =>
  countedFiles(
    `index: all
dimensions: { all: { title: All, members: [found, rate] } }
defaults: { normalise: min-max }
indicators:
  found:
    { title: Found, measure: count, direction: up, measured: { table: records, count: {}, completeness: { lists: ${lists} }${interval} } }
  rate:
    title: Rate
    measure: ratio
    direction: up
    measured: { table: records, rate: { per: people, times: 10 }, completeness: { lists: [a, b] }${interval} }
robustness: { draws: 200, weights: 0 }
`,
    {
      "units.csv": `id,name,people\n${[0, 1, 2, 3, 4, 5].map((i) => `u${i},U${i},20`).join("\n")}\n`,
      "codebook.yaml": `tables:
  records:
    title: Records
    file: records.csv
    key: id
    unit: city
    source: { column: source }${also}
    complete: true
    variables: { ${also === "" ? "also: { title: Also, type: text }" : "note: { title: Note, type: text }"} }
`,
      "records.csv": `id,city,source,also${also === "" ? "" : ",note"}\n${records
        .map(({ city, source, also: others }, k) => `r${k},${city},${source},${others}${also === "" ? "" : ","}`)
        .join("\n")}\n`,
    },
  )

test("two lists tell how many there are, and the interval of a cell reaches up to that", async (t) => {
  const { index } = await buildEdition(await openCounted(files(), t), silent)
  const [found] = index.completeness!.nodes
  assert.deepEqual([found?.node, found?.lists], ["found", ["a", "b"]])
  const { raw, rawLower, rawUpper } = index.results["2026" as Period]![nodeId("found")]!
  const rate = index.results["2026" as Period]![nodeId("rate")]!
  for (let i = 0; i < 6; i++) {
    const mine = records.filter(({ city }) => city === `u${i}`)
    const names = mine.map(({ source, also }) => [source, ...also.split(";")])
    const listed = (...ids: readonly string[]) => names.filter((each) => ids.every((id) => each.includes(id))).length
    const [first, second, both] = [listed("a"), listed("b"), listed("a", "b")]
    assert.deepEqual([found!.first[i], found!.second[i], found!.both[i]], [first, second, both])
    const twin = captureRecapture(first, second, both, 0.9)
    const finite = (x: number | undefined) => (x !== undefined && Number.isFinite(x) ? x : null)
    assert.deepEqual(
      [found!.estimate[i], found!.low[i], found!.high[i]],
      [finite(twin?.estimate), finite(twin?.low), finite(twin?.high)],
    )
    assert.deepEqual([raw![i], rawLower![i]], [mine.length, mine.length])
    const most = twin === null ? (mine.length === 0 ? 0 : null) : finite(Math.max(twin.high, mine.length))
    assert.equal(rawUpper![i], most)
    if (most !== null) assert.ok(Math.abs(rate.rawUpper![i]! - most / 2) < 1e-9)
  }
  // One list alone, and lists that share none, leave the number open above.
  assert.deepEqual([found!.low[3], found!.high[3], rawUpper![3]], [null, null, null])
  assert.deepEqual([found!.low[4], found!.high[4], rawUpper![4]], [5, null, null])
  const { low, high } = index.results["2026" as Period]![nodeId("all")]!.uncertainty!
  assert.notDeepEqual(low, high)
})

test("completeness without an interval is told, and moves no rank", async (t) => {
  const { index } = await buildEdition(await openCounted(files(""), t), silent)
  assert.equal(index.completeness!.nodes.length, 2)
  const { raw, rawUpper } = index.results["2026" as Period]![nodeId("found")]!
  assert.deepEqual(rawUpper, raw)
})

test("lists that can share nothing, or measure nothing that is counted, are mistakes", async () => {
  const codes = async (source: ReturnType<typeof files>) => {
    const { opened, diagnostics } = await openSource(memorySource(source), ".", silent)
    await opened?.close()
    return diagnostics.map(({ code, at }) => `${code} ${at.file}:${at.line}`)
  }
  assert.deepEqual(await codes(files("", "[a, a]")), ["lists-wrong index.yaml:17"])
  assert.deepEqual(await codes(files("", "[a, z]")), ["source-unknown index.yaml:17"])
  assert.deepEqual(await codes(files("", "[a, b]", "")), ["lists-wrong index.yaml:17", "lists-wrong index.yaml:22"])
  const text = files()["index.yaml"]!
  const changed = (from: string, to: string) => ({ ...files(), "index.yaml": text.replace(from, to) })
  assert.deepEqual(await codes(changed("completeness: { lists: [a, b] }, interval", "interval")), [
    "key-missing index.yaml:17",
  ])
  assert.deepEqual(await codes(changed("rate: { per: people, times: 10 }", 'sql: "count(*)"')), [
    "setting-unused index.yaml:22",
    "interval-wrong index.yaml:22",
  ])
})
