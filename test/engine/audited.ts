import { audit, prepare, resolveWeights, robustness, scorePrepared, study } from "../../src/engine/index.ts"
import {
  type AuditCode,
  type AuditFinding,
  type AuditResult,
  auditSeverity,
  type IndicatorMatrix,
  type Method,
} from "../../src/model/index.ts"
import { Stream } from "../../src/stats/index.ts"
import { dimension, indicator, matrix, method } from "./methods.ts"

/** Values of a made index: three dimensions of four indicators over 80 units, which go together as they should. */
export function cleanColumns(n = 80): Record<string, number[]> {
  const stream = new Stream(7)
  stream.restart(0)
  const normal = () => {
    let sum = -6
    for (let k = 0; k < 12; k++) sum += stream.uniform()
    return sum
  }
  const common = Array.from({ length: n }, normal)
  return Object.fromEntries(
    ["a", "b", "c"].flatMap((group) => {
      const own = common.map((x) => 0.8 * x + 0.6 * normal())
      return [1, 2, 3, 4].map((k) => [`${group}${k}`, own.map((x) => 50 + 10 * (0.8 * x + 0.6 * normal()))])
    }),
  )
}

export const groupsOf = (columns: Readonly<Record<string, unknown>>): Method => {
  const names = Object.keys(columns)
  const members = (group: string) =>
    Object.fromEntries(names.filter((name) => name.startsWith(group)).map((name) => [name, 1]))
  const how = { missing: { kind: "available", least: 0 } } as const
  return method(
    names.map((name) => indicator(name, { normalise: { kind: "min-max", to: { low: 0, high: 100 } } })),
    [
      ...["a", "b", "c"].map((group) => dimension(group, members(group), how)),
      dimension("top", { a: 1, b: 1, c: 1 }, how),
    ],
    { sensitivity: { samples: 64, bootstrap: 10 } },
  )
}

/** The audit of a method on a table, with the draws that the method declares. */
export function audited(written: Method, table: IndicatorMatrix): AuditResult {
  const [prepared] = prepare(written, [table])
  const how = resolveWeights(written, prepared!)
  const drawn = robustness(how, prepared!)
  const parents = new Map(how.dimensions.flatMap(({ node, members }) => members.map((each) => [each.node, node])))
  const definition = { en: "What it is.", ko: "정의." }
  return audit({
    nodes: [
      ...how.indicators.map(({ node }) => ({ node, kind: "indicator" as const, members: [] })),
      ...how.dimensions.map(({ node, members }) => ({
        node,
        kind: "dimension" as const,
        members: members.map((each) => each.node),
      })),
    ].map(({ node, kind, members }) => ({
      id: node,
      kind,
      members,
      parent: parents.get(node) ?? null,
      definition,
      basis: "scored" as const,
    })),
    method: how,
    matrix: table,
    prepared: prepared!,
    scored: scorePrepared(how, prepared!),
    drawn: {
      factors: how.robustness.factors,
      ranks: new Map([...drawn].map(([node, { ranks }]) => [node, ranks])),
      studies: study(how, prepared!, drawn),
    },
    ordinal: new Map(),
  })
}

/** The audit of the made index after someone has changed its values or its method. */
export function auditOf(
  change: (columns: Record<string, number[]>) => void = () => {},
  remake: (how: Method) => Method = (how) => how,
): AuditResult {
  const columns = cleanColumns()
  change(columns)
  return audited(remake(groupsOf(columns)), matrix(columns))
}

const findingsOf = ({ steps }: AuditResult): readonly AuditFinding[] =>
  steps.flatMap((step) => (step.applied ? step.findings : []))

export const of = (result: AuditResult, code: AuditCode): readonly AuditFinding["params"][] =>
  findingsOf(result).flatMap((each) => (each.code === code ? [each.params] : []))

/** Findings that weigh more than a note. */
export const weighty = (result: AuditResult): readonly AuditFinding[] =>
  findingsOf(result).filter(({ code }) => auditSeverity[code] !== "note")
