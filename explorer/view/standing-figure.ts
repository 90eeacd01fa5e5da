import type { Lang, MeasureRef } from "../../src/model/index.ts"
import type { FigureData } from "../charts/figure-data.ts"
import { textsIn } from "../text/catalogue.ts"
import { chartTexts, firstSentence, mayBeFirst, nearestTop } from "../text/charts.ts"
import { formatNumber } from "../text/numbers.ts"
import type { NodeStanding } from "./node.ts"
import type { StandingRow } from "./unit.ts"

interface Told {
  readonly title: string
  readonly data: FigureData
}

/** Known to be no less than something, and nothing more. */
const isOpenAbove = ({ low, high }: { readonly low: number | null; readonly high: number | null }) =>
  low !== null && high === null

/** The takeaway and the data of a node's standing. Units of which nothing is known may be first too, and are counted. */
export function nodeStandingFigure(
  { scale, rows, unknown }: NodeStanding,
  unknownNames: readonly string[],
  measure: MeasureRef,
  lang: Lang,
): Told {
  const t = textsIn(chartTexts, lang)
  const best = Math.max(...rows.map(({ value }) => value ?? Number.NEGATIVE_INFINITY))
  const leading = rows.filter(({ value }) => value === best)
  const first = rows.filter((row) => row.mayBeFirst)
  const rivals = scale === "score" ? first.filter((row) => !leading.includes(row)) : []
  const cell = (value: number | null, digits: number | null = null) => ({
    text: value === null ? "" : formatNumber(value, lang, digits),
    value,
  })
  const isRank = scale === "rank"
  const hasIntervals = rows.some(({ low, high }) => low !== null || high !== null)
  const hasAside = rows.some(({ rankText }) => rankText !== "")
  const known = isRank
    ? rows.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))
    : rows.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
  return {
    title: isRank
      ? mayBeFirst([...first.map(({ name }) => name), ...unknownNames.slice(0, unknown.length)], lang)
      : firstSentence(
          leading.map(({ name }) => name),
          leading[0]?.text ?? "",
          lang,
          { isAmount: scale === "value" && measure === "count", rivals: rivals.map(({ name }) => name) },
        ),
    data: {
      columns: [
        t.unit,
        isRank ? t.meanRank : scale === "score" ? t.score : t.value,
        ...(hasIntervals ? [t.low, t.high] : []),
        ...(hasAside ? [isRank ? t.value : t.rank] : []),
      ],
      rows: known.map((row) => ({
        id: row.id,
        cells: [
          { text: row.name },
          isRank ? cell(row.isFollowed ? null : row.value, 1) : { text: row.text, value: row.value },
          ...(hasIntervals
            ? [cell(row.low), isOpenAbove(row) ? { text: t.openEnd, value: null } : cell(row.high)]
            : []),
          ...(hasAside ? [{ text: row.rankText }] : []),
        ],
      })),
    },
  }
}

/** The takeaway and the data of a unit's standing in several nodes. `n` is how many units are ranked. */
export function unitStandingFigure(rows: readonly StandingRow[], lang: Lang): Told {
  const t = textsIn(chartTexts, lang)
  const isScored = rows.every((row) => row.node.basis === "scored")
  const known = rows.filter((row) => (isScored ? row.value : row.high) !== null)
  // by rank among all in its own node, because scores of two nodes are not the same thing
  const place = (row: StandingRow) =>
    isScored ? row.all.filter((other) => other > (row.value ?? 0)).length : (row.high ?? 0)
  const best = Math.min(...known.map(place))
  const leading = known.filter((row) => place(row) === best)
  const [first] = leading
  const number = (value: number | null) => ({ text: value === null ? "" : formatNumber(value, lang), value })
  return {
    title: first
      ? nearestTop(
          leading.slice(0, 3).map((row) => row.node.title[lang]),
          isScored ? first.rankText : lang === "ko" ? `${first.text}위` : first.text,
          lang,
        )
      : t.noStanding,
    data: {
      columns: isScored ? [t.node, t.score, t.rank] : [t.node, t.meanRank, t.low, t.high],
      rows: rows.map((row) => ({
        id: row.node.id,
        cells: isScored
          ? [{ text: row.node.title[lang] }, { text: row.text, value: row.value }, { text: row.rankText }]
          : [
              { text: row.node.title[lang] },
              row.value === null
                ? { text: row.text, value: null }
                : { text: formatNumber(row.value, lang, 1), value: row.value },
              number(row.low),
              number(row.high),
            ],
      })),
    },
  }
}
