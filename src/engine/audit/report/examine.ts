import { columnsOf } from "../columns.ts"
import { groupTable } from "./group-table.ts"
import type { AuditSubject, Examined } from "./subject.ts"

/** Looks up what most steps need. */
export function examine(subject: AuditSubject): Examined {
  const { method, scored } = subject
  const last = scored.steps.at(-1)
  const first = scored.steps[0]
  const rows = last?.rows ?? []
  const held = new Set(method.dimensions.flatMap(({ members }) => members.map(({ node }) => node)))
  const groups = method.dimensions.map(({ node, members }) => ({ group: node, members }))
  const scores = last === undefined ? new Map() : columnsOf(last)
  return {
    ...subject,
    rows,
    raw: first === undefined ? new Map() : columnsOf({ ...first, rows }),
    scores,
    groups,
    table: groupTable(groups, scores),
    tops: method.dimensions.map(({ node }) => node).filter((node) => !held.has(node)),
  }
}
