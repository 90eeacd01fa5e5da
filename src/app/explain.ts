import { Failure, type Lang, type NodeId, nodeId, type UnitId, unitId } from "../model/index.ts"
import { type Explanation, explain } from "../publish/index.ts"
import { nearest } from "../spec/index.ts"
import type { BuiltEdition } from "./build.ts"
import type { OpenEdition } from "./open.ts"

/** A unit and a node that an edition has. */
export interface Cell {
  readonly unit: UnitId
  readonly node: NodeId
}

/**
 * What a person means by these names: ids as in the edition's files, or the names that readers see. Asked before the
 * edition is computed, so that a mistyped name costs no waiting.
 *
 * @param node null: the top of the structure
 * @throws Failure for a unit or node that the edition does not have, with the nearest one
 */
export function findCell({ edition }: OpenEdition, unit: string, node: string | null): Cell {
  const units = edition.units.map(({ id, name }) => ({ id, names: [name.en, name.ko] }))
  const nodes = edition.nodes.map(({ id, title }) => ({ id, names: [title.en, title.ko] }))
  const wanted = node ?? edition.root
  if (wanted === null)
    throw new Failure(
      `This edition has no composite; name a node: ${edition.nodes
        .slice(0, 8)
        .map(({ id }) => id)
        .join(", ")} …`,
    )
  return { unit: unitId(idOf(units, unit, "unit")), node: nodeId(idOf(nodes, wanted, "node")) }
}

/** Where one score or rank comes from. */
export const explainCell = ({ index, evidence }: BuiltEdition, { unit, node }: Cell, lang: Lang): Explanation =>
  explain(index, evidence, unit, node, lang)

function idOf(
  things: readonly { readonly id: string; readonly names: readonly string[] }[],
  wanted: string,
  what: string,
): string {
  const named = things.filter(({ names }) => names.includes(wanted))
  const found = things.find(({ id }) => id === wanted) ?? (named.length === 1 ? named[0] : undefined)
  if (found !== undefined) return found.id
  const ids = things.map(({ id }) => id)
  const close = nearest(wanted, ids)
  const there = ids.length <= 12 ? ` It has: ${ids.join(", ")}.` : ""
  throw new Failure(
    `The edition has no ${what} "${wanted}"${close === "" ? `.${there}` : `; did you mean "${close}"?`}`,
  )
}
