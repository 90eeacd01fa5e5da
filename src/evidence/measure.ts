import type { Measure, Measured, NodeId, ObsStatus, Period, UnitId } from "../model/index.ts"
import { stateOf } from "../model/index.ts"
import { exactSum, hillNumber } from "./arithmetic.ts"
import type { Reach } from "./coverage.ts"
import type { Columns, Database } from "./database.ts"
import type { Relation } from "./relation.ts"
import { codeField, numberField, type Selection, selectionOf } from "./selection.ts"
import { type Parameters, parameters } from "./sql.ts"

/** A measure that the codebook's words describe; an author's SQL is measured by `expression.ts`. */
type DeclaredMeasure = Exclude<Measure, { kind: "sql" }>
export interface DeclaredIndicator {
  readonly node: NodeId
  readonly measure: DeclaredMeasure
  /** What the sources cover, per unit; null: the table's own word holds. */
  readonly reach: readonly Reach[] | null
}

/** One unit of one measure. NaN: none, and `status` says why. */
export interface Cell {
  readonly value: number
  /** Infinite where there may be more than was counted. */
  readonly upper: number
  readonly status: ObsStatus
  readonly numerator: number
  readonly denominator: number
}

export const gap = (status: ObsStatus, numerator = Number.NaN, denominator = Number.NaN): Cell => ({
  value: Number.NaN,
  upper: Number.NaN,
  status,
  numerator,
  denominator,
})
const observed = (value: number, numerator = Number.NaN, denominator = Number.NaN): Cell => ({
  value,
  upper: value,
  status: "A",
  numerator,
  denominator,
})

/** The aggregates of one query: each is a column, asked for once however many measures need it. */
interface Aggregates {
  readonly bound: Parameters
  readonly columns: string[]
  readonly count: (condition: string) => number
  readonly numbers: (column: string, condition: string) => number
}

function aggregates(): Aggregates {
  const columns: string[] = []
  const need = (sql: string): number => {
    const known = columns.indexOf(sql)
    return known >= 0 ? known : columns.push(sql) - 1
  }
  return {
    bound: parameters(),
    columns,
    count: (condition) => need(`(count(*) FILTER (WHERE ${condition}))::DOUBLE`),
    // The numbers themselves rather than their sum: a sum of doubles over threads differs from run to run.
    numbers: (column, condition) => need(`list(${column}) FILTER (WHERE ${condition})`),
  }
}

/** One unit's row of the query. A unit without records has no row: it counts 0 and lists nothing. */
interface UnitRow {
  readonly count: (aggregate: number) => number
  readonly numbers: (aggregate: number) => readonly number[]
  /** The unit's denominator by name of its column; NaN where it has none. */
  readonly denominator: (name: string) => number
  /** Whether the unit was searched so that no record is none. */
  readonly complete: boolean
}

/** Adds what a measure needs to the query, and returns how to read a unit's cell from its row. */
function compile({ measure, reach }: DeclaredIndicator, relation: Relation, query: Aggregates) {
  const selection = selectionOf(measure, relation, query.bound)
  const cell = compileCell(measure, relation, query, selection)
  if (reach === null) return (row: UnitRow, _: number) => cell(row)
  const base = query.count(selection.denominator ?? selection.passing)
  return (row: UnitRow, i: number): Cell => {
    const { complete, gap: reason } = reach[i]!
    if (row.count(base) === 0 && !complete) return gap(reason)
    const counted = cell({ ...row, complete })
    return !complete && addsUp(measure) ? { ...counted, upper: openAbove(counted.value) } : counted
  }
}

/** Measures that one more record can only raise: of a list that may miss some they are at least what they are. */
const addsUp = ({ kind }: Measure) => kind === "count" || kind === "rate"
const openAbove = (value: number) => (Number.isNaN(value) ? Number.NaN : Number.POSITIVE_INFINITY)

