import assert from "node:assert/strict"
import { test } from "node:test"
import { buildEdition, openSource, robustnessDocument, silent } from "../../src/app/index.ts"
import { prepareAgain } from "../../src/app/prepare-again.ts"
import { readingsOf } from "../../src/app/readings.ts"
import { robustnessInThreads } from "../../src/app/threads.ts"
import { nodeId, type Period, panelOf } from "../../src/model/index.ts"
import { liveEngine, liveInput } from "../../src/query/index.ts"
import { memorySource } from "../spec/memory.ts"
import { countedCodebook, countedFiles, type Files, openCounted } from "./counted-edition.ts"

/** Records of five cities: how far out they lie, and whether the headline names the city. */
const records = [9, 8, 6, 5, 2].flatMap((count, i) =>
  Array.from({ length: count }, (_, k) => ({ city: `u${i}`, km: i === 0 ? 4 * k : k, kind: k % 2 === 0 ? "x" : "y" })),
)
const readings = `readings:
  near: { title: Near, where: { records: { km: { max: 5 } } } }
  far: { title: Within 15 km, where: { records: { km: { max: 15 } } } }
  headline: {}
`
const files = (vary: string, ways = readings, more = "") =>
  countedFiles(
    `${ways}index: all
dimensions: { all: { title: All, members: [found, part, other] } }
defaults: { normalise: min-max }
indicators:
  found: { title: Found, measure: count, direction: up, measured: { table: records, count: {}${more} } }
  part: { title: Part, measure: share, direction: up, measured: { table: records, share: { where: { kind: x } } } }
  other: { title: Other, measure: count, direction: up }
robustness: { draws: 300, vary: { ${vary} } }
`,
    {
      "units.csv": `id,name,people\n${[0, 1, 2, 3, 4].map((i) => `u${i},U${i},20`).join("\n")}\n`,
      "codebook.yaml": countedCodebook("km: { title: Distance, type: number }, "),
      "records.csv": `id,city,km,kind\n${records.map(({ city, km, kind }, k) => `r${k},${city},${km},${kind}`).join("\n")}\n`,
      "values.csv": `unit,indicator,value,source\n${[0, 1, 2, 3, 4].map((i) => `u${i},other,${i},c`).join("\n")}\n`,
    },
  )
const time = "2026" as Period
const taken = "assignment: { readings: [headline, near, far] }"
/** The plain twin: records counted by hand. */
const counted = (most: number) =>
  [0, 1, 2, 3, 4].map((i) => records.filter(({ city, km }) => city === `u${i}` && km <= most).length)

test("published is the reading without filters, and every other one is measured beside it", async (t) => {
  const { index } = await buildEdition(await openCounted(files(taken), t), silent)
  assert.deepEqual(index.results[time]![nodeId("found")]!.raw, counted(Number.POSITIVE_INFINITY))
  assert.deepEqual(
    index.readings.map(({ id, isPublished, results }) => [id, isPublished, Object.keys(results[time]!)]),
    [
      ["near", false, ["found", "part"]],
      ["far", false, ["found", "part"]],
      ["headline", true, []],
    ],
  )
  assert.deepEqual(index.readings[0]!.results[time]![nodeId("found")]!.raw, counted(5))
  assert.deepEqual(index.readings[1]!.results[time]![nodeId("found")]!.raw, counted(15))
})

test("where every reading has a filter, the first is published", async (t) => {
  const ways = readings.replace("  headline: {}\n", "")
  const { index } = await buildEdition(await openCounted(files("it: { readings: all }", ways), t), silent)
  assert.deepEqual(index.results[time]![nodeId("found")]!.raw, counted(5))
  assert.deepEqual(index.readings[1]!.results[time]![nodeId("found")]!.raw, counted(15))
})

