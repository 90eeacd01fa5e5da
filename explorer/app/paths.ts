import type { Lang } from "../../src/model/index.ts"
import { stringifySearch } from "./search-params.ts"

type Query = Readonly<Record<string, unknown>>

/** Every address of the explorer, from the place it is served at. `base` starts and ends with "/". */
export interface Paths {
  readonly gallery: string
  home(query?: Query): string
  ranking(query?: Query): string
  units(query?: Query): string
  unit(unit: string): string
  /** "Where does this number come from": one unit in one node. */
  cell(unit: string, node: string): string
  nodes(): string
  node(node: string, query?: Query): string
  evidence(query?: Query): string
  record(table: string, key: string): string
  method(hash?: string): string
  /** Up to five units side by side. */
  compare(units?: readonly string[], query?: Query): string
  /** What changed between two periods. */
  changes(query?: Query): string
  robustness(query?: Query): string
  findings(hash?: string): string
  data(hash?: string): string
  glossary(term?: string): string
  sources(hash?: string): string
  search(query?: Query): string
}

const part = encodeURIComponent
const anchor = (hash: string | undefined) => (hash === undefined ? "" : `#${part(hash)}`)

export function pathsOf(base: string, lang: Lang, edition: string): Paths {
  const gallery = `${base}${lang}/`
  const root = `${gallery}${part(edition)}`
  return {
    gallery,
    home: (query = {}) => root + stringifySearch(query),
    ranking: (query = {}) => `${root}/ranking${stringifySearch(query)}`,
    units: (query = {}) => `${root}/units${stringifySearch(query)}`,
    unit: (unit) => `${root}/units/${part(unit)}`,
    cell: (unit, node) => `${root}/units/${part(unit)}/${part(node)}`,
    nodes: () => `${root}/nodes`,
    node: (node, query = {}) => `${root}/nodes/${part(node)}${stringifySearch(query)}`,
    evidence: (query = {}) => `${root}/evidence${stringifySearch(query)}`,
    record: (table, key) => `${root}/evidence/${part(table)}/${part(key)}`,
    method: (hash) => `${root}/method${anchor(hash)}`,
    compare: (units = [], query = {}) => `${root}/compare${stringifySearch({ units: units.join(","), ...query })}`,
    changes: (query = {}) => `${root}/changes${stringifySearch(query)}`,
    robustness: (query = {}) => `${root}/robustness${stringifySearch(query)}`,
    findings: (hash) => `${root}/findings${anchor(hash)}`,
    data: (hash) => `${root}/data${anchor(hash)}`,
    glossary: (term) => `${root}/glossary${anchor(term)}`,
    sources: (hash) => `${root}/sources${anchor(hash)}`,
    search: (query = {}) => `${root}/search${stringifySearch(query)}`,
  }
}

/** The same page and state in another language; null for an address without a language. */
export function inLanguage(href: string, base: string, lang: Lang): string | null {
  const rest = href.startsWith(base) ? href.slice(base.length) : null
  const match = rest === null ? null : /^(?:en|ko)(?=[/?#]|$)(.*)$/s.exec(rest)
  return match ? `${base}${lang}${match[1] || "/"}` : null
}
