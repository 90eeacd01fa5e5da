import { Failure, type Lang, nodeId, unitId } from "../model/index.ts"
import { type Explanation, explain } from "../publish/index.ts"
import { nearest } from "../spec/index.ts"
import type { BuiltEdition } from "./build.ts"

/**
 * Where one score or rank comes from. Names are ids as in the edition's files.
 *
 * @param node null: the top of the structure
 * @throws Failure for a unit or node that the edition does not have, with the nearest one
 */
export function explainCell(built: BuiltEdition, unit: string, node: string | null, lang: Lang): Explanation {
  const { index, evidence } = built
  const units: string[] = index.units.map((u) => u.id)
  const nodes: string[] = index.nodes.map((n) => n.id)
  const wanted = node ?? index.edition.root
  if (wanted === null)
    throw new Failure(`This edition has no composite; name a node: ${nodes.slice(0, 8).join(", ")} …`)
  mustHave(units, unit, "unit")
  mustHave(nodes, wanted, "node")
  return explain(index, evidence, unitId(unit), nodeId(wanted), lang)
}

function mustHave(ids: readonly string[], wanted: string, what: string): void {
  if (ids.includes(wanted)) return
  const close = nearest(wanted, ids)
  throw new Failure(`The edition has no ${what} "${wanted}"${close === "" ? "" : `; did you mean "${close}"?`}`)
}
