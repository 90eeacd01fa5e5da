import { constraints, type KnownInterval, type ReasonedProblem } from "../../src/engine/index.ts"
import type { IndicatorMatrix, Method, NodeId, OrdinalMethod, Span } from "../../src/model/index.ts"
import type { IndexView } from "../view/index-view.ts"
import { matrixOf } from "../view/recompute.ts"

/** All that a ranking is computed anew from: plain data, so that a worker can be handed it. */
export interface LiveInput {
  readonly method: Method
  /** The values of the edition's own period; where other periods count too, of all, ascending. */
  readonly matrices: readonly IndicatorMatrix[]
  /** Which of them is the edition's own. */
  readonly own: number
  /** What is known about the order of the units, per ordinal node that a reconstruction stands on. */
  readonly orders: ReadonlyMap<NodeId, ReasonedProblem>
}

/** The input of an edition's own period, from its document. */
export function liveInput(view: IndexView): LiveInput {
  const { method, edition } = view.doc
  const isFilled = method.indicators.some(({ impute }) => impute.kind !== "none")
  const periods = isFilled || method.panel === "together" ? method.periods : [edition.time]
  const stoodOn = new Set(method.reconstructions.flatMap(({ members }) => members.map((member) => member.node)))
  return {
    method,
    matrices: periods.map((period) => matrixOf(view, period)),
    own: periods.indexOf(edition.time),
    orders: new Map(
      method.ordinal.filter(({ node }) => stoodOn.has(node)).map((ordinal) => [ordinal.node, orderOf(view, ordinal)]),
    ),
  }
}

/** A document does not keep where in a file a statement stood; order problems do not ask. */
const nowhere: Span = { file: "", line: 1, column: 1, length: 1 }

/** Statements and values of an ordinal node as an order problem, read as the build reads them. */
function orderOf(view: IndexView, { node, statements, values, direction }: OrdinalMethod): ReasonedProblem {
  const known = values
    ? view.valuesOf(node).filter(({ time, value }) => time === view.doc.edition.time && value !== null)
    : []
  return constraints({
    units: view.doc.units.map((unit) => unit.id),
    statements: view.doc.statements
      .filter(({ id }) => statements.includes(id))
      .map((statement) => ({ ...statement, at: nowhere })),
    kinds: view.doc.statementKinds,
    values: known.map(
      ({ unit, lower, upper }): KnownInterval => ({
        unit,
        lower: lower ?? Number.NEGATIVE_INFINITY,
        upper: upper ?? Number.POSITIVE_INFINITY,
      }),
    ),
    direction,
  })
}
