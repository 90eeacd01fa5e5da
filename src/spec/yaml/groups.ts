import { isMap, isScalar, isSeq, type Pair, type YAMLMap, type Node as YamlNode } from "yaml"
import type { Span } from "../../model/index.ts"
import { unknown } from "../report.ts"
import type { YamlFile } from "./open.ts"
import { idPattern } from "./scalars.ts"
import { isAbsent, type JsonSchema, ownerOf, type Shape, type Spot, wordOf, wrongKind } from "./shape.ts"

/** One setting of a record. */
interface Field<T> {
  readonly shape: Shape<T>
  readonly doc: string
  readonly required: boolean
  /** What an absent key means. */
  readonly absent: () => T
  readonly fallback?: unknown
  /** The key alone says it all. */
  readonly mayBeBare?: boolean
}

export const required = <T>(shape: Shape<T>, doc: string): Field<T> => ({
  shape,
  doc,
  required: true,
  absent: shape.blank,
})

export const optional = <T>(shape: Shape<T>, doc: string): Field<T | undefined> => ({
  shape,
  doc,
  required: false,
  absent: () => undefined,
})

/** A setting without settings of its own: `count:` says as much as `count: {}`. */
export const bare = (doc: string): Field<object | undefined> => ({ ...optional(record({}), doc), mayBeBare: true })

/** An absent key means `fallback`; `shown` is how the default is written in the file, where that differs. */
export const defaulted = <T>(shape: Shape<T>, fallback: T, doc: string, shown: unknown = fallback): Field<T> => ({
  shape,
  doc,
  required: false,
  absent: () => fallback,
  fallback: shown,
})

type Fields = Readonly<Record<string, Field<unknown>>>
type RecordOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never }

/** Settings by name. `exactlyOne` names keys of which one must be there, and no second. */
export function record<F extends Fields>(
  fields: F,
  exactlyOne: readonly (keyof F & string)[] = [],
): Shape<RecordOf<F>> {
  const keys = Object.keys(fields)
  const blank = () => Object.fromEntries(keys.map((key) => [key, fields[key]!.absent()])) as RecordOf<F>
  return {
    decode: (node, spot, file) => {
      // `count:` says as much as `count: {}`.
      if (keys.length === 0 && isAbsent(node)) return blank()
      if (!isMap(node)) {
        wrongKind(node, "a group of settings", spot, file, spot.path === "" ? undefined : `write ${pattern(fields)}`)
        return blank()
      }
      const found = entriesOf(node, spot, file)
      for (const { key, at } of found.values())
        if (!Object.hasOwn(fields, key))
          file.report.error("key-unknown", at, { of: ownerOf(spot, file), ...unknown(key, keys) })
      const chosen = exactlyOne.filter((key) => found.has(key))
      if (exactlyOne.length > 0 && chosen.length !== 1) reportChoice(exactlyOne, chosen, spot, found, file)
      return Object.fromEntries(
        keys.map((key) => [key, decodeField(key, fields[key]!, found.get(key), spot, file)]),
      ) as RecordOf<F>
    },
    blank,
    schema: (definitions) => ({
      type: keys.length === 0 ? ["object", "null"] : "object",
      properties: Object.fromEntries(
        keys.map((key) => {
          const { shape, doc, fallback } = fields[key]!
          const schema = shape.schema(definitions)
          const described = "$ref" in schema ? { allOf: [schema], description: doc } : { ...schema, description: doc }
          return [key, fallback === undefined ? described : { ...described, default: fallback }]
        }),
      ),
      required: keys.filter((key) => fields[key]!.required),
      additionalProperties: false,
      ...(exactlyOne.length > 0 ? { oneOf: exactlyOne.map((key) => ({ required: [key] })) } : {}),
    }),
  }
}

/** How a group of settings is written: `{ name: … }` with what it needs, or else with what it may have. */
function pattern(fields: Readonly<Record<string, { readonly required: boolean }>>): string {
  const keys = Object.keys(fields)
  const needed = keys.filter((key) => fields[key]!.required)
  return `{ ${(needed.length > 0 ? needed : keys).map((key) => `${key}: …`).join(", ")} }`
}

function decodeField<T>(key: string, field: Field<T>, entry: RawEntry | undefined, spot: Spot, file: YamlFile): T {
  if (!entry && !field.required) return field.absent()
  if (!entry || (isAbsent(entry.value) && !field.mayBeBare)) {
    file.report.error("key-missing", entry?.at ?? spot.at, { key, of: ownerOf(spot, file) })
    return field.absent()
  }
  return field.shape.decode(entry.value, { at: entry.at, path: join(spot.path, key) }, file)
}

