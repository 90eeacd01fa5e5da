import { prepare } from "../../src/engine/index.ts"
import { published } from "../../src/engine/robustness/published.ts"
import { run } from "../../src/engine/robustness/run.ts"
import { variation } from "../../src/engine/robustness/variation.ts"
import { nodeId } from "../../src/model/index.ts"
import { rank } from "../../src/stats/index.ts"
import { editionText, goldenText, numberIn, read, rows } from "./coinr.ts"

/** The peer's example of uncertainty: how many points are winsorised, how values are normalised, weights, and the mean. */

const folder = "sensitivity"
const sets = rows(`${folder}/noisy_weight_sets_seed123.csv`)
const meta = rows("asem/asem_imeta.csv", 1)
const input = rows(`${folder}/input_screened.csv`)
const codes = Object.keys([...input.values()][0]!).slice(1)

/** Numbers of the options that the peer's factorial design counts from 1. */
export interface Setting {
  readonly winmax: number
  readonly norm: number
  readonly set: number
  readonly mean: number
}

const setNames = Array.from({ length: 100 }, (_, k) => `set${k + 1}`)
const two = (a: string, b: string) => `{ any: [${a}, ${b}] }`

/** What the edition says under `robustness`. */
const robustness = `{
  draws: 4096, sampling: sobol, seed: 1,
  vary: {
    outliers: { any: [${[1, 2, 3, 4, 5].map((most) => `{ treat: { first: { winsorise: { most: ${most} } } } }`).join(", ")}] },
    scale: ${two("{ normalise: { min-max: { to: [1, 100] } } }", "{ normalise: { z-score: { mean: 10, sd: 2 } } }")},
    weights: { weight_sets: all },
    mean: ${two("{ aggregate: arithmetic }", "{ aggregate: geometric }")} },
  sensitivity: { samples: 4096, bootstrap: 100 } }`

export function example() {
  const dimensions = [...meta.values()].filter(({ Type }) => Type === "Aggregate")
  const members = (code: string) =>
    [...meta.values()].filter(({ Parent }) => Parent === code).map(({ iCode, Weight }) => `${iCode}: ${Weight}`)
  const top = `index: Index
defaults: { treat: two-stage, normalise: { min-max: { to: [0, 100] } } }
dimensions: { ${dimensions.map(({ iCode = "" }) => `${iCode}: { title: ${iCode}, members: { ${members(iCode).join(", ")} } }`).join(", ")} }
weight_sets: { ${setNames.map((set) => `${set}: { weights: { ${weightsOf(set)} } }`).join(", ")} }
robustness: ${robustness}`
  const direction = (code: string) => (meta.get(code)!.Direction === "-1" ? "down" : "up")
  const files = editionText(input, codes, { top })
  const text = files["index.yaml"].replaceAll(/(\w+): \{ title: \1, measure: count, direction: up/g, (all, code) =>
    all.replace("direction: up", `direction: ${direction(code)}`),
  )
  const { method, matrix, units } = read({ ...files, "index.yaml": text })
  const [prepared] = prepare(method, [matrix])
  const varied = variation(method, prepared!, method.robustness.factors)
  const nominal = published(varied.plan)
  const node = varied.plan.nodes.indexOf(nodeId("Index"))
  return { method, matrix, units, prepared: prepared!, varied, nominal, node }
}

const weightsOf = (set: string) =>
  [...sets].flatMap(([code, row]) => (code === "Index" ? [] : [`${code}: ${row[set]}`])).join(", ")

/** Scores and ranks of the index under each setting. */
export function scoresOf({ varied, node }: ReturnType<typeof example>, settings: readonly Setting[]) {
  const found: { readonly scores: Float64Array; readonly ranks: Int32Array }[] = []
  run(
    varied,
    settings.length,
    [node],
    (k, u) => {
      const { winmax, norm, set, mean } = settings[k]!
      u.set([(winmax - 0.5) / 5, (norm - 0.5) / 2, (set - 0.5) / 100, (mean - 0.5) / 2])
    },
    (_k, _node, scores) => {
      const ranks = new Int32Array(scores.length)
      rank(scores, new Float64Array(scores.length), ranks)
      found.push({ scores: scores.slice(), ranks })
    },
  )
  return found
}

/** The peer's random designs, replayed by its own record of what each replication had. */
export const recorded = (file: string): readonly Setting[] =>
  [...rows(`${folder}/${file}_params.csv`).values()].map((row) => ({
    winmax: numberIn(row.winmax),
    norm: row.norm === "minmax_1_100" ? 1 : 2,
    set: numberIn(row.weight_set),
    mean: row.agg === "a_amean" ? 1 : 2,
  }))

export const factorial = (): readonly (Setting & { readonly change: number })[] =>
  rowsOf("exact_factorial_y.csv").map(([winmax, norm, set, mean, change]) => ({
    winmax: winmax!,
    norm: norm!,
    set: set!,
    mean: mean!,
    change: change!,
  }))

/** A table of numbers without its header. */
export const rowsOf = (file: string): readonly (readonly number[])[] =>
  goldenText(`${folder}/${file}`)
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",").map(numberIn))
