import type {
  BlockRemark,
  FormName,
  Goalposts,
  RankRemark,
  RecoveredFormula,
  Repair,
  TieOrder,
} from "../../model/index.ts"
import { digits, interval } from "./digits.ts"

const rounding: Readonly<Record<NonNullable<RecoveredFormula["rounding"]>, string>> = {
  nearest: "마지막 자리를 가장 가까운 값으로 반올림했다",
  "half-up": "마지막 자리를 반올림하고 절반은 올렸다",
  "half-even": "마지막 자리를 반올림하고 절반은 짝수로 맞췄다",
  down: "마지막 자리를 버렸다",
  up: "마지막 자리를 올렸다",
  open: "마지막 자리를 반올림했는지 버렸는지는 알 수 없다",
}

/** What else is known of a formula in Korean, a sentence a line. */
export function detailsInKorean(
  formula: RecoveredFormula,
  forms: Readonly<Record<FormName, string>>,
): readonly string[] {
  const { exponent, count, alike, goalposts } = formula
  return [
    ...(exponent === null ? [] : [`지수 ${interval(exponent, "한계 없음")}`]),
    ...(count === null ? [] : [`행마다 구성 열 ${count}개의 평균`]),
    ...(alike.length === 0
      ? []
      : [`같은 열의 다음 식과 구별할 수 없다: ${alike.map((form) => forms[form]).join(", ")}`]),
    ...(goalposts === null ? [] : [goalpostsText(formula, goalposts)]),
    ...(formula.rounding === null || formula.rounding === "open" ? [] : [rounding[formula.rounding]]),
  ]
}

function goalpostsText({ members }: RecoveredFormula, { kind, top, weights }: Goalposts): string {
  const list = members.map(({ column }, j) => `‘${column}’ ${digits(weights[j]?.value ?? 0)}`).join(", ")
  const how = kind === "z-score" ? "이 표에서 표준화한" : `이 표의 최솟값과 최댓값으로 0에서 ${top}까지 맞춘`
  return `${how} 열의 평균으로 읽을 수 있다. 가중치: ${list}. 다른 기준값으로도 같은 식이 나올 수 있다`
}

/** @param repair in words, as of one row */
export const blockInKorean = (
  { rows, within, column, ...mistake }: BlockRemark,
  repair: (one: Repair) => string,
): string =>
  `${rows[0]}행부터 ${rows.at(-1)}행까지 ${rows.length}개 행(그 사이에 들어맞지 않는 행 ${within}개): ${repair({ ...mistake })}`

/** Why rows of one score have the ranks they have. */
export function tiesInKorean({ parted, order }: RankRemark): string {
  return order === null ? "" : `. 적힌 점수가 같은데 순위가 다른 ${parted}묶음: ${reasons[order.by](order)}`
}

const share = ({ agreeing, pairs }: TieOrder) => `이웃한 ${pairs}쌍 가운데 ${agreeing}쌍`

const reasons: Readonly<Record<TieOrder["by"], (order: TieOrder) => string>> = {
  digits: (order) => `식으로 계산한 반올림 전 점수의 순서를 따른다(${share(order)})`,
  columns: (order) =>
    `다음 열의 순서를 따른다: ${order.columns.map((name) => `‘${name}’`).join(", ")}(${share(order)})`,
  names: (order) => `이름의 순서를 따른다(${share(order)})`,
  unknown: ({ isPossible }) =>
    isPossible === false ? "반올림 전 점수의 순서가 아니며, 시도한 다른 순서도 아니다" : "까닭은 이 표로 알 수 없다",
}
