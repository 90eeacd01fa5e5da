import type {
  CodeList,
  EvidenceDocument,
  EvidenceTableDocument,
  IndexDocument,
  Lang,
  LocalText,
  TableSpec,
  Variable,
} from "../../model/index.ts"
import { type TextIndex, textIndex, words } from "../text/index.ts"
import { type Bits, has, sameBits } from "./bits.ts"
import { type Facet, facetOf } from "./facets.ts"

/** The content of one cell of a record. */
export type Cell = EvidenceTableDocument["values"][string][number]

/** One evidence table, ready to be filtered, searched and sorted. Costly parts are made once, when first asked for. */
export interface EvidenceTable {
  readonly spec: TableSpec
  readonly doc: EvidenceTableDocument
  /** `unit` and `time` where they tell records apart, and no variable says the same as `time`; then the variables that
   *  the codebook offers as facets. */
  readonly facets: readonly Facet[]
  variable(id: string): Variable | undefined
  /** Label of a code in a variable; the code itself where no list has it. */
  label(variable: string, code: string): LocalText
  definition(variable: string, code: string): LocalText | undefined
  cell(variable: string, row: number): Cell
  /** Variables worth a column in a list of records: rubrics, and the first facets that tell something often enough. */
  readonly columns: readonly Variable[]
  /** Row of a key; -1 where there is none. */
  rowOf(key: string): number
  /** The score of every row, 0 where it lacks a word of the query; null where the query holds no word. */
  search(query: string): Uint16Array | null
  /** Reads texts ahead of the first search until it is enough; whether all are read. */
  read(isEnough: () => boolean): boolean
  /** All rows by name, unit, place, time or a variable; gaps last whichever way it runs, ties in file order. */
  sorted(by: string, descending: boolean, lang: Lang): Uint32Array
}

const opened = new WeakMap<EvidenceTableDocument, EvidenceTable>()

/** The table with this id, or undefined where the edition has none. */
export function openTable(index: IndexDocument, evidence: EvidenceDocument, id: string): EvidenceTable | undefined {
  const doc = evidence.tables.find((table) => table.id === id)
  const spec = index.codebook.tables.find((table) => table.id === id)
  if (!doc || !spec) return undefined
  const known = opened.get(doc) ?? evidenceTable(index, spec, doc)
  opened.set(doc, known)
  return known
}

function evidenceTable(index: IndexDocument, spec: TableSpec, doc: EvidenceTableDocument): EvidenceTable {
  const lists = new Map(index.codebook.lists.map((list) => [list.id, list]))
  const units = new Map(index.units.map(({ id, name }) => [id as string, name]))
  const codes = new Map([...lists].map(([id, list]) => [id, new Map(list.codes.map((code) => [code.id, code]))]))
  const variables = new Map(spec.variables.map((variable) => [variable.id as string, variable]))
  const rowByKey = new Map(doc.key.map((key, row) => [key, row]))
  const cell = (variable: string, row: number): Cell => doc.values[variable]?.[row] ?? null
  const codeOf = (variable: string, code: string) => codes.get(listOf(variables.get(variable)) ?? "")?.get(code)
  const label = (variable: string, code: string): LocalText => {
    if (variable === "unit") return units.get(code) ?? { en: code, ko: code }
    return codeOf(variable, code)?.label ?? { en: code, ko: code }
  }
  const orders = new Map<string, Uint32Array>()
  let made: TextIndex | null = null
  const texts = () => {
    made ??= indexOf(spec, doc, label, cell)
    return made
  }
  return {
    spec,
    doc,
    facets: facetsOf(index, spec, doc, lists, cell),
    columns: columnsOf(spec, doc),
    variable: (id) => variables.get(id),
    label,
    definition: (variable, code) => codeOf(variable, code)?.definition,
    cell,
    rowOf: (key) => rowByKey.get(key) ?? -1,
    search: (query) => (words(query).length === 0 ? null : texts().scores(query)),
    read: (isEnough) => texts().read(isEnough),
    sorted(by, descending, lang) {
      const key = `${by} ${descending} ${lang}`
      const known =
        orders.get(key) ?? order(doc.rows, sortKeys(by, doc, lists, variables, label, cell, lang), descending, lang)
      orders.set(key, known)
      return known
    },
  }
}

const listOf = (variable: Variable | undefined): string | undefined =>
  variable && (variable.type.kind === "code" || variable.type.kind === "codes") ? variable.type.list : undefined

/** A cell as the values it has in a facet. */
const facetValues = (value: Cell): readonly string[] =>
  value === null || value === "" ? [] : typeof value === "object" ? value : [String(value)]

