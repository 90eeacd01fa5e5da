import type { Edition, Finding, RemarkRow } from "../model/index.ts"
import type { Draft } from "./draft.ts"

/**
 * Findings that tell of a remark. Those that its relation names: an agreement of rows that agree, any other of rows that
 * do not. And, of rows that do not, those that list all of them: numbers among their `figures`, statements by place,
 * charts by naming the finding. Rows may agree in more ways than a finding means, so an agreement must be named.
 */
export function declaredBy(edition: Edition): (draft: Draft, named: readonly string[]) => readonly string[] {
  const findings = new Map(edition.findings.map((finding) => [finding.id, finding]))
  const byRow = rowsOfFindings(edition)
  return ({ rows, holds }, named) => {
    const [first, ...others] = rows.map((row) => byRow.get(keyOf(row)) ?? new Set<Finding>())
    const listed = holds ? [] : [...(first ?? [])].filter((finding) => others.every((each) => each.has(finding)))
    const told = new Set([...named.flatMap((id) => findings.get(id) ?? []), ...listed])
    return [...told].filter(({ kind }) => (kind === "agreement") === holds).map(({ id }) => id)
  }
}

const keyOf = ({ kind, id }: RemarkRow) => `${kind === "value" ? "figure" : kind}\n${id}`

function rowsOfFindings({ findings, statements, charts }: Edition): ReadonlyMap<string, ReadonlySet<Finding>> {
  const byRow = new Map<string, Set<Finding>>()
  const add = (row: RemarkRow, finding: Finding) => {
    const key = keyOf(row)
    byRow.set(key, (byRow.get(key) ?? new Set()).add(finding))
  }
  const byPlace = Map.groupBy(statements, ({ source, place }) => `${source}\n${place}`)
  const byId = new Map(findings.map((finding) => [finding.id, finding]))
  for (const finding of findings) {
    for (const id of finding.figures) add({ kind: "figure", id }, finding)
    for (const place of finding.places)
      for (const { id } of byPlace.get(`${finding.source}\n${place}`) ?? []) add({ kind: "statement", id }, finding)
  }
  for (const { id, findings: named } of charts)
    for (const name of named) {
      const finding = byId.get(name)
      if (finding) add({ kind: "chart", id }, finding)
    }
  return byRow
}
