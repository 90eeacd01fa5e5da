import { basename, resolve } from "node:path"
import { Failure } from "../model/index.ts"
import { forkedYaml, jsonSchemas } from "../spec/index.ts"
import type { OpenEdition } from "./open.ts"

/**
 * The files of an edition that starts as a copy of an opened one, by path; writes nothing. The schemas come along, so that
 * editors complete and check it wherever it stands.
 *
 * @param folder where it is to stand; its name becomes the id
 * @throws Failure when a file of the edition cannot be read
 */
export function forkEdition(
  { edition, source, hash }: OpenEdition,
  folder: string,
): ReadonlyMap<string, string | Uint8Array> {
  const from = { id: edition.id, version: edition.version, hash }
  const name = basename(resolve(folder))
  const copied = source.list().map((path): [string, string | Uint8Array] => {
    const bytes = source.read(path)
    if (bytes === null) throw new Failure(`${path} is gone from the edition; nothing was written.`)
    return [path, path.endsWith(".yaml") ? forkedYaml(path, new TextDecoder().decode(bytes), from, name) : bytes]
  })
  return new Map([...copied, ...[...jsonSchemas()].map(([schema, text]) => [`.schema/${schema}`, text] as const)])
}
