import type { IndexDocument } from "../../src/model/index.ts"
import { allWeightGroups } from "../../src/query/index.ts"

/** What an example shows; `explorer/text/api.ts` has its words. */
type ExampleKind =
  | "unit"
  | "node"
  | "scores"
  | "sources"
  | "unitRecords"
  | "weights"
  | "records"
  | "explain"
  | "compare"

export interface ApiExample {
  readonly kind: ExampleKind
  /** Whether a server must compute the answer; else it is a file. */
  readonly isLive: boolean
  /** Below the address of the API. */
  readonly path: string
}

/** One address of each kind that has an answer in this edition, with ids of its own. */
export function apiExamples(doc: IndexDocument): readonly ApiExample[] {
  const root = `editions/${encodeURIComponent(doc.edition.id)}`
  const [unit, other] = doc.units.map(({ id }) => encodeURIComponent(id))
  const [first] = doc.nodes.map(({ id }) => encodeURIComponent(id))
  const [member] = allWeightGroups(doc.method).flatMap(({ members }) => members)
  const file = (kind: ExampleKind, path: string): ApiExample => ({ kind, isLive: false, path: `${root}/${path}` })
  const live = (kind: ExampleKind, path: string): ApiExample => ({ kind, isLive: true, path: `${root}/${path}` })
  const hasRecords = doc.codebook.tables.length > 0
  return [
    ...(unit === undefined ? [] : [file("unit", `units/${unit}.json`)]),
    ...(first === undefined ? [] : [file("node", `nodes/${first}.json`)]),
    file("scores", "scores.json"),
    ...(unit === undefined || !hasRecords ? [] : [file("unitRecords", `units/${unit}/records.json`)]),
    file("sources", "sources.json"),
    ...(member === undefined ? [] : [live("weights", `scores?weights=${encodeURIComponent(member)}:2`)]),
    ...(hasRecords ? [live("records", `records?${wordOf(doc)}limit=10`)] : []),
    ...(unit === undefined || first === undefined ? [] : [live("explain", `explain?unit=${unit}&node=${first}`)]),
    ...(unit === undefined || other === undefined || first === undefined
      ? []
      : [live("compare", `compare?a=${unit}&b=${other}&node=${first}`)]),
  ]
}

/** A word to look for: the first of the first unit's name. */
function wordOf({ units }: IndexDocument): string {
  const [word] = units[0]?.name.en.split(" ") ?? []
  return word === undefined || word === "" ? "" : `q=${encodeURIComponent(word)}&`
}
