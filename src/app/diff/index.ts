import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { DiffDocument, NamedUnit } from "../../model/index.ts"
import { changesCsv, changesText } from "../../publish/index.ts"
import { startsWith } from "../outputs.ts"
import { methodDifferences } from "./method.ts"
import { nodeDiff } from "./node.ts"
import { nodePairs, sharedIndicators } from "./pairs.ts"
import type { ComputedSide } from "./side.ts"

export { computeSide, namedSide } from "./side.ts"
export const diffText = changesText

/**
 * What changed between two editions, or two periods of one: who came and went, which settings differ, and for every
 * common unit how its rank and score changed by the sample, the method and the data.
 *
 * @param node the node to compare; null: the top of both, or the dimensions that stand side by side
 * @throws Failure for a node that one of them lacks
 */
export function diffDocument(from: ComputedSide, to: ComputedSide, node: string | null): DiffDocument {
  const indicators = sharedIndicators(from.edition, to.edition)
  const known = new Set(indicators.both)
  return {
    format: "cityindex-diff/1",
    from: from.about,
    to: to.about,
    units: {
      both: from.edition.units.length - without(from, to).length,
      onlyFrom: without(from, to),
      onlyTo: without(to, from),
    },
    indicators,
    method: methodDifferences(from.method, to.method),
    nodes: nodePairs(from.edition, to.edition, node).map((pair) => nodeDiff(from, to, pair, known)),
  }
}

/** Units of the first that the second does not name. */
function without(first: ComputedSide, second: ComputedSide): readonly NamedUnit[] {
  const others = new Set(second.edition.units.map(({ id }) => id))
  return first.edition.units.filter(({ id }) => !others.has(id)).map(({ id, name }) => ({ unit: id, name }))
}

/** The files that `diff` writes, by path. */
export const diffFiles = (document: DiffDocument): ReadonlyMap<string, string> =>
  new Map([
    ["diff.json", `${JSON.stringify(document)}\n`],
    ["changes.csv", changesCsv(document)],
  ])

const ours = new Set(["diff.json", "changes.csv"])

/** Why a folder must be kept: it holds something that no `diff` wrote. Null: it is an earlier output. */
export function whyNoDiff(folder: string): string | null {
  const stranger = readdirSync(folder)
    .sort()
    .find((name) => !ours.has(name))
  if (stranger !== undefined) return `holds ${stranger}, so it is not an earlier output`
  return startsWith(join(folder, "diff.json"), '{"format":"cityindex-diff/')
    ? null
    : "holds no diff.json that was written before"
}
