import { constraints, contradiction, type KnownInterval, type ReasonedProblem } from "../engine/index.ts"
import {
  type Diagnostic,
  type Edition,
  error,
  type OrdinalMethod,
  type Span,
  type Statement,
  type Value,
} from "../model/index.ts"

/** A node that rests on statements and values, as an order problem that has at least one admissible order. */
export interface OrdinalNode {
  readonly method: OrdinalMethod
  readonly problem: ReasonedProblem
}

/** The order problem of every ordinal node; statements and values that contradict each other are diagnostics. */
export function ordinalNodes(edition: Edition): { nodes: readonly OrdinalNode[]; diagnostics: readonly Diagnostic[] } {
  const nodes: OrdinalNode[] = []
  const diagnostics: Diagnostic[] = []
  const units = edition.units.map((unit) => unit.id)
  for (const method of edition.method.ordinal) {
    const statements = edition.statements.filter((s) => method.statements.includes(s.id))
    const values = method.values
      ? edition.values.filter((v) => v.node === method.node && v.time === edition.time && v.value !== null)
      : []
    const problem = constraints({
      units,
      statements,
      kinds: edition.statementKinds,
      values: values.map(interval),
      direction: method.direction,
    })
    const found = contradiction(problem)
    if (found === null) nodes.push({ method, problem })
    else diagnostics.push(contradictionOf(edition, method, problem, found, statements, values))
  }
  return { nodes, diagnostics }
}

const interval = ({ unit, lower, upper }: Value): KnownInterval => ({
  unit,
  lower: lower ?? Number.NEGATIVE_INFINITY,
  upper: upper ?? Number.POSITIVE_INFINITY,
})

function contradictionOf(
  edition: Edition,
  { node }: OrdinalMethod,
  problem: ReasonedProblem,
  found: { readonly units: readonly number[]; readonly reasons: readonly number[] },
  statements: readonly Statement[],
  values: readonly Value[],
): Diagnostic {
  const places = found.reasons.flatMap((r): Span[] => {
    const reason = problem.reasons[r]
    const row = reason?.kind === "statement" ? statements[reason.index] : values[reason?.index ?? -1]
    return row === undefined ? [] : [row.at]
  })
  const names = found.units.map((i) => edition.units[i]?.name.en ?? "")
  const isCycle = found.units.every((unit, k) => {
    const next = found.units[(k + 1) % found.units.length]
    return problem.before.some((edge) => edge.first === unit && edge.second === next)
  })
  const cycle = isCycle ? [...names, names[0]].join(" → ") : `no positions are left for ${names.join(", ")}`
  const first = places[0] ?? { file: "statements.csv", line: 1, column: 1, length: 1 }
  return error("statements-contradict", first, {
    node,
    cycle,
    lines: places.map((at) => `${at.file}:${at.line}`).join(", "),
  })
}
