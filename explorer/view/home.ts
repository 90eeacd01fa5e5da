import type { Lang, Node, Unit } from "../../src/model/index.ts"
import { findingsSentence, recomputedSentence, settledSentence, sizeSentence, strengthsSentence } from "../text/home.ts"
import { leadersLead, leadersSentence } from "../text/sentences.ts"
import { neighboursSentence } from "../text/verdict.ts"
import type { IndexView } from "./index-view.ts"
import { matrixCell } from "./matrix.ts"
import { leaders, rankingRows } from "./ranking.ts"
import { verdict } from "./robustness.ts"
import { mainNodes, scoredRoot, standingCount } from "./structure.ts"

/** A sentence from the numbers, the page that it is drawn from, and the part of a whole that it tells of, if any. */
export interface KeySentence {
  readonly text: string
  readonly from: "units" | "ranking" | "agreement" | "strengths" | "robustness" | "findings"
  readonly part: { readonly part: number; readonly of: number } | null
}

/** The few sentences that say what an edition is and how far it can be trusted, each from its numbers. */
export function keySentences(view: IndexView, lang: Lang): readonly KeySentence[] {
  const { edition, findings, units, nodes, codebook, values, figures, statements } = view.doc
  const root = scoredRoot(view)
  const size = {
    units: root ? standingCount(view, root.id) : units.length,
    indicators: nodes.filter((node) => node.kind === "indicator").length,
    records: codebook.tables.reduce((sum, table) => sum + table.records, 0),
    figures: values.length + figures.length,
    statements: statements.length,
  }
  const contradictions = findings.filter((finding) => finding.kind === "contradiction").length
  const told = contradictions === 0 ? null : { part: contradictions, of: findings.length }
  return [
    { text: sizeSentence(size, edition.unitNoun, lang), from: "units", part: null },
    ...standing(view, lang),
    ...held(view, lang),
    ...agreement(view, lang),
    ...(findings.length > 0
      ? [{ text: findingsSentence(contradictions, findings.length, lang), from: "findings" as const, part: told }]
      : []),
  ]
}

function standing(view: IndexView, lang: Lang): readonly KeySentence[] {
  const root = scoredRoot(view)
  if (root) {
    const rows = rankingRows(view, root.id)
    const names = leaders(rows).map((unit) => unit.name[lang])
    if (names.length === 0) return []
    const lead = leadersLead(names, lang)
    const ranked = rows.filter((row) => row.rank !== null).length
    const text = `${leadersSentence(names, ranked, view.doc.edition.unitNoun, lang)}.${lead === null ? "" : ` ${lead}`}`
    return [{ text, from: "ranking", part: null }]
  }
  const cells = mainNodes(view).flatMap((node) => view.doc.units.map((_, i) => matrixCell(view, node, i)))
  const named = cells.filter((cell) => cell.isNamed)
  const exact = named.filter((cell) => cell.low !== null && cell.low === cell.high)
  const text = settledSentence(cells.length, named.length, exact.length, lang)
  return [{ text, from: "ranking", part: { part: named.length, of: cells.length } }]
}

/** How many of those that follow each other can be told apart, where there is a composite to follow in. */
function held(view: IndexView, lang: Lang): readonly KeySentence[] {
  const root = scoredRoot(view)
  if (root === undefined) return []
  const { apart, neighbours, byChance } = verdict(view, root.id)
  if (neighbours === 0) return []
  const text = neighboursSentence(apart, neighbours, byChance, lang)
  return [{ text, from: "robustness", part: { part: apart, of: neighbours } }]
}

/** What comes out again of what was published. */
function agreement(view: IndexView, lang: Lang): readonly KeySentence[] {
  const { published, strengths } = view.doc.agreement
  const sum = (key: "compared" | "equal") => published.reduce((total, each) => total + each.scores[key], 0)
  const [equal, compared] = [sum("equal"), sum("compared")]
  const from = "agreement" as const
  return [
    ...(published.length > 0
      ? [{ text: recomputedSentence(equal, compared, lang), from, part: { part: equal, of: compared } }]
      : []),
    ...(strengths
      ? [
          {
            text: strengthsSentence(strengths.supported, strengths.named, lang),
            from: "strengths" as const,
            part: { part: strengths.supported, of: strengths.named },
          },
        ]
      : []),
  ]
}

/** Per dimension, the units whose interval lies within the first `bound`, best first. */
export function surelyFirst(
  view: IndexView,
  bound: number,
): readonly { readonly node: Node; readonly units: readonly Unit[] }[] {
  return mainNodes(view).map((node) => ({
    node,
    units: rankingRows(view, node.id)
      .filter((row) => row.high !== null && row.high <= bound)
      .map((row) => row.unit),
  }))
}
