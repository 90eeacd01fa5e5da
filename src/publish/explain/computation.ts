import {
  type Aggregation,
  aggregationNames,
  type DimensionMethod,
  type Drill,
  type EvidenceDocument,
  type ImputedValue,
  type IndicatorMethod,
  imputationWords,
  imputesDenominated,
  type MeasureRef,
  type NodeId,
  type NodeResult,
  obsStatus,
  titlesOf,
  type UnitId,
  weightingNames,
} from "../../model/index.ts"
import { normalisationWords } from "./normalisation.ts"
import { preparationWords } from "./preparation.ts"
import { placeWords, statusWords, type Voice } from "./words.ts"

/** What the name of an aggregation leaves open. */
function detail(voice: Voice, how: Aggregation): string {
  const ko = voice.lang === "ko"
  switch (how.kind) {
    case "generalised":
      return ko ? `지수 ${voice.number(how.power)}` : `power ${voice.number(how.power)}`
    case "owa": {
      const weights = how.weights.map((weight) => voice.number(weight)).join(", ")
      return ko ? `가장 좋은 항목부터 ${weights}` : `${weights}, the best member first`
    }
    case "benefit-of-the-doubt":
      return ko ? "이 단위에 가장 유리한 가중치로" : "with the weights that suit it best"
    case "copeland":
      return ko ? "이긴 대결 수에서 진 대결 수를 뺀 값" : "duels won less duels lost"
    default:
      return ""
  }
}

/** How a dimension's score follows from its members, with the numbers; or which members it lacks. */
export function dimensionWords(voice: Voice, method: DimensionMethod, i: number): string {
  const { round, members } = method
  const isEqual = members.every((member) => member.share === members[0]?.share)
  // These ask no weights, so nothing is said of them.
  const asksWeights = method.aggregate.kind !== "minimum" && method.aggregate.kind !== "benefit-of-the-doubt"
  const title = (node: NodeId) => voice.t(voice.node(node).title)
  const scoreOf = (node: NodeId) => voice.result(node)?.score[i] ?? null
  const missing = members.filter(({ node }) => scoreOf(node) === null)
  const { kind } = method.weighting
  const by = kind === "given" || kind === "equal" || !asksWeights ? "" : voice.t(weightingNames[kind])
  const parts = members
    .filter(({ node }) => scoreOf(node) !== null)
    .map(({ node, share }) => {
      const score = voice.number(scoreOf(node) ?? Number.NaN, 4)
      const percent = `${voice.number(share * 100, 1)} %`
      if (isEqual || !asksWeights) return `${title(node)} ${score}`
      return voice.lang === "ko"
        ? `${title(node)} ${score}(가중치 ${percent})`
        : `${title(node)} ${score} (weight ${percent})`
    })
  const lacking = missing.map(
    ({ node }) => `${title(node)} (${statusWords(voice, voice.result(node)?.status[i] ?? "L")})`,
  )
  const mean = voice.t(aggregationNames[method.aggregate.kind])
  const open = detail(voice, method.aggregate)
  const saysEqual = isEqual && asksWeights
  if (voice.lang === "ko") {
    const rounded =
      round === null ? "" : round === 0 ? " 정수로 반올림한다." : ` 소수점 아래 ${round}자리로 반올림한다.`
    const gaps = lacking.length === 0 ? "" : ` 빠진 것: ${lacking.join(", ")}.`
    const aside = [open, saysEqual ? "같은 가중치" : ""].filter((part) => part !== "").join("; ")
    return parts.length === 0
      ? gaps.trim()
      : `계산: ${parts.join(", ")}의 ${mean}${aside === "" ? "" : `(${aside})`}.${by === "" ? "" : ` 가중치는 ${by}에 따른다.`}${rounded}${gaps}`
  }
  const to = round === 0 ? "a whole number" : `${round} decimal${round === 1 ? "" : "s"}`
  const rounded = round === null ? "" : `, rounded half up to ${to}`
  const gaps = lacking.length === 0 ? "" : ` Missing: ${voice.list(lacking)}.`
  if (parts.length === 0) return gaps.trim()
  const isScored = voice.result(method.node)?.score[i] !== null
  const opening = isScored ? "It is" : "It would be"
  return `${opening} the ${mean}${open === "" ? "" : ` (${open})`} of ${voice.list(parts)}${saysEqual ? ", with equal weights" : ""}${rounded}.${by === "" ? "" : ` The weights are by ${by}.`}${gaps}`
}

