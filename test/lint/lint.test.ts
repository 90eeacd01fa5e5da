import assert from "node:assert/strict"
import { test } from "node:test"
import { broken, type MadeFigure, remarksOf } from "./report.ts"

const share = (id: string, value: number | string): MadeFigure => ({ id, value, unit: "percent", qualifier: "rounded" })
const count = (id: string, value: number): MadeFigure => ({ id, value, qualifier: "exact" })
const pie = (...figures: readonly string[]) => [`{ id: pie, title: Pie, form: pie, figures: [${figures.join(", ")}] }`]

test("47% and 48% are not one share, and neither are 5% and 6%, which both touch 5.5", () => {
  const twice = (a: number | string, b: number | string) =>
    broken({ figures: [share("a", a), { ...share("b", b), measure: "a" }] })
  assert.deepEqual(twice(47, 48), ["quantity-differs"])
  assert.deepEqual(twice(5, 6), ["quantity-differs"])
  assert.deepEqual(twice("22.5", 23), [])
  assert.deepEqual(twice("22.5", 22), [])
  assert.deepEqual(twice("22.6", 22), ["quantity-differs"])
})

test("about 28% may be 27%, because the edition says how far about reaches; a doubt of the edition's author widens nothing", () => {
  const with28 = (qualifier: string) =>
    broken({
      figures: [
        { ...share("a", 28), qualifier },
        { ...share("b", 27), measure: "a" },
      ],
    })
  assert.deepEqual(with28("approx"), [])
  assert.deepEqual(with28("uncertain"), ["quantity-differs"])
})

test("a share printed without a qualifier is known to its last digit, a count to the unit", () => {
  const same = ["same: [a, b]"]
  assert.deepEqual(
    broken({ figures: [{ ...share("a", "33.3"), qualifier: "" }, share("b", "33.33")], relations: same }),
    [],
  )
  assert.deepEqual(broken({ figures: [count("a", 33), count("b", 34)], relations: same }), ["quantity-differs"])
})

test("a figure of a unit whose measure is an indicator states that unit's value", () => {
  const figure = { id: "f", value: 12, of: "u1", node: "size", measure: "size" }
  assert.deepEqual(broken({ figures: [figure], values: ["v,u1,size,12,"] }), [])
  assert.deepEqual(broken({ figures: [figure], values: ["v,u1,size,13,"] }), ["quantity-differs"])
  assert.deepEqual(broken({ figures: [{ ...figure, qualifier: "at_least" }], values: ["v,u1,size,13,"] }), [])
})

test("a pie may miss 100 by half a digit for each slice, and by no more", () => {
  const slices = (...values: number[]) => ({
    figures: values.map((value, k) => share(`s${k}`, value)),
    charts: pie(...values.map((_, k) => `s${k}`)),
  })
  assert.deepEqual(broken(slices(77, 25, 8)), ["parts-against-whole"])
  assert.deepEqual(broken(slices(34, 34, 33)), [])
  assert.deepEqual(broken(slices(40, 30, 28)), ["parts-against-whole"])
  assert.deepEqual(
    broken(slices(33, 23, 8, 7, 6, 6, 4, 3, 3, 1, 8)),
    [],
    "102 from eleven slices is rounding, at worst",
  )
  const [remark] = remarksOf(slices(77, 25, 8))
  assert.deepEqual(
    [remark?.found, remark?.expected],
    [
      { low: 108.5, high: 111.5 },
      { low: 100, high: 100 },
    ],
  )
})

test("a pie of which something is lost may stop before 100, and not go beyond", () => {
  const lost = (a: number) => ({
    figures: [share("a", a), share("b", 30)],
    charts: ["{ id: pie, title: Pie, form: pie, figures: [a, b], lost: A slice. }"],
  })
  assert.deepEqual(broken(lost(40)), [])
  assert.deepEqual(broken(lost(75)), ["parts-against-whole"])
})

test("a total is the sum of its parts", () => {
  const parts = (total: number) => ({
    figures: [count("a", 993), count("b", 249), count("c", 386), count("total", total)],
    relations: ["whole: { parts: [a, b, c], total: total }"],
  })
  assert.deepEqual(broken(parts(1628)), [])
  assert.deepEqual(broken(parts(1629)), ["parts-against-whole"])
})

test("22% of 25 is no whole number; 20% and 24% are the nearest", () => {
  const of25 = (p: number | string) => ({
    figures: [count("n", 25), share("p", p)],
    relations: ["shares: { of: n, figures: [p] }"],
  })
  assert.deepEqual(broken(of25(24)), [])
  const [remark] = remarksOf(of25(22))
  assert.deepEqual([remark?.rule, remark?.expected], ["share-impossible", { low: 20, high: 24 }])
  assert.deepEqual(broken(of25(0)), [])
  assert.deepEqual(broken(of25(100)), [])
  assert.deepEqual(broken(of25("100.2")), ["share-impossible"])
})

