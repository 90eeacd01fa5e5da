import type { LocalText } from "../../src/model/index.ts"

/** Words of the charts' frames, in both languages. */
export const chartText = {
  showTable: { en: "Show as table", ko: "표로 보기" },
  source: { en: "Source", ko: "자료" },
  rank: { en: "Rank", ko: "순위" },
  interval: { en: "90% interval", ko: "90% 구간" },
} as const satisfies Record<string, LocalText>
