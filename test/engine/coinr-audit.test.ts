import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import {
  coherence,
  columnsOf,
  correlate,
  correlateDenominators,
  describeNodes,
  directed,
  flagged,
  type NodeColumns,
  type NodeDescription,
  type NodePair,
  pairsBetween,
  pairsWithAncestors,
  pairsWithinGroups,
  pairsWithParent,
  score,
  structureOf,
} from "../../src/engine/index.ts"
import { nodeId } from "../../src/model/index.ts"
import { type Components, type CorrelationKind, principalComponents, quantile } from "../../src/stats/index.ts"
import { asem, indicators, structure as rows, scores } from "./asem.ts"

/** Results of COINr 1.1.14; origin and what is left out: `test/golden/coinr/audit/README.md`. */
const golden = (file: string) => readFileSync(new URL(`../golden/coinr/${file}`, import.meta.url), "utf8")

type Row = Readonly<Record<string, string>>

function table(file: string): Row[] {
  const [head = [], ...lines] = golden(file)
    .trimEnd()
    .split("\n")
    // A comma inside quotation marks, as in names, parts nothing.
    .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/))
  return lines.map((line) => Object.fromEntries(head.map((name, j) => [name, line[j] ?? ""])))
}

const number = (cell: string | undefined) => (cell === undefined || cell === "" ? Number.NaN : Number(cell))
const column = (lines: readonly Row[], name: string) => Float64Array.from(lines, (row) => number(row[name]))
const columns = (lines: readonly Row[]): NodeColumns =>
  new Map(indicators.map((code) => [nodeId(code), column(lines, code)]))

const method = asem([{ kind: "arithmetic" }])
const structure = structureOf(method)
const units = table("asem/asem_idata.csv")
const meta = table("asem/asem_imeta.csv")
const about = new Map(meta.map((row) => [row.iCode ?? "", row]))

const raw = columns(units)
const denominated: NodeColumns = new Map(
  [...raw].map(([node, x]) => {
    const by = about.get(node)?.Denominator ?? ""
    return [node, by === "" ? x : x.map((value, i) => value / number(units[i]?.[by]))]
  }),
)
const treated = columns(table("audit/input_treated.csv"))
const aggregated = columnsOf(score(method, scores("input_norm_0_100.csv").matrix).steps.at(-1)!)
const sets: Readonly<Record<string, NodeColumns>> = { Raw: raw, Aggregated: aggregated, Normalised: aggregated }

function close(actual: number, expected: number, what: string): void {
  const near = Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
  assert.ok(near || (Number.isNaN(actual) && Number.isNaN(expected)), `${what}: ${actual}, COINr ${expected}`)
}

const key = (a: string, b: string) => [a, b].sort().join(" ")
const kinds: readonly CorrelationKind[] = ["pearson", "spearman", "kendall"]

test("the structure that the method makes is COINr's: levels and parents", () => {
  for (const { code, level, parent } of rows) {
    assert.deepEqual(structure.get(nodeId(code)), { level, parent: parent === "" ? null : nodeId(parent) })
  }
})

for (const kind of kinds) {
  test(`${kind} correlations between any two levels are COINr's, raw and aggregated`, () => {
    const expected = table("audit/correlations.csv")
    for (const [dset, set] of Object.entries({ Raw: raw, Aggregated: aggregated })) {
      const levels = dset === "Raw" ? [1] : [1, 2, 3, 4]
      const pairs = levels.flatMap((a) => levels.filter((b) => b >= a).flatMap((b) => pairsBetween(structure, a, b)))
      const own = new Map(correlate(set, pairs, kind).map((row) => [key(...row.nodes), row.correlation]))
      const theirs = expected.filter((row) => row.dset === dset)
      assert.equal(own.size, theirs.length)
      for (const row of theirs) {
        const pair = key(row.a!, row.b!)
        close(own.get(pair) ?? Number.NaN, number(row[kind]), `${dset} ${pair}`)
      }
    }
  })
}

test("p-values of Pearson's correlations are those of R's cor.test, relative to themselves", () => {
  const own = new Map(correlate(raw, pairsBetween(structure, 1, 1), "pearson").map((row) => [key(...row.nodes), row.p]))
  for (const { a = "", b = "", p } of table("audit/pvalues_pearson_raw.csv")) {
    close(own.get(key(a, b))! / number(p), 1, `${a} ${b}`)
  }
})