test("a half may be rounded either way: 1 of 8 is 12% or 13%", () => {
  for (const p of [12, 13])
    assert.deepEqual(
      broken({ figures: [count("n", 8), share("p", p)], relations: ["shares: { of: n, figures: [p] }"] }),
      [],
    )
})

test("12% of 76 are 9 things, and 3% of 386 are 10 or more", () => {
  const counts = (p: number) => ({
    figures: [count("n", 76), count("m", 386), share("p", p), share("q", 3)],
    relations: ["one_count: { p: n, q: m }"],
  })
  assert.deepEqual(broken(counts(12)), ["count-impossible"])
  assert.deepEqual(broken(counts(13)), [])
})

test("the share of a pool follows from those of its parts, counted in whole things", () => {
  const pooled = (p: number) => ({
    figures: [count("n", 1628), count("a", 386), count("b", 249), count("c", 993), share("p", p)].concat(
      [39, 63, 10].map((value, k) => share(`p${k}`, value)),
    ),
    relations: ["pooled: { share: p, of: n, parts: { p0: a, p1: b, p2: c } }"],
  })
  // Without whole numbers the parts could come to 24.48%, which prints as 24.
  assert.deepEqual(broken(pooled(24)), ["pooled-share-differs"])
  assert.deepEqual(broken(pooled(25)), [])
})

test("a printed quotient is that of its numbers, in per cent or not", () => {
  const ratio = (is: MadeFigure) => ({
    figures: [count("a", 800_000), count("b", 600), is],
    relations: ["ratio: { of: a, over: b, is: r }"],
  })
  assert.deepEqual(broken(ratio({ id: "r", value: 1333, unit: "ratio", qualifier: "rounded" })), [])
  assert.deepEqual(broken(ratio({ id: "r", value: 7022, unit: "ratio", qualifier: "rounded" })), ["ratio-differs"])
  assert.deepEqual(broken(ratio({ id: "r", value: 133_333, unit: "percent", qualifier: "rounded" })), [])
})

test("a mean over all units is at least what some of them make of it", () => {
  const mean = (value: number, ...values: number[]) => ({
    figures: [{ id: "m", value, qualifier: "rounded" }],
    values: values.map((x, k) => `v${k},u${k + 1},size,${x},`),
    relations: ["mean: { of: size, is: m }"],
  })
  assert.deepEqual(broken(mean(280, 4726, 1887)), ["mean-impossible"])
  assert.deepEqual(broken(mean(2000, 4726, 1887)), [])
  assert.deepEqual(broken(mean(3, 1, 2, 3, 4)), [])
  assert.deepEqual(broken(mean(4, 1, 2, 3, 4)), ["mean-impossible"])
})

test("a unit that is said to lie above the mean lies above it", () => {
  const said = (kind: string) => ({
    figures: [{ id: "m", value: 28, unit: "percent" as const, qualifier: "rounded" }],
    values: ["v,u1,rate,23,rounded"],
    statements: [`s,rate,${kind},u1,Said.,7`],
    relations: ["mean: { of: rate, is: m }"],
  })
  assert.deepEqual(broken(said("above")), ["statement-against-mean"])
  assert.deepEqual(broken(said("below")), [])
})

test("five clusters of which six are listed", () => {
  const listed = (n: number, qualifier: string) => ({
    figures: [{ id: "n", value: 5, qualifier }],
    relations: [`items: { count: n, listed: ${n} }`],
  })
  assert.deepEqual(broken(listed(6, "exact")), ["items-miscounted"])
  assert.deepEqual(broken(listed(5, "exact")), [])
  assert.deepEqual(broken(listed(6, "at_least")), [])
})

test("what is listed from the highest to the lowest falls, and does not stand still", () => {
  const order = (...values: number[]) => ({
    figures: values.map((value, k) => share(`p${k}`, value)),
    relations: [`order: [${values.map((_, k) => `p${k}`).join(", ")}]`],
  })
  assert.deepEqual(broken(order(24, 15, 12)), [])
  assert.deepEqual(broken(order(24, 12, 15)), ["order-broken"])
  assert.equal(remarksOf(order(19, 19, 19)).length, 2)
})

test("a unit in two classes that exclude each other", () => {
  const classes = (second: string) => ({
    statements: ["s1,size,class,u1;u2,First.,1", `s2,size,class,${second},Second.,2`],
    relations: ["exclusive: [s1, s2]"],
  })
  assert.deepEqual(broken(classes("u3")), [])
  const [remark] = remarksOf(classes("u3;u2"))
  assert.deepEqual([remark?.rule, remark?.units], ["classes-overlap", ["u2"]])
})

test("13.8% of 76% are more than the 8% that they are said to be part of", () => {
  const within = (whole: number) => ({
    figures: [share("a", "13.8"), share("b", 76), share("w", whole)],
    relations: ["within: { part: [a, b], whole: [w] }"],
  })
  assert.deepEqual(broken(within(8)), ["part-above-whole"])
  assert.deepEqual(broken(within(11)), [])
})

