import type { Lang } from "../../src/model/index.ts"
import type { FigureData } from "../charts/figure-data.ts"
import { leastShown } from "../charts/rank-strip-state.ts"
import { textsIn } from "../text/catalogue.ts"
import { chartTexts, levelSentence, likeliestSentence } from "../text/charts.ts"
import { formatProbability, formatRanks } from "../text/numbers.ts"
import type { RankingRow } from "./ranking.ts"

interface RankFigure {
  readonly title: string
  readonly data: FigureData
  /** Probability of all ranks that are too rare to be drawn, together. */
  readonly rare: number
}

/** Probabilities that are the same but for rounding. */
const alike = 1e-6

/** The takeaway and the data of one unit's distribution of ranks; `strip.p[0]` is the probability of rank `from`. */
export function rankFigure(
  name: string,
  strip: { readonly from: number; readonly p: readonly number[] },
  lang: Lang,
): RankFigure {
  const t = textsIn(chartTexts, lang)
  const all = strip.p.map((p, k) => ({ rank: strip.from + k, p }))
  const shown = all.filter(({ p }) => p >= leastShown)
  const most = all.reduce((a, b) => Math.max(a, b.p), 0)
  const likeliest = shown.filter(({ p }) => p > most - alike)
  const [first, last] = [likeliest[0]?.rank ?? strip.from, likeliest.at(-1)?.rank ?? strip.from]
  const isOnly = all.filter(({ p }) => p > 0).length === 1
  const p = formatProbability(most, lang)
  return {
    title:
      first === last || last - first + 1 !== likeliest.length
        ? likeliestSentence(name, first, p, isOnly, lang)
        : levelSentence(name, first, last, p, likeliest.length === shown.length, lang),
    data: {
      columns: [t.rank, t.probability],
      rows: shown.map(({ rank, p }) => ({
        id: String(rank),
        cells: [
          { text: lang === "ko" ? `${rank}위` : `${rank}`, value: rank },
          { text: formatProbability(p, lang), value: p },
        ],
      })),
    },
    rare: all.reduce((sum, { p }) => sum + (p < leastShown ? p : 0), 0),
  }
}

/** What the strips of a ranking show: the rank of each unit with its interval, best first. */
export function stripsFigure(rows: readonly RankingRow[], lang: Lang): FigureData {
  const t = textsIn(chartTexts, lang)
  const isOrdinal = rows.every(({ rank, score }) => rank === null || score === null)
  const number = (value: number | null) => ({ text: value === null ? "" : String(value), value })
  return {
    columns: [t.unit, isOrdinal ? t.meanRank : t.rank, t.low, t.high],
    rows: rows.map(({ unit, rank, expected, low, high }) => ({
      id: unit.id,
      cells: [
        { text: unit.name[lang] },
        isOrdinal ? { text: expected === null ? "" : expected.toFixed(1), value: expected } : number(rank),
        number(low),
        number(high),
      ],
    })),
  }
}

/** "3" for one rank, "1–4" for several; "" where there is none. */
export const rangeText = ({ low, high }: Pick<RankingRow, "low" | "high">): string =>
  low === null || high === null ? "" : formatRanks(low, high)
