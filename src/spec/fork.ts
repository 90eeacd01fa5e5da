import { isMap, isScalar, parseDocument } from "yaml"
import type { EditionOrigin } from "../model/index.ts"
import { idOf } from "./import/edition-files.ts"

/** The version that an edition starts with. */
const firstVersion = "0.1.0"

/**
 * A YAML file of an edition that starts as a copy of another: the same text, but for `id`, `version` and `forked_from` of
 * index.yaml, and for where editors find the schemas. Comments stay. The edition must be readable.
 *
 * @param name what the fork is to be called, in any form
 */
export const forkedYaml = (path: string, text: string, from: EditionOrigin, name: string): string =>
  withSchemas(path === "index.yaml" ? identified(text, idOf(name), from) : text)

/** The schemas come along, so that completion works wherever the folder stands. */
const withSchemas = (text: string): string =>
  text.replace(/^(# yaml-language-server: \$schema=)\S*?([\w-]+\.schema\.json)/, "$1.schema/$2")

function identified(text: string, id: string, from: EditionOrigin): string {
  const root = parseDocument(text).contents
  if (!isMap(root)) throw new Error("index.yaml of a readable edition is a map")
  const rangeOf = (key: string): readonly [number, number] | null => {
    const value = root.items.find((item) => isScalar(item.key) && item.key.value === key)?.value
    const range = (value as { readonly range?: readonly [number, number, number] } | null | undefined)?.range
    return range ? [range[0], range[1]] : null
  }
  const hash = from.hash === null ? "" : `, hash: ${from.hash}`
  const origin = `{ id: ${from.id}, version: ${from.version}${hash} }`
  const version = rangeOf("version")
  const before = rangeOf("forked_from")
  if (version === null) throw new Error("index.yaml of a readable edition has a version")
  const lineEnd = text.indexOf("\n", version[1]) < 0 ? text.length : text.indexOf("\n", version[1])
  const changes: (readonly [number, number, string])[] = [
    [...(rangeOf("id") ?? [0, 0]), id],
    [...version, firstVersion],
    before === null ? [lineEnd, lineEnd, `\nforked_from: ${origin}`] : [...before, origin],
  ]
  // From the end, so that earlier places stay where they are.
  return changes
    .toSorted(([a], [b]) => b - a)
    .reduce((done, [start, end, fresh]) => done.slice(0, start) + fresh + done.slice(end), text)
}
