import type { Draft } from "./draft.ts"
import { notes } from "./notes.ts"
import { type Pair, pairsOf } from "./tongues.ts"

/** Whether names of indicators, dimensions or units are in both languages. */
export const isBilingual = ({ indicators, rows }: Draft): boolean =>
  [...indicators, ...indicators.flatMap(({ groups }) => groups), ...rows].some(({ ko }) => ko !== undefined)

/** The draft with names that stand in both languages in one cell taken apart, and a note of all that are in both. */
export function inBothLanguages(draft: Draft): Draft {
  const pairs = {
    indicators: pairsOf(draft.indicators.filter(({ ko }) => ko === undefined).map(({ name }) => name)),
    groups: pairsOf(draft.indicators.flatMap(({ groups }) => groups.map(({ name }) => name))),
    rows: pairsOf(draft.rows.filter(({ ko }) => ko === undefined).map(({ name }) => name)),
  }
  const indicators = draft.indicators.map((indicator) => ({
    ...paired(indicator, pairs.indicators),
    groups: indicator.groups.map((group) => paired(group, pairs.groups)),
  }))
  const rows = draft.rows.map((row) => paired(row, pairs.rows))
  const named = [...indicators, ...indicators.flatMap(({ groups }) => groups), ...rows]
  const both = new Map(named.flatMap(({ name, ko }) => (ko === undefined ? [] : [[name, ko] as const])))
  const single = new Set(named.flatMap(({ name, ko }) => (ko === undefined ? [name] : [])))
  if (both.size === 0) return draft
  return { ...draft, indicators, rows, notes: [...draft.notes, notes.pairs([...both], [...single])] }
}

function paired<T extends { readonly name: string; readonly ko?: string }>(
  each: T,
  pairs: ReadonlyMap<string, Pair> | null,
): T {
  const pair = each.ko === undefined ? pairs?.get(each.name) : undefined
  return pair === undefined ? each : { ...each, name: pair.en, ko: pair.ko }
}
