import type {
  ForensicsDocument,
  ForensicsVerdict,
  PrintedTable,
  RankRemark,
  RecoveredFormula,
  RowRemark,
  ZeroRemark,
} from "../../model/index.ts"
import { Stream } from "../../stats/index.ts"
import { extremeOf } from "./extremes.ts"
import { robustFit } from "./fit.ts"
import { nameForm, type Settled } from "./formula.ts"
import { nearestForm } from "./nearest.ts"
import { copies, duplicates, gridOf, sums } from "./plain-checks.ts"
import { problemOf } from "./problem.ts"
import { holdRanks } from "./ranks.ts"
import { holdRows, rangeOf } from "./rows.ts"
import { search, telling } from "./search.ts"

/** More columns of numbers than these are not looked at as results of others, except the composite. */
const mostTargets = 60

/**
 * What a published table tells about how it was made: the formula of the composite and of its members, the rows that do not
 * follow it, ranks, zeros, sums, copies and duplicates.
 *
 * @param composite the column to explain; null: the one that combines most of the others
 * @param lookingAt told the name of each column before it is explained, which may take seconds; default: nobody is told
 */
export function examine(
  table: PrintedTable,
  composite: number | null,
  lookingAt: (column: string) => void = () => {},
): ForensicsDocument {
  const { columns } = table
  const numbers = columns.flatMap(({ kind, values }, j) => (kind === "number" && rangeOf(values) > 0 ? [j] : []))
  const ranks = columns.flatMap(({ kind, values }, j) => (kind === "rank" && rangeOf(values) > 0 ? [j] : []))
  const same = copies(table)
  const isCopy = (a: number, b: number) => same.some(({ pair }) => pair.includes(a) && pair.includes(b))
  const poolOf = (target: number, from: readonly number[]) =>
    from.filter((j) => j !== target && !isCopy(j, target) && !from.some((k) => k < j && k !== target && isCopy(k, j)))

  const targets =
    numbers.length <= mostTargets ? numbers : numbers.filter((j) => j === composite || isHinted(columns[j]!.name))
  const formulas = new Map<number, Settled>()
  const explain = (target: number, pool: readonly number[], derived: ReadonlySet<number>, turn: boolean) => {
    lookingAt(columns[target]!.name)
    const found = search(table, target, pool, derived, turn)
    const named = found === null ? null : nameForm(table, found)
    if (named !== null && (named.problem.columns.length > 1 || target === composite)) formulas.set(target, named)
  }
  const lookAt = targets.filter((j) => j === composite || mayBeDerived(table, j, poolOf(j, numbers)))
  for (const target of lookAt) explain(target, poolOf(target, numbers), new Set(), false)
  // Once it is known which columns have formulas, those are kept rather than their own members; again for higher levels.
  for (let round = 0; round < 2 && formulas.size > 1; round++) {
    const derived = new Set(formulas.keys())
    const inner = new Set([...derived].flatMap((j) => [...below(formulas, j)]))
    for (const target of lookAt) {
      const before = formulas.get(target)
      const levels = poolOf(target, numbers).filter((j) => derived.has(j) && !below(formulas, j).has(target))
      const outer = levels.filter((j) => !inner.has(j) || before?.problem.columns.includes(j))
      if (before?.problem.columns.every((j) => derived.has(j))) continue
      for (const pool of [levels, outer]) if (pool.length > 1) explain(target, pool, derived, false)
      const after = formulas.get(target)
      if (before === undefined || (after !== undefined && after.report.fitting >= before.report.fitting)) continue
      formulas.set(target, before)
    }
  }
  const derived = new Set(formulas.keys())
  const ranked = holdRanks(table, composite)

  const top = composite ?? topOf(formulas, columns, ranked) ?? hinted(columns, numbers)
  if (top !== null && !formulas.has(top)) {
    explain(top, poolOf(top, numbers), derived, true)
    if (!formulas.has(top) && ranks.length > 1) explain(top, poolOf(top, ranks), derived, false)
  }
  const extreme = top !== null && !formulas.has(top) ? extremeOf(table, top, poolOf(top, numbers)) : null

  const reported: RecoveredFormula[] = extreme === null ? [] : [extreme]
  const rows: RowRemark[] = []
  const zeros: ZeroRemark[] = []
  for (const target of inOrder(formulas, top)) {
    const formula = formulas.get(target)!
    if (target !== top && formula.bits < telling) continue
    const held = holdRows(table, formula)
    reported.push({ ...formula.report, missing: held.missing })
    rows.push(...held.rows)
    zeros.push(...held.zeros)
  }
  const verdict = verdictOf(
    top,
    top === null ? null : (formulas.get(top) ?? null),
    extreme,
    table.rows < numbers.length + 3,
  )
  return {
    format: "cityindex-forensics/1",
    table: {
      file: table.file,
      rows: table.rows,
      names: table.names,
      columns: columns.map(({ name, kind, values, decimals }) => ({
        name,
        kind: kind === "number" && rangeOf(values) === 0 ? "constant" : kind,
        decimals: kind === "text" ? null : decimals,
        grid: kind === "number" ? gridOf(values, decimals) : null,
        missing: kind === "text" ? 0 : values.filter(Number.isNaN).length,
      })),
    },
    composite: top === null ? null : columns[top]!.name,
    verdict,
    formulas: reported,
    nearest: verdict === "none" && top !== null ? nearestForm(table, top, poolOf(top, numbers)) : null,
    rows,
    ranks: composite === top ? ranked : holdRanks(table, top),
    zeros,
    copies: same.map(({ pair: _, ...copy }) => copy),
    duplicates: duplicates(table),
    sums: sums(table),
  }
}

