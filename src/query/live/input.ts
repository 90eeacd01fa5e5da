import { constraints, type KnownInterval, type ReasonedProblem } from "../../engine/index.ts"
import type {
  IndexDocument,
  IndicatorMatrix,
  Method,
  NodeId,
  OrdinalMethod,
  Period,
  ReadColumn,
  Span,
} from "../../model/index.ts"
import { matrixOf, readColumnsOf } from "./matrix.ts"

/** All that a ranking is computed anew from: plain data, so that a worker can be handed it. */
export interface LiveInput {
  readonly method: Method
  /** The values of the period; where other periods count too, of all, ascending. */
  readonly matrices: readonly IndicatorMatrix[]
  /** Which of them is the period's. */
  readonly own: number
  /** Per matrix, what other readings of the evidence measure. */
  readonly readings: readonly (readonly ReadColumn[])[]
  /** What is known about the order of the units, per ordinal node that a reconstruction stands on. */
  readonly orders: ReadonlyMap<NodeId, ReasonedProblem>
}

/** The input of a period, the edition's own if nothing is said, from its document. Orders are known of that one alone. */
export function liveInput(doc: IndexDocument, time: Period = doc.edition.time): LiveInput {
  const { method } = doc
  const isFilled = method.indicators.some(({ impute }) => impute.kind !== "none")
  const periods = isFilled || method.panel === "together" ? method.periods : [time]
  const stoodOn = new Set(method.reconstructions.flatMap(({ members }) => members.map((member) => member.node)))
  return {
    method,
    matrices: periods.map((period) => matrixOf(doc, period)),
    own: periods.indexOf(time),
    readings: periods.map((period) => readColumnsOf(doc, period)),
    orders: new Map(
      method.ordinal.filter(({ node }) => stoodOn.has(node)).map((ordinal) => [ordinal.node, orderOf(doc, ordinal)]),
    ),
  }
}

/** A document does not keep where in a file a statement stood; order problems do not ask. */
const nowhere: Span = { file: "", line: 1, column: 1, length: 1 }

/** Statements and values of an ordinal node as an order problem, read as the build reads them. */
function orderOf(doc: IndexDocument, { node, statements, values, direction }: OrdinalMethod): ReasonedProblem {
  const known = values
    ? doc.values.filter((each) => each.node === node && each.time === doc.edition.time && each.value !== null)
    : []
  return constraints({
    units: doc.units.map((unit) => unit.id),
    statements: doc.statements
      .filter(({ id }) => statements.includes(id))
      .map((statement) => ({ ...statement, at: nowhere })),
    kinds: doc.statementKinds,
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
