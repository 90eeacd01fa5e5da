import type { AuditFinding, UntriedSetting } from "../../../model/index.ts"
import { type Examined, finding, type StepRule } from "./subject.ts"

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
