import { catalogue } from "./catalogue.ts"

export const glossaryTexts = catalogue({
  title: { en: "Glossary", ko: "용어" },
  lead: {
    en: "The words of the OECD/JRC Handbook on Constructing Composite Indicators and of SDMX, as they are used here. Pages, files and messages use the same words.",
    ko: "OECD/JRC 종합지수 작성 안내서와 SDMX의 용어를 여기서 쓰는 뜻대로 적었다. 페이지와 파일, 메시지가 모두 같은 말을 쓴다.",
  },
  find: { en: "Find", ko: "찾기" },
  nothing: { en: "No word matches.", ko: "맞는 용어가 없다." },
  not: { en: "not:", ko: "혼동하지 말 것:" },
  terms: { en: "Words used here", ko: "여기에 쓰인 용어" },
})
