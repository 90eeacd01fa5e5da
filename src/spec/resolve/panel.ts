import type { Panel, Period, TrendSettings } from "../../model/index.ts"
import type { IndexFile } from "../files/index-file.ts"
import type { Report } from "../report.ts"

/** How periods are normalised. One period cannot be put together with others. */
export function resolvePanel({ panel }: IndexFile, periods: readonly Period[], report: Report): Panel {
  if (panel?.value === "together" && periods.length < 2)
    report.error("setting-unused", panel.at, { setting: "panel", of: "the edition", why: "it has one period" })
  return panel?.value ?? "apart"
}

/** How trends are taken, from no more periods than there are. */
export function resolveTrends({ trends }: IndexFile, periods: readonly Period[], report: Report): TrendSettings {
  const { latest, adjust } = trends
  if (latest && latest.value > periods.length)
    report.error("number-wrong", latest.at, {
      of: "trends.latest",
      given: String(latest.value),
      expected: periods.length < 2 ? "left out: there is one period" : `a whole number from 2 to ${periods.length}`,
    })
  return { latest: latest?.value ?? null, adjust }
}
