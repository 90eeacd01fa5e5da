import type { ForensicsDocument, Lang } from "../../src/model/index.ts"
import type { TableFault } from "../forensics/messages.ts"
import { catalogue } from "./catalogue.ts"
import { formatNumber } from "./numbers.ts"

type ColumnKind = ForensicsDocument["table"]["columns"][number]["kind"]

const kindsEn: Readonly<Record<ColumnKind, string>> = {
  text: "text",
  number: "numbers",
  rank: "ranks",
  constant: "one number throughout",
}
const kindsKo: Readonly<Record<ColumnKind, string>> = {
  text: "글자",
  number: "숫자",
  rank: "순위",
  constant: "모두 같은 숫자",
}

/** Tenths of a second below ten seconds. */
const seconds = (s: number, lang: Lang) => formatNumber(s < 10 ? Math.round(s * 10) / 10 : Math.round(s), lang)

export const forensicsTexts = catalogue({
  title: { en: "How was this table made?", ko: "이 표는 어떻게 계산했을까" },
  lead: {
    en: "Many rankings print a score and do not say how it was computed. Drop such a table here: the page works out whether the score is a mean, a product or another form of the other columns, with which weights, and which rows do not fit.",
    ko: "많은 순위표는 점수만 싣고 계산 방법은 밝히지 않는다. 그런 표를 여기에 놓으면, 점수가 다른 열의 평균인지 곱인지 또는 다른 식인지, 가중치는 얼마인지, 어느 행이 들어맞지 않는지를 알아낸다.",
  },
  drop: { en: "Drop a published table here", ko: "공개된 표를 여기에 끌어다 놓기" },
  local: {
    en: "The table does not leave your computer: this page examines it in your browser and sends it nowhere.",
    ko: "표는 컴퓨터를 떠나지 않는다. 이 페이지가 브라우저 안에서 살펴보며, 어디로도 보내지 않는다.",
  },
  shape: {
    en: "Units in rows, the score and what it is made of in columns. Title lines, footnotes, decimal commas and gaps may stay as they are. Of a workbook, the first sheet with numbers is read.",
    ko: "행에는 대상, 열에는 점수와 그 구성 항목이 있는 표이면 된다. 제목 줄, 각주, 소수점 쉼표, 빈칸은 그대로 두어도 된다. 엑셀 파일은 숫자가 있는 첫 시트를 읽는다.",
  },
  pasted: { en: "Pasted table", ko: "붙여 넣은 표" },
  examples: { en: "Or try an example", ko: "예시로 해 보기" },
  humanDevelopment: { en: "Human Development Index 2022", ko: "인간개발지수 2022" },
  humanDevelopmentAbout: {
    en: "193 countries: the published index beside its three dimension indices, computed from the published indicators (UNDP, CC BY 3.0 IGO).",
    ko: "193개국. 공표된 지수와, 공표된 지표로 계산한 세 차원의 지수(유엔개발계획, CC BY 3.0 IGO).",
  },
  openData: { en: "Global Open Data Index 2015", ko: "글로벌 오픈 데이터 지수 2015" },
  openDataAbout: {
    en: "122 places: rank, score and the scores of thirteen datasets, all as published (Open Knowledge, public domain).",
    ko: "122개 지역. 순위, 점수, 데이터셋 13개의 점수를 공표된 그대로 담았다(오픈 놀리지, 퍼블릭 도메인).",
  },
  exampleLost: { en: "The example did not arrive. Try again.", ko: "예시를 불러오지 못했다. 다시 시도한다." },
  needsScript: {
    en: "Examining a table needs JavaScript, because the table is examined in your browser and sent nowhere. The command cityindex forensics does the same.",
    ko: "표를 브라우저 안에서 살펴보고 어디로도 보내지 않으므로 자바스크립트가 필요하다. cityindex forensics 명령으로도 같은 일을 할 수 있다.",
  },
  working: { en: (name: string) => `Examining ${name}`, ko: (name: string) => `살펴보는 중: ${name}` },
  reading: { en: "Reading the table", ko: "표를 읽는 중" },
  readSize: {
    en: (rows: number, columns: number) =>
      `${formatNumber(rows, "en")} rows, ${formatNumber(columns, "en")} ${columns === 1 ? "column" : "columns"} of numbers`,
    ko: (rows: number, columns: number) => `행 ${formatNumber(rows, "ko")}개, 숫자 열 ${formatNumber(columns, "ko")}개`,
  },
  looking: {
    en: (column: string, n: number) => `Look ${n}: which columns explain ${column}?`,
    ko: (column: string, n: number) => `${n}번째 검토: ‘${column}’ 열을 설명하는 열 찾기`,
  },
  stop: { en: "Stop", ko: "멈추기" },
  elapsed: { en: (s: number) => `${seconds(s, "en")} s`, ko: (s: number) => `${seconds(s, "ko")}초` },
  stopped: {
    en: (s: number) => `Stopped after ${seconds(s, "en")} s. Nothing was found out.`,
    ko: (s: number) => `${seconds(s, "ko")}초 만에 멈추었다. 알아낸 것은 없다.`,
  },
  again: { en: "Begin again", ko: "다시 시작" },
  failedTitle: { en: (name: string) => `${name} was not examined`, ko: (name: string) => `살펴보지 못함: ${name}` },
  took: {
    en: (s: number) => `Examined in ${seconds(s, "en")} s on this computer`,
    ko: (s: number) => `이 컴퓨터에서 ${seconds(s, "ko")}초 동안 살펴보았다`,
  },
  composite: { en: "Column to explain", ko: "설명할 열" },
  guess: { en: "Let the page choose", ko: "페이지가 고르기" },
  guessed: {
    en: (column: string) => `${column} (chosen by the page)`,
    ko: (column: string) => `${column} (페이지가 고름)`,
  },
  verdict: { en: "Verdict", ko: "판정" },
  download: { en: "Take the findings along", ko: "결과 내려받기" },
  asText: { en: "Report as text", ko: "글 보고서" },
  formulas: { en: "Formula", ko: "식" },
  formulasAbout: {
    en: "A dot is the best estimate of a weight. Its band holds every weight that rounding of the printed numbers still allows; if the form is right, the true weight lies inside. Where no band shows, it is narrower than the dot.",
    ko: "점은 가중치의 가장 좋은 추정값이다. 띠는 적힌 숫자의 반올림이 허용하는 모든 가중치이며, 식이 맞다면 참값은 그 안에 있다. 띠가 보이지 않으면 점보다 좁은 것이다.",
  },
  moreFormulas: {
    en: (n: number) => (n === 1 ? "1 more column has a formula" : `${n} more columns have a formula`),
    ko: (n: number) => `식이 있는 다른 열 ${n}개`,
  },
  weightsOf: {
    en: (title: string) => `${title}: weights and what rounding leaves open`,
    ko: (title: string) => `${title}: 가중치와 반올림이 남기는 범위`,
  },
  member: { en: "Column", ko: "열" },
  weight: { en: "Weight", ko: "가중치" },
  least: { en: "Least", ko: "최소" },
  most: { en: "Most", ko: "최대" },
  constantNote: {
    en: (value: string, range: string) => `Constant: ${value}, ${range}.`,
    ko: (value: string, range: string) => `상수: ${value}, ${range}.`,
  },
  moreTerms: { en: (n: number) => `${n} more`, ko: (n: number) => `외 ${n}개` },
  sourceOf: {
    en: (name: string, size: string) => `${name}, ${size}; computed from its printed numbers`,
    ko: (name: string, size: string) => `${name}, ${size}. 적힌 숫자로 계산`,
  },
  misfitsAbout: {
    en: "What the formula gives differs from what is printed by more than rounding. A repair is a simple mistake that would explain the row; its chance is how often such a repair would fit by accident.",
    ko: "식으로 계산한 값과 적힌 값이 반올림보다 크게 다른 행이다. 고치는 방법은 그 행을 설명하는 단순한 실수이며, 확률은 그런 고침이 우연히 들어맞을 가능성이다.",
  },
  allFit: {
    en: (n: number) => `All ${formatNumber(n, "en")} rows that have every number fit it.`,
    ko: (n: number) => `숫자가 모두 있는 행 ${formatNumber(n, "ko")}개가 모두 들어맞는다.`,
  },
  someOff: {
    en: (off: number, of: number, mended: number) =>
      `${formatNumber(off, "en")} of ${formatNumber(of, "en")} rows ${off === 1 ? "does" : "do"} not fit it${mended === 0 ? "" : `; a simple mistake would explain ${mended === off ? (off === 1 ? "it" : "each") : formatNumber(mended, "en")}`}.`,
    ko: (off: number, of: number, mended: number) =>
      `행 ${formatNumber(of, "ko")}개 가운데 ${formatNumber(off, "ko")}개가 들어맞지 않는다${mended === 0 ? "" : `. 그 가운데 ${formatNumber(mended, "ko")}개는 단순한 실수로 설명된다`}.`,
  },
  place: {
    en: (row: number, line: number) => `row ${row}, line ${line}`,
    ko: (row: number, line: number) => `${row}행, 파일 ${line}줄`,
  },
  unit: { en: "Unit", ko: "대상" },
  printed: { en: "Printed", ko: "적힌 값" },
  computed: { en: "Computed", ko: "계산값" },
  repair: { en: "What would mend it", ko: "고치는 방법" },
  noRepair: { en: "no simple mistake explains it", ko: "단순한 실수로는 설명되지 않는다" },
  moreRows: { en: (n: number) => (n === 1 ? "1 more row" : `${n} more rows`), ko: (n: number) => `나머지 행 ${n}개` },
  tried: { en: "What was tried", ko: "시도한 식" },
  triedAbout: {
    en: "Only these forms are tried. Where none fits, the score may still follow from the columns in another way, or from numbers that are not in the table.",
    ko: "여기에 있는 식만 시도한다. 맞는 식이 없더라도 점수가 다른 방식으로, 또는 표에 없는 숫자로 계산되었을 수 있다.",
  },
  columnsTitle: { en: "The table as it was read", ko: "표를 읽은 결과" },
  kind: { en: "Kind", ko: "종류" },
  kinds: { en: (kind: ColumnKind) => kindsEn[kind], ko: (kind: ColumnKind) => kindsKo[kind] },
  decimals: { en: "Decimals", ko: "소수 자릿수" },
  missing: { en: "Gaps", ko: "결측" },
})

