import { isMap, isScalar, isSeq } from "yaml"
import { unknown } from "../report.ts"
import { entriesOf, join } from "./groups.ts"
import { isAbsent, type JsonSchema, ownerOf, type Shape, wordOf, wrongKind } from "./shape.ts"

type Kinds = { readonly scalar?: Shape<unknown>; readonly list?: Shape<unknown>; readonly map?: Shape<unknown> }
type KindOf<K extends Kinds> = {
  [P in keyof K]: K[P] extends Shape<infer T> ? { readonly kind: P; readonly value: T } : never
}[keyof K]

/** What may be written in more than one way: a word, a list or a group of settings. */
export function byKind<K extends Kinds>(kinds: K, expected: string): Shape<KindOf<K>> {
  const names = Object.keys(kinds) as (keyof K & keyof Kinds)[]
  const blank = () => ({ kind: names[0], value: kinds[names[0]!]?.blank() }) as KindOf<K>
  return {
    decode: (node, spot, file) => {
      const kind = isMap(node) ? "map" : isSeq(node) ? "list" : isScalar(node) && !isAbsent(node) ? "scalar" : null
      const shape = kind && kinds[kind]
      if (shape) return { kind, value: shape.decode(node, spot, file) } as KindOf<K>
      wrongKind(node, expected, spot, file)
      return blank()
    },
    blank,
    schema: (definitions) => ({ anyOf: names.map((kind) => kinds[kind]!.schema(definitions)) }),
  }
}

/** A setting that a word may stand for: nothing else to say, or everything else left at its default. */
interface Variant<T> {
  readonly shape: Shape<T> | null
  /** How its settings are written, for an author who left them out. */
  readonly example?: string
  /** What the word alone means; absent: the word needs settings. */
  readonly alone?: T
}

export const plain: Variant<null> = { shape: null, alone: null }
export const settings = <T>(shape: Shape<T>, example: string): Variant<T> => ({ shape, example })
export const settingsOr = <T>(shape: Shape<T>, alone: T): Variant<T> => ({ shape, alone })

type Variants = Readonly<Record<string, Variant<unknown>>>
type VariantOf<V extends Variants> = {
  [P in keyof V]: V[P] extends Variant<infer T> ? { readonly kind: P; readonly value: T } : never
}[keyof V]

/** One of several ways to do something: a word (`geometric`) or a word with its settings (`goalposts: { … }`). */
export function oneWay<V extends Variants>(variants: V): Shape<VariantOf<V>> {
  const names = Object.keys(variants)
  const words = names.filter((name) => variants[name]!.alone !== undefined)
  const make = (kind: string, value: unknown) => ({ kind, value }) as VariantOf<V>
  const blank = () => make(words[0] ?? names[0]!, variants[words[0] ?? names[0]!]!.alone)
  return {
    decode: (node, spot, file) => {
      const entries = isMap(node) ? [...entriesOf(node, spot, file).values()] : []
      const [entry] = entries
      const given = entry ? entry.key : isScalar(node) && !isAbsent(node) ? wordOf(node) : null
      if (given === null || entries.length > 1) {
        const several = entries.length > 1 ? "keep one of the settings here" : undefined
        wrongKind(node, `one of: ${names.join(", ")}`, spot, file, several)
        return blank()
      }
      const variant = Object.hasOwn(variants, given) ? variants[given]! : null
      if (!variant) {
        file.report.error("word-unknown", entry?.at ?? file.span(node!), {
          of: ownerOf(spot, file),
          ...unknown(given, names),
        })
        return blank()
      }
      if (variant.shape && entry && !isAbsent(entry.value))
        return make(given, variant.shape.decode(entry.value, { at: entry.at, path: join(spot.path, given) }, file))
      if (variant.alone !== undefined && (variant.shape === null ? isEmpty(entry?.value) : true))
        return make(given, variant.alone)
      file.report.error("kind-wrong", entry?.at ?? file.span(node!), {
        of: join(spot.path, given),
        expected: variant.shape ? "a group of settings" : "a word without settings",
        found: entry?.value ? "something else" : "a word alone",
        ...(variant.example === undefined ? {} : { cure: `write ${given}: ${variant.example}` }),
      })
      return make(given, variant.shape?.blank() ?? variant.alone)
    },
    blank,
    schema: (definitions): JsonSchema => ({
      anyOf: [
        ...(words.length > 0 ? [{ enum: words }] : []),
        ...names.map((name) => ({
          type: "object",
          properties: {
            [name]: variants[name]!.shape?.schema(definitions) ?? { type: ["object", "null"], maxProperties: 0 },
          },
          required: [name],
          additionalProperties: false,
        })),
      ],
    }),
  }
}

/** `kind: {}` and `kind:` say no more than `kind`. */
const isEmpty = (value: Parameters<typeof isAbsent>[0] | undefined) =>
  value === undefined || isAbsent(value) || (isMap(value) && value.items.length === 0)

/** A group of settings that is of one shape if it has the key, and of another if not. */
export function hasKey<A, B>(key: string, then: Shape<A>, otherwise: Shape<B>): Shape<A | B> {
  return {
    decode: (node, spot, file) =>
      isMap(node) && node.has(key) ? then.decode(node, spot, file) : otherwise.decode(node, spot, file),
    blank: otherwise.blank,
    schema: (definitions) => ({ anyOf: [then.schema(definitions), otherwise.schema(definitions)] }),
  }
}
