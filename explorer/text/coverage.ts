import type { Lang, LocalText } from "../../src/model/index.ts"
import type { Cover } from "../charts/covers.ts"
import { catalogue } from "./catalogue.ts"
import { josa } from "./josa.ts"
import { counted, formatNumber, listOf } from "./numbers.ts"
import { unitsCounted } from "./sentences.ts"

const n = formatNumber

export const coverageTexts = catalogue({
  door: { en: "Coverage", ko: "확인 범위" },
  doorAbout: { en: "What is known of whom, and why where nothing is", ko: "어디까지 알려져 있고, 빈칸은 왜 비었는가" },
  title: { en: "What is known, and what is not", ko: "무엇을 알고 무엇을 모르는가" },
  lead: {
    en: "A gap is never a zero. Each cell is drawn as what is known of it; choose one to see what it rests on.",
    ko: "빈칸은 0이 아니다. 칸마다 알려진 상태를 그렸으며, 칸을 고르면 그 근거를 볼 수 있다.",
  },
  gapsAreNoZeros: { en: "A gap is never a zero.", ko: "빈칸은 0이 아니다." },
  byNode: { en: "By indicator", ko: "지표별" },
  byKind: { en: "By kind of evidence", ko: "근거 종류별" },
  byKindAbout: {
    en: "Every kind of evidence that was looked for, also those that no indicator uses. Numbers are records shown; an open end means that there may be more.",
    ko: "찾아본 모든 종류의 근거이며, 어느 지표에도 쓰이지 않은 것도 있다. 수는 실린 기록의 건수이고, 끝이 열린 칸은 더 있을 수 있다.",
  },
  nodeSubtitle: {
    en: (units: string) => `Each indicator in each of ${units}`,
    ko: (units: string) => `${units}의 지표별 상태`,
  },
  kindSubtitle: {
    en: (units: string) => `Each kind of evidence in each of ${units}`,
    ko: (units: string) => `${units}의 근거 종류별 상태`,
  },
  withoutMembers: { en: "Dimensions without indicators", ko: "지표가 없는 차원" },
  unused: { en: "Used by no indicator", ko: "지표에 쓰이지 않음" },
  covered: { en: "covered", ko: "확인" },
  alike: { en: "alike", ko: "같은 곳" },
  coveredOf: {
    en: (units: number) => `covered, of ${n(units, "en")}`,
    ko: (units: number) => `확인(전체 ${n(units, "ko")})`,
  },
  alikeNote: {
    en: "Those with the same gaps share one row. All of them are in the table.",
    ko: "빈칸이 같은 곳은 한 줄로 묶었다. 표에는 모두 들어 있다.",
  },
  alikeMore: {
    en: (rows: number, units: string) => `Not drawn: ${n(rows, "en")} more patterns of gaps, of ${units}.`,
    ko: (rows: number, units: string) => `그리지 않은 유형이 ${n(rows, "ko")}가지(${units}) 더 있다.`,
  },
  choose: { en: "Choose a cell", ko: "칸 고르기" },
  chooseAbout: {
    en: "In the picture, or here: what it rests on is shown below.",
    ko: "그림이나 여기서 고르면 그 근거가 아래에 나온다.",
  },
  indicator: { en: "Indicator", ko: "지표" },
  kind: { en: "Kind of evidence", ko: "근거 종류" },
  close: { en: "Close", ko: "닫기" },
  none: { en: "none", ko: "선택 안 함" },
  wholeCell: { en: "All about this number", ko: "이 수치의 모든 내용" },
  records: { en: "Records", ko: "기록" },
  recordsShown: {
    en: (count: number) => (count === 1 ? "1 record shown" : `${n(count, "en")} records shown`),
    ko: (count: number) => `실린 기록 ${n(count, "ko")}건`,
  },
  recordsWithheld: {
    en: (count: number) =>
      count === 1 ? "1 record withheld by licence" : `${n(count, "en")} records withheld by licence`,
    ko: (count: number) => `이용 조건 때문에 싣지 않은 기록 ${n(count, "ko")}건`,
  },
  all: { en: "complete", ko: "전수" },
  allAbout: {
    en: "A source lists all there are, so what it does not list is not there.",
    ko: "모두 수록하는 출처가 있으므로 거기에 없으면 실제로 없는 것이다.",
  },
  partial: {
    en: "No source lists all there are, so there may be more.",
    ko: "모두 수록하는 출처가 없으므로 더 있을 수 있다.",
  },
  sources: { en: "What it rests on", ko: "근거가 된 출처" },
  noSources: { en: "No source has anything on it.", ko: "이에 관한 내용이 있는 출처가 없다." },
  reaches: {
    en: (units: number, all: string) => `speaks of this in ${n(units, "en")} of ${all}`,
    ko: (units: number, all: string) => `${all} 가운데 ${n(units, "ko")}곳을 다룸`,
  },
  original: { en: "original", ko: "원자료" },
  undated: { en: "no date", ko: "날짜 없음" },
  noLicence: { en: "no licence stated", ko: "이용 조건이 적혀 있지 않음" },
  notes: { en: "Notes", ko: "참고" },
  definition: { en: "What it is", ko: "무엇인가" },
  usedBy: { en: "Used by", ko: "쓰인 지표" },
  legendHow: { en: "How to read the cells", ko: "칸 읽는 법" },
  ofCell: { en: "What the sources cover here", ko: "출처가 여기서 다루는 것" },
  inMatrix: { en: "Among all cells", ko: "전체 칸 가운데서 보기" },
  wholePage: { en: "All of it, and what each cell rests on", ko: "전체와 칸마다의 근거" },
})