function compileCell(
  measure: DeclaredMeasure,
  relation: Relation,
  query: Aggregates,
  selection: Selection,
): (row: UnitRow) => Cell {
  const passing = query.count(selection.passing)
  switch (measure.kind) {
    case "count":
      return (row) => observed(row.count(passing), row.count(passing))
    case "share": {
      const of = query.count(selection.denominator ?? "true")
      return (row) => {
        const [part, whole] = [row.count(passing), row.count(of)]
        return whole === 0 ? gap("M", part, whole) : observed(part / whole, part, whole)
      }
    }
    case "rate": {
      const { per, times } = measure
      return (row) => {
        const [count, denominator] = [row.count(passing), row.denominator(per)]
        if (Number.isNaN(denominator)) return gap("L", count)
        if (!(denominator > 0)) return gap("M", count, denominator)
        // Multiplied first: count × times is exact for whole numbers, so the value is rounded once.
        return observed((count * times) / denominator, count, denominator)
      }
    }
    case "diversity": {
      const { column, type, codes, codeType } = codeField(relation, measure.by)
      const perCode = codes.map((code) => {
        const member = `${query.bound.of(code)}::${codeType}`
        const holds = type.kind === "codes" ? `list_contains(${column}, ${member})` : `${column} = ${member}`
        return query.count(`${selection.passing} AND ${holds}`)
      })
      return (row) => {
        const counts = perCode.map(row.count)
        if (counts.some((count) => count > 0)) return observed(hillNumber(counts, measure.q))
        return nothing(row.count(passing))
      }
    }
    case "sum":
    case "mean":
    case "max": {
      const numbers = query.numbers(numberField(relation, measure.of).column, selection.numerator)
      const finish = finishers[measure.kind]
      return (row) => {
        const x = row.numbers(numbers)
        if (x.length > 0) return finish(x)
        const passed = row.count(passing)
        if (measure.kind !== "sum") return nothing(passed)
        return passed === 0 && row.complete ? observed(0, 0) : gap("O")
      }
    }
  }
}

/** No record passes: there is nothing to apply the measure to. Records pass and say nothing: searched, not found. */
const nothing = (passing: number): Cell => gap(passing === 0 ? "M" : "O")

const finishers = {
  sum: (x: readonly number[]) => observed(exactSum(x), exactSum(x)),
  mean: (x: readonly number[]) => observed(exactSum(x) / x.length, exactSum(x), x.length),
  max: (x: readonly number[]) => observed(x.reduce((most, value) => Math.max(most, value))),
}

/**
 * Measures declared indicators of one table in one query.
 *
 * @param period        records of this period alone; null, or a table without periods: every record
 * @param denominators  for `rate`, by column name: one number per unit, NaN where the unit has none
 * @returns one entry per indicator, in their order
 */
export async function measureDeclared(
  database: Database,
  relation: Relation,
  indicators: readonly DeclaredIndicator[],
  units: readonly UnitId[],
  period: Period | null,
  denominators: Readonly<Record<string, Float64Array>>,
): Promise<Measured[]> {
  const query = aggregates()
  const readers = indicators.map((indicator) => compile(indicator, relation, query))
  const { sql, values } = groupedByUnit(relation, period, query.columns, query.bound)
  const result = await database.run(sql, values)
  const rowOf = rowsByUnit(result)
  return indicators.map(({ node, reach }, j) => {
    const measured = emptyMeasured(node, units.length)
    for (let i = 0; i < units.length; i++) {
      const r = rowOf.get(i)
      if (r === undefined && !relation.spec.complete && reach === null) continue
      const row: UnitRow = {
        count: (aggregate) => (r === undefined ? 0 : (result[aggregate + 1]?.[r] as number)),
        numbers: (aggregate) => (r === undefined ? [] : ((result[aggregate + 1]?.[r] ?? []) as number[])),
        denominator: (name) => denominators[name]?.[i] ?? Number.NaN,
        complete: relation.spec.complete,
      }
      setCell(measured, i, readers[j]!(row, i))
    }
    return measured
  })
}

/** A query over a table's members with one row per unit; column 0 is the unit's number. */
export function groupedByUnit(
  relation: Relation,
  period: Period | null,
  columns: readonly string[],
  bound: Parameters,
) {
  const select = ["unit", ...columns].join(", ")
  return {
    sql: `SELECT ${select} FROM ${relation.members} WHERE ${ofPeriod(relation, period, bound)} GROUP BY unit`,
    values: bound.values,
  }
}

/** A record without a period in a table that has them is of no single period. */
export const ofPeriod = (relation: Relation, period: Period | null, bound: Parameters): string =>
  `unit IS NOT NULL${period === null || relation.spec.roles.time === null ? "" : ` AND time = ${bound.of(period)}`}`

export const rowsByUnit = (result: Columns): ReadonlyMap<number, number> =>
  new Map((result[0] as number[]).map((unit, r) => [unit, r]))

/** All gaps, "not collected". */
export function emptyMeasured(node: NodeId, n: number): Measured {
  const nan = () => new Float64Array(n).fill(Number.NaN)
  return {
    node,
    values: nan(),
    lower: nan(),
    upper: nan(),
    states: new Uint8Array(n).fill(stateOf("L")),
    numerators: nan(),
    denominators: nan(),
    lists: null,
  }
}

export function setCell(measured: Measured, i: number, cell: Cell): void {
  measured.values[i] = cell.value
  measured.lower[i] = cell.value
  measured.upper[i] = cell.upper
  measured.states[i] = stateOf(cell.status)
  measured.numerators[i] = cell.numerator
  measured.denominators[i] = cell.denominator
}
