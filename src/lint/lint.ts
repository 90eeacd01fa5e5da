import type { Edition, Figure, NodeId, Remark, RemarkRow } from "../model/index.ts"
import { declaredBy } from "./declared.ts"
import type { Draft } from "./draft.ts"
import { type Facts, factsOf } from "./facts.ts"
import { quantities } from "./quantities.ts"
import { checkRelation } from "./relations.ts"
import { ranksOfScores, ranksOfValues } from "./rules/ranks.ts"
import { sameQuantity } from "./rules/same.ts"
import { partsOfWhole } from "./rules/whole.ts"

/**
 * Holds what the sources of an edition print against each other. Pure; the time grows with the rows, and as n log n for
 * ranks.
 *
 * @returns what cannot all be right, and the agreements that findings speak of: relations in file order first
 */
export function lint(edition: Edition): readonly Remark[] {
  const facts = factsOf(edition)
  const told = declaredBy(edition)
  const remarks: Remark[] = []
  const said = new Set<string>()
  const add = (draft: Draft, { reading, places, source, findings: named }: Said) => {
    const findings = told(draft, named)
    if (draft.holds && findings.length === 0) return
    const key = JSON.stringify([draft.rule, draft.rows.map(keyOf).sort(), draft.units, reading])
    if (said.has(key)) return
    said.add(key)
    remarks.push({ ...draft, reading, places, source, findings })
  }
  for (const relation of edition.relations) {
    const { rule, reading, findings } = relation
    // Printings of one quantity are gathered from all that says so, below.
    if (rule.kind === "same" && reading === null && findings.length === 0) continue
    for (const draft of checkRelation(rule, edition, facts)) add(draft, relation)
  }
  for (const draft of undeclared(edition, facts)) add(draft, nobody)
  return remarks
}

type Said = Pick<Remark, "reading" | "places" | "source" | "findings">
/** What follows from the rows alone. */
const nobody: Said = { reading: null, places: [], source: "", findings: [] }

const keyOf = ({ kind, id }: RemarkRow) => `${kind} ${id}`

/** What holds in every edition, without a relation that says so. */
function undeclared(edition: Edition, facts: Facts): readonly Draft[] {
  return [
    ...quantities(edition).flatMap((group) => sameQuantity(facts.all(group) ?? [])),
    ...pies(edition, facts),
    ...ranks(edition, facts),
    ...[...Map.groupBy(edition.published, ({ node, time }) => `${node}\n${time}`).values()].flatMap(ranksOfScores),
  ]
}

/** A pie is drawn of parts of one whole; where something of it is lost, perhaps not of all. */
function pies({ charts }: Edition, facts: Facts): readonly Draft[] {
  return charts.flatMap(({ form, figures, lost }) => {
    const parts = form === "pie" || form === "donut" ? facts.all(figures) : null
    if (parts === null || parts.length < 2) return []
    const areShares = parts.every(({ measure }) => measure === "percent" || measure === "share")
    return areShares ? [partsOfWhole(parts, null, lost !== null)] : []
  })
}

/** Printed ranks of units in indicators that have values. */
function ranks({ figures, units, method }: Edition, facts: Facts): readonly Draft[] {
  const directions = new Map([...method.ordinal, ...method.indicators].map(({ node, direction }) => [node, direction]))
  const printed = figures.flatMap((figure) => rankOf(figure, facts))
  return [...Map.groupBy(printed, ({ node }) => node)].flatMap(([node, ranksOfNode]) => {
    const direction = directions.get(node)
    return direction === undefined ? [] : ranksOfValues(ranksOfNode, facts.ofNode(node), units.length, direction)
  })
}

function rankOf({ id, unit, node, measureUnit }: Figure, facts: Facts) {
  const rank = facts.byId(id)
  if (measureUnit !== "rank" || unit === null || node === null || rank === undefined) return []
  return [{ node: node satisfies NodeId, unit, rank }]
}
