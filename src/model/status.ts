import type { LocalText } from "./text.ts"

/**
 * Why a cell holds its number, or holds none: the SDMX code list for observation status (CL_OBS_STATUS 2.2),
 * as far as an index needs it. A cell with a gap code has no number; a cell with any other code has one. Where SDMX knows
 * one code and readers want to know more, a second letter tells: LC and LS are kinds of L, QL is a kind of Q.
 */
export const obsStatus = {
  A: { gap: false, label: { en: "as published or measured", ko: "발표 또는 측정된 값" } },
  E: { gap: false, label: { en: "estimated", ko: "추정값" } },
  I: { gap: false, label: { en: "imputed", ko: "대체값" } },
  P: { gap: false, label: { en: "provisional", ko: "잠정값" } },
  U: { gap: false, label: { en: "of low reliability", ko: "신뢰도 낮음" } },
  L: { gap: true, label: { en: "not collected", ko: "수집되지 않음" } },
  M: { gap: true, label: { en: "not applicable", ko: "해당 없음" } },
  O: { gap: true, label: { en: "searched and not found", ko: "찾았으나 없음" } },
  Q: { gap: true, label: { en: "suppressed", ko: "비공개" } },
  LC: { gap: true, label: { en: "not covered by the sources", ko: "출처가 다루지 않음" } },
  LS: { gap: true, label: { en: "not searched", ko: "조사하지 않음" } },
  QL: { gap: true, label: { en: "withheld by licence", ko: "이용 조건 때문에 싣지 않음" } },
} as const satisfies Record<string, { readonly gap: boolean; readonly label: LocalText }>

export type ObsStatus = keyof typeof obsStatus
export const obsStatusCodes = Object.keys(obsStatus) as readonly ObsStatus[]

/** The words an author may write for a gap in `values.csv`, and the code each stands for. */
export const gapReasons = {
  "not-collected": "L",
  "not-found": "O",
  "not-applicable": "M",
  suppressed: "Q",
  "not-covered": "LC",
  "not-searched": "LS",
  withheld: "QL",
} as const satisfies Record<string, ObsStatus>

/** How exactly a figure was published. Everything but "exact" stands for an interval (see `Qualifiers`). */
export const qualifiers = ["exact", "rounded", "approx", "at_least", "more_than", "uncertain"] as const
export type Qualifier = (typeof qualifiers)[number]
