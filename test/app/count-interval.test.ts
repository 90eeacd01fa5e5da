import assert from "node:assert/strict"
import { test } from "node:test"
import { buildEdition, silent } from "../../src/app/index.ts"
import { nodeId, type Period } from "../../src/model/index.ts"
import { countedCodebook, countedFiles, openCounted } from "./counted-edition.ts"

/** Five cities with 0, 1, 2, 9 and 40 records, every third of them of the kind x. */
const counts = [0, 1, 2, 9, 40]
const records = counts.flatMap((count, i) =>
  Array.from({ length: count }, (_, k) => `r${i}-${k},u${i},${k % 3 === 0 ? "x" : "y"}`),
)
const files = (interval: string, share: string) =>
  countedFiles(
    `index: all
dimensions: { all: { title: All, members: [found, rate, part], missing: { available: 0.5 } } }
defaults: { normalise: min-max }
indicators:
  found: { title: Found, measure: count, direction: up, measured: { table: records, count: {}${interval} } }
  rate: { title: Rate, measure: ratio, direction: up, measured: { table: records, rate: { per: people, times: 100 }${interval} } }
  part: { title: Part, measure: share, direction: up, measured: { table: records, share: { where: { kind: x } }${share} } }
robustness: { draws: 200, weights: 0 }
`,
    {
      "units.csv": `id,name,people\n${counts.map((_, i) => `u${i},U${i},${10 * (i + 1)}`).join("\n")}\n`,
      "codebook.yaml": countedCodebook(),
      "records.csv": `id,city,kind\n${records.join("\n")}\n`,
    },
  )

test("counts, rates and shares have their intervals, and these reach the ranks", async (t) => {
  const opened = await openCounted(files(", interval: poisson", ", interval: wilson"), t)
  const { index } = await buildEdition(opened, silent)
  const results = index.results["2026" as Period]!
  const of = (id: string) => results[nodeId(id)]!
  const near = (found: readonly (number | null)[] | null, expected: readonly (number | null)[]) => {
    assert.equal(found?.length, expected.length)
    for (const [i, x] of expected.entries())
      assert.ok(x === null ? found[i] === null : Math.abs(found[i]! - x) < 5e-3, `${i}: ${found[i]} is not ${x}`)
  }
  near(of("found").raw, counts)
  // χ² of tables; see test/stats/count-intervals.test.ts.
  near(of("found").rawLower, [0, 0.051, 0.355, 4.695, 30.196])
  near(of("found").rawUpper, [2.996, 4.744, 6.296, 15.705, 52.069])
  near(of("rate").rawUpper, [29.957, 23.72, 20.986, 39.263, 104.138])
  // Of no records there is no share, and no interval of one.
  near(of("part").rawLower, [null, 0.27, 0.121, 0.142, 0.239])
  near(of("part").rawUpper, [null, 1, 0.879, 0.601, 0.48])
  const { low, high } = of("all").uncertainty!
  assert.ok(
    low.some((rank, i) => rank !== high[i]),
    "no rank is uncertain",
  )
  // One record and two cannot be told apart; nine and forty can.
  const { tiers } = of("found").uncertainty!
  assert.equal(tiers[1], tiers[2])
  assert.notEqual(tiers[3], tiers[4])
})

test("without the setting, what is counted counts as exact", async (t) => {
  const opened = await openCounted(files("", ", interval: none"), t)
  const { index } = await buildEdition(opened, silent)
  const all = index.results["2026" as Period]![nodeId("all")]!
  assert.deepEqual(all.uncertainty!.low, all.uncertainty!.high)
  const { raw, rawLower, rawUpper } = index.results["2026" as Period]![nodeId("found")]!
  assert.deepEqual([rawLower, rawUpper], [raw, raw])
})