test("with its parent each node has COINr's correlation, and p > 0.05 where COINr leaves it out", () => {
  const theirs = table("audit/correlations_withparent_p05.csv")
  const own = new Map(
    (["pearson", "spearman"] as const).flatMap((kind) =>
      [1, 2, 3]
        .flatMap((level) => correlate(aggregated, pairsWithParent(structure, level), kind))
        .map((row) => [`${kind} ${key(...row.nodes)}`, row]),
    ),
  )
  assert.equal(own.size, theirs.length)
  for (const { cortype, Var1 = "", Var2 = "", Correlation } of theirs) {
    const { correlation, p } = own.get(`${cortype} ${key(Var1, Var2)}`)!
    close(p > 0.05 ? Number.NaN : correlation, number(Correlation), `${cortype} ${Var1} ${Var2}`)
  }
})

test("with the whole family each indicator has COINr's correlations", () => {
  const names = ["Pillar", "Sub-index", "Index"]
  const found = correlate(aggregated, pairsWithAncestors(structure, 1), "pearson")
  const own = new Map(
    found.map(({ nodes: [node, up], correlation, p }) => [
      `${node} ${names[structure.get(up)!.level - 2]}`,
      { correlation, p },
    ]),
  )
  const theirs = table("audit/correlations_family_level1.csv")
  assert.equal(own.size, theirs.length)
  for (const { Var1, Var2, Correlation } of theirs) {
    close(own.get(`${Var2} ${Var1}`)!.correlation, number(Correlation), `${Var2} ${Var1}`)
  }
})

/** Holds correlations of pairs against a table of theirs, each pair once. */
function compare(set: NodeColumns, pairs: readonly NodePair[], file: string): void {
  const own = new Map(correlate(set, pairs, "pearson").map((row) => [key(...row.nodes), row.correlation]))
  const theirs = table(file)
  assert.equal(own.size, theirs.length)
  for (const { a = "", b = "", pearson } of theirs) close(own.get(key(a, b))!, number(pearson), `${a} ${b}`)
}

test("inside each pillar indicators have COINr's correlations, and turned to more-is-better too", () => {
  compare(raw, pairsWithinGroups(structure, 1, 2), "audit/correlations_raw_within_level2_groups.csv")
  const turning = {
    ...method,
    indicators: method.indicators.map((indicator): (typeof method.indicators)[number] => ({
      ...indicator,
      direction: about.get(indicator.node)?.Direction === "-1" ? -1 : 1,
    })),
  }
  compare(directed(raw, turning), pairsBetween(structure, 1, 1), "audit/correlations_raw_use_directions.csv")
})

test("high and low correlations inside the pillars are those that COINr flags", () => {
  const found = flagged(correlate(aggregated, pairsWithinGroups(structure, 1, 2), "pearson"), { high: 0.75, low: -0.5 })
  for (const [side, file] of [
    [found.high, "corr_flags_high_0.75.csv"],
    [found.low, "corr_flags_low_-0.5.csv"],
  ] as const) {
    const own = new Map(side.map(({ nodes, correlation }) => [key(...nodes), correlation]))
    const theirs = table(`audit/${file}`)
    assert.equal(own.size, theirs.length)
    for (const { Ind1 = "", Ind2 = "", Corr } of theirs) close(own.get(key(Ind1, Ind2))!, number(Corr), Ind1)
  }
})

test("correlations with denominators above 0.7 are COINr's", () => {
  const names = meta.filter((row) => row.Type === "Denominator").map((row) => row.iCode!)
  const denominators = new Map(names.map((name) => [name, column(units, name)]))
  const own = correlateDenominators(raw, denominators, "pearson", 0.7)
  const theirs = new Map(table("audit/denom_corr_0.7.csv").map((row) => [key(row.Ind!, row.Denom!), number(row.Corr)]))
  assert.equal(own.length, theirs.size)
  for (const { node, denominator, correlation } of own) {
    close(correlation, theirs.get(key(node, denominator)) ?? Number.NaN, node)
  }
})

test("Cronbach's alpha of every group at every level is COINr's, pairwise and complete", () => {
  const examined = new Map<string, ReturnType<typeof coherence>>()
  for (const { dset = "", Level, groupLevel, group, k, alpha_pairwise, alpha_complete } of table(
    "audit/cronbach_alpha.csv",
  )) {
    const which = `${dset} ${Level} ${groupLevel}`
    const groups = examined.get(which) ?? coherence(sets[dset]!, structure, number(Level), number(groupLevel))
    examined.set(which, groups)
    const { alpha, members } = groups.find((each) => each.group === group)!
    assert.equal(members.length, number(k))
    close(alpha.pairwise, number(alpha_pairwise), `${dset} ${Level} ${group}`)
    close(alpha.complete, number(alpha_complete), `${dset} ${Level} ${group}`)
  }
})

