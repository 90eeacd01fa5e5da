import type { Chosen } from "../../src/query/index.ts"

/** What the evidence page shows. All of it is in the address. */
export interface EvidenceState {
  /** Null: the first table. */
  readonly table: string | null
  readonly query: string
  /** By facet id; `unit` and `time` are facets too. */
  readonly chosen: Chosen
  /** Null: best match first where there is a query, else the order of the file. */
  readonly sort: { readonly by: string; readonly descending: boolean } | null
  /** From 1. */
  readonly page: number
}

/** Facets that every table has, and that stand in the address under their own names. */
const commonFacets = ["unit", "time"]

/** Reads an address: `table`, `q`, `unit`, `time`, `f.FACET`, `sort` (`-score` is descending), `page`. Never throws. */
export function readState(search: Readonly<Record<string, unknown>>): EvidenceState {
  const chosen = Object.entries(search).flatMap(([key, value]) => {
    const facet = commonFacets.includes(key) ? key : key.startsWith("f.") ? key.slice(2) : ""
    const values = listOf(value)
    return facet === "" || values.length === 0 ? [] : [[facet, values] as const]
  })
  const sort = textOf(search.sort)
  const page = Number(textOf(search.page))
  return {
    table: textOf(search.table) || null,
    query: textOf(search.q),
    chosen: Object.fromEntries(chosen),
    sort: sort.replace(/^-/, "") === "" ? null : { by: sort.replace(/^-/, ""), descending: sort.startsWith("-") },
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

/** The address of a state; the inverse of `readState`. What is at its default is left out. */
export function searchOf(state: Partial<EvidenceState>): Readonly<Record<string, string | readonly string[]>> {
  const { table, query, chosen = {}, sort, page } = state
  return {
    ...(table ? { table } : {}),
    ...(query ? { q: query } : {}),
    ...Object.fromEntries(
      Object.entries(chosen)
        .filter(([, values]) => values.length > 0)
        .map(([facet, values]) => [commonFacets.includes(facet) ? facet : `f.${facet}`, values]),
    ),
    ...(sort ? { sort: `${sort.descending ? "-" : ""}${sort.by}` } : {}),
    ...(page !== undefined && page > 1 ? { page: String(page) } : {}),
  }
}

/** The state after a value of a facet was ticked or unticked; back on the first page. */
export function toggled(state: EvidenceState, facet: string, value: string): EvidenceState {
  const before = state.chosen[facet] ?? []
  const values = before.includes(value) ? before.filter((other) => other !== value) : [...before, value]
  const { [facet]: _, ...others } = state.chosen
  return { ...state, chosen: values.length === 0 ? others : { ...others, [facet]: values }, page: 1 }
}

const textOf = (value: unknown): string => {
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === "string" ? first : typeof first === "number" ? String(first) : ""
}

/** Repeated parameters and comma-separated ones alike; each value once. */
const listOf = (value: unknown): readonly string[] => [
  ...new Set(
    (Array.isArray(value) ? value : [value])
      .flatMap((item) => (typeof item === "string" || typeof item === "number" ? String(item).split(",") : []))
      .filter((item) => item !== ""),
  ),
]