/** How an indicator's score follows from its value, and where the value comes from. */
export function indicatorWords(
  voice: Voice,
  method: IndicatorMethod,
  result: NodeResult,
  unit: UnitId,
  evidence: EvidenceDocument,
): string[] {
  const i = voice.row(unit)
  const raw = result.raw?.[i] ?? null
  const node = voice.node(method.node)
  const imputed = result.imputed?.[i] ?? null
  if (raw === null && imputed === null) return [statusWords(voice, result.status[i] ?? "L")]
  const isDivided = imputed !== null && imputesDenominated(voice.index.method.preparation, method)
  const sentences = [
    ...(raw === null ? [] : [valueWords(voice, method.node, raw, node.measure, unit)]),
    ...(imputed === null ? [] : [imputedWords(voice, imputed, isDivided ? "score" : node.measure)]),
    ...preparationWords(voice, isDivided ? { ...method, denominate: null } : method, result, unit),
  ]
  const how = normalisationWords(voice, method)
  if (how !== null) sentences.push(how)
  if (method.from.kind === "measured") sentences.push(...recordWords(voice, method.node, unit, evidence))
  return sentences
}

function imputedWords(voice: Voice, { value, how, before, from }: ImputedValue, measure: MeasureRef): string {
  const ko = voice.lang === "ko"
  const words = voice.t(imputationWords(how, titlesOf(voice.index)))
  const taken = from === null ? words : ko ? `${words}(${from})` : `${words}, of ${from}`
  const amount = voice.amount(value, measure)
  const reason = obsStatus[before].gap
    ? statusWords(voice, before)
    : ko
      ? "나눌 분모가 없음"
      : "nothing to divide it by"
  return ko
    ? `값이 없어(${reason}) ${amount}로 대체했다: ${taken}.`
    : `There is no value (${reason}); it is imputed as ${amount}: ${taken}.`
}

function valueWords(voice: Voice, node: NodeId, raw: number, measure: MeasureRef, unit: UnitId): string {
  const { index, lang } = voice
  const amount = voice.amount(raw, measure)
  const row = index.values.find((v) => v.unit === unit && v.node === node && v.time === index.edition.time)
  const source = index.sources.find((s) => s.id === row?.source)
  if (row === undefined || source === undefined)
    return lang === "ko" ? `값은 ${amount}이다.` : `The value is ${amount}.`
  const place = placeWords(voice, row.source, row.place)
  const cited = `${voice.t(source.title)}${place === "" ? "" : `, ${place}`}`
  return lang === "ko" ? `값은 ${amount}이다(${cited}).` : `The value is ${amount} (${cited}).`
}

const recordsNamed = 5

/** The records behind a measured value: how many count, out of how many, and the first of them by name. */
function recordWords(voice: Voice, node: NodeId, unit: UnitId, evidence: EvidenceDocument): string[] {
  const { index, lang } = voice
  const drill: Drill | undefined = evidence.drill[index.edition.time]?.[node]?.[unit]
  const method = index.method.indicators.find((m) => m.node === node)
  if (drill === undefined || method === undefined || method.from.kind !== "measured") return []
  const { table: tableId } = method.from.measure
  const table = evidence.tables.find((t) => t.id === tableId)
  if (table === undefined) return []
  const names = drill.numerator.slice(0, recordsNamed).map((r) => table.name[lang][r] ?? table.key[r] ?? "")
  const more = drill.numerator.length - names.length
  const count = voice.number(drill.numerator.length)
  const all = drill.denominator === null ? null : voice.number(drill.denominator.length)
  if (lang === "ko") {
    const rest = more > 0 ? ` 외 ${voice.number(more)}건` : ""
    return [`근거 기록 ${count}건${all === null ? "" : `(전체 ${all}건 중)`}: ${names.join(", ")}${rest}.`]
  }
  const rest = more > 0 ? ` and ${voice.number(more)} more` : ""
  const counted =
    all === null ? `${count} record${drill.numerator.length === 1 ? "" : "s"}` : `${count} of ${all} records`
  return [`It rests on ${counted}: ${names.join("; ")}${rest}.`]
}
