import { type EvidenceStore, openStore, type StoreInput } from "../../src/evidence/index.ts"
import type {
  Code,
  Codebook,
  CodeList,
  Diagnostic,
  Filter,
  LocalText,
  Measure,
  TableData,
  TableSpec,
  Variable,
  VariableType,
} from "../../src/model/index.ts"
import { nodeId, sourceId, statusOf, tableId, unitId, variableId } from "../../src/model/index.ts"

const same = (text: string): LocalText => ({ en: text, ko: text })
export const list = (id: string, ...codes: string[]): CodeList => ({
  id,
  title: same(id),
  codes: codes.map((code): Code => ({ id: code, label: same(code) })),
})
export const variable = (id: string, type: VariableType): Variable => ({
  id: variableId(id),
  title: same(id),
  type,
  facet: false,
})

export type TableSettings = Partial<Omit<TableSpec, "roles">> & { readonly roles?: Partial<TableSpec["roles"]> }

/** A table called `cases` with the columns `id` and `city`, and what else is asked for. */
export function table(variables: readonly Variable[], more: TableSettings = {}): TableSpec {
  const { roles, ...rest } = more
  const spec: TableSpec = {
    id: tableId("cases"),
    title: same("Cases"),
    file: "evidence/cases.csv",
    variables,
    complete: false,
    ...rest,
    roles: {
      key: "id",
      unit: "city",
      name: null,
      description: null,
      source: { all: sourceId("report") },
      also: null,
      place: null,
      time: null,
      ...roles,
    },
  }
  return spec
}

/** CSV as `spec` hands it over: a line per record, cells separated by "|", the header first. */
export function csv(text: string): TableData & { kind: "columns" } {
  const [header = [], ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
  return fromRows(header, rows)
}

export function fromRows(header: readonly string[], rows: readonly (readonly string[])[]) {
  return {
    kind: "columns" as const,
    rows: rows.length,
    columns: new Map(header.map((name, j) => [name, rows.map((row) => row[j] ?? "")])),
    lines: Uint32Array.from(rows, (_, i) => i + 2),
  }
}

export const units = ["seoul", "busan", "graz"].map(unitId)

/** Opens a store of one table. */
export async function open(lists: CodeList[], spec: TableSpec, data: TableData, more: Partial<StoreInput> = {}) {
  const codebook: Codebook = { lists, tables: [spec], coverage: null }
  return openStore({ codebook, tables: new Map([[spec.id, data]]), units, ...more })
}

export async function openWell(...args: Parameters<typeof open>): Promise<EvidenceStore> {
  const { store, diagnostics } = await open(...args)
  if (!store) throw new Error(`the table has mistakes: ${JSON.stringify(diagnostics)}`)
  return store
}

export const cases = tableId("cases")
/** A condition per variable, as an author writes them. */
export const where = (conditions: Readonly<Record<string, readonly string[]>>): Filter =>
  Object.entries(conditions).map(([id, values]) => ({ variable: variableId(id), kind: "in", values }))

export interface MeasuredCells {
  readonly cells: readonly (number | string)[]
  readonly numerators: readonly number[]
  readonly denominators: readonly number[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Measures one indicator: what each unit has, a number or the letter of its gap. */
export async function measureOne(
  store: EvidenceStore,
  measure: Measure,
  options: { period?: string; denominators?: Readonly<Record<string, Float64Array>> } = {},
): Promise<MeasuredCells> {
  const { period = null, denominators = {} } = options
  const { measured, diagnostics } = await store.measure(
    [{ node: nodeId("x"), measure }],
    period as Parameters<EvidenceStore["measure"]>[1],
    denominators,
  )
  const one = measured[0]
  if (!one) throw new Error("nothing was measured")
  const cells = [...one.values].map((value, i) => (Number.isNaN(value) ? statusOf(one.states[i] ?? -1) : value))
  return {
    cells,
    numerators: [...one.numerators],
    denominators: [...one.denominators],
    diagnostics,
  }
}