function reportChoice(
  choices: readonly string[],
  chosen: readonly string[],
  spot: Spot,
  found: ReadonlyMap<string, RawEntry>,
  file: YamlFile,
) {
  const at = found.get(chosen[1] ?? "")?.at ?? spot.at
  file.report.error("choice-wrong", at, {
    of: ownerOf(spot, file),
    choices: choices.join(", "),
    found: chosen.length === 0 ? "none" : chosen.join(" and "),
  })
}

/** A key that the author chose, and what it holds. */
export interface Entry<T> {
  readonly key: string
  readonly at: Span
  readonly value: T
}

/** Things by id, in file order. `anyKey`: keys are codes of the author's data, and may be any word. */
export function mapOf<T>(shape: Shape<T>, { anyKey = false } = {}): Shape<readonly Entry<T>[]> {
  return {
    decode: (node, spot, file) => {
      if (!isMap(node)) {
        wrongKind(node, "a group of named entries", spot, file)
        return []
      }
      return [...entriesOf(node, spot, file).values()].map(({ key, at, value }) => {
        if (!anyKey && !idPattern.test(key)) file.report.error("id-malformed", at, { given: key })
        return { key, at, value: shape.decode(value, { at, path: join(spot.path, key) }, file) }
      })
    },
    blank: () => [],
    schema: (definitions) => ({
      type: "object",
      ...(anyKey ? {} : { propertyNames: { pattern: idPattern.source } }),
      additionalProperties: shape.schema(definitions),
    }),
  }
}

const listCure = "write [a, b], or each entry on a line of its own that begins with a hyphen"
const stem = (file: string) => file.replace(/\.[^.]*$/, "")

/** A list with at least `least` items. */
export function listOf<T>(shape: Shape<T>, least = 0): Shape<readonly T[]> {
  return {
    decode: (node, spot, file) => {
      if (!isSeq(node) || node.items.length < least) {
        const expected = isSeq(node) ? `a list of ${least} or more` : "a list"
        wrongKind(node, expected, spot, file, isScalar(node) && !isAbsent(node) ? `write [${wordOf(node)}]` : listCure)
        return []
      }
      return node.items.map((item, i) => {
        const child = item as YamlNode | null
        return shape.decode(
          child,
          { at: child ? file.span(child) : spot.at, path: `${spot.path || stem(file.file)}[${i + 1}]` },
          file,
        )
      })
    },
    blank: () => [],
    schema: (definitions) => ({
      type: "array",
      items: shape.schema(definitions),
      ...(least ? { minItems: least } : {}),
    }),
  }
}

/** Two numbers, low and high. */
export function pairOf<T>(shape: Shape<T>): Shape<readonly [T, T]> {
  return {
    decode: (node, spot, file) => {
      if (isSeq(node) && node.items.length === 2) {
        const [a, b] = node.items as (YamlNode | null)[]
        return [shape.decode(a ?? null, spot, file), shape.decode(b ?? null, spot, file)]
      }
      wrongKind(node, "a list of two, as in [0, 100]", spot, file)
      return [shape.blank(), shape.blank()]
    },
    blank: () => [shape.blank(), shape.blank()],
    schema: (definitions): JsonSchema => ({
      type: "array",
      items: shape.schema(definitions),
      minItems: 2,
      maxItems: 2,
    }),
  }
}

interface RawEntry {
  readonly key: string
  readonly at: Span
  readonly value: YamlNode | null
}

/** The entries of a map by key as written. A key that stands twice is reported, and the first counts. */
export function entriesOf(node: YAMLMap, spot: Spot, file: YamlFile): ReadonlyMap<string, RawEntry> {
  const entries = new Map<string, RawEntry>()
  for (const { key, value } of node.items as Pair<YamlNode, YamlNode | null>[]) {
    if (!isScalar(key) || isAbsent(key)) {
      wrongKind(key ?? null, "a name before the colon", spot, file)
      continue
    }
    const entry = { key: wordOf(key), at: file.span(key), value: value ?? null }
    const first = entries.get(entry.key)
    if (first) file.report.error("key-twice", entry.at, { key: entry.key, line: first.at.line })
    else entries.set(entry.key, entry)
  }
  return entries
}

export const join = (path: string, key: string) => (path === "" ? key : `${path}.${key}`)