const faults: Readonly<Record<Lang, (fault: TableFault) => string>> = {
  en: (fault) => {
    switch (fault.why) {
      case "unreadable":
        return "The file cannot be read: it was moved, changed or locked after it was chosen. Choose it again."
      case "no-text":
        return "It is neither text nor an XLSX workbook. Save its table as CSV first, or copy its cells and paste them."
      case "bad-workbook":
        return "The workbook cannot be read: it is damaged, locked with a password, larger than 32 MB or no XLSX. Save its table as CSV first, or copy its cells and paste them."
      case "no-table":
        return "It holds no table: a header and rows below it were expected."
      case "no-numbers":
        return "It has no column of numbers."
      case "too-many-cells":
        return `It has ${formatNumber(fault.rows, "en")} rows and ${formatNumber(fault.columns, "en")} columns; at most ${formatNumber(fault.most, "en")} cells are examined.`
      case "broken":
        return "The examination broke off, perhaps for want of memory. A smaller part of the table may do."
    }
  },
  ko: (fault) => {
    switch (fault.why) {
      case "unreadable":
        return "파일을 읽을 수 없다. 선택한 뒤에 옮겨졌거나 바뀌었거나 잠겼을 수 있으므로 다시 선택한다."
      case "no-text":
        return "글자 파일도 XLSX 파일도 아니다. 표를 CSV로 저장하거나 칸을 복사해 붙여 넣는다."
      case "bad-workbook":
        return "엑셀 파일을 읽을 수 없다. 손상되었거나, 암호가 걸렸거나, 32 MB보다 크거나, XLSX가 아니다. 표를 CSV로 저장하거나 칸을 복사해 붙여 넣는다."
      case "no-table":
        return "표가 없다. 머리글 한 줄과 그 아래의 행이 있어야 한다."
      case "no-numbers":
        return "숫자 열이 없다."
      case "too-many-cells":
        return `행이 ${formatNumber(fault.rows, "ko")}개, 열이 ${formatNumber(fault.columns, "ko")}개이며, ${formatNumber(fault.most, "ko")}칸까지 살펴본다.`
      case "broken":
        return "살펴보는 중에 멈추었다. 메모리가 모자랐을 수 있으며, 표의 일부만으로 다시 해 볼 수 있다."
    }
  },
}

/** Why a table was not examined, and what to do. */
export const faultText = (fault: TableFault, lang: Lang): string => faults[lang](fault)
