import type { AuditFinding, AuditTables, NodeId } from "../../../model/index.ts"
import { rank } from "../../../stats/index.ts"
import { columnOf } from "../columns.ts"
import { auditLimits } from "./limits.ts"
import { type Examined, finding, type StepRule } from "./subject.ts"

/** Means in which a high member makes up for a low one, or for a part of it. */
const compensatory = new Set(["arithmetic", "geometric", "sum"])

/**
 * How ranks at the top change when a low member can be made up for less: the arithmetic against the geometric mean of the
 * members, rescaled to 1–100 over the units that have them all.
 */
export const compensation: StepRule = (of) => {
  if (of.groups.length === 0) return "no-scores"
  if (of.rows.length < 4) return "few-units"
  const tables = of.tops.flatMap((node) => compensationOf(of, node))
  if (tables.length === 0) return "no-mean"
  const findings = tables.flatMap(({ node, mean, rows }): AuditFinding[] => {
    const [far] = rows.toSorted((a, b) => Math.abs(b.geometric - b.arithmetic) - Math.abs(a.geometric - a.arithmetic))
    if (far === undefined || mean <= auditLimits.meanShift * rows.length) return []
    return [finding("compensates", { node, mean, unit: far.unit, change: far.geometric - far.arithmetic })]
  })
  return { findings, tables: { compensation: tables } }
}

function compensationOf({ method, scores, rows, matrix }: Examined, node: NodeId): AuditTables["compensation"] {
  const dimension = method.dimensions.find((each) => each.node === node)
  if (dimension === undefined || !compensatory.has(dimension.aggregate.kind)) return []
  const members = dimension.members.filter(({ share }) => share > 0)
  if (members.length < 2) return []
  const columns = members.map((member) => columnOf(scores, member.node))
  const complete = rows.map((_, k) => k).filter((k) => columns.every((x) => !Number.isNaN(x[k])))
  const scaled = columns.map((x) => rescaled(complete.map((k) => x[k]!)))
  if (complete.length < 2 || scaled.some((x) => x === null)) return []
  const mean = (to: (x: number) => number, k: number) =>
    members.reduce((sum, { share }, j) => sum + share * to(scaled[j]![k]!), 0)
  const straight = ranksOf(complete.map((_, k) => mean((x) => x, k)))
  const curved = ranksOf(complete.map((_, k) => mean(Math.log, k)))
  return [
    {
      node,
      mean: straight.reduce((sum, each, k) => sum + Math.abs(each - curved[k]!), 0) / straight.length,
      rows: complete.map((k, at) => ({
        unit: matrix.units[rows[k]!]!,
        arithmetic: straight[at]!,
        geometric: curved[at]!,
      })),
    },
  ]
}

/** To 1–100; null where no two differ. Halves first: the distance of two large numbers may be beyond a double. */
function rescaled(x: readonly number[]): readonly number[] | null {
  const low = x.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY)
  const high = x.reduce((most, each) => Math.max(most, each), Number.NEGATIVE_INFINITY)
  const span = high / 2 - low / 2
  return span > 0 ? x.map((each) => 1 + 99 * ((each / 2 - low / 2) / span)) : null
}

function ranksOf(x: readonly number[]): Int32Array {
  const ranks = new Int32Array(x.length)
  // Sums of the same numbers in another order differ in their last digits: they are no rank apart.
  rank(
    Float64Array.from(x, (each) => Math.round(each * 1e9) / 1e9),
    new Float64Array(x.length),
    ranks,
  )
  return ranks
}
