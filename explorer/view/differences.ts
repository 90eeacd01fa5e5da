import type { Lang, Node, Unit } from "../../src/model/index.ts"
import { pairSentence, silentSentence, spreadSentence, sureSentence, tiedSentence } from "../text/compare-sentences.ts"
import { type ComparedRow, pairs } from "./compare.ts"
import type { IndexView } from "./index-view.ts"
import { chanceAbove, surely } from "./pairs.ts"
import { scoredRoot } from "./structure.ts"

/**
 * What tells the chosen apart, in sentences. With a composite: each against the next in it, then where they lie furthest
 * apart. Without: in which dimensions one is surely above another, and the dimensions that say nothing.
 */
export function differences(
  view: IndexView,
  chosen: readonly Unit[],
  rows: readonly ComparedRow[],
  lang: Lang,
): readonly string[] {
  if (chosen.length < 2) return []
  const root = scoredRoot(view)
  return root === undefined
    ? orders(view, chosen, rows, lang)
    : [...inTurn(view, root, chosen, lang), ...widest(rows, root, lang)]
}

function orders(view: IndexView, chosen: readonly Unit[], rows: readonly ComparedRow[], lang: Lang): readonly string[] {
  const sure = rows.flatMap(({ node }) =>
    pairs(view, node.id, chosen)
      .filter(({ chance }) => (chance ?? 0) >= surely)
      .map((pair) => ({ ...pair, title: node.title[lang], isCertain: pair.chance === 1 })),
  )
  const silent = rows.map(({ node }) => node.title[lang]).filter((title) => sure.every((each) => each.title !== title))
  const told = Map.groupBy(sure, ({ first, second, isCertain }) => `${first.id}\n${second.id}\n${isCertain}`)
  const sentences = [...told.values()].flatMap((group) => {
    const [pair] = group
    if (pair === undefined) return []
    const titles = group.map(({ title }) => title)
    return [sureSentence(pair.first.name[lang], pair.second.name[lang], titles, pair.isCertain, lang)]
  })
  return [...sentences, ...(silent.length > 0 ? [silentSentence(silent, rows.length, lang)] : [])]
}

/** Each of the chosen against the next in a node with scores, best first. */
function inTurn(view: IndexView, node: Node, chosen: readonly Unit[], lang: Lang): readonly string[] {
  const ranked = chosen
    .flatMap((unit) => {
      const i = view.unitIndex.get(unit.id) ?? -1
      const rank = view.result(node.id)?.rank[i] ?? null
      return rank === null ? [] : [{ i, name: unit.name[lang], rank }]
    })
    .toSorted((a, b) => a.rank - b.rank)
  return ranked.slice(1).map((below, k) => {
    const above = ranked[k] ?? below
    const chance = chanceAbove(view, node.id, above.i, below.i)
    const isTied = above.rank === below.rank || (chance !== null && chance < surely)
    return isTied
      ? tiedSentence(above.name, below.name, node.title[lang], chance, lang)
      : pairSentence(above, below, node.title[lang], chance, lang)
  })
}

/** The member in which two of the chosen lie furthest apart, by their share of its range over all units. */
function widest(rows: readonly ComparedRow[], root: Node, lang: Lang): readonly string[] {
  const [most] = rows
    .filter((row) => row.node !== root && row.isScored)
    .flatMap(({ node, cells, all }) => {
      const known = cells.filter(({ value }) => value !== null).toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
      const [best, least] = [known[0], known.at(-1)]
      const range = all.reduce((a, b) => Math.max(a, b), -Infinity) - all.reduce((a, b) => Math.min(a, b), Infinity)
      if (best === undefined || least === undefined || !(range > 0)) return []
      return [{ node, best, least, share: ((best.value ?? 0) - (least.value ?? 0)) / range }]
    })
    .toSorted((a, b) => b.share - a.share)
  if (most === undefined || most.share === 0) return []
  const { node, best, least } = most
  const names = { node: node.title[lang], best: best.unit.name[lang], least: least.unit.name[lang] }
  return [spreadSentence({ ...names, from: best.text, to: least.text }, lang)]
}
