import type { IndexDocument, UnitId } from "../../model/index.ts"
import { figure, finding, profile, statement, strength, unit, value } from "../schema/edition.ts"
import { about, list, named, type Of, object, orNull } from "../schema/shape.ts"
import { head, headOf } from "./head.ts"
import { rowsOf, scoreRow } from "./scores.ts"

export const unitsDocument = named(
  "Units",
  object({
    of: head,
    units: list(
      object({
        unit,
        standing: about("In the index as a whole, in the edition's own period; null without one.", orNull(scoreRow)),
      }),
    ),
  }),
)

/** `units.json`: what is compared, each with where it stands. */
export function unitsOf(index: IndexDocument): Of<typeof unitsDocument> {
  const { root, time } = index.edition
  const standings = new Map(root === null ? [] : rowsOf(index, time, { node: root }).map((row) => [row.unit, row]))
  return { of: headOf(index), units: index.units.map((unit) => ({ unit, standing: standings.get(unit.id) ?? null })) }
}

export const unitDocument = named(
  "UnitDocument",
  object({
    of: head,
    unit,
    profiles: list(profile),
    scores: about("Of every node, in every period.", list(scoreRow)),
    values: about("As published, with source and place.", list(value)),
    statements: list(statement),
    strengths: list(strength),
    figures: list(figure),
    findings: list(finding),
  }),
)

/**
 * `units/UNIT.json`: all that is known of one unit but its records. What belongs to a unit is looked up once, for all units.
 *
 * @returns null for a unit that the edition does not have
 */
export function unitDocuments(index: IndexDocument): (id: UnitId) => Of<typeof unitDocument> | null {
  const units = new Map(index.units.map((unit) => [unit.id, unit]))
  const values = Map.groupBy(index.values, (each) => each.unit)
  const figures = Map.groupBy(index.figures, (each) => each.unit)
  const strengths = Map.groupBy(index.strengths, (each) => each.unit)
  return (id) => {
    const unit = units.get(id)
    if (unit === undefined) return null
    return {
      of: headOf(index),
      unit,
      profiles: index.profiles.filter(({ of }) => of.kind === "unit" && of.id === id),
      scores: index.periods.flatMap((time) => rowsOf(index, time, { unit: id })),
      values: values.get(id) ?? [],
      statements: index.statements.filter(({ units }) => units.includes(id)),
      strengths: strengths.get(id) ?? [],
      figures: figures.get(id) ?? [],
      findings: index.findings.filter(({ units }) => units.includes(id)),
    }
  }
}
