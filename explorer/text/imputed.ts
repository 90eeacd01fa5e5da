import { catalogue } from "./catalogue.ts"
import { formatNumber } from "./numbers.ts"

/** How values say that they are estimates. */
export const imputedTexts = catalogue({
  marked: { en: (value: string) => `${value} (imputed)`, ko: (value: string) => `${value}(대체값)` },
  of: {
    en: (how: string, period: string) => `${how}, of ${period}`,
    ko: (how: string, period: string) => `${how}(${period})`,
  },
  imputed: { en: "Imputed value", ko: "대체값" },
  note: {
    en: (reason: string, how: string) =>
      `There is no value (${reason}). The score rests on an estimate in its place. Imputed: ${how}.`,
    ko: (reason: string, how: string) =>
      `값이 없다(${reason}). 점수는 그 자리에 넣은 추정값에 따른다. 대체 방법: ${how}.`,
  },
  rule: { en: (ways: string) => `imputed: ${ways}`, ko: (ways: string) => `대체: ${ways}` },
  otherwise: { en: "; else ", ko: "; 없으면 " },
  title: { en: "Values in place of gaps", ko: "빈칸 대신 쓰는 값" },
  about: {
    en: (imputed: number, all: number) =>
      `${formatNumber(imputed, "en")} of ${formatNumber(all, "en")} values that the scores rest on are imputed: nobody collected them. They are estimated from values that were collected, never from one another, and marked wherever they are shown.`,
    ko: (imputed: number, all: number) =>
      `점수에 쓰인 값 ${formatNumber(all, "ko")}개 가운데 ${formatNumber(imputed, "ko")}개는 수집되지 않아 대체한 값이다. 수집된 값만으로 추정하며, 추정값으로 다른 추정값을 만들지 않는다. 보여 주는 곳마다 대체값이라고 적는다.`,
  },
  way: { en: "Imputed as", ko: "대체 방법" },
  cells: { en: "Values", ko: "값의 수" },
  tables: {
    en: (count: number, seed: number) =>
      `How uncertain the estimates are, ${formatNumber(count, "en")} completed tables say (seed ${seed}): in each, the gaps filled by regression or by the normal distribution hold values drawn from where they may lie.`,
    ko: (count: number, seed: number) =>
      `추정값이 얼마나 불확실한지는 완성된 표 ${formatNumber(count, "ko")}개로 나타낸다(시드 ${seed}). 표마다 회귀나 정규분포로 채운 빈칸에 있을 수 있는 값을 뽑아 넣는다.`,
  },
  noteUndivided: {
    en: (how: string) =>
      `The value has nothing to be divided by. The score rests on an estimate in its place. Imputed: ${how}.`,
    ko: (how: string) => `값을 나눌 분모가 없다. 점수는 그 자리에 넣은 추정값에 따른다. 대체 방법: ${how}.`,
  },
})
