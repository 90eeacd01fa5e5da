import type { AuditFinding, AuditTables, NodeId, UntriedSetting } from "../../../model/index.ts"
import { rank } from "../../../stats/index.ts"
import { columnOf } from "../columns.ts"
import { auditLimits } from "./limits.ts"
import { type Examined, finding, medianOf, type StepRule } from "./subject.ts"

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

/** How far ranks hold: intervals of the draws, or of the orders that the evidence admits. */
export const robustness: StepRule = ({ tops, drawn, ordinal, scored, matrix, nodes }) => {
  const heads = nodes.filter(({ parent, basis, kind }) => parent === null && basis !== "shown" && kind === "dimension")
  const isHead = (node: NodeId) => heads.some(({ id, members }) => id === node || members.includes(node))
  const known = [
    ...tops.flatMap((node) => [[node, drawn.ranks.get(node)] as const]),
    ...[...ordinal].filter(([node]) => isHead(node)),
  ]
  const tables = known.flatMap(([node, uncertainty]): AuditTables["ranks"] => {
    if (uncertainty === undefined) return []
    const own = scored.nodes.get(node)?.rank
    const rows = matrix.units.flatMap((unit, i) => {
      const [low, high] = [uncertainty.low[i] ?? null, uncertainty.high[i] ?? null]
      if (low === null || high === null) return []
      return [{ unit, rank: own?.[i] || null, low, high }]
    })
    if (rows.length === 0) return []
    return [
      {
        node,
        how: uncertainty.how,
        medianWidth: medianOf(rows.map(({ low, high }) => high - low)),
        units: rows.length,
        tiers: new Set(uncertainty.tiers.filter((tier) => tier !== null)).size,
        rows,
      },
    ]
  })
  if (tables.length === 0) return "no-draws"
  const findings = tables.flatMap(({ node, how, medianWidth, units, rows }): AuditFinding[] => {
    const outside = rows.filter(({ rank: own, low, high }) => own !== null && (own < low || own > high))
    return [
      ...(medianWidth > auditLimits.width * units
        ? [finding("wide-intervals", { node, width: medianWidth, units, how })]
        : []),
      ...(outside.length > 0 ? [finding("outside-interval", { node, units: outside.map(({ unit }) => unit) })] : []),
    ]
  })
  const lost = drawn.studies.flatMap(({ node, failures }) =>
    failures.draws > 0
      ? [finding("lost-scores", { node, units: failures.units.map(({ unit }) => unit), draws: failures.draws })]
      : [],
  )
  const untried = tops.length > 0 && drawn.factors.length === 0 ? [finding("nothing-varied", {})] : []
  return { findings: [...untried, ...findings, ...lost], tables: { ranks: tables } }
}

/** Which choice and which element move the ranks. */
export const choices: StepRule = (of) => {
  const { drawn, tops } = of
  if (tops.length === 0) return "no-scores"
  const titles = new Map(drawn.factors.map(({ id, title }) => [id, title]))
  const factors = drawn.studies.flatMap(({ node, sensitivity }) =>
    (sensitivity?.factors ?? []).flatMap(({ factor, first, total }) => {
      const title = titles.get(factor)
      return title === undefined
        ? []
        : [{ node, factor: title, first: first?.value ?? null, total: total?.value ?? null }]
    }),
  )
  const findings = drawn.studies.flatMap(({ node, leaveOut, scenarios }): AuditFinding[] => {
    const [most, next] = factors
      .filter((each) => each.node === node && each.total !== null)
      .toSorted((a, b) => (b.total ?? 0) - (a.total ?? 0))
    const [lead] = leaveOut.toSorted((a, b) => (b.meanChange ?? 0) - (a.meanChange ?? 0))
    const [far] = (scenarios?.rows ?? []).toSorted((a, b) => (b.meanChange ?? 0) - (a.meanChange ?? 0))
    const farOptions = (far?.options ?? []).flatMap((option, f) => {
      const factor = drawn.factors.find(({ id }) => id === scenarios?.factors[f])
      const title = factor?.kind === "choice" ? factor.options.find(({ id }) => id === option)?.title : undefined
      return title === undefined ? [] : [title]
    })
    return [
      ...(most && next
        ? [finding("moves-most", { node, factor: most.factor, total: most.total ?? 0, next: next.total ?? 0 })]
        : []),
      ...(far?.meanChange ? [finding("largest-scenario", { node, options: farOptions, change: far.meanChange })] : []),
      ...(lead?.meanChange ? [finding("leads-most", { node, element: lead.element, change: lead.meanChange })] : []),
      ...leaveOut
        .filter(({ meanChange }) => meanChange === 0)
        .map(({ element }) => finding("no-effect", { node, element })),
    ]
  })
  const settings = untried(of)
  return {
    findings: settings.length === 0 ? findings : [...findings, finding("not-tried", { settings })],
    tables: { factors },
  }
}

/** The choices that audits of the JRC always vary, and this index does not. */
function untried({ drawn: { factors }, prepared }: Examined): readonly UntriedSetting[] {
  const changes = factors.flatMap((factor) => {
    if (factor.kind === "choice") return factor.options.flatMap(({ changes: each }) => each)
    return factor.kind === "parameter" ? factor.between.flat() : []
  })
  const varies = (setting: string) => changes.some((change) => change.setting === setting)
  const isTried: Readonly<Record<UntriedSetting, boolean>> = {
    weights: factors.some(({ kind }) => kind === "weights") || varies("members"),
    normalise: varies("normalise"),
    aggregate: varies("aggregate"),
    impute: prepared.imputed.length === 0 || varies("impute") || factors.some(({ kind }) => kind === "imputations"),
  }
  return (["weights", "normalise", "aggregate", "impute"] as const).filter((setting) => !isTried[setting])
}
