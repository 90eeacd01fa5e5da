import type { Lang } from "../../src/model/index.ts"

/** What a catalogue may hold per language: a text, or a function of what the text is about. */
type Sayable = string | ((...about: never[]) => string)
type Twin = Readonly<Record<Lang, Sayable>>
type Catalogue = Readonly<Record<string, Twin>>

/** A catalogue in one language. A function takes what both its twins take. */
export type Texts<C extends Catalogue> = { readonly [K in keyof C]: Widened<C[K][Lang]> }
type Widened<T> = T extends string ? string : T

/** Declares texts; a key without its twin in the other language does not compile. */
export const catalogue = <C extends Catalogue>(texts: C): C => texts

const resolved = new WeakMap<Catalogue, Partial<Record<Lang, unknown>>>()

/** The texts of a catalogue in one language; the same object each time. */
export function textsIn<C extends Catalogue>(texts: C, lang: Lang): Texts<C> {
  const known = resolved.get(texts) ?? {}
  resolved.set(texts, known)
  known[lang] ??= Object.fromEntries(Object.entries(texts).map(([key, twin]) => [key, twin[lang]]))
  return known[lang] as Texts<C>
}
