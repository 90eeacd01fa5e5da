import type { NearestForm, RankRemark, RecoveredFormula, Repair } from "../../model/index.ts"
import { blockInKorean, detailsInKorean, tiesInKorean } from "./details-ko.ts"
import { chance, copied, digits } from "./digits.ts"
import type { ForensicsWords } from "./words.ts"

/** Names of columns are followed by a word of ours, so that particles never depend on what a table calls its columns. */
const quoted = (name: string | null | undefined) => `‘${name ?? ""}’`

const forms: ForensicsWords["forms"] = {
  "weighted-mean": "가중평균",
  sum: "합",
  "weighted-sum": "가중합",
  affine: "상수를 더한 가중합",
  geometric: "기하평균",
  product: "곱",
  "power-product": "거듭제곱의 곱",
  harmonic: "조화평균",
  "power-mean": "멱평균",
  minimum: "최솟값",
  maximum: "최댓값",
  median: "중앙값",
  "mean-of-available": "값이 있는 것의 평균",
  "mean-of-largest": "큰 값의 평균",
  "mean-of-smallest": "작은 값의 평균",
  "rank-sum": "표 안 순위의 가중합",
}

const sureness: ForensicsWords["sureness"] = { certain: "확실", likely: "유력", weak: "약함" }

const computedFrom: Readonly<Record<RecoveredFormula["computedFrom"], string>> = {
  printed: "표에 적힌 구성 열의 값만으로 적힌 숫자가 나온다",
  unprinted: "표에 적힌 것보다 더 많은 자릿수로 계산했다",
  cut: "마지막 자리를 반올림하지 않고 버렸다",
}

const rules = {
  "mean-of-available": "나머지의 평균으로 계산했다",
  zero: "0으로 계산했다",
  unexplained: "시도한 어떤 방식으로도 설명되지 않는다",
} as const

const ties = {
  smaller: "점수가 같으면 앞선 순위를 함께 쓴다",
  mean: "점수가 같으면 평균 순위를 함께 쓴다",
  larger: "점수가 같으면 뒤진 순위를 함께 쓴다",
  dense: "점수가 같으면 순위를 함께 쓰고 다음 순위를 건너뛰지 않는다",
  hidden: "적힌 점수가 같아도 순위가 다르다",
} as const

const acts = {
  missing: "결측값처럼 쓰였다",
  value: "값으로 쓰였다",
  unknown: "무엇인지 알려 주는 식이 없다",
} as const

