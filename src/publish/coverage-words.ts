import type { CoverageState, LocalText } from "../model/index.ts"

/** What is known of a kind of evidence in a unit, in a few words. */
export const coverageStateNames = {
  found: { en: "found", ko: "있음" },
  zero: { en: "searched in full: none", ko: "전수 조사 결과 없음" },
  unknown: { en: "not in a partial list", ko: "일부 목록에 없음" },
  withheld: { en: "withheld by licence", ko: "이용 조건 때문에 싣지 않음" },
  "not-covered": { en: "not covered by the sources", ko: "출처가 다루지 않음" },
  "not-searched": { en: "not searched", ko: "조사하지 않음" },
} as const satisfies Record<CoverageState, LocalText>