test("a draw takes one of the readings, each as likely: ranks are those of the readings, a third of the draws each", async (t) => {
  const opened = await openCounted(files(taken), t)
  const { index } = await buildEdition(opened, silent)
  const { strips } = index.results[time]![nodeId("found")]!.uncertainty!
  const rankIn = (most: number) => {
    const counts = counted(most)
    return counts.map((count) => 1 + counts.filter((other) => other > count).length)
  }
  const ways = [Number.POSITIVE_INFINITY, 5, 15].map(rankIn)
  for (const [i, strip] of strips.entries()) {
    const expected = new Set(ways.map((ranks) => ranks[i]!))
    const found = strip!.p.flatMap((p, k) => (p > 0 ? [strip!.from + k] : []))
    assert.deepEqual(new Set(found), expected)
    for (const rank of found) {
      const share = ways.filter((ranks) => ranks[i] === rank).length / 3
      assert.ok(Math.abs(strip!.p[rank - strip!.from]! - share) < 0.1)
    }
  }
  // What no reading changes does not vary.
  assert.equal(index.results[time]![nodeId("other")]!.uncertainty, null)

  const { studies } = await robustnessDocument(opened, { draws: null, seed: null, samples: 64 }, silent)
  assert.deepEqual(
    studies[0]!.scenarios!.rows.map(({ options }) => options),
    [["headline"], ["near"], ["far"]],
  )
  assert.deepEqual(studies[0]!.scenarios!.rows[0]!.ranks, index.results[time]![nodeId("all")]!.rank)
  assert.equal(studies[0]!.sensitivity!.factors[0]!.factor, "assignment")

  // The explorer draws from the document what the build drew from the records.
  const { draws } = index.method.robustness
  const live = liveEngine(liveInput(index)).under(index.method, null, draws)
  assert.deepEqual(
    live.get(nodeId("all"))!.uncertainty?.expected,
    index.results[time]![nodeId("all")]!.uncertainty!.expected,
  )
})

test("threads read as one does", async (t) => {
  const opened = await openCounted(files(`${taken}, hedges: { values: true }`, readings, ", interval: poisson"), t)
  const { method } = opened.edition
  const matrices = panelOf(opened)
  const read = readingsOf(opened)
  const again = prepareAgain(matrices, 0, read)
  const [one, two] = await Promise.all(
    [1, 2].map(async (threads) =>
      JSON.stringify([...(await robustnessInThreads(method, matrices, 0, read, again(method), again, threads))]),
    ),
  )
  assert.equal(one, two)
})

test("a cell that is an interval under one reading alone is drawn there", async (t) => {
  const opened = await openCounted(files(`${taken}, hedges: { values: true }`, readings, ", interval: poisson"), t)
  const { index } = await buildEdition(opened, silent)
  const { low, high } = index.results[time]![nodeId("found")]!.uncertainty!
  assert.ok(low.every((rank, i) => rank! < high[i]!))
})

test("readings that are one, are unknown, or change nothing are mistakes", async () => {
  const codes = async (source: Files) => {
    const { opened, diagnostics } = await openSource(memorySource(source), ".", silent)
    await opened?.close()
    return diagnostics.map(({ code, at }) => `${code} ${at.file}:${at.line}`)
  }
  assert.deepEqual(await codes(files(taken, `${readings}  again: {}\n`)), ["reading-twice index.yaml:16"])
  assert.deepEqual(await codes(files("it: { readings: [near, afar] }")), ["reading-unknown index.yaml:23"])
  assert.deepEqual(await codes(files("it: { readings: all }", "")), ["vary-without-effect index.yaml:19"])
  const wrong = readings.replace("km: { max: 5 }", "miles: { max: 5 }")
  assert.deepEqual(await codes(files(taken, wrong)), ["variable-unknown index.yaml:13"])
  assert.deepEqual(await codes(files(taken, readings.replace("records: { km: { max: 5", "recods: { km: { max: 5"))), [
    "table-unknown index.yaml:13",
  ])
})
