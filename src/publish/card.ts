import type { EditionCard, IndexDocument, Node } from "../model/index.ts"

/** What the gallery says of an edition. */
export function cardOf(index: IndexDocument): EditionCard {
  const { id, version, title, summary, publisher, time, unitNoun } = index.edition
  const root = index.nodes.find((node) => node.id === index.edition.root)
  return {
    id,
    version,
    title,
    summary,
    publisher,
    time,
    unitNoun,
    counts: {
      units: comparedUnits(index, root),
      allUnits: index.units.length,
      indicators: index.nodes.filter((node) => node.kind === "indicator").length,
      // What stands at the top is the index itself, not one of its dimensions.
      dimensions: index.nodes.filter((node) => node.kind === "dimension" && node !== root).length,
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

function comparedUnits(index: IndexDocument, root: Node | undefined): number {
  if (root?.basis !== "scored") return index.units.length
  return index.results[index.edition.time]?.[root.id]?.rank.filter((rank) => rank !== null).length ?? 0
}

/** Published scores of all nodes and periods, and how many of them the computation meets. */
function recomputed(index: IndexDocument): EditionCard["recomputed"] {
  const { published } = index.agreement
  if (published.length === 0) return null
  const sum = (key: "compared" | "equal") => published.reduce((total, p) => total + p.scores[key], 0)
  return { compared: sum("compared"), equal: sum("equal") }
}
