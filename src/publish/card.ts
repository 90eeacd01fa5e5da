import type { EditionCard, IndexDocument } from "../model/index.ts"

/** What the gallery says of an edition. */
export function cardOf(index: IndexDocument): EditionCard {
  const { id, version, title, summary, publisher, time, unitNoun } = index.edition
  const of = (kind: "indicator" | "dimension") => index.nodes.filter((node) => node.kind === kind).length
  return {
    id,
    version,
    title,
    summary,
    publisher,
    time,
    unitNoun,
    counts: {
      units: index.units.length,
      indicators: of("indicator"),
      dimensions: of("dimension"),
      records: index.codebook.tables.reduce((sum, table) => sum + table.records, 0),
      figures: index.values.length + index.figures.length,
      statements: index.statements.length,
      findings: index.findings.length,
      sources: index.sources.length,
    },
    recomputed: recomputed(index),
    hasComposite: index.edition.root !== null,
  }
}

/** Published scores of all nodes and periods, and how many of them the computation meets. */
function recomputed(index: IndexDocument): EditionCard["recomputed"] {
  const { published } = index.agreement
  if (published.length === 0) return null
  const sum = (key: "compared" | "equal") => published.reduce((total, p) => total + p.scores[key], 0)
  return { compared: sum("compared"), equal: sum("equal") }
}
