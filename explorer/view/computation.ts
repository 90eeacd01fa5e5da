import { type IndicatorMethod, imputesDenominated, type Lang, type NodeId, nodeId } from "../../src/model/index.ts"
import { formatExact, formatNumber } from "../text/numbers.ts"
import { aggregateNumbers } from "./aggregated.ts"
import { imputedHow, imputedValue } from "./imputed.ts"
import type { IndexView } from "./index-view.ts"
import { normalisedFrom, normaliseNumbers } from "./normalised.ts"
import { preparedExpression } from "./prepared.ts"
import { unrounded } from "./recompute.ts"

/** One line of a worked example: what is done, with the real numbers, and what comes out. */
export interface Step {
  readonly kind: "raw" | "imputed" | "prepared" | "capped" | "normalised" | "aggregated" | "rounded"
  readonly expression: string
  readonly result: string
  /** Decimals, for a rounding. */
  readonly decimals: number | null
}

export interface Computation {
  readonly node: NodeId
  readonly steps: readonly Step[]
}

/** Digits after the point that a worked example shows of a number that has more; the rest is cut, not rounded. */
const shown = 6
/** What binary arithmetic leaves behind of a number that has no more decimals. */
const residue = 1e-12

function write(x: number, lang: Lang): string {
  const near = Number(x.toFixed(shown))
  if (Math.abs(near - x) < residue) return formatNumber(near, lang)
  return `${formatNumber(Math.trunc(x * 10 ** shown) / 10 ** shown, lang, shown)}…`
}

/** The steps from a unit's value or members to its score in a node; empty where it has no score. */
export function computation(view: IndexView, unit: string, node: string, lang: Lang): readonly Step[] {
  const i = view.unitIndex.get(unit)
  const score = i === undefined ? null : (view.result(node)?.score[i] ?? null)
  if (i === undefined || score === null) return []
  const indicator = view.doc.method.indicators.find((each) => each.node === node)
  const dimension = view.doc.method.dimensions.find((each) => each.node === node)
  const before = unrounded(view, nodeId(node))[i] ?? Number.NaN
  const steps = indicator
    ? indicatorSteps(view, indicator, i, before, lang)
    : dimension
      ? [
          {
            kind: "aggregated" as const,
            expression: aggregateNumbers(view, dimension, i, (x) => write(x, lang)),
            result: write(before, lang),
            decimals: null,
          },
        ]
      : []
  const round = (indicator ?? dimension)?.round ?? null
  return round === null
    ? steps
    : [
        ...steps,
        { kind: "rounded", expression: write(before, lang), result: formatNumber(score, lang, round), decimals: round },
      ]
}

/** The computations of a node and of all below it, the node last: a whole worked example. */
export function worked(view: IndexView, unit: string, node: string, lang: Lang): readonly Computation[] {
  return upwards(view, nodeId(node))
    .map((each) => ({ node: each, steps: computation(view, unit, each, lang) }))
    .filter(({ steps }) => steps.length > 0)
}

/** A node and everything below it, members before the node that they make. */
const upwards = (view: IndexView, node: NodeId): readonly NodeId[] => [
  ...(view.node(node)?.members ?? []).flatMap((member) => upwards(view, member)),
  node,
]

function indicatorSteps(
  view: IndexView,
  method: IndicatorMethod,
  i: number,
  score: number,
  lang: Lang,
): readonly Step[] {
  const raw = view.result(method.node)?.raw?.[i] ?? null
  const measure = view.node(method.node)?.measure ?? ""
  const imputed = imputedValue(view, method.node, i)
  const prepared = normalisedFrom(view, method.node)[i] ?? null
  if (prepared === null) return []
  const how = method.normalise
  const floor =
    how.kind === "goalposts" && (how.cap === "lower" || how.cap === "both") ? how.low : Number.NEGATIVE_INFINITY
  const ceiling =
    how.kind === "goalposts" && (how.cap === "upper" || how.cap === "both") ? how.high : Number.POSITIVE_INFINITY
  const value = Math.min(Math.max(prepared, floor), ceiling)
  const written = prepared === raw ? formatExact(prepared, measure, lang) : write(prepared, lang)
  const rawSteps: readonly Step[] =
    raw === null ? [] : [{ kind: "raw", expression: "", result: formatExact(raw, measure, lang), decimals: null }]
  const imputedSteps: readonly Step[] =
    imputed === null
      ? []
      : [
          {
            kind: "imputed",
            expression: imputedHow(view, imputed, lang),
            result: write(imputed.value, lang),
            decimals: null,
          },
        ]
  const isDivided = imputed !== null && imputesDenominated(view.doc.method.preparation, method)
  const rest = isDivided ? { ...method, denominate: null } : method
  const preparedSteps: readonly Step[] =
    prepared === (imputed?.value ?? raw)
      ? []
      : [{ kind: "prepared", expression: preparedExpression(view, rest, i, lang), result: written, decimals: null }]
  const capStep: Step = {
    kind: "capped",
    expression: written,
    result: formatExact(value, measure, lang),
    decimals: null,
  }
  const steps = [...rawSteps, ...imputedSteps, ...preparedSteps, ...(value === prepared ? [] : [capStep])]
  if (how.kind === "none" && method.transform.kind === "none" && method.direction === 1) return steps
  return [
    ...steps,
    {
      kind: "normalised",
      expression: normaliseNumbers(view, method, value, (x) => write(x, lang), lang),
      result: write(score, lang),
      decimals: null,
    },
  ]
}