/** COINr's columns of `get_stats()`, from ours. */
const statistics: Readonly<Record<string, (row: NodeDescription) => number>> = {
  Min: (row) => row.low,
  Max: (row) => row.high,
  Mean: (row) => row.mean,
  Median: (row) => row.median,
  Std: (row) => row.sd,
  Skew: (row) => row.skewness,
  Kurt: (row) => row.excessKurtosis,
  "N.Avail": (row) => row.values,
  "N.NonZero": (row) => row.nonzero,
  "N.Unique": (row) => row.distinct,
  "N.Same": (row) => row.same,
  "Frc.Avail": (row) => row.values / row.n,
  "Frc.NonZero": (row) => row.nonzero / row.values,
  "Frc.Unique": (row) => row.distinct / row.values,
  "Frc.Same": (row) => row.same / row.values,
}
const flags = {
  "Flag.Avail": ["few-values", "LOW"],
  "Flag.NonZero": ["many-zeros", "LOW"],
  "Flag.Unique": ["few-distinct", "LOW"],
  "Flag.SkewKurt": ["outliers", "OUT"],
} as const

for (const [name, set] of Object.entries({ raw, denominated, treated, aggregated })) {
  test(`the statistics of ${name} numbers are COINr's, with their flags`, () => {
    const theirs = new Map(table(`audit/stats_${name}_full.csv`).map((row) => [row.iCode, row]))
    const own = describeNodes(set)
    assert.equal(own.length, theirs.size)
    for (const row of own) {
      const their = theirs.get(row.node)!
      for (const [column, of] of Object.entries(statistics)) {
        close(of(row), number(their[column]), `${row.node} ${column}`)
      }
      for (const [column, [oddity, mark]] of Object.entries(flags)) {
        assert.equal(row.odd.includes(oddity), their[column] === mark, `${row.node} ${column}`)
      }
    }
  })
}

/** R's `signif(x, 3)`: half to even, of the number as scaled. */
function threeDigits(x: number): number {
  if (x === 0) return x
  const scale = 10 ** (2 - Math.floor(Math.log10(Math.abs(x))))
  const [below, scaled] = [Math.floor(x * scale), x * scale]
  const isUp = scaled - below > 0.5 || (scaled - below === 0.5 && below % 2 !== 0)
  return (isUp ? below + 1 : below) / scale
}

test("rounded to three digits they are what COINr shows unless told otherwise", () => {
  const theirs = new Map(table("audit/stats_raw_default_3signif.csv").map((row) => [row.iCode, row]))
  for (const row of describeNodes(raw)) {
    for (const [column, of] of Object.entries(statistics)) {
      close(threeDigits(of(row)), number(theirs.get(row.node)![column]), `${row.node} ${column}`)
    }
  }
})

interface TheirComponents {
  readonly members: readonly string[]
  readonly sd: readonly number[]
  readonly share: readonly number[]
  readonly mean: readonly number[]
  readonly scale: readonly number[]
  readonly directions: readonly (readonly number[])[]
}

const componentCases: Readonly<Record<string, Readonly<Record<string, TheirComponents>>>> = JSON.parse(
  golden("audit/components.json"),
)

for (const [name, groups] of Object.entries(componentCases)) {
  test(`principal components are COINr's up to their sign: ${name.replaceAll("_", " ")}`, () => {
    const set = name.includes("raw") ? raw : aggregated
    for (const [group, theirs] of Object.entries(groups)) {
      const table = theirs.members.map((code) => set.get(nodeId(code))!)
      compareComponents(principalComponents(table, "correlation"), theirs, group)
    }
  })
}

function compareComponents(own: Components | null, theirs: TheirComponents, group: string): void {
  assert.ok(own)
  const m = theirs.members.length
  const total = own.variances.reduce((sum, variance) => sum + variance, 0)
  for (let k = 0; k < m; k++) {
    close(own.means[k]!, theirs.mean[k]!, `${group} mean ${k}`)
    close(own.sds[k]!, theirs.scale[k]!, `${group} scale ${k}`)
    close(Math.sqrt(own.variances[k]!), theirs.sd[k]!, `${group} sd ${k}`)
    close(own.variances[k]! / total, theirs.share[k]!, `${group} share ${k}`)
    const direction = theirs.directions[k]
    if (direction === undefined) continue
    const sign = Math.sign(direction.reduce((sum, value, j) => sum + value * own.directions[k * m + j]!, 0))
    for (let j = 0; j < m; j++) close(own.directions[k * m + j]! * sign, direction[j]!, `${group} direction ${k} ${j}`)
  }
}

test("quantiles are R's type 7", () => {
  const { quantile_in, q5_type7, q95_type7 } = JSON.parse(golden("audit/rank_quantile.json"))
  const sorted = Float64Array.from(quantile_in as number[]).sort()
  close(quantile(sorted, sorted.length, 0.05), q5_type7, "5 %")
  close(quantile(sorted, sorted.length, 0.95), q95_type7, "95 %")
})
