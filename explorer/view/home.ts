import type { Lang, Node, Unit } from "../../src/model/index.ts"
import { findingsSentence, recomputedSentence, settledSentence, sizeSentence, strengthsSentence } from "../text/home.ts"
import { leadersLead, leadersSentence } from "../text/sentences.ts"
import type { IndexView } from "./index-view.ts"
import { matrixCell } from "./matrix.ts"
import { leaders, rankingRows } from "./ranking.ts"
import { mainNodes, scoredRoot, standingCount } from "./structure.ts"

/** The few sentences that say what an edition is and how far it can be trusted, each from its numbers. */
export function keySentences(view: IndexView, lang: Lang): readonly string[] {
  const { edition, agreement, findings, units, nodes, codebook, values, figures, statements } = view.doc
  const root = scoredRoot(view)
  const size = {
    units: root ? standingCount(view, root.id) : units.length,
    indicators: nodes.filter((node) => node.kind === "indicator").length,
    records: codebook.tables.reduce((sum, table) => sum + table.records, 0),
    figures: values.length + figures.length,
    statements: statements.length,
  }
  const sum = (key: "compared" | "equal") => agreement.published.reduce((total, each) => total + each.scores[key], 0)
  const contradictions = findings.filter((finding) => finding.kind === "contradiction").length
  return [
    sizeSentence(size, edition.unitNoun, lang),
    ...standing(view, lang),
    ...(agreement.published.length > 0 ? [recomputedSentence(sum("equal"), sum("compared"), lang)] : []),
    ...(agreement.strengths ? [strengthsSentence(agreement.strengths.supported, agreement.strengths.named, lang)] : []),
    ...(findings.length > 0 ? [findingsSentence(contradictions, findings.length, lang)] : []),
  ]
}

function standing(view: IndexView, lang: Lang): readonly string[] {
  const root = scoredRoot(view)
  if (root) {
    const rows = rankingRows(view, root.id)
    const names = leaders(rows).map((unit) => unit.name[lang])
    if (names.length === 0) return []
    const lead = leadersLead(names, lang)
    const ranked = rows.filter((row) => row.rank !== null).length
    return [`${leadersSentence(names, ranked, view.doc.edition.unitNoun, lang)}.${lead === null ? "" : ` ${lead}`}`]
  }
  const cells = mainNodes(view).flatMap((node) => view.doc.units.map((_, i) => matrixCell(view, node, i)))
  const named = cells.filter((cell) => cell.isNamed)
  const exact = named.filter((cell) => cell.low !== null && cell.low === cell.high)
  return [settledSentence(cells.length, named.length, exact.length, lang)]
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