/** What forensics says in Korean. */
export const korean: ForensicsWords = {
  parts: {
    rows: "들어맞지 않는 행",
    blocks: "여러 행에 공통된 실수",
    ranks: "순위",
    zeros: "0인 칸",
    copies: "척도만 다른 같은 열",
    duplicates: "표에 두 번 나오는 것",
    sums: "구성비",
    steps: "일정한 간격으로 적힌 열",
  },
  forms,
  sureness,
  constant: "상수",
  noBound: "한계 없음",
  size: ({ rows, columns }) => `행 ${rows}개, 숫자 열 ${columns.filter(({ kind }) => kind !== "text").length}개`,
  verdict: ({ verdict, composite, nearest, formulas: [formula] }) => {
    switch (verdict) {
      case "found":
        return formula === undefined
          ? `${quoted(composite)} 열은 다른 열에서 계산된 값이다.`
          : `${quoted(composite)} 열은 다른 열 ${formula.members.length}개의 ${forms[formula.form]}이다(${sureness[formula.sureness]}).`
      case "too-little":
        return `${quoted(composite)} 열에 들어맞는 식이 있으나 다른 식도 거의 다 들어맞는다. 판단하기에는 행이나 자릿수가 너무 적다.`
      case "none":
        return `${quoted(composite)} 열에 들어맞는 식이 없다.${nearest === null ? "" : ` ${nearestText(nearest)}`}`
      case "no-composite":
        return "다른 열에서 계산된 열이 없고, 살펴볼 열도 지정되지 않았다."
    }
  },
  formula: ({ column, form, members }) => `${column} = 열 ${members.length}개의 ${forms[form]}`,
  also: (formula) => `그 밖에: ${formula}`,
  plain: (fractions) => `들어맞는 간단한 가중치: ${fractions.replace(/(\S+) each$/, "각각 $1")}`,
  fit: (formula) =>
    `${formula.complete}개 행 가운데 ${formula.fitting}개를 설명한다. ${sureness[formula.sureness]}: 우연이라면 ${formula.bits}비트의 행운이 필요하다. ${computedFrom[formula.computedFrom]}`,
  missing: ({ rows, rule, fitting }) => `결측이 있는 행 ${rows}개: ${rules[rule]}(${fitting}개가 들어맞는다)`,
  details: (formula) => detailsInKorean(formula, forms),
  block: (block) => blockInKorean(block, repairText),
  row: ({ row, line, unit, column, printed, computed, repairs: [repair] }) =>
    `${row}행(파일 ${line}줄) ${unit}: ${column} ${printed}, 계산값 ${digits(computed)}${repair === undefined ? "" : `. ${repairText(repair)}`}`,
  repair: repairText,
  rank: (rank) => `${rankText(rank)}${tiesInKorean(rank)}`,
  rankRow: ({ row, unit, rank, score }) => `${row}행 ${unit}: 점수 ${score}, 순위 ${rank}`,
  zero: ({ column, zeros, next, act }) =>
    `${column}: 0이 ${zeros}개, 그다음으로 작은 값은 ${digits(next)}. ${acts[act]}`,
  copy: copied,
  duplicate: ({ kind, rows, units }) =>
    `${rows.join(", ")}행: ${units.join(" = ")}(${kind === "name" ? "이름이 같다" : "숫자가 같다"})`,
  sum: ({ columns, total, rows, off }) =>
    `${quoted(columns[0])} 열부터 ${quoted(columns.at(-1))} 열까지의 합은 ${rows}개 행 가운데 ${rows - off.length}개에서 ${total}이다`,
  sumRow: ({ row, unit, sum }) => `${row}행 ${unit}: ${digits(sum)}`,
  step: (columns, grid) => `${columns.join(", ")}: 모두 ${digits(grid)}의 배수`,
  more: (n) => `… 그 밖에 ${n}개`,
}

const rankText = ({ column, of, best, compared, against, ties: kind }: RankRemark) =>
  `${quoted(column)} 열은 ${quoted(of)} 열이 ${best === "highest" ? "큰" : "작은"} 순서를 따른다: ${compared}개 행 가운데 ${compared - against.length}개${kind === null || kind === "hidden" ? "" : `. ${ties[kind]}`}`

const nearestText = ({ form, fitting, complete, typicalMiss }: NearestForm) =>
  `가장 가까운 식은 ${forms[form]}이며, ${complete}개 행 가운데 ${fitting}개를 설명하고 절반의 행에서 ${digits(typicalMiss)} 넘게 벗어난다.`

function repairText({ kind, columns, by, chance: share }: Repair): string {
  const odds = `(우연일 확률 ${chance(share)}%)`
  const [first, second] = columns
  switch (kind) {
    case "shift":
      return `${quoted(first)} 열부터 ${quoted(columns.at(-1))} 열까지 ${by > 0 ? "오른쪽" : "왼쪽"}으로 ${Math.abs(by)}칸 밀린 것으로 보면 들어맞는다 ${odds}`
    case "swap":
      return `${quoted(first)} 열과 ${quoted(second)} 열을 맞바꾸면 들어맞는다 ${odds}`
    case "zero-is-missing":
      return `${columns.map(quoted).join(", ")} 열의 0을 빼고 계산하면 들어맞는다 ${odds}`
    case "other-row":
      return `${Math.abs(by)}행 ${by > 0 ? "아래" : "위"}의 ${quoted(first)} 값과 같다 ${odds}`
    case "power-of-ten":
      return `${quoted(first)} 열의 값${by > 0 ? "을" : "에"} ${10 ** Math.abs(by)}${by > 0 ? "으로 나누면" : "을 곱하면"} 들어맞는다 ${odds}`
  }
}