function facetsOf(
  index: IndexDocument,
  spec: TableSpec,
  doc: EvidenceTableDocument,
  lists: ReadonlyMap<string, CodeList>,
  cell: (variable: string, row: number) => Cell,
): readonly Facet[] {
  const own = spec.variables
    .filter((variable) => variable.facet)
    .map((variable) => {
      const list = listOf(variable)
      const codes = list === undefined ? undefined : lists.get(list)?.codes.map((code) => code.id)
      const plain = () =>
        [...new Set(doc.values[variable.id]?.flatMap(facetValues))].sort((a, b) =>
          a.localeCompare(b, "en", { numeric: true }),
        )
      return facetOf(variable.id, doc.rows, (row) => facetValues(cell(variable.id, row)), codes ?? plain())
    })
  const units = facetOf(
    "unit",
    doc.rows,
    (row) => doc.units[row] ?? [],
    index.units.map((unit) => unit.id),
  )
  const times = facetOf("time", doc.rows, (row) => facetValues(doc.time[row] ?? null), [...new Set(doc.time)].sort())
  const isRepeated = own.some(({ values, sets }) =>
    times.values.every((value, i) => values[i] === value && sameBits(sets[i]!, times.sets[i]!)),
  )
  return [units, ...(isRepeated ? [] : [times]), ...own].filter((facet) => facet.values.length > 1)
}

/** Whether a cell says something: it is no gap and not the answer "unknown". */
export const tells = (cell: Cell): boolean =>
  cell !== null && cell !== "" && cell !== "unknown" && !(typeof cell === "object" && cell.length === 0)

const mostColumns = 5

/**
 * Rubrics and up to five facets of which at least a third of the records tells something. The questions that a rubric
 * sums are left out: the sum stands for them.
 */
function columnsOf(spec: TableSpec, doc: EvidenceTableDocument): readonly Variable[] {
  const rubrics = spec.variables.filter(({ type }) => type.kind === "rubric")
  const summed = new Set(
    rubrics.flatMap(({ type }) => (type.kind === "rubric" ? type.points.map((point) => point.variable) : [])),
  )
  const telling = spec.variables.filter(
    ({ id, facet }) => facet && !summed.has(id) && 3 * (doc.values[id]?.filter(tells).length ?? 0) >= doc.rows,
  )
  return [...telling.slice(0, mostColumns), ...rubrics]
}

/** Names, descriptions, free texts and the names of the units; addresses are left out, for their every "www" would count. */
function indexOf(
  spec: TableSpec,
  doc: EvidenceTableDocument,
  label: EvidenceTable["label"],
  cell: EvidenceTable["cell"],
): TextIndex {
  const prose = spec.variables.filter(({ type }) => type.kind === "text" || type.kind === "texts")
  return textIndex(doc.rows, (row) => ({
    names: [doc.name.en[row] ?? "", doc.name.ko[row] ?? ""],
    texts: [
      doc.description?.en[row] ?? "",
      doc.description?.ko[row] ?? "",
      ...prose.flatMap((variable) => facetValues(cell(variable.id, row))),
      ...(doc.units[row] ?? []).flatMap((unit) => [label("unit", unit).en, label("unit", unit).ko]),
    ],
  }))
}

type SortKey = string | number | null

function sortKeys(
  by: string,
  doc: EvidenceTableDocument,
  lists: ReadonlyMap<string, CodeList>,
  variables: ReadonlyMap<string, Variable>,
  label: EvidenceTable["label"],
  cell: EvidenceTable["cell"],
  lang: Lang,
): (row: number) => SortKey {
  if (by === "name") return (row) => nameOf(doc, row, lang)
  if (by === "unit") return (row) => (doc.units[row] ?? []).map((unit) => label("unit", unit)[lang]).join(", ") || null
  if (by === "time") return (row) => doc.time[row] || null
  if (by === "place") return (row) => doc.place[row] || null
  const list = lists.get(listOf(variables.get(by)) ?? "")
  const rank = new Map(list?.codes.map((code, i) => [code.id, i]))
  return (row) => {
    const value = cell(by, row)
    if (value === null || value === "") return null
    if (typeof value === "object")
      return value.length === 0 ? null : value.map((code) => label(by, code)[lang]).join(", ")
    if (typeof value === "boolean") return Number(value)
    return typeof value === "string" && list ? (rank.get(value) ?? list.codes.length) : value
  }
}

function order(rows: number, keyOf: (row: number) => SortKey, descending: boolean, lang: Lang): Uint32Array {
  const collator = new Intl.Collator(lang, { numeric: true })
  const keys = Array.from({ length: rows }, (_, row) => keyOf(row))
  const sign = descending ? -1 : 1
  return Uint32Array.from({ length: rows }, (_, row) => row).sort((a, b) => {
    const [x = null, y = null] = [keys[a], keys[b]]
    if (x === null || y === null) return Number(x === null) - Number(y === null) || a - b
    const compared = typeof x === "number" && typeof y === "number" ? x - y : collator.compare(String(x), String(y))
    return sign * compared || a - b
  })
}

/** Name of a record in a language; where it has none, the name in the other one, else its key. */
export const nameOf = (doc: EvidenceTableDocument, row: number, lang: Lang): string =>
  doc.name[lang][row] || doc.name[lang === "en" ? "ko" : "en"][row] || doc.key[row] || ""

/** The passing rows in the order given, from `from` on, at most `most` of them. */
export function pageOf(sorted: Iterable<number>, passing: Bits, from: number, most: number): readonly number[] {
  const page: number[] = []
  let seen = 0
  for (const row of sorted) {
    if (!has(passing, row)) continue
    if (seen++ < from) continue
    page.push(row)
    if (page.length === most) break
  }
  return page
}
