import { nodeOf, nodesOf } from "./documents/nodes.ts"
import { recordsOf, unitRecords } from "./documents/records.ts"
import { scoresOf } from "./documents/scores.ts"
import { sourcesOf } from "./documents/sources.ts"
import { unitDocuments, unitsOf } from "./documents/units.ts"
import { openApiText } from "./openapi.ts"
import { problemsList } from "./problems.ts"
import type { Documents, Served } from "./served.ts"

/** Files by path, each made when it is asked for: one of a unit is small, and all of them are not. */
export type LazyFiles = ReadonlyMap<string, () => string>

const json = (value: unknown): string => `${JSON.stringify(value)}\n`

/** Makes a thing when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The small documents of an edition, by their path below `/api/v1/editions/ID/`. */
export function editionDocuments(served: Documents): LazyFiles {
  const { index } = served
  const unit = once(() => unitDocuments(index))
  const records = once(() => unitRecords(served))
  return new Map([
    ["units.json", () => json(unitsOf(index))],
    ...index.units.flatMap(({ id }) => [
      [`units/${id}.json`, () => json(unit()(id))] as const,
      [`units/${id}/records.json`, () => json(records()(id))] as const,
    ]),
    ["nodes.json", () => json(nodesOf(index))],
    ...index.nodes.map(({ id }) => [`nodes/${id}.json`, () => json(nodeOf(index, id))] as const),
    ["scores.json", () => json(scoresOf(index))],
    ["sources.json", () => json(sourcesOf(index))],
    ["records.json", () => json(recordsOf(served))],
  ])
}

/** The files that stand directly below `/api/v1/`. */
export const rootDocuments = (editions: readonly Pick<Served, "card">[]): LazyFiles =>
  new Map([
    ["editions.json", () => json(editions.map(({ card }) => card))],
    ["openapi.json", openApiText],
    ["problems.json", () => json(problemsList())],
  ])