/** Words of a state, short enough for a legend. Those of gaps are the words of the observation status. */
const names: Readonly<Record<Cover, LocalText>> = {
  found: { en: "found", ko: "있음" },
  least: { en: "found, maybe more", ko: "있음(더 있을 수 있음)" },
  zero: { en: "a true zero", ko: "0으로 확인" },
  stated: { en: "said in words", ko: "글로만 언급" },
  unknown: { en: "searched and not found", ko: "찾았으나 없음" },
  withheld: { en: "withheld by licence", ko: "이용 조건 때문에 싣지 않음" },
  "not-covered": { en: "not covered by the sources", ko: "출처가 다루지 않음" },
  "not-searched": { en: "not searched", ko: "조사하지 않음" },
  "not-collected": { en: "not collected", ko: "수집되지 않음" },
  "not-applicable": { en: "not applicable", ko: "해당 없음" },
  suppressed: { en: "suppressed", ko: "비공개" },
}
export const coverName = (cover: Cover, lang: Lang): string => names[cover][lang]

/** What a state means for whoever reads a number, or misses one. */
const meanings: Readonly<Record<Cover, LocalText>> = {
  found: { en: "There is a number, or there are records.", ko: "수치나 기록이 있다." },
  least: {
    en: "So many were found. No source lists all there are, so there may be more.",
    ko: "이만큼 찾았다. 모두 수록하는 출처가 없으므로 더 있을 수 있다.",
  },
  zero: {
    en: "A source that would list it lists none: there is none.",
    ko: "있으면 수록했을 출처에 없으므로 실제로 없다.",
  },
  stated: { en: "The source speaks of it in words and prints no number.", ko: "원문이 글로 언급하지만 수치는 없다." },
  unknown: {
    en: "It was looked for and not found, in lists that leave things out. That is no zero.",
    ko: "찾아보았으나 빠뜨리는 것이 있는 목록에 없었다. 0이라는 뜻은 아니다.",
  },
  withheld: {
    en: "Sources hold something, and their licence does not allow it to be shown or counted here.",
    ko: "출처에는 있으나 이용 조건이 허락하지 않아 싣지도 세지도 않았다.",
  },
  "not-covered": {
    en: "The sources say nothing about this place, whatever there is.",
    ko: "출처가 이곳을 다루지 않으므로 있는지 없는지 알 수 없다.",
  },
  "not-searched": { en: "Nobody has looked.", ko: "아무도 찾아보지 않았다." },
  "not-collected": { en: "No value was collected.", ko: "값을 수집하지 않았다." },
  "not-applicable": { en: "It makes no sense here.", ko: "이곳에는 해당하지 않는다." },
  suppressed: { en: "The publisher keeps it back.", ko: "발표자가 공개하지 않았다." },
}
export const coverMeaning = (cover: Cover, lang: Lang): string => meanings[cover][lang]

/** A cell in words: what is known, with its number where there is one. */
export function coverWords(cover: Cover, text: string, lang: Lang): string {
  const name = coverName(cover, lang)
  if (text === "" || cover === "zero") return name
  return `${name}: ${text}`
}

type Noun = { readonly one: LocalText; readonly many: LocalText }
type Counts = ReadonlyMap<Cover, number>

