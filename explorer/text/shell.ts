import { catalogue } from "./catalogue.ts"
import { formatNumber } from "./numbers.ts"

export const shellTexts = catalogue({
  product: { en: "cityindex", ko: "cityindex" },
  skip: { en: "Skip to content", ko: "본문으로 건너뛰기" },
  gallery: { en: "All editions", ko: "모든 판" },
  editionNav: { en: "Edition", ko: "판" },
  languageNav: { en: "Language", ko: "언어" },
  ranking: { en: "Ranking", ko: "순위" },
  matrix: { en: "Rank intervals", ko: "순위" },
  nodes: { en: "Dimensions", ko: "차원" },
  evidence: {
    en: (n: number) => `Evidence ${formatNumber(n, "en")}`,
    ko: (n: number) => `근거 ${formatNumber(n, "ko")}`,
  },
  method: { en: "Method", ko: "방법" },
  findings: { en: "Findings", ko: "알아 둘 점" },
  glossary: { en: "Glossary", ko: "용어" },
  sources: { en: "Sources", ko: "출처" },
  search: { en: "Search", ko: "검색" },
  licence: { en: "Terms of the data", ko: "자료 이용 조건" },
  citation: { en: "Cite as", ko: "인용" },
  version: { en: "Edition", ko: "판" },
  forkedFrom: {
    en: (id: string, version: string) => `made from ${id} ${version}`,
    ko: (id: string, version: string) => `${id} ${version} 판에서 갈라져 나옴`,
  },
  downloads: { en: "All data of this edition", ko: "이 판의 전체 자료" },
  loading: { en: "Loading", ko: "불러오는 중" },
  notFound: { en: "There is no such page", ko: "없는 페이지이다" },
  notFoundHelp: {
    en: "The address may be mistyped, or belong to an edition that is not served here.",
    ko: "주소가 잘못되었거나, 여기서 제공하지 않는 판의 주소일 수 있다.",
  },
  failed: { en: "The page could not be shown", ko: "페이지를 표시하지 못했다" },
  failedHelp: {
    en: "The data did not arrive, or could not be read. Nothing of it is shown rather than a part.",
    ko: "자료가 도착하지 않았거나 읽을 수 없었다. 일부만 보여 주는 대신 아무것도 표시하지 않는다.",
  },
  again: { en: "Try again", ko: "다시 시도" },
  toGallery: { en: "To all editions", ko: "모든 판 보기" },
})
