import type { LocalText } from "../../../model/index.ts"
import type { ImportedMethod } from "../imported.ts"

/** Something to look at next: said on the terminal, and in the README of the edition in its language. */
export type Note = LocalText

const list = (names: readonly string[]): string =>
  names.length <= 8 ? names.join(", ") : `${names.slice(0, 8).join(", ")}, … (${names.length})`

const scales = {
  "min-max": { en: "min-max to 0–100", ko: "최소-최대 0–100" },
  "min-max-above-0": { en: "min-max to 1–100", ko: "최소-최대 1–100" },
  "z-score": { en: "z-scores", ko: "z-점수" },
  rank: { en: "ranks", ko: "순위" },
} as const

/** Every decision that was guessed, and everything that was left out. */
export const notes = {
  directions: (up: number, down: readonly string[]): Note => ({
    en: `Directions are guesses: ${up === 1 ? "one indicator is" : `${up} indicators are`} taken as "more is better"${
      down.length === 0 ? "" : `, and as "less is better": ${list(down)}`
    }. Look at each \`direction\` in index.yaml.`,
    ko: `방향은 추정이다. 지표 ${up}개는 클수록 좋다고 보았다.${
      down.length === 0 ? "" : ` 작을수록 좋다고 본 지표: ${list(down)}.`
    } index.yaml의 direction을 하나씩 확인한다.`,
  }),
  flat: (): Note => ({
    en: "No structure was found: all indicators stand side by side in one dimension. Group them under `dimensions`.",
    ko: "구조를 찾지 못해 모든 지표를 한 차원에 나란히 두었다. dimensions에서 묶는다.",
  }),
  structure: (where: string): Note => ({
    en: `The structure is that of ${where}; weights that are not written there are equal.`,
    ko: `구조는 ${where}에서 가져왔다. 적혀 있지 않은 가중치는 모두 같다.`,
  }),
  measures: (names: readonly string[]): Note => ({
    en: `No unit of measure is known of: ${list(names)}. Write it as \`measure\`.`,
    ko: `단위를 모르는 지표: ${list(names)}. measure에 적는다.`,
  }),
  decimals: (names: readonly string[], comma: boolean): Note => ({
    en: `Numbers such as ${comma ? "1,234 were read as 1.234" : "1,234 were read as 1234"} in: ${list(names)}.`,
    ko: `1,234 같은 수를 ${comma ? "1.234" : "1234"}로 읽은 지표: ${list(names)}.`,
  }),
  columns: (names: readonly string[]): Note => ({
    en: `Columns that are no indicators, and whether they should be: ${list(names)}.`,
    ko: `지표로 보지 않은 열: ${list(names)}. 지표인지 확인한다.`,
  }),
  rows: (rows: readonly string[]): Note => ({
    en: `Rows that were left out, because they sum up others or are no rows of the table: ${list(rows)}.`,
    ko: `다른 행을 요약하거나 표의 행이 아니라서 뺀 행: ${list(rows)}.`,
  }),
  unnamed: (): Note => ({
    en: "The table has no header: indicators are called by their column.",
    ko: "표에 머리글이 없어 지표를 열 이름으로 부른다.",
  }),
  footnotes: (count: number): Note => ({
    en: `Marks of footnotes stood behind ${count === 1 ? "one number" : `${count} numbers`}; the notes themselves are not in the edition.`,
    ko: `수 ${count}개에 각주 표시가 있다. 각주 내용은 옮기지 않았다.`,
  }),
  filled: (where: string): Note => ({
    en: `Empty cells in ${where} were read as the name above them.`,
    ko: `${where}의 빈칸은 바로 위 이름으로 읽었다.`,
  }),
  goalposts: (): Note => ({
    en: "Goalposts of the workbook stand beside the indicators as comments; take away the # where they are to count.",
    ko: "통합 문서의 기준값(goalposts)은 지표 옆에 주석으로 남겼다. 쓰려면 #를 지운다.",
  }),
  licence: (): Note => ({
    en: "Say who publishes it and on what terms: `publisher`, `citation`, `licence`, and what is compared: `noun`.",
    ko: "누가 어떤 조건으로 내는지(publisher, citation, licence)와 비교 대상(noun)을 적는다.",
  }),
  sources: (): Note => ({
    en: "sources.csv names only the spreadsheet. Name where each indicator comes from, with a source of its own.",
    ko: "sources.csv에는 원본 파일만 있다. 지표마다 출처를 적는다.",
  }),
  gaps: (gaps: number, cells: number): Note => ({
    en: `${gaps} of ${cells} values are gaps; values.csv says "not-collected" where the table gives no reason.`,
    ko: `값 ${cells}개 가운데 ${gaps}개가 비어 있다. 까닭을 모르는 빈칸은 values.csv에 not-collected로 적었다.`,
  }),
  pairs: (both: readonly (readonly [string, string])[], single: readonly string[]): Note => {
    const shown = list(both.map(([en, ko]) => `${en} = ${ko}`))
    return {
      en: `Names in both languages became \`en\` and \`ko\`: ${shown}.${
        single.length === 0 ? "" : ` In one language only, and the same for all readers: ${list(single)}.`
      }`,
      ko: `두 언어로 적힌 이름을 en과 ko로 나누었다: ${shown}.${
        single.length === 0 ? "" : ` 한 언어로만 적혀 그대로 둔 이름: ${list(single)}.`
      }`,
    }
  },
  method: ({ normalise, aggregate }: ImportedMethod): Note => {
    const scale = normalise === "min-max" && aggregate === "geometric" ? "min-max-above-0" : normalise
    return {
      en: `The method is a start: ${scales[scale].en}, ${aggregate} means, equal weights unless written. \`cityindex build\` shows what it makes.`,
      ko: `방법은 출발점이다. ${scales[scale].ko}, ${aggregate === "geometric" ? "기하평균" : "산술평균"}, 따로 적지 않으면 같은 가중치이다. cityindex build로 결과를 본다.`,
    }
  },
  language: (): Note => ({
    en: "Texts are in one language, that of the table. For both languages write `languages: [en, ko]` and each text as { en: …, ko: … }.",
    ko: "글은 표의 언어로만 되어 있다. 두 언어로 적으려면 languages: [en, ko]로 하고 글마다 { en: …, ko: … }로 쓴다.",
  }),
}
