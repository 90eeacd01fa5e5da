import type { Normalisation, Treatment, TreatmentStep } from "../../model/index.ts"
import type { IndicatorSettings } from "../files/nodes.ts"
import { type TreatmentStepSettings, type TreatSettings, twoStage } from "../files/treat.ts"
import type { Report } from "../report.ts"
import type { Located } from "../yaml/shape.ts"

/**
 * How an indicator's outliers are treated: as it says, else as `defaults` says. The values of categories are names of
 * them and no amounts, so that `defaults` says nothing of those.
 */
export function resolveTreatment(
  node: string,
  settings: IndicatorSettings,
  fallback: Located<TreatSettings> | undefined,
  normalise: Normalisation["kind"],
  report: Report,
): Treatment {
  const { treat } = settings
  if (normalise === "categories") {
    if (treat && !isNone(treat.value))
      report.error("setting-unused", treat.at, { setting: "treat", of: `"${node}"`, why: "its values are categories" })
    return { kind: "none" }
  }
  const written = (treat ?? fallback)?.value
  if (!written || isNone(written)) return { kind: "none" }
  const { test, first, second, chain, force } = written.kind === "map" ? written.value : twoStage
  const step = (each: TreatmentStepSettings) => resolveStep(each, test)
  return { kind: "two-stage", test, first: step(first), second: step(second), chain, force }
}

const isNone = (written: TreatSettings) => written.kind === "scalar" && written.value === "none"

function resolveStep(written: TreatmentStepSettings, test: typeof twoStage.test): TreatmentStep {
  switch (written.kind) {
    case "winsorise": {
      const { most, force, test: own } = written.value
      return { kind: written.kind, most: most === "any" ? null : most, test: own ?? test, force }
    }
    case "box-cox":
      return { kind: written.kind, lambda: written.value.lambda ?? null, shift: written.value.shift }
    default:
      return { kind: written.kind }
  }
}