test("names of one number, units that a chart leaves out, and a base that is not said", () => {
  const figures = [count("a", 1887), count("b", 1887), share("p", 50)]
  assert.deepEqual(broken({ figures, relations: ["called: { a: open data, b: open API }"] }), ["names-differ"])
  assert.deepEqual(broken({ figures, relations: ["called: { a: open data, b: open data }"] }), [])
  const charts = ["{ id: map, title: Map, form: scatter, lost: Points. }"]
  const [remark] = remarksOf({ charts, relations: ["shown: { chart: map, units: [u1, u2, u4] }"] })
  assert.deepEqual([remark?.rule, remark?.units], ["units-not-shown", ["u3"]])
  assert.deepEqual(broken({ figures, relations: ["unsaid: [p]"] }), ["base-unsaid"])
})

test("a rank leaves room for those that are certainly before and behind", () => {
  const ranked = (rank: number, node = "size") => ({
    figures: [{ id: "r", value: rank, unit: "rank" as const, of: "u1", node, measure: "rank", qualifier: "exact" }],
    values: ["a,u1,size,50,", "b,u2,size,90,", "c,u3,size,40,", "d,u1,rate,50,", "e,u2,rate,90,", "f,u3,rate,40,"],
  })
  assert.deepEqual(
    [1, 2, 3, 4].map((rank) => broken(ranked(rank)).length),
    [1, 0, 0, 1],
  )
  assert.deepEqual(
    [1, 2, 3, 4].map((rank) => broken(ranked(rank, "rate")).length),
    [1, 0, 0, 1],
    "less is better",
  )
})

test("published ranks follow published scores, whichever way they run", () => {
  const published = (...rows: readonly [number, number][]) =>
    broken({ published: rows.map(([score, rank], k) => `u${k + 1},all,${score},${rank}`) })
  assert.deepEqual(published([0.9, 1], [0.8, 2], [0.8, 3], [0.7, 4]), [])
  assert.deepEqual(published([0.9, 4], [0.8, 3], [0.8, 2], [0.7, 1]), [])
  assert.deepEqual(published([0.9, 1], [0.8, 3], [0.75, 2], [0.7, 4]), ["rank-against-score"])
})

test("a finding declares a remark by naming all of its rows, or by the relation's word", () => {
  const figures = [share("a", 47), { ...share("b", 48), measure: "a" }]
  const finding = (id: string, named: string, kind = "arithmetic") =>
    `{ id: ${id}, kind: ${kind}, title: T, text: T., figures: [${named}] }`
  const declared = (findings: readonly string[], relations: readonly string[] = []) =>
    remarksOf({ figures, findings, relations }).map((remark) => remark.findings)
  assert.deepEqual(declared([finding("f", "a, b")]), [["f"]])
  assert.deepEqual(declared([finding("f", "a")]), [[]])
  assert.deepEqual(declared([finding("f", "a, b", "agreement")]), [[]], "the rows do not agree")
  assert.deepEqual(declared([finding("f", "a")], ["same: [a, b]\n  findings: [f]"]), [["f"]])
})

test("an agreement is confirmed by rows that agree, where a relation names it", () => {
  const remarks = remarksOf({
    figures: [count("a", 10), count("b", 10), count("n", 20)],
    findings: ["{ id: f, kind: agreement, title: T, text: T., figures: [a, b, n] }"],
    relations: ["whole: { parts: [a, b], total: n }\n  findings: [f]"],
  })
  assert.deepEqual(
    remarks.map(({ holds, findings }) => [holds, findings]),
    [[true, ["f"]]],
  )
})

test("a gap is held against nothing", () => {
  const values = ["v,u1,size,,,not-found", "w,u2,size,3,"]
  assert.deepEqual(broken({ values, relations: ["same: [v, w]"] }), [])
})

test("numbers at the ends of what can be written make no remark by themselves, and no throw", () => {
  const ends = [1e30, 1e-30, 0, -1e30, 5e29]
  const figures = ends.flatMap((value, k): MadeFigure[] => [
    { id: `c${k}`, value, qualifier: "approx" },
    { id: `p${k}`, value, unit: "percent", qualifier: "rounded" },
    { id: `q${k}`, value, unit: "share", qualifier: "exact" },
    { id: `l${k}`, value, qualifier: "at_least" },
  ])
  const ids = ends.map((_, k) => k)
  const remarks = remarksOf({
    units: 2,
    figures,
    relations: ids.flatMap((k) =>
      ids.flatMap((l) => [
        `ratio: { of: c${k}, over: l${l}, is: p${k} }`,
        `shares: { of: c${k}, figures: [p${l}] }`,
        `one_count: { p${k}: c${k}, q${l}: l${l} }`,
        `within: { part: [p${k}, p${l}], whole: [p${k}] }`,
        `whole: { parts: [c${k}, l${l}], total: c${k} }`,
        `pooled: { share: p${k}, of: l${l}, parts: { p${l}: c${l} } }`,
      ]),
    ),
  })
  for (const { found, expected } of remarks)
    for (const end of [found?.low, found?.high, expected?.low, expected?.high])
      assert.ok(end === undefined || end === null || Number.isFinite(end))
})
