import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { remarkRules } from "../../src/model/index.ts"
import { printed, reportOfTruth, sum, type Truth, truths } from "./made-report.ts"
import { broken, type MadeReport } from "./report.ts"

const runs = { numRuns: 20, seed: 2019 }
type Report = Required<MadeReport>

/** A figure printed as another number. */
const reprint = (report: Report, id: string, change: (value: number) => number | string): Report => ({
  ...report,
  figures: report.figures.map((figure) =>
    figure.id === id ? { ...figure, value: change(Number(figure.value)) } : figure,
  ),
})

const swap = (rows: readonly string[], from: string, to: string) => rows.map((row) => (row === from ? to : row))

/** One damage for each rule, large enough that no rounding can hide it. Null: this truth has no room for it. */
const damages: Readonly<Record<string, (report: Report, truth: Truth) => Report | null>> = {
  "quantity-differs": (report) => reprint(report, "t0", (value) => printed(value + 2, 1)),
  "parts-against-whole": (report, { pools, decimals }) =>
    reprint(report, "p0", (value) => printed(value + ((pools[0]?.length ?? 0) + 1) / 10 ** decimals, decimals)),
  "share-impossible": (report, { pools }) => {
    const all = sum(pools.flat())
    return all > 200 ? null : reprint(report, "w0", () => printed((0.5 / all) * 100, 2))
  },
  "count-impossible": (report, { pools }) => {
    const first = (pools[0]?.[0] ?? 0) + 1
    return reprint(report, "first", () => printed((first / sum(pools.flat())) * 100, 1))
  },
  "pooled-share-differs": (report) => reprint(report, "t0", (value) => printed(value + 0.2, 1)),
  "ratio-differs": (report) => reprint(report, "per", (value) => printed(value + 0.02, 2)),
  "mean-impossible": (report) => reprint(report, "mean", (value) => printed(value + 0.2, 1)),
  "statement-against-mean": (report) => ({
    ...report,
    statements: report.statements.map((row) => row.replace(",above,", ",below,")),
  }),
  "items-miscounted": (report) => reprint(report, "kinds", (value) => value + 1),
  "order-broken": (report) => {
    const order = report.relations.find((row) => row.startsWith("order"))
    if (order === undefined) return null
    const turned = order.match(/p\d/g)?.reverse().join(", ")
    return { ...report, relations: swap(report.relations, order, `order: [${turned}]`) }
  },
  "classes-overlap": (report) => ({
    ...report,
    statements: report.statements.map((row) => row.replace("u3;u4", "u3;u2")),
  }),
  "part-above-whole": (report) => {
    const [part, whole] = ["f0", "w0"].map((id) => Number(report.figures.find((figure) => figure.id === id)?.value))
    const product = ((part ?? 0) * (whole ?? 0)) / 100
    return product > 3 ? reprint(report, "first", () => printed(product - 3, 1)) : null
  },
  "rank-against-values": (report) => reprint(report, "r0", (value) => (value === 1 ? 2 : 1)),
  "rank-against-score": (report) => {
    const rankOf = (row: string) => Number(row.split(",")[3])
    return {
      ...report,
      published: report.published.map((row) => {
        const rank = rankOf(row)
        return row.replace(/\d+$/, String(rank === 1 ? 2 : rank === 2 ? 1 : rank))
      }),
    }
  },
  "names-differ": (report) => ({ ...report, relations: [...report.relations, "called: { all: things, n0: items }"] }),
  "units-not-shown": (report) => ({
    ...report,
    relations: [...report.relations, "shown: { chart: pie, units: [u1] }"],
  }),
  "base-unsaid": (report) => ({ ...report, relations: [...report.relations, "unsaid: [w0]"] }),
}

test("a report that is right gives no remark, however it rounds", () => {
  fc.assert(
    fc.property(truths, (truth) => assert.deepEqual(broken(reportOfTruth(truth)), [])),
    { ...runs, numRuns: 80 },
  )
})

test("every rule has its damage", () => {
  assert.deepEqual(Object.keys(damages).sort(), [...remarkRules].sort())
})

for (const [rule, damage] of Object.entries(damages))
  test(`planted damage is found: ${rule}`, () => {
    let planted = 0
    fc.assert(
      fc.property(truths, (truth) => {
        const report = damage(reportOfTruth(truth), truth)
        if (report === null) return
        planted++
        assert.ok(broken(report).includes(rule), `found ${broken(report).join(", ") || "nothing"}`)
      }),
      runs,
    )
    assert.ok(planted >= 5, `planted ${planted} times`)
  })
