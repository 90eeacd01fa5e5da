import type { Condition, Drill, Filter, Measure, ObsStatus, TableSpec, Variable } from "../../src/model/index.ts"

/** What a plain reading of the codebook makes of one cell. */
type Value = string | number | boolean | readonly string[] | null
/** A record as an author wrote it: cells by column. */
export type Row = Readonly<Record<string, string>>

const parts = (cell: string): string[] =>
  [...new Set(cell.split(";").map((part) => part.trim()))].filter((p) => p !== "")

function cellValue(row: Row, variable: Variable, spec: TableSpec): Value {
  const cell = row[variable.id] ?? ""
  switch (variable.type.kind) {
    case "codes":
    case "texts":
      return parts(cell)
    case "number":
    case "year":
      return cell === "" ? null : Number(cell)
    case "boolean":
      return cell === "" ? null : cell === "true"
    case "rubric": {
      const points = variable.type.points
      const used = spec.variables.filter((other) => points.some((point) => point.variable === other.id))
      const held = new Map(used.map((other) => [other.id, cellValue(row, other, spec)]))
      if ([...held.values()].every((value) => value === null)) return null
      return points
        .filter(({ variable: id, code }) => {
          const value = held.get(id)
          return Array.isArray(value) ? value.includes(code) : value === code
        })
        .reduce((sum, point) => sum + point.points, 0)
    }
    default:
      return cell === "" ? null : cell
  }
}

function meets(row: Row, condition: Condition, spec: TableSpec): boolean {
  const variable = spec.variables.find((v) => v.id === condition.variable)
  if (!variable) throw new Error(condition.variable)
  const value = cellValue(row, variable, spec)
  if (value === null) return false
  if (condition.kind === "between") {
    const x = variable.type.kind === "date" ? Number(String(value).slice(0, 4)) : Number(value)
    return x >= condition.low && x <= condition.high
  }
  const isOneOf = Array.isArray(value)
    ? value.some((part) => condition.values.includes(part))
    : condition.values.some((word) => (typeof value === "number" ? Number(word) === value : word === String(value)))
  return condition.kind === "in" ? isOneOf : !isOneOf
}

export interface TwinCell {
  readonly value: number
  readonly status: ObsStatus
  readonly drill: Drill
}

/** One unit of one measure by loops over all records: no database, no sharing, no shortcuts. */
export function twin(
  measure: Exclude<Measure, { kind: "sql" }>,
  spec: TableSpec,
  rows: readonly Row[],
  unit: string,
  period: string | null,
  denominator: number,
): TwinCell {
  const { roles } = spec
  const mine = rows.flatMap((row, i) => {
    const inPeriod = period === null || roles.time === null || row[roles.time] === period
    return parts(row[roles.unit] ?? "").includes(unit) && inPeriod ? [i] : []
  })
  const pass = (filter: Filter, of = mine) => of.filter((i) => filter.every((c) => meets(rows[i]!, c, spec)))
  const variableOf = (id: string) => spec.variables.find((v) => v.id === id)!
  const read = (i: number, id: string) => cellValue(rows[i]!, variableOf(id), spec)
  const unsearched = mine.length === 0 && !spec.complete
  const cell = (value: number, numerator: readonly number[], denominators: readonly number[] | null = null) =>
    unsearched
      ? gap("L", numerator, denominators)
      : { value, status: "A" as const, drill: { numerator, denominator: denominators } }
  const gap = (status: ObsStatus, numerator: readonly number[], denominators: readonly number[] | null = null) => ({
    value: Number.NaN,
    status: unsearched ? "L" : status,
    drill: { numerator, denominator: denominators },
  })

  const passing = pass(measure.where)
  switch (measure.kind) {
    case "count":
      return cell(passing.length, passing)
    case "share": {
      const of = pass(measure.of)
      const both = pass(measure.where, of)
      return of.length === 0 ? gap("M", both, of) : cell(both.length / of.length, both, of)
    }
    case "rate":
      if (Number.isNaN(denominator)) return gap("L", passing)
      return denominator > 0 ? cell((passing.length * measure.times) / denominator, passing) : gap("M", passing)
    case "diversity": {
      const tally = new Map<string, number>()
      const counted = passing.filter((i) => {
        const value = read(i, measure.by)
        const codes = value === null ? [] : Array.isArray(value) ? value : [String(value)]
        for (const code of codes) tally.set(code, (tally.get(code) ?? 0) + 1)
        return codes.length > 0
      })
      if (counted.length === 0) return gap(passing.length === 0 ? "M" : "O", counted)
      return cell(hill([...tally.values()], measure.q), counted)
    }
    case "sum":
    case "mean":
    case "max": {
      const counted = passing.filter((i) => read(i, measure.of) !== null)
      const x = counted.map((i) => Number(read(i, measure.of)))
      if (x.length > 0) {
        const sum = x.reduce((a, b) => a + b, 0)
        return cell(measure.kind === "sum" ? sum : measure.kind === "mean" ? sum / x.length : Math.max(...x), counted)
      }
      if (measure.kind !== "sum") return gap(passing.length === 0 ? "M" : "O", counted)
      return passing.length === 0 && spec.complete ? cell(0, counted) : gap("O", counted)
    }
  }
}

function hill(counts: readonly number[], q: number): number {
  const n = counts.reduce((a, b) => a + b, 0)
  const p = counts.map((count) => count / n)
  if (q === 1) return Math.exp(-p.reduce((sum, x) => sum + x * Math.log(x), 0))
  if (q === Number.POSITIVE_INFINITY) return 1 / Math.max(...p)
  return p.reduce((sum, x) => sum + x ** q, 0) ** (1 / (1 - q))
}
