import type { IndexDocument, NodeId, UnitId } from "../../model/index.ts"
import { explain } from "../../publish/index.ts"
import type { Fault } from "../problems.ts"
import { lang, nodeRef, unitRef } from "../schema/common.ts"
import { about, list, named, type Of, object, text } from "../schema/shape.ts"
import type { Documents } from "../served.ts"
import { type Outcome, unknownName } from "./outcome.ts"
import { id } from "./parameters.ts"

export const explainQuery = object(
  { unit: about("Id of a unit.", id<UnitId>()) },
  {
    node: about("Id of a dimension or indicator; default the index as a whole.", id<NodeId>()),
    lang: about("Language of the sentences; default en.", lang),
  },
)

const lines = list(text())

export const explanation = named(
  "Explanation",
  object({
    unit: unitRef,
    node: nodeRef,
    heading: text(),
    sentences: lines,
    statements: lines,
    figures: lines,
    sources: lines,
    text: about("All of it as text.", text()),
  }),
)

/** Where one score or rank comes from, in sentences: what `cityindex explain --json` prints. */
export function explainLive(
  { index, evidence }: Documents,
  { unit, node: named, lang = "en" }: Of<typeof explainQuery>,
): Outcome<Of<typeof explanation>> {
  const node = named ?? index.edition.root
  const faults = [...unitFaults(index, "unit", unit), ...nodeFaults(index, node)]
  if (faults.length > 0 || node === null) return { faults }
  return { answer: explain(index, evidence, unit, node, lang) }
}

/** What is wrong with a unit's name: nothing, or that the edition has no such unit. */
export function unitFaults({ units }: IndexDocument, parameter: string, given: UnitId): readonly Fault[] {
  const ids = units.map((each) => each.id)
  return ids.includes(given) ? [] : [unknownName(parameter, "the id of a unit", given, ids)]
}

/** The same for a node; null: none was named, and the edition has no index as a whole. */
export function nodeFaults({ nodes }: IndexDocument, given: NodeId | null): readonly Fault[] {
  const ids = nodes.map((each) => each.id)
  if (given !== null && ids.includes(given)) return []
  if (given !== null) return [unknownName("node", "the id of a dimension or indicator", given, ids)]
  return [
    { parameter: "node", expected: `one of ${ids.slice(0, 20).join(", ")}`, hint: "this edition has no composite" },
  ]
}
