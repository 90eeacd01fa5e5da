import type { ReportWishes, Unit } from "../../src/model/index.ts"
import type { IndexView } from "../view/index-view.ts"

/** So many units each get two facing pages without being asked for. */
export const mostSpreads = 40
/** So many get an entry of a few lines; of more, each has its row in the annex. */
const mostEntries = 250

/** How the units of an edition stand in the report. */
export interface UnitLayout {
  /** Two facing pages each, in the order of the edition. */
  readonly spreads: readonly Unit[]
  /** An entry of a few lines each. */
  readonly entries: readonly Unit[]
  /** Units with neither: a row in the annex. */
  readonly rows: number
}

/** The rule, and what a person wished otherwise: unknown ids are left out here and refused by the command line. */
export function unitLayout(view: IndexView, spreads: ReportWishes["spreads"]): UnitLayout {
  const { units } = view.doc
  const wished = new Set<string>(spreads === "all" || spreads === null ? [] : spreads)
  const isSpread = (unit: Unit) =>
    spreads === "all" || (spreads === null ? units.length <= mostSpreads : wished.has(unit.id))
  const withSpread = units.filter(isSpread)
  const others = units.filter((unit) => !isSpread(unit))
  // who asks for a few units wants these; the others have their rows
  const hasEntries = spreads === null && others.length <= mostEntries
  return { spreads: withSpread, entries: hasEntries ? others : [], rows: hasEntries ? 0 : others.length }
}
