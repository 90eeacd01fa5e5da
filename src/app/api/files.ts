import { editionDocuments, type LazyFiles, rootDocuments } from "../../api/index.ts"
import type { BuiltEdition } from "../build.ts"
import { listOutputs } from "../listing.ts"
import { outputFiles } from "../outputs.ts"

/**
 * The files of an edition below `/api/v1/editions/ID/`, by path: what `build` writes with its listing, and the small
 * documents. The server and a published site hold the same bytes. Each is made when it is asked for; nothing is kept but
 * the tables, which are made together.
 */
export function apiFiles(edition: BuiltEdition): LazyFiles {
  let written: ReadonlyMap<string, string> | null = null
  const outputs = () => {
    written ??= outputFiles(edition)
    return written
  }
  return new Map([
    ["index.json", () => edition.indexText],
    ["evidence.json", () => edition.evidenceText],
    ...[...outputs().keys()]
      .filter((path) => path.endsWith(".csv"))
      .map((path) => [path, () => outputs().get(path) ?? ""] as const),
    ["files.json", () => `${JSON.stringify(listOutputs(outputs()))}\n`],
    ...editionDocuments(edition),
  ])
}

/** The files that stand directly below `/api/v1/`, by path: the gallery and what explains the API. */
export const apiRootFiles = (editions: readonly Pick<BuiltEdition, "card">[]): LazyFiles => rootDocuments(editions)
