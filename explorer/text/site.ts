import { catalogue } from "./catalogue.ts"

/** What published pages say that the explorer on a server does not. */
export const siteTexts = catalogue({
  versions: { en: "All versions", ko: "모든 버전" },
  versionsOf: {
    en: (title: string) => `Versions of ${title}`,
    ko: (title: string) => `${title}의 버전`,
  },
  versionsLead: {
    en: "A published version never changes. Cite the version that you have used.",
    ko: "공개된 버전은 바뀌지 않는다. 인용할 때에는 사용한 버전을 적는다.",
  },
  version: { en: "Version", ko: "버전" },
  newest: { en: "newest", ko: "최신" },
  period: { en: "Period", ko: "시기" },
  hash: { en: "SHA-256 of the edition", ko: "판의 SHA-256" },
  newer: {
    en: (version: string) => `A newer version of this edition has been published: ${version}.`,
    ko: (version: string) => `이 판의 더 새로운 버전이 공개되었다: ${version}.`,
  },
  toNewer: { en: "See it", ko: "최신 버전 보기" },
  whole: {
    en: "Searching, filtering, sorting and moving weights need JavaScript. Without it, this page shows everything in its first order.",
    ko: "검색·필터·정렬·가중치 조절에는 자바스크립트가 필요하다. 자바스크립트가 없으면 이 페이지는 처음 순서대로 모두 보여 준다.",
  },
  choose: {
    en: "Comparing the places of your choice needs JavaScript. Without it, each place's own page has all of its numbers.",
    ko: "원하는 대상을 골라 비교하려면 자바스크립트가 필요하다. 자바스크립트가 없어도 대상별 페이지에서 모든 수치를 볼 수 있다.",
  },
  cells: {
    en: "Opening a cell of the picture needs JavaScript. Without it, the table below the picture leads from each cell to where it comes from.",
    ko: "그림의 칸을 열려면 자바스크립트가 필요하다. 자바스크립트가 없어도 그림 아래의 표에서 칸마다 그 근거로 갈 수 있다.",
  },
  find: {
    en: "Searching needs JavaScript. Without it, every page of this edition can be reached from the lists above.",
    ko: "검색에는 자바스크립트가 필요하다. 자바스크립트가 없어도 위의 목록에서 이 판의 모든 페이지로 갈 수 있다.",
  },
  lost: { en: "There is no such page", ko: "없는 페이지이다" },
  lostHelp: {
    en: "The address may be mistyped. A published version keeps its addresses; look for the edition in the gallery.",
    ko: "주소가 잘못되었을 수 있다. 공개된 버전의 주소는 바뀌지 않으므로 모든 판에서 찾아볼 수 있다.",
  },
  toGallery: { en: "All editions", ko: "모든 판" },
  toPage: { en: "Whole page", ko: "전체 페이지" },
  embed: { en: "Embed", ko: "퍼가기" },
  embedFrozen: { en: "This version for good", ko: "이 버전으로 고정" },
  embedLive: { en: "Always the newest version", ko: "항상 최신 버전" },
  embedTitle: { en: "HTML to embed this chart", ko: "이 차트를 삽입할 HTML" },
  copy: { en: "Copy", ko: "복사" },
  copied: { en: "Copied", ko: "복사했다" },
  copyFailed: { en: "Select the text and copy it", ko: "글을 선택해 복사하면 된다" },
})
