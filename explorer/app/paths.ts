import type { Lang } from "../../src/model/index.ts"
import { stringifySearch } from "./search-params.ts"

type Query = Readonly<Record<string, unknown>>

/** Every address of the explorer, as links say it. */
export interface Paths {
  readonly gallery: string
  /** An index of one's own spreadsheet. */
  readonly create: string
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
  /** What is known of which unit: `unit` with `node` or `kind` is the cell. */
  coverage(query?: Query): string
  search(query?: Query): string
}

const part = encodeURIComponent
const anchor = (hash: string | undefined) => (hash === undefined ? "" : `#${part(hash)}`)

/** Addresses of an edition in a language; `href` makes a link of an inner address. */
export function pathsOf(href: (inner: string) => string, lang: Lang, edition: string): Paths {
  const to = (rest: string) => href(`/${lang}/${part(edition)}${rest}`)
  return {
    gallery: href(`/${lang}/`),
    create: href(`/${lang}/new`),
    home: (query = {}) => to(stringifySearch(query)),
    ranking: (query = {}) => to(`/ranking${stringifySearch(query)}`),
    units: (query = {}) => to(`/units${stringifySearch(query)}`),
    unit: (unit) => to(`/units/${part(unit)}`),
    cell: (unit, node) => to(`/units/${part(unit)}/${part(node)}`),
    nodes: () => to("/nodes"),
    node: (node, query = {}) => to(`/nodes/${part(node)}${stringifySearch(query)}`),
    evidence: (query = {}) => to(`/evidence${stringifySearch(query)}`),
    record: (table, key) => to(`/evidence/${part(table)}/${part(key)}`),
    method: (hash) => to(`/method${anchor(hash)}`),
    compare: (units = [], query = {}) => to(`/compare${stringifySearch({ units: units.join(","), ...query })}`),
    changes: (query = {}) => to(`/changes${stringifySearch(query)}`),
    robustness: (query = {}) => to(`/robustness${stringifySearch(query)}`),
    findings: (hash) => to(`/findings${anchor(hash)}`),
    data: (hash) => to(`/data${anchor(hash)}`),
    glossary: (term) => to(`/glossary${anchor(term)}`),
    sources: (hash) => to(`/sources${anchor(hash)}`),
    coverage: (query = {}) => to(`/coverage${stringifySearch(query)}`),
    search: (query = {}) => to(`/search${stringifySearch(query)}`),
  }
}

/** The inner address of the same page and state in another language; null for one without a language. */
export function inLanguage(inner: string, lang: Lang): string | null {
  const match = /^\/(?:en|ko)(?=[/?#]|$)(.*)$/s.exec(inner)
  return match ? `/${lang}${match[1] || "/"}` : null
}
