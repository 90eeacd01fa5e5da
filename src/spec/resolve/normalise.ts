import { type Category, type Normalisation, type Range, type Unit, unitId } from "../../model/index.ts"
import type { IndicatorSettings } from "../files/nodes.ts"
import { codesOf, type NormaliseSettings, numberOf } from "../files/normalise.ts"
import { find, type Lookup } from "../lookup.ts"
import { Report } from "../report.ts"
import type { Located } from "../yaml/shape.ts"
import type { Draft } from "./structure.ts"

type Written<K extends NormaliseSettings["kind"]> = Extract<NormaliseSettings, { kind: K }>["value"]

/** What resolving needs besides the indicator. */
export interface Normalising {
  /** The default of index.yaml, which indicators without a setting of their own hold. */
  readonly fallback: Located<NormaliseSettings> | undefined
  readonly units: Lookup<Unit>
  /** What holds the setting, where that is neither the indicator nor `defaults`. */
  readonly of?: string
  /** Settings whose own mistakes have been reported: a default's are said once, not for every indicator. */
  readonly said: Set<Located<NormaliseSettings>>
  readonly report: Report
}

/** One setting that is being resolved, and how to speak of it. */
interface Spot {
  readonly node: string
  readonly of: string
  readonly at: Draft["at"]
  readonly settings: IndicatorSettings
  readonly units: Lookup<Unit>
  /** For mistakes of the setting itself. */
  readonly report: Report
  /** For what does not fit this indicator. */
  readonly fit: Report
}

const zeroToOne: Range = { low: 0, high: 1 }

/**
 * How an indicator's values become scores. Words that say the same become the same: `distance-to-max` and a stretched
 * z-score are min-max, `scaled` is goalposts without a cap, a stretched rank is a percentile rank.
 */
export function resolveNormalisation(
  node: string,
  settings: IndicatorSettings,
  { fallback, units, said, report: fit, of: owner }: Normalising,
): Normalisation {
  const located = settings.normalise
  if (!located) return { kind: "none" }
  const { value: written, at } = located
  const report = said.has(located) ? new Report() : fit
  said.add(located)
  const holder = owner ?? (located === fallback ? "defaults" : `indicators.${node}`)
  const of = `${holder}.normalise.${written.kind}`
  const spot: Spot = { node, of, at, settings, units, report, fit }
  switch (written.kind) {
    case "none":
      return { kind: "none" }
    case "min-max":
    case "distance-to-max":
      return { kind: "min-max", to: range(written.value.to, spot) }
    case "z-score":
      return resolveZScore(written.value, spot)
    case "scaled":
    case "goalposts":
      return resolveGoalposts(written, spot)
    case "rank":
    case "borda": {
      const { ties, to } = written.value
      return to ? { kind: "percentile-rank", ties, to: range(to, spot) } : { kind: written.kind, ties }
    }
    case "percentile-rank":
      return { kind: written.kind, ties: written.value.ties, to: range(written.value.to, spot) }
    case "fraction-of-max":
      return { kind: written.kind, to: range(written.value.to, spot) }
    case "distance-to-reference": {
      const { unit, cap, to } = written.value
      find(units, unit.value, unit.at, report)
      return { kind: written.kind, unit: unitId(unit.value), cap, to: range(to, spot) }
    }
    case "distance-to-target":
      return resolveTarget(written.value, spot)
    case "categories":
      return { kind: written.kind, scores: categoriesOf(written.value, spot) }
  }
}

function resolveZScore({ mean, sd, to }: Written<"z-score">, spot: Spot): Normalisation {
  if (!to) return { kind: "z-score", mean: mean?.value ?? 0, sd: sd?.value ?? 1 }
  for (const [setting, written] of Object.entries({ mean, sd }))
    if (written)
      spot.report.error("setting-unused", written.at, { setting, of: spot.of, why: "`to` says where the scores lie" })
  return { kind: "min-max", to: range(to, spot) }
}