/** Gaps by reason as they stand after a number in English, and before one in Korean. */
const gapParts: readonly { readonly cover: Cover; readonly en: string; readonly ko: string }[] = [
  { cover: "withheld", en: "withheld by licence", ko: "이용 조건 때문에 싣지 않은 칸" },
  { cover: "not-covered", en: "not covered by the sources", ko: "출처가 다루지 않는 칸" },
  { cover: "not-searched", en: "not searched", ko: "조사하지 않은 칸" },
  { cover: "unknown", en: "searched and not found", ko: "찾았으나 없는 칸" },
  { cover: "not-collected", en: "not collected", ko: "수집되지 않은 칸" },
  { cover: "suppressed", en: "suppressed", ko: "비공개 칸" },
  { cover: "not-applicable", en: "not applicable", ko: "해당 없는 칸" },
]

/** How many cells are covered, and of the others how many have which reason. Without a full stop: it is a title too. */
export function coverageSentence(counts: Counts, covered: number, cells: number, lang: Lang): string {
  if (cells === 0) return lang === "ko" ? "칸이 없다" : "There are no cells"
  if (covered === cells)
    return lang === "ko" ? `${n(cells, lang)}개 칸이 모두 확인되었다` : `All ${n(cells, lang)} cells are covered`
  const gaps = gapParts.flatMap(({ cover, ...words }) => {
    const k = counts.get(cover) ?? 0
    return k === 0 ? [] : [{ k, words: words[lang] }]
  })
  if (lang === "ko") {
    const told = gaps.map(({ k, words }) => `${words} ${n(k, lang)}개`).join(", ")
    return `${n(cells, lang)}개 칸 가운데 ${josa(`${n(covered, lang)}개`, "이/가")} 확인되었고, 나머지는 ${josa(told, "이다/다")}`
  }
  const be = (k: number) => (k === 1 ? "is" : "are")
  const [only] = gaps
  const others =
    gaps.length === 1 && only !== undefined
      ? `${only.k === 1 ? "the other one is" : "the others are"} ${only.words}`
      : `of the others, ${listOf(
          gaps.map(({ k, words }, at) => (at === 0 ? `${n(k, lang)} ${be(k)} ${words}` : `${n(k, lang)} ${words}`)),
          lang,
        )}`
  return `${n(covered, lang)} of ${n(cells, lang)} cells ${be(covered)} covered; ${others}`
}

/** Of covered cells, those that are a true zero and those that may be more: what a reader would else take for exact. */
export function hedgeSentence(zeros: number, least: number, stated: number, lang: Lang): string | null {
  const parts = (
    lang === "ko"
      ? [
          zeros > 0 ? `0으로 확인된 칸 ${n(zeros, lang)}개` : "",
          least > 0 ? `더 있을 수 있는 칸 ${n(least, lang)}개` : "",
          stated > 0 ? `글로만 언급된 칸 ${n(stated, lang)}개` : "",
        ]
      : [
          zeros > 0 ? `${n(zeros, lang)} ${zeros === 1 ? "is a true zero" : "are true zeros"}` : "",
          least > 0 ? `${n(least, lang)} may be more than was found` : "",
          stated > 0 ? `${n(stated, lang)} ${stated === 1 ? "is" : "are"} said in words alone` : "",
        ]
  ).filter((part) => part !== "")
  if (parts.length === 0) return null
  if (lang === "ko") return `확인된 칸에는 ${josa(parts.join(", "), "이/가")} 들어 있다.`
  return `Of the covered cells, ${listOf(parts, lang)}.`
}

interface KindCounts {
  readonly kinds: number
  /** Kinds with records, or a true zero, in every unit; in some; in none. */
  readonly everywhere: number
  readonly somewhere: number
  readonly units: number
}

/** How far the kinds of evidence reach. Without a full stop. */
export function kindsSentence({ kinds, everywhere, somewhere, units }: KindCounts, noun: Noun, lang: Lang): string {
  const all = unitsCounted(units, noun, lang)
  const nowhere = kinds - everywhere - somewhere
  if (lang === "ko")
    return `근거 종류 ${n(kinds, lang)}가지 가운데 ${all} 모두에서 확인된 것은 ${n(everywhere, lang)}가지, 일부에서만 확인된 것은 ${n(somewhere, lang)}가지, 어디에서도 확인되지 않은 것은 ${n(nowhere, lang)}가지이다`
  return `Of ${counted(kinds, "kind", "kinds")} of evidence, ${n(everywhere, lang)} ${everywhere === 1 ? "is" : "are"} covered in all ${all}, ${n(somewhere, lang)} in some and ${n(nowhere, lang)} in none`
}

/** What there is and may not be shown; null where nothing is withheld. */
export function withheldSentence(records: number, lang: Lang): string | null {
  if (records === 0) return null
  return lang === "ko"
    ? `출처에는 있으나 이용 조건 때문에 싣지 않은 기록이 ${n(records, lang)}건 있다.`
    : `The sources hold ${counted(records, "record", "records")} that their licences do not allow to show here.`
}
