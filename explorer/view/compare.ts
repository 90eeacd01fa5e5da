import type { EvidenceDocument, Lang, Node, Unit } from "../../src/model/index.ts"
import type { Domain } from "../charts/place.ts"
import { niceDomain } from "../charts/place.ts"
import { decimalsOf, formatNumber, formatRanks } from "../text/numbers.ts"
import type { IndexView } from "./index-view.ts"
import { isNamedIn, matrixCell } from "./matrix.ts"
import { chanceAbove } from "./pairs.ts"
import { rowsAbout } from "./records.ts"
import { mainNodes, scoredRoot } from "./structure.ts"

/** So many stand side by side at most: more are no longer compared but ranked. */
export const mostCompared = 5

/** The units of an address, each once, unknown ones left out. */
export function chosenUnits(view: IndexView, address: readonly string[]): readonly Unit[] {
  const ids = new Set(address.flatMap((text) => text.split(",")))
  return [...ids]
    .map((id) => view.unit(id))
    .filter((unit) => unit !== undefined)
    .slice(0, mostCompared)
}

/** The nodes that are compared: the whole first, where it has scores, then what it is made of. */
export function comparedNodes(view: IndexView): readonly Node[] {
  const root = scoredRoot(view)
  const nodes = mainNodes(view)
  return root === undefined || nodes.includes(root) ? nodes : [root, ...nodes]
}

/** One unit in one node. */
interface ComparedCell {
  readonly unit: Unit
  readonly value: number | null
  /** 90 % interval, of the score or of the rank. */
  readonly low: number | null
  readonly high: number | null
  /** Nothing is known that places it. */
  readonly isOpen: boolean
  readonly text: string
  readonly rankText: string
}

export interface ComparedRow {
  readonly node: Node
  readonly isScored: boolean
  /** What the others have, thinned to as many as can be told apart. */
  readonly all: readonly number[]
  readonly cells: readonly ComparedCell[]
}

interface Words {
  readonly notNamed: string
  readonly noScore: string
}

export function comparedRows(
  view: IndexView,
  chosen: readonly Unit[],
  words: Words,
  lang: Lang,
): readonly ComparedRow[] {
  return comparedNodes(view).map((node) => {
    const result = view.result(node.id)
    const isScored = node.basis === "scored"
    const decimals = decimalsOf(result?.score ?? [])
    const cells = chosen.map((unit): ComparedCell => {
      const i = view.unitIndex.get(unit.id) ?? -1
      if (!isScored) {
        const { low, high, expected, isOpen } = matrixCell(view, node, i)
        if (isOpen || low === null || high === null)
          return { unit, value: null, low: null, high: null, isOpen: true, text: words.notNamed, rankText: "" }
        const value = isNamedIn(view, node.id, unit.id) ? expected : null
        return { unit, value, low, high, isOpen, text: formatRanks(low, high), rankText: "" }
      }
      const score = result?.score[i] ?? null
      const rank = result?.rank[i] ?? null
      return {
        unit,
        value: score,
        low: result?.scoreInterval?.low[i] ?? null,
        high: result?.scoreInterval?.high[i] ?? null,
        isOpen: score === null,
        text: score === null ? words.noScore : formatNumber(score, lang, decimals),
        rankText: rankText(rank, result?.uncertainty?.low[i] ?? null, result?.uncertainty?.high[i] ?? null, lang),
      }
    })
    const all = (isScored ? result?.score : result?.uncertainty?.expected) ?? []
    return { node, isScored, all: thinned(all), cells }
  })
}

function rankText(rank: number | null, low: number | null, high: number | null, lang: Lang): string {
  if (rank === null) return ""
  const interval = low === null || high === null || (low === high && low === rank) ? "" : ` (${formatRanks(low, high)})`
  return lang === "ko" ? `${rank}위${interval}` : `rank ${rank}${interval}`
}

/** Dots that a picture of a few hundred px can tell apart. */
const dots = 150

/** One of the values in each of `dots` equal parts of their range; gaps are passed over. */
function thinned(values: readonly (number | null)[]): readonly number[] {
  const known = values.filter((value) => value !== null)
  if (known.length <= dots) return known
  const least = known.reduce((a, b) => Math.min(a, b))
  const width = (known.reduce((a, b) => Math.max(a, b)) - least) / dots || 1
  return [...new Map(known.map((value) => [Math.round((value - least) / width), value])).values()]
}

/** The scale that all nodes of a kind share. Not from 0: dots are compared by place. */
export function comparedDomain(view: IndexView, rows: readonly ComparedRow[], isScored: boolean): Domain {
  if (!isScored) return [view.doc.units.length, 1]
  const scored = rows.filter((row) => row.isScored)
  return niceDomain(scored.flatMap(({ all, cells }) => [...all, ...cells.flatMap(({ low, high }) => [low, high])]))
}

/** A pair of the chosen and the probability that the first stands above the second. */
export interface Pair {
  readonly first: Unit
  readonly second: Unit
  readonly chance: number | null
}

/** Every pair of the chosen in a node, the one that is likelier ahead first; in the order chosen where nothing tells. */
export function pairs(view: IndexView, node: string, chosen: readonly Unit[]): readonly Pair[] {
  const at = (unit: Unit) => view.unitIndex.get(unit.id) ?? -1
  return chosen.flatMap((a, k) =>
    chosen.slice(k + 1).map((b): Pair => {
      const [ab, ba] = [chanceAbove(view, node, at(a), at(b)), chanceAbove(view, node, at(b), at(a))]
      return (ba ?? 0) > (ab ?? 0) ? { first: b, second: a, chance: ba } : { first: a, second: b, chance: ab }
    }),
  )
}

/** How many records of a table are about each of the chosen, and how many about more than one of them. */
export interface SharedRecords {
  readonly table: string
  readonly counts: readonly number[]
  readonly shared: number
}

export function sharedRecords(evidence: EvidenceDocument, chosen: readonly Unit[]): readonly SharedRecords[] {
  return evidence.tables.map((table) => {
    const rows = chosen.map((unit) => rowsAbout(table, unit.id))
    const seen = new Map<number, number>()
    for (const row of rows.flat()) seen.set(row, (seen.get(row) ?? 0) + 1)
    return {
      table: table.id,
      counts: rows.map((each) => each.length),
      shared: [...seen.values()].filter((times) => times > 1).length,
    }
  })
}
