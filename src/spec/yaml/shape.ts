import { isMap, isScalar, isSeq, type Scalar, type Node as YamlNode } from "yaml"
import type { Span } from "../../model/index.ts"
import type { YamlFile } from "./open.ts"

export type JsonSchema = { readonly [key: string]: unknown }
/** Schemas that are used more than once, by name. */
export type Definitions = Map<string, JsonSchema>

/** The key or list item that holds a value, and the way to it ("indicators.gni.normalise"). */
export interface Spot {
  readonly at: Span
  readonly path: string
}

/**
 * What a value in a YAML file looks like. One declaration has two uses: it decodes nodes, reporting every mistake with
 * its place, and it describes itself as JSON Schema for editors.
 */
export interface Shape<T> {
  /** Never fails: what cannot be read is reported, and `blank` stands in. A node of null is a key without a value. */
  readonly decode: (node: YamlNode | null, spot: Spot, file: YamlFile) => T
  /** The stand-in after a mistake: "" for text, NaN for numbers. Whoever meets one stays silent. */
  readonly blank: () => T
  readonly schema: (definitions: Definitions) => JsonSchema
}

/** What holds a value, in words: the way to it, or the file at its root. */
export const ownerOf = (spot: Spot, file: YamlFile): string => spot.path || file.file

export type Of<S> = S extends Shape<infer T> ? T : never

/** A value with the place where it stands. */
export interface Located<T> {
  readonly value: T
  readonly at: Span
}

/** Keeps the place of the value. */
export function located<T>(shape: Shape<T>): Shape<Located<T>> {
  return {
    decode: (node, spot, file) => ({ value: shape.decode(node, spot, file), at: node ? file.span(node) : spot.at }),
    blank: () => ({ value: shape.blank(), at: nowhere }),
    schema: shape.schema,
  }
}

const nowhere: Span = { file: "", line: 1, column: 1, length: 1 }

/** Names a shape, so that its schema is written once and referred to. */
export function named<T>(name: string, shape: Shape<T>): Shape<T> {
  return {
    ...shape,
    schema: (definitions) => {
      if (!definitions.has(name)) {
        definitions.set(name, {})
        definitions.set(name, shape.schema(definitions))
      }
      return { $ref: `#/definitions/${name}` }
    },
  }
}

export const isAbsent = (node: YamlNode | null): boolean =>
  node === null || (isScalar(node) && (node.value === null || node.value === undefined))

/** What a node is, in the author's words. */
function kindOf(node: YamlNode | null): string {
  if (isAbsent(node)) return "nothing"
  if (isMap(node)) return "a group of settings"
  if (isSeq(node)) return "a list"
  const value = isScalar(node) ? node.value : undefined
  if (value === "") return "an empty text"
  if (typeof value === "number" || typeof value === "bigint") return `the number ${wordOf(node as Scalar)}`
  if (typeof value === "boolean") return `the word ${wordOf(node as Scalar)}`
  return "a text"
}

/** A scalar as the author wrote it: 2019 and 1.10 stay what they look like. */
export function wordOf(node: Scalar): string {
  return typeof node.value === "string" ? node.value : (node.source ?? String(node.value))
}

/** @param cure what to write, where that says more than what was expected */
export function wrongKind(node: YamlNode | null, expected: string, spot: Spot, file: YamlFile, cure?: string): void {
  const at = node === null || isAbsent(node) ? spot.at : file.span(node)
  file.report.error("kind-wrong", at, {
    of: ownerOf(spot, file),
    expected,
    found: kindOf(node),
    ...(cure === undefined ? {} : { cure }),
  })
}
