import { type IndicatorMethod, type NodeResult, treatmentNames, type UnitId } from "../../model/index.ts"
import type { Voice } from "./words.ts"

/** What was done to a unit's value before it was normalised; nothing where it is taken as it is. */
export function preparationWords(voice: Voice, method: IndicatorMethod, result: NodeResult, unit: UnitId): string[] {
  const i = voice.row(unit)
  const given = result.imputed?.[i]?.value ?? result.raw?.[i] ?? null
  const treated = result.treated?.[i] ?? null
  if (given === null || treated === null || treated === given) return []
  const ko = voice.lang === "ko"
  const { denominate } = method
  const report = voice.index.treatment.find(({ node }) => node === method.node)
  const isChanged = report?.points.some((point) => point.unit === unit) ?? false
  const scale = denominate === null || denominate.scale === 1 ? "" : voice.number(denominate.scale)
  const how = [
    ...(denominate === null ? [] : [`÷ ${denominate.by}${scale === "" ? "" : ko ? `, ${scale}당` : `, per ${scale}`}`]),
    ...(isChanged ? (report?.steps ?? []).map((step) => voice.t(treatmentNames[step])) : []),
  ].join("; ")
  return [
    ko ? `계산에 쓰는 값은 ${voice.number(treated)}이다(${how}).` : `It is taken as ${voice.number(treated)} (${how}).`,
  ]
}

/** That screening left the unit out, with the share of the indicators that it has; nothing for one that is in. */
export function screeningWords(voice: Voice, unit: UnitId): string[] {
  const { screening } = voice.index
  const i = voice.row(unit)
  if (screening === null || screening.included[i] !== false) return []
  const share = `${voice.number((screening.available[i] ?? 0) * 100, 1)} %`
  return [
    voice.lang === "ko"
      ? `점수 계산에서 제외된 대상이다. 지표 가운데 ${share}에 값이 있다.`
      : `It is left out of the scores by screening; it has values for ${share} of the indicators.`,
  ]
}
