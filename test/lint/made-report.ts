import fc from "fast-check"
import type { MadeFigure, MadeReport } from "./report.ts"

/** The numbers behind a report that is right, before they are printed. */
export interface Truth {
  /** Things of each of several kinds, in each of two or more pools: `pools[p][k]`. Every pool has things. */
  readonly pools: readonly (readonly number[])[]
  /** A different value for each unit, four or more. */
  readonly values: readonly number[]
  /** Decimals that shares are printed to. */
  readonly decimals: number
}

export const truths: fc.Arbitrary<Truth> = fc.integer({ min: 2, max: 5 }).chain((kinds) =>
  fc.record({
    pools: fc.array(
      fc.array(fc.integer({ min: 0, max: 25 }), { minLength: kinds, maxLength: kinds }).filter((pool) => sum(pool) > 0),
      { minLength: 2, maxLength: 4 },
    ),
    values: fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 4, maxLength: 9 }),
    decimals: fc.integer({ min: 0, max: 2 }),
  }),
)

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0)

/** A number as a report prints it: half up. */
export const printed = (x: number, decimals: number): string =>
  (Math.floor(x * 10 ** decimals + 0.5 + 1e-9) / 10 ** decimals).toFixed(decimals)

const count = (id: string, value: number): MadeFigure => ({ id, value, qualifier: "exact" })
const share = (id: string, value: string, measure = id): MadeFigure => ({
  id,
  value,
  measure,
  unit: "percent",
  qualifier: "rounded",
})

/** The report that prints the truth, with every relation that its numbers have. */
export function reportOfTruth({ pools, values, decimals }: Truth): Required<MadeReport> {
  const totals = pools.map(sum)
  const all = sum(totals)
  const kinds = pools[0]?.map((_, k) => sum(pools.map((pool) => pool[k] ?? 0))) ?? []
  const ids = (letter: string, of: readonly unknown[]) => of.map((_, k) => `${letter}${k}`)
  const ranks = [...values].sort((a, b) => b - a)
  const mean = sum(values) / values.length
  const highest = values.indexOf(Math.max(...values))
  const bySize = [...kinds.keys()]
    .sort((a, b) => (kinds[b] ?? 0) - (kinds[a] ?? 0))
    .filter((k, at, order) => at === 0 || rateOf(k) !== rateOf(order[at - 1] ?? 0))
  function rateOf(k: number): string {
    return printed(((kinds[k] ?? 0) / all) * 100, decimals)
  }
  return {
    units: values.length,
    figures: [
      count("all", all),
      ...totals.map((total, p) => count(`n${p}`, total)),
      ...kinds.map((_, k) => share(`p${k}`, rateOf(k), `kind${k}`)),
      // The same shares again, in the text, to another digit.
      ...kinds.map((kind, k) => share(`t${k}`, printed((kind / all) * 100, 1), `kind${k}`)),
      // The first kind in each pool, and the first pool in the whole.
      ...pools.map((pool, p) => share(`f${p}`, printed(((pool[0] ?? 0) / (totals[p] ?? 1)) * 100, 1))),
      share("w0", printed(((totals[0] ?? 0) / all) * 100, 1)),
      share("first", printed(((pools[0]?.[0] ?? 0) / all) * 100, 1)),
      { id: "per", value: printed(all / (totals[0] ?? 1), 2), unit: "ratio", qualifier: "rounded" },
      { id: "mean", value: printed(mean, 1), qualifier: "rounded" },
      { id: "kinds", value: kinds.length, qualifier: "exact" },
      ...values.map(
        (value, i): MadeFigure => ({
          id: `r${i}`,
          value: ranks.indexOf(value) + 1,
          unit: "rank",
          of: `u${i + 1}`,
          node: "size",
          measure: "rank",
          qualifier: "exact",
        }),
      ),
    ],
    values: values.map((value, i) => `v${i},u${i + 1},size,${value},`),
    statements: [
      `s0,size,above,u${highest + 1},Above.,1`,
      `s1,size,class,u1;u2,One class.,2`,
      `s2,size,class,u3;u4,Another.,3`,
    ],
    published: values.map((value, i) => `u${i + 1},all,${value},${ranks.indexOf(value) + 1}`),
    relations: [
      `whole: { parts: [${ids("n", pools)}], total: all }`,
      `shares: { of: all, figures: [${ids("p", kinds)}, ${ids("t", kinds)}, w0, first] }`,
      "one_count: { f0: n0, first: all }",
      `pooled: { share: t0, of: all, parts: { ${pools.map((_, p) => `f${p}: n${p}`).join(", ")} } }`,
      "ratio: { of: all, over: n0, is: per }",
      "within: { part: [f0, w0], whole: [first] }",
      "mean: { of: size, is: mean }",
      `items: { count: kinds, listed: ${kinds.length} }`,
      ...(bySize.length > 1 ? [`order: [${bySize.map((k) => `p${k}`).join(", ")}]`] : []),
      "exclusive: [s1, s2]",
    ],
    charts: [`{ id: pie, title: Pie, form: pie, figures: [${ids("p", kinds)}] }`],
    findings: [],
  }
}
