import {
  type Change,
  type Factor,
  type Imputation,
  mostVariants,
  type RobustnessMethod,
  usualFactors,
} from "../../model/index.ts"
import type { RobustnessSettings } from "../files/robustness.ts"
import { resolveFactor, type Varying } from "./factors.ts"

/** What the index is tried against. With `vary`, that is the whole list: the usual factors then count only where they are
 *  written. */
export function resolveRobustness(written: RobustnessSettings, varying: Varying): RobustnessMethod {
  const { draws, seed, sampling, sensitivity } = written
  const entries = written.vary?.value ?? []
  const width = written.weights?.value ?? (written.vary ? 0 : 0.25)
  const values = written.values?.value ?? !written.vary
  const usual = usualFactors(
    varying.dimensions.map(({ id }) => id),
    width,
    values,
    varying.multiple && !written.vary,
  )
  for (const { key, at } of entries)
    if (usual.some(({ id }) => id === key)) {
      const line = (key === "values" ? written.values : written.weights)?.at.line ?? at.line
      varying.report.error("id-twice", at, { what: "uncertain input", given: key, line })
    }
  const factors = [...usual, ...entries.flatMap((entry) => resolveFactor(entry, varying) ?? [])]
  const variants = factors.reduce((product, factor) => product * waysToAggregate(factor), 1)
  if (written.vary && variants > mostVariants)
    varying.report.error("vary-too-many", written.vary.at, { variants, most: mostVariants })
  return {
    draws,
    seed,
    sampling,
    factors,
    sensitivity: sensitivity ?? null,
  }
}

/** The ways to impute that factors choose between. */
export const imputationsIn = ({ factors }: RobustnessMethod): readonly Imputation[] =>
  factors
    .flatMap(optionsOf)
    .flatMap((changes) => changes.flatMap((each) => (each.setting === "impute" ? [each.to] : [])))

function optionsOf(factor: Factor): readonly (readonly Change[])[] {
  if (factor.kind === "choice") return factor.options.map(({ changes }) => changes)
  return factor.kind === "parameter" ? factor.between : []
}

/** A number between two settings is one of a hundred. */
const parts = 100

function waysToAggregate(factor: Factor): number {
  const options = optionsOf(factor)
  const touches = options.some((changes) =>
    changes.some(({ setting }) => setting === "aggregate" || setting === "missing"),
  )
  return touches ? (factor.kind === "parameter" ? parts : options.length) : 1
}
