import type { Lang, Node, Period } from "../../src/model/index.ts"
import type { FigureData } from "../charts/figure-data.ts"
import type { SlopeRow } from "../charts/slope-state.ts"
import { textsIn } from "../text/catalogue.ts"
import { changesTexts, chosenSentence, places, rankWithInterval, stepSentence } from "../text/changes.ts"
import { chartTexts, movedSentence } from "../text/charts.ts"
import type { Followed } from "./change-rows.ts"
import type { PeriodChanges } from "./changes.ts"
import type { IndexView } from "./index-view.ts"

interface ChangeSlope {
  readonly title: string
  readonly rows: readonly SlopeRow[]
  readonly data: FigureData
}

const inWords = (rank: number, lang: Lang) => (lang === "ko" ? `${rank}위` : String(rank))

/** The rows followed, by their ranks among the same units at the two times; null where nobody moved. */
export function changeSlope(
  changes: PeriodChanges,
  { rows: followed, isChosen }: Followed,
  lang: Lang,
): ChangeSlope | null {
  const t = textsIn(chartTexts, lang)
  const rows = followed
    .flatMap(({ unit, common }) => (common === null ? [] : [{ id: unit.id, name: unit.name[lang], ...common }]))
    .toSorted((a, b) => a.to - b.to)
  if (rows.length === 0) return null
  const byGain = rows.toSorted((a, b) => b.gain - a.gain)
  const [first, last] = [byGain[0], byGain.at(-1)]
  return {
    title: isChosen
      ? chosenSentence(rows, lang)
      : movedSentence(first && first.gain > 0 ? first : null, last && last.gain < 0 ? last : null, lang),
    rows: rows.map(({ id, name, from, to }) => ({
      id,
      label: name,
      from,
      to,
      fromText: inWords(from, lang),
      toText: inWords(to, lang),
    })),
    data: {
      columns: [t.unit, changes.from, changes.to, t.change],
      rows: rows.map(({ id, name, from, to, gain }) => ({
        id,
        cells: [
          { text: name },
          { text: inWords(from, lang), value: from },
          { text: inWords(to, lang), value: to },
          { text: places(gain), value: gain },
        ],
      })),
    },
  }
}

interface ChangeBump {
  readonly title: string
  readonly periods: readonly Period[]
  readonly lines: readonly { readonly id: string; readonly label: string; readonly ranks: readonly number[] }[]
  readonly others: readonly (readonly number[])[]
  readonly data: FigureData
  /** How many have a rank in every period, and how many in any. */
  readonly n: number
  readonly all: number
}

/** From this many periods on there is a way between, and not just two ends. */
const leastPeriods = 3

/**
 * Ranks over all periods among the units that have one in each, so that they compare; null with fewer than three periods,
 * or where none of those followed has a rank in all.
 */
export function changeBump(
  view: IndexView,
  node: Node,
  { rows: followed, isChosen }: Followed,
  lang: Lang,
): ChangeBump | null {
  const { periods, units } = view.doc
  if (periods.length < leastPeriods) return null
  const scores = periods.map((period) => view.result(node.id, period)?.score ?? [])
  const published = periods.map((period) => view.result(node.id, period)?.rank ?? [])
  const has = (i: number) => (ranks: readonly (number | null)[]) => (ranks[i] ?? null) !== null
  const always = units.map((_, i) => i).filter((i) => published.every(has(i)))
  const ranks = scores.map((score) => rankedAmong(score, always))
  const wayOf = (i: number) => ranks.map((of) => of.get(i)!)
  const ids = new Set<string>(followed.map(({ unit }) => unit.id))
  const chosen = always.filter((i) => ids.has(units[i]!.id))
  const step = largestStep(isChosen ? chosen : always, wayOf)
  const own = step === null || chosen.includes(step.i) ? chosen : [...chosen, step.i]
  if (own.length === 0) return null
  const ways = own.map((i) => ({ i, id: units[i]!.id, label: units[i]!.name[lang], ranks: wayOf(i) }))
  const lines = ways.toSorted((a, b) => a.ranks.at(-1)! - b.ranks.at(-1)!)
  const t = textsIn(changesTexts, lang)
  return {
    title: stepSentence(
      step && { name: units[step.i]!.name[lang], from: periods[step.k - 1]!, to: periods[step.k]!, gain: step.gain },
      lang,
    ),
    periods,
    lines,
    others: always.filter((i) => !own.includes(i)).map(wayOf),
    n: always.length,
    all: units.filter((_, i) => published.some(has(i))).length,
    data: {
      columns: [textsIn(chartTexts, lang).unit, ...periods, ...periods.map(t.published)],
      rows: lines.map(({ i, id, label, ranks: way }) => ({
        id,
        cells: [
          { text: label },
          ...way.map((rank) => ({ text: inWords(rank, lang), value: rank })),
          ...periods.map((period, k) => ({ text: publishedText(view, node, period, i, published[k]![i]!) })),
        ],
      })),
    },
  }
}

function publishedText(view: IndexView, node: Node, period: Period, i: number, rank: number): string {
  const interval = view.result(node.id, period)?.uncertainty ?? view.doc.rankIntervals[period]?.[node.id]
  return rankWithInterval(rank, interval?.low[i] ?? null, interval?.high[i] ?? null)
}

/** Ranks among these units alone, ties sharing the smaller one. */
function rankedAmong(scores: readonly (number | null)[], among: readonly number[]): ReadonlyMap<number, number> {
  const order = among.toSorted((a, b) => Number(scores[b]) - Number(scores[a]))
  const ranks = new Map<number, number>()
  let rank = 1
  for (const [k, i] of order.entries()) {
    if (k > 0 && scores[i] !== scores[order[k - 1]!]) rank = k + 1
    ranks.set(i, rank)
  }
  return ranks
}

interface Step {
  readonly i: number
  /** Number of the period it leads to. */
  readonly k: number
  readonly gain: number
}

/** The largest change of rank from one period to the next; the first of equals. Null: no rank changes. */
function largestStep(among: readonly number[], wayOf: (i: number) => readonly number[]): Step | null {
  let found: Step | null = null
  for (const i of among) {
    const way = wayOf(i)
    for (let k = 1; k < way.length; k++) {
      const gain = way[k - 1]! - way[k]!
      if (Math.abs(gain) > Math.abs(found?.gain ?? 0)) found = { i, k, gain }
    }
  }
  return found
}
