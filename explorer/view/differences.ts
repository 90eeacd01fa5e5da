import type { Lang, Node, Unit } from "../../src/model/index.ts"
import { pairSentence, silentSentence, spreadSentence, tiedSentence } from "../text/compare-sentences.ts"
import { type ComparedRow, pairs } from "./compare.ts"
import type { IndexView } from "./index-view.ts"
import { chanceAbove, surely } from "./pairs.ts"
import { scoredRoot } from "./structure.ts"

/** A sentence on what tells the chosen apart, and the node that it speaks of; null: of several. */
export interface Difference {
  readonly text: string
  readonly node: string | null
}

/**
 * What tells the chosen apart. With a composite: each against the next in it, then where they lie furthest apart.
 * Without: each order that is sure in a dimension, and the dimensions in which there is none.
 */
export function differences(
  view: IndexView,
  chosen: readonly Unit[],
  rows: readonly ComparedRow[],
  lang: Lang,
): readonly Difference[] {
  if (chosen.length < 2) return []
  const root = scoredRoot(view)
  if (root !== undefined) return [...inTurn(view, root, chosen, lang), ...widest(rows, root, lang)]
  const sure = rows.map(({ node }) => ({
    node,
    pairs: pairs(view, node.id, chosen).filter(({ chance }) => (chance ?? 0) >= surely),
  }))
  const silent = sure.filter((each) => each.pairs.length === 0).map(({ node }) => node.title[lang])
  return [
    ...sure.flatMap(({ node, pairs }) =>
      pairs.map(({ first, second, chance }) => ({
        text: pairSentence(plain(first, lang), plain(second, lang), node.title[lang], chance, lang),
        node: node.id,
      })),
    ),
    ...(silent.length > 0 ? [{ text: silentSentence(silent, rows.length, lang), node: null }] : []),
  ]
}

const plain = (unit: Unit, lang: Lang) => ({ name: unit.name[lang], rank: "" })

/** Each of the chosen against the next in a node with scores, best first. */
function inTurn(view: IndexView, node: Node, chosen: readonly Unit[], lang: Lang): readonly Difference[] {
  const rankOf = (unit: Unit) => view.result(node.id)?.rank[view.unitIndex.get(unit.id) ?? -1] ?? null
  const ranked = chosen
    .map((unit) => ({ unit, rank: rankOf(unit) }))
    .filter((each): each is { unit: Unit; rank: number } => each.rank !== null)
    .toSorted((a, b) => a.rank - b.rank)
  return ranked.slice(1).map((below, k) => {
    const above = ranked[k] ?? below
    const at = (each: { unit: Unit }) => view.unitIndex.get(each.unit.id) ?? -1
    const chance = chanceAbove(view, node.id, at(above), at(below))
    const title = node.title[lang]
    const isTied = above.rank === below.rank || (chance !== null && chance < surely)
    const text = isTied
      ? tiedSentence(above.unit.name[lang], below.unit.name[lang], title, chance, lang)
      : pairSentence(said(above, lang), said(below, lang), title, chance, lang)
    return { text, node: node.id }
  })
}

const said = ({ unit, rank }: { unit: Unit; rank: number }, lang: Lang) => ({
  name: unit.name[lang],
  rank: lang === "ko" ? `${rank}위` : `rank ${rank}`,
})

/** The member in which two of the chosen lie furthest apart, by their share of its range over all units. */
function widest(rows: readonly ComparedRow[], root: Node, lang: Lang): readonly Difference[] {
  const spreads = rows
    .filter((row) => row.node !== root && row.isScored)
    .flatMap((row) => {
      const known = row.cells.filter((cell) => cell.value !== null).toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
      const [best, least] = [known[0], known.at(-1)]
      const range =
        row.all.reduce((a, b) => Math.max(a, b), -Infinity) - row.all.reduce((a, b) => Math.min(a, b), Infinity)
      if (best === undefined || least === undefined || best === least || !(range > 0)) return []
      return [{ node: row.node, best, least, share: ((best.value ?? 0) - (least.value ?? 0)) / range }]
    })
    .toSorted((a, b) => b.share - a.share)
  const [most] = spreads
  if (most === undefined || most.share === 0) return []
  const text = spreadSentence(
    {
      node: most.node.title[lang],
      best: most.best.unit.name[lang],
      least: most.least.unit.name[lang],
      from: most.best.text,
      to: most.least.text,
    },
    lang,
  )
  return [{ text, node: most.node.id }]
}
