import type { EvidenceDocument, IndexDocument, Source } from "../../src/model/index.ts"
import type { EvidenceTable } from "../../src/query/index.ts"

/** One line of a rubric: what a record answered, and what the answer earned of what it could. */
export interface RubricLine {
  readonly variable: string
  /** Null: nothing was recorded. */
  readonly answer: string | null
  readonly earned: number
  readonly possible: number
}

/** The lines of a rubric variable for one record, in the order of the codebook; their points sum to the variable. */
export function rubricLines(table: EvidenceTable, rubric: string, row: number): readonly RubricLine[] {
  const type = table.variable(rubric)?.type
  if (type?.kind !== "rubric") return []
  const lines = new Map<string, RubricLine>()
  for (const { variable, code, points } of type.points) {
    const cell = table.cell(variable, row)
    const held = Array.isArray(cell) ? cell.includes(code) : cell !== null && String(cell) === code
    const before = lines.get(variable)
    lines.set(variable, {
      variable,
      answer: cell === null || typeof cell === "object" ? (cell?.join(", ") ?? null) : String(cell),
      earned: (before?.earned ?? 0) + (held ? points : 0),
      // one code of a list earns at most its best points; several codes may earn them all
      possible: Array.isArray(cell) ? (before?.possible ?? 0) + points : Math.max(before?.possible ?? 0, points),
    })
  }
  return [...lines.values()]
}

/** A computed number that a record is part of. */
export interface Use {
  readonly period: string
  readonly node: string
  readonly unit: string
  /** For a share: whether it is counted, or stands in the base alone. "whole": the number has no base of records. */
  readonly part: "counted" | "base" | "whole"
}

/** The numbers that row `row` of a table made, in the order of the edition's nodes. */
export function usesOf(index: IndexDocument, evidence: EvidenceDocument, table: string, row: number): readonly Use[] {
  const measured = new Map<string, string>(
    index.method.indicators.flatMap(({ node, from }) =>
      from.kind === "measured" ? [[node, from.measure.table] as const] : [],
    ),
  )
  const place = new Map<string, number>(index.nodes.map((node, i) => [node.id, i]))
  const uses = Object.entries(evidence.drill).flatMap(([period, nodes]) =>
    Object.entries(nodes).flatMap(([node, units]) =>
      measured.get(node) !== table
        ? []
        : Object.entries(units).flatMap(([unit, { numerator, denominator }]): Use[] => {
            const counted = numerator.includes(row)
            if (!counted && !denominator?.includes(row)) return []
            return [{ period, node, unit, part: denominator === null ? "whole" : counted ? "counted" : "base" }]
          }),
    ),
  )
  return uses.sort((a, b) => (place.get(a.node) ?? 0) - (place.get(b.node) ?? 0))
}

/** Where in its source a record stands: "line 374", "374행"; an address stands alone. */
export function placeText(source: Source | undefined, place: string, lang: "en" | "ko"): string {
  const noun = source?.placeNoun[lang] ?? ""
  if (place === "") return ""
  if (noun === "" || /^https?:/.test(place)) return place
  if (lang === "en") return `${noun} ${place}`
  return /\d$/.test(place) && !place.includes(" ") ? `${place}${noun}` : `${place} ${noun}`
}