function resolveGoalposts(
  written: Extract<NormaliseSettings, { kind: "scaled" | "goalposts" }>,
  spot: Spot,
): Normalisation {
  const { high, to } = written.value
  const isScaled = written.kind === "scaled"
  const { value: low, at } = isScaled ? { value: written.value.low, at: spot.at } : written.value.low
  if (low >= high) spot.report.error("range-reversed", at, { of: spot.of, low, high })
  else checkLogarithm(low, at, spot)
  return {
    kind: "goalposts",
    low,
    high,
    cap: isScaled ? "none" : written.value.cap,
    to: range(to, spot, isScaled ? { low: 0, high: 100 } : zeroToOne),
  }
}

function resolveTarget({ target: own, cap, to }: Written<"distance-to-target">, spot: Spot): Normalisation {
  const target = own ?? spot.settings.target
  if (!target) spot.fit.error("target-missing", spot.at, { indicator: spot.node })
  else checkLogarithm(target.value, target.at, spot)
  return { kind: "distance-to-target", target: target?.value ?? Number.NaN, cap, to: range(to, spot) }
}

function checkLogarithm(post: number, at: Draft["at"], { settings, node, fit }: Spot): void {
  if (settings.transform?.value === "log" && post <= 0) fit.error("goalposts-log", at, { node, low: post })
}

/**
 * The table by ascending value, stretched to `to` if the author wants it. Where it is one of codes, values.csv was read
 * by it already, and the values are the scores as written.
 */
function categoriesOf(written: Written<"categories">, spot: Spot): readonly Category[] {
  const { scores, to } = written
  const codes = codesOf({ kind: "categories", value: written })
  const found = new Map<number, { readonly score: number; readonly line: number }>()
  for (const { key, at, value: score } of scores) {
    const value = codes ? score : numberOf(key)
    const first = codes ? undefined : found.get(value)
    if (!codes && !Number.isFinite(value))
      spot.report.error("number-wrong", at, { of: `${spot.of}.scores`, given: key, expected: "a number" })
    else if (first) spot.report.error("key-twice", at, { key, line: first.line })
    else found.set(value, { score, line: at.line })
  }
  const table = [...found].map(([value, { score }]) => ({ value, score })).sort((a, b) => a.value - b.value)
  if (!to) return table
  const { low, high } = range(to, spot)
  const worst = Math.min(...table.map(({ score }) => score))
  const best = Math.max(...table.map(({ score }) => score))
  if (worst >= best) spot.report.error("range-reversed", to.at, { of: `${spot.of}.scores`, low: worst, high: best })
  return table.map(({ value, score }) => ({ value, score: low + ((score - worst) / (best - worst)) * (high - low) }))
}

function range(
  written: Located<readonly [number, number]> | undefined,
  { of, report }: Spot,
  fallback: Range = zeroToOne,
): Range {
  if (!written) return fallback
  const [low, high] = written.value
  if (low >= high) report.error("range-reversed", written.at, { of: `${of}.to`, low, high })
  return { low, high }
}

/** The scores between which a way to normalise puts the units; null: it has no ends that are known beforehand. */
export function endsOf(written: NormaliseSettings): readonly [number, number] | null {
  switch (written.kind) {
    case "none":
      return null
    case "z-score":
    case "rank":
    case "borda":
    case "categories":
      return written.value.to?.value ?? null
    case "scaled":
      return written.value.to?.value ?? [0, 100]
    default:
      return written.value.to?.value ?? [0, 1]
  }
}

/** Whether the worst unit gets a score of 0 or less, whatever the values are. */
export function startsAtZero(written: NormaliseSettings): boolean {
  switch (written.kind) {
    case "none":
    case "goalposts":
    case "scaled":
    case "fraction-of-max":
      return false
    case "z-score":
    case "rank":
    case "categories":
      return (written.value.to?.value[0] ?? 1) <= 0
    default:
      return (written.value.to?.value[0] ?? 0) <= 0
  }
}
