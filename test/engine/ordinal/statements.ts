import type { KnownInterval, OrdinalEvidence } from "../../../src/engine/ordinal/index.ts"
import { nodeId, type StatementMeaning, sourceId, statementId, unitId } from "../../../src/model/index.ts"

/** A statement as short as a test can say it; units apart by spaces. */
export interface Said {
  readonly id: string
  readonly kind: string
  readonly units: string
  readonly rank?: number
  readonly after?: string
}

const meanings: Readonly<Record<string, StatementMeaning>> = {
  "top-set": { kind: "top-set" },
  "next-set": { kind: "next-set" },
  rank: { kind: "rank" },
  ordered: { kind: "ordered" },
  "among-first-half": { kind: "among-first", share: 0.5 },
  "among-first-3": { kind: "among-first", count: 3 },
  "above-mean": { kind: "above-mean" },
  "below-mean": { kind: "below-mean" },
  none: { kind: "none" },
}

const text = { en: "", ko: "" }

/** Evidence about one node, every kind declared under the name of its meaning. */
export function evidence(
  units: readonly string[],
  said: readonly Said[],
  values: readonly (readonly [unit: string, lower: number, upper: number])[] = [],
  direction: 1 | -1 = 1,
): OrdinalEvidence {
  return {
    units: units.map(unitId),
    statements: said.map(({ id, kind, units, rank, after }) => ({
      id: statementId(id),
      node: nodeId("node"),
      kind,
      units: units.split(" ").map(unitId),
      rank: rank ?? null,
      after: after === undefined ? null : statementId(after),
      text,
      source: sourceId("source"),
      place: "",
      note: null,
      at: { file: "statements.csv", line: 2, column: 1, length: 1 },
    })),
    kinds: Object.entries(meanings).map(([id, meaning]) => ({ id, meaning, label: text, definition: text })),
    values: values.map(([unit, lower, upper]): KnownInterval => ({ unit: unitId(unit), lower, upper })),
    direction,
  }
}
