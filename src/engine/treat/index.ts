import type { Treatment, TreatmentStep } from "../../model/index.ts"
import { boxCox } from "./box-cox.ts"
import { logGii, logMirrored, logOne, logRange } from "./logarithms.ts"
import { passes, type Tested } from "./passes.ts"
import { drawnIn, type Treater } from "./step.ts"
import { winsorise } from "./winsorise.ts"

/** Every step; a new kind in the model does not compile before it stands here. */
const treaters: { readonly [K in TreatmentStep["kind"]]: Treater<Extract<TreatmentStep, { kind: K }>> } = {
  none: () => true,
  winsorise,
  "log-range": logRange,
  "log-one": logOne,
  "log-mirrored": logMirrored,
  "log-gii": logGii,
  "box-cox": boxCox,
}

/** What was done to one indicator. */
export interface Treated {
  /** Which of the two steps made the values, "both" where they were chained; "none": they are as they were. */
  readonly taken: "none" | "first" | "second" | "both"
  readonly before: Tested
  readonly after: Tested
}

/**
 * Treats the outliers of one indicator in two stages. An indicator that passes the test stays as it is, unless `force` is
 * set; else the first step is taken; where the test is then still failed, the second, on the values themselves or, if the
 * steps are chained, on what the first has made. What the second makes is kept even where it fails the test too.
 *
 * An indicator of which the test cannot say anything (fewer than four values, no two that differ) stays as it is, and so
 * does one of which a step cannot be taken, or that it would make equal everywhere. Makes no arrays.
 * Source: COINr, `Treat`; OECD/JRC Handbook (2008), step 3.
 *
 * @param x    n values as prepared, in their own measure and direction; NaN is a gap and stays one
 * @param out  n treated values; not `x`
 * @param ends n of `drawnIn`, overwritten: which points were drawn in, and at which end; null: nobody asks
 */
export function treat(x: Float64Array, how: Treatment, out: Float64Array, ends: Int8Array | null = null): Treated {
  out.set(x)
  ends?.fill(drawnIn.not)
  if (how.kind === "none") return nothing
  const before = passes(x, how.test)
  if (before.passed === null || (before.passed && !how.force)) return { taken: "none", before, after: before }
  const leave = (): Treated => {
    out.set(x)
    ends?.fill(drawnIn.not)
    return { taken: "none", before, after: before }
  }
  if (!take(out, how.first, ends)) return leave()
  const first = passes(out, how.test)
  if (first.passed === null) return leave()
  const isFirst = how.first.kind !== "none"
  if (first.passed || how.second.kind === "none") return { taken: isFirst ? "first" : "none", before, after: first }
  if (!how.chain) {
    out.set(x)
    ends?.fill(drawnIn.not)
  }
  if (!take(out, how.second, ends)) return leave()
  const second = passes(out, how.test)
  if (second.passed === null) return leave()
  return { taken: how.chain && isFirst ? "both" : "second", before, after: second }
}

const untested: Tested = { skew: Number.NaN, kurtosis: Number.NaN, passed: null }
const nothing: Treated = { taken: "none", before: untested, after: untested }

function take(x: Float64Array, step: TreatmentStep, ends: Int8Array | null): boolean {
  // The table pairs each kind with its own treater; TypeScript cannot follow that through a lookup.
  const treater = treaters[step.kind] as Treater<TreatmentStep>
  return treater(x, step, ends)
}
