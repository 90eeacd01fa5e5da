import type { Lang } from "../../src/model/index.ts"
import { duelBar } from "../charts/duel-bar-state.ts"
import type { FigureData } from "../charts/figure-data.ts"
import { textsIn } from "../text/catalogue.ts"
import { chartTexts } from "../text/charts.ts"
import { liveTexts } from "../text/live.ts"
import { formatProbability } from "../text/numbers.ts"

/** The parts of a bar between two as a table: who stands above whom, and how probable that is. */
export function duelFigure(
  [one, other]: readonly [string, string],
  duel: { readonly above: number; readonly below: number },
  lang: Lang,
): FigureData {
  const t = textsIn(liveTexts, lang)
  const c = textsIn(chartTexts, lang)
  const names = { one: t.standsAbove(one), level: t.level, other: t.standsAbove(other) }
  return {
    columns: [c.item, c.probability],
    rows: duelBar(duel.above, duel.below).parts.map(({ who, width }) => ({
      id: who,
      cells: [{ text: names[who] }, { text: formatProbability(width, lang), value: width }],
    })),
  }
}
