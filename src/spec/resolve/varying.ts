import type { IndexFile } from "../files/index-file.ts"
import { resolveAggregation, resolveMissing } from "./aggregate.ts"
import type { Varying } from "./factors.ts"
import type { Imputing } from "./impute.ts"
import { type Normalising, resolveNormalisation } from "./normalise.ts"
import type { Draft, Structure } from "./structure.ts"
import { resolveTreatment } from "./treat.ts"
import { resolveWeightSets } from "./weight-sets.ts"

/** What factors need to be resolved: the edition's settings, and the same resolvers that its nodes go through. */
export function varyingOf(
  index: IndexFile,
  structure: Structure,
  around: Pick<Varying, "levels" | "highest" | "readings" | "report"> & {
    readonly normalising: Normalising
    readonly imputing: Imputing
  },
): Varying {
  const { normalising, imputing, report, ...rest } = around
  const scored = structure.nodes.flatMap(({ id }) => structure.drafts.get(id) ?? [])
  return {
    ...rest,
    report,
    structure,
    dimensions: scored.filter(({ kind, basis }) => kind === "dimension" && basis === "scored"),
    multiple: index.multiple_imputation !== undefined,
    sets: resolveWeightSets(index.weight_sets, structure, report),
    ways: {
      normalise: (node, normalise, of) =>
        resolveNormalisation(node.id, { ...node.settings, normalise }, { ...normalising, of }),
      treat: (node, treat) => {
        const normalise = node.settings.normalise?.value.kind === "categories" ? "categories" : "none"
        return resolveTreatment(node.id, { ...node.settings, treat }, undefined, normalise, report)
      },
      impute: (node, impute, of) => imputing(impute, node.id, of),
      aggregate: (written, of) => resolveAggregation(written, `${of}.aggregate`, report),
      missing: (written) => resolveMissing(written.value),
    },
    isOwn: isOwn(index),
  }
}

/** Whether a node says itself how something is done. Drafts hold the default normalisation where they do not. */
function isOwn({ defaults }: IndexFile): Varying["isOwn"] {
  return (node: Draft, setting) => {
    const written = (node.settings as Readonly<Record<string, unknown>>)[setting] // of either kind of node
    return written !== undefined && (setting !== "normalise" || written !== defaults?.normalise)
  }
}