/** A look at few rows: a column that others do not come near is not worth a search. */
function mayBeDerived(table: PrintedTable, target: number, pool: readonly number[]): boolean {
  const step = Math.max(1, Math.floor(table.rows / 200))
  for (const scale of ["plain", "logarithm"] as const) {
    const rows = Array.from({ length: Math.ceil(table.rows / step) }, (_, k) => k * step)
    const problem = problemOf(table.columns, target, pool, scale, rows)
    // Too many gaps or zeros to judge: the search, which leaves members out, has to.
    if (problem.rows.length < 0.5 * rows.length || problem.rows.length < pool.length + 5) return true
    const fit = robustFit(problem, { constant: true, signs: false }, new Stream(7, target), 3)
    if (fit.fitting >= 0.4 * problem.rows.length) return true
  }
  return false
}

/** The column that is no member of another, with the most columns below it; of those alike the one with the most bits. */
function topOf(
  formulas: ReadonlyMap<number, Settled>,
  columns: PrintedTable["columns"],
  ranked: readonly RankRemark[],
): number | null {
  const members = new Set([...formulas.values()].flatMap(({ problem }) => problem.columns))
  const tops = [...formulas.keys()].filter((j) => !members.has(j) && formulas.get(j)!.bits >= telling)
  const isNamed = (j: number) =>
    ranked.some(({ of }) => of === columns[j]!.name) || hints.some((pattern) => pattern.test(columns[j]!.name))
  const weigh = (j: number) => below(formulas, j).size + (isNamed(j) ? 1e6 : 0) + formulas.get(j)!.bits * 1e-9
  return tops.length === 0 ? null : tops.reduce((a, b) => (weigh(b) > weigh(a) ? b : a))
}

function below(formulas: ReadonlyMap<number, Settled>, from: number, seen = new Set<number>()): Set<number> {
  for (const j of formulas.get(from)?.problem.columns ?? []) {
    if (seen.has(j)) continue
    seen.add(j)
    below(formulas, j, seen)
  }
  return seen
}

/** The composite, then its members by levels, then the others. */
function inOrder(formulas: ReadonlyMap<number, Settled>, top: number | null): readonly number[] {
  const first = top === null ? [] : [top, ...below(formulas, top)]
  return [...new Set([...first, ...formulas.keys()])].filter((j) => formulas.has(j))
}

const hint = /index|score|total|overall|composite|aggregate|gesamt|总|總|종합|총점|지수|점수|指数/i
const isHinted = (name: string) => hint.test(name)
/** From the surest: without a formula, no more than the name says which column is the composite. */
const hints = [
  /overall|composite|종합|총점|gesamt|总分|總分/i,
  /(?:^|[^a-z])(?:index|score|total score)$|지수$|점수$/i,
  /^total$|^(?:index|score)/i,
]

/** A column whose name says that it is the composite. */
function hinted(columns: PrintedTable["columns"], numbers: readonly number[]): number | null {
  for (const pattern of hints) {
    const named = numbers.find((j) => pattern.test(columns[j]!.name))
    if (named !== undefined) return named
  }
  return null
}

function verdictOf(
  top: number | null,
  formula: Settled | null,
  extreme: RecoveredFormula | null,
  isShort: boolean,
): ForensicsVerdict {
  if (top === null) return "no-composite"
  if (extreme !== null) return "found"
  if (formula === null) return isShort ? "too-little" : "none"
  return formula.bits >= telling ? "found" : "too-little"
}
