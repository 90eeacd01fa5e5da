import type { PackageFile } from "../model/index.ts"
import { nodeDocument, nodesDocument } from "./documents/nodes.ts"
import { recordsDocument, unitRecordsDocument } from "./documents/records.ts"
import { scoresDocument } from "./documents/scores.ts"
import { sourcesDocument } from "./documents/sources.ts"
import { unitDocument, unitsDocument } from "./documents/units.ts"
import { compareQuery, comparison } from "./live/compare.ts"
import { explainQuery, explanation } from "./live/explain.ts"
import { foundRecords, recordsQuery } from "./live/records.ts"
import { liveScores, scoresQuery } from "./live/scores.ts"
import { problemsDocument } from "./problems.ts"
import { evidenceDocument } from "./schema/codebook.ts"
import { localText } from "./schema/common.ts"
import { editionCard } from "./schema/edition.ts"
import { indexDocument } from "./schema/index-document.ts"
import { anything, type Described, integer, list, named, object, orNull, type Schema, text } from "./schema/shape.ts"

/** Something that can be asked of the API. */
export interface Operation {
  readonly id: string
  readonly path: string
  readonly summary: string
  /** JSON that answers it. */
  readonly answer: Described
  /** Query parameters of a live question; null: a file, which any web server can hold. */
  readonly query: Described | null
}

const file = (id: string, path: string, summary: string, answer: Described): Operation => ({
  id,
  path,
  summary,
  answer,
  query: null,
})

const fileFields = { path: text(), bytes: integer({ minimum: 0 }), sha256: text({ pattern: "^[0-9a-f]{64}$" }) }
const files = named("Files", list(object(fileFields)))
const packageFiles: Schema<readonly PackageFile[]> = named(
  "PackageFiles",
  list(object({ ...fileFields, title: localText, type: text(), table: orNull(text()) })),
)

/** Files below `/api/v1/`. Those of an edition stand below `/editions/{edition}/`. */
export const fileOperations: readonly Operation[] = [
  file("editions", "/editions.json", "The editions that are here", list(editionCard)),
  file("openapi", "/openapi.json", "This document", anything),
  file("problems", "/problems.json", "Every kind of problem", problemsDocument),
  file("index", "/editions/{edition}/index.json", "All results of an edition, with labels and hashes", indexDocument),
  file("evidence", "/editions/{edition}/evidence.json", "All records, column by column", evidenceDocument),
  file("files", "/editions/{edition}/files.json", "The files that build writes, with sizes and hashes", files),
  file(
    "packageFiles",
    "/editions/{edition}/package/files.json",
    "The files of the data package, and its archive",
    packageFiles,
  ),
  file("units", "/editions/{edition}/units.json", "What is compared", unitsDocument),
  file("unit", "/editions/{edition}/units/{unit}.json", "One unit", unitDocument),
  file("unitRecords", "/editions/{edition}/units/{unit}/records.json", "The records of one unit", unitRecordsDocument),
  file("nodes", "/editions/{edition}/nodes.json", "Dimensions and indicators", nodesDocument),
  file("node", "/editions/{edition}/nodes/{node}.json", "One dimension or indicator", nodeDocument),
  file(
    "scoresFile",
    "/editions/{edition}/scores.json",
    "Scores and ranks, a row per period, unit, node",
    scoresDocument,
  ),
  file("sources", "/editions/{edition}/sources.json", "Where everything comes from", sourcesDocument),
  file("recordsFile", "/editions/{edition}/records.json", "Tables of records, with their facets", recordsDocument),
]

/** Live questions about an edition, by the last part of their path. */
export const liveOperations = {
  scores: {
    id: "scores",
    path: "/editions/{edition}/scores",
    summary: "Scores and ranks under other weights and formulas",
    answer: liveScores,
    query: scoresQuery,
  },
  records: {
    id: "records",
    path: "/editions/{edition}/records",
    summary: "Records by facets and words, with counts",
    answer: foundRecords,
    query: recordsQuery,
  },
  explain: {
    id: "explain",
    path: "/editions/{edition}/explain",
    summary: "Where one score or rank comes from, in sentences",
    answer: explanation,
    query: explainQuery,
  },
  compare: {
    id: "compare",
    path: "/editions/{edition}/compare",
    summary: "How likely one unit stands above another",
    answer: comparison,
    query: compareQuery,
  },
} as const satisfies Record<string, Operation>

export type LiveName = keyof typeof liveOperations
export const liveNames = Object.keys(liveOperations) as readonly LiveName[]
