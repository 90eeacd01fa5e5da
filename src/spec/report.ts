import {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticParams,
  error,
  type Span,
  warning,
} from "../model/index.ts"
import { few, nearest } from "./nearest.ts"

/** After this many mistakes of one kind in one file, one line says how many more there are. */
const shown = 20
/** Mistakes of one kind in one file that are kept to be sorted; beyond them only the count goes on. */
const kept = 1000

type Given<C extends DiagnosticCode> = DiagnosticParams<C> | (() => DiagnosticParams<C>)

/** Gathers the mistakes of one edition while it is read. */
export class Report {
  readonly #kinds = new Map<string, { readonly items: Diagnostic[]; count: number }>()
  readonly #silenced = new Set<DiagnosticCode>()
  #errors = 0

  /** Params may be a function: it is not called for mistakes that are only counted. */
  error<C extends DiagnosticCode>(code: C, at: Span, params: Given<C>): void {
    this.#errors++
    this.#add(code, at, params, error)
  }

  /** Something to know; the edition can be used. */
  warning<C extends DiagnosticCode>(code: C, at: Span, params: Given<C>): void {
    this.#add(code, at, params, warning)
  }

  /** Mistakes of these kinds follow from one that was reported: they are not said, also where they were found before. */
  silence(...codes: readonly DiagnosticCode[]): void {
    for (const code of codes) this.#silenced.add(code)
  }

  get hasErrors(): boolean {
    return this.#errors > 0
  }

  get errors(): number {
    return this.#errors
  }

  #add<C extends DiagnosticCode>(code: C, at: Span, params: Given<C>, make: typeof error): void {
    const key = `${at.file}\n${code}`
    const kind = this.#kinds.get(key) ?? { items: [], count: 0 }
    this.#kinds.set(key, kind)
    kind.count++
    if (kind.items.length < kept) kind.items.push(make(code, at, typeof params === "function" ? params() : params))
  }

  /**
   * All mistakes by file, line and column; of more than twenty of a kind in a file, those that say different things come
   * first, and the rest becomes one summary.
   */
  list(): readonly Diagnostic[] {
    const all: Diagnostic[] = []
    for (const { items, count } of this.#kinds.values()) {
      items.sort(byPlace)
      const [first] = items
      if (first !== undefined && this.#silenced.has(first.code)) continue
      const [chosen, next] = choose(items)
      all.push(...chosen)
      if (!next) continue
      const make = next.severity === "error" ? error : warning
      all.push(make("more-of-the-same", next.at, { code: next.code, more: count - shown, file: next.at.file }))
    }
    return all.sort(byPlace)
  }
}

/** Twenty of them, of equal ones the first; and the first that is left out. */
function choose(items: readonly Diagnostic[]): readonly [readonly Diagnostic[], Diagnostic | undefined] {
  if (items.length <= shown) return [items, undefined]
  const said = new Set<string>()
  const isNew = items.map(({ params }) => {
    const text = JSON.stringify(params)
    return said.size < said.add(text).size
  })
  const order = [...items.filter((_, i) => isNew[i]), ...items.filter((_, i) => !isNew[i])]
  const chosen = new Set(order.slice(0, shown))
  return [items.filter((item) => chosen.has(item)), items.find((item) => !chosen.has(item))]
}

/** Files that others are read by come first: a mistake there is often the cause of those elsewhere. */
const leading = ["index.yaml", "codebook.yaml"]
const rank = (file: string) => (leading.includes(file) ? leading.indexOf(file) : leading.length)

const byPlace = (a: Diagnostic, b: Diagnostic) =>
  rank(a.at.file) - rank(b.at.file) ||
  compare(a.at.file, b.at.file) ||
  a.at.line - b.at.line ||
  a.at.column - b.at.column ||
  compare(a.code, b.code)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** What to say of a name that nothing has: the name, the nearest one, and the others if they are few. */
export function unknown(given: string, names: Iterable<string>): { given: string; closest: string; known: string } {
  const all = [...names]
  return { given, closest: nearest(given, all), known: few(all) }
}
