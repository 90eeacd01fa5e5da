import type { Lang } from "../../src/model/index.ts"
import type { FigureData } from "../charts/figure-data.ts"
import { textsIn } from "../text/catalogue.ts"
import { chartTexts } from "../text/charts.ts"
import { formatNumber } from "../text/numbers.ts"
import type { ComparedRow } from "./compare.ts"

/** Id of the mark of one unit in one node. */
export const comparedMark = (node: string, unit: string): string => `${node}.${unit}`

/** What the small plots of a comparison show, a row per unit and node; an interval that is not known is empty. */
export function comparedFigure(rows: readonly ComparedRow[], lang: Lang): FigureData {
  const t = textsIn(chartTexts, lang)
  const isScored = rows.some((row) => row.isScored)
  const hasRanks = rows.some(({ cells }) => cells.some(({ rankText }) => rankText !== ""))
  const number = (value: number | null) => ({
    text: value === null ? "" : formatNumber(Number(value.toFixed(3)), lang),
    value,
  })
  return {
    columns: [
      t.node,
      t.unit,
      isScored ? t.score : t.meanRank,
      t.low,
      t.high,
      ...(hasRanks ? [t.rank] : isScored ? [] : [t.rankInterval]),
    ],
    rows: rows.flatMap(({ node, cells }) =>
      cells.map(({ unit, value, low, high, text, rankText }) => ({
        id: comparedMark(node.id, unit.id),
        cells: [
          { text: node.title[lang] },
          { text: unit.name[lang] },
          isScored ? { text, value } : number(value),
          number(low),
          number(high),
          ...(hasRanks ? [{ text: rankText }] : isScored ? [] : [{ text }]),
        ],
      })),
    ),
  }
}
