import { catalogue } from "./catalogue.ts"

/** How values say that they are estimates. */
export const valuesTexts = catalogue({
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
  noteUndivided: {
    en: (how: string) =>
      `The value has nothing to be divided by. The score rests on an estimate in its place. Imputed: ${how}.`,
    ko: (how: string) => `값을 나눌 분모가 없다. 점수는 그 자리에 넣은 추정값에 따른다. 대체 방법: ${how}.`,
  },
})
