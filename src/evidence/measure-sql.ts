import type { Diagnostic, Measure, Measured, NodeId, Period, Span } from "../model/index.ts"
import { error } from "../model/index.ts"
import type { Reach } from "./coverage.ts"
import { type Database, reasonOf, TooSlow } from "./database.ts"
import { type Refusal, readExpression } from "./expression.ts"
import { conditionOf } from "./filter.ts"
import { emptyMeasured, gap, ofPeriod, rowsByUnit, setCell } from "./measure.ts"
import type { Relation } from "./relation.ts"
import { all, parameters, quoted, rowAlias, unitAlias } from "./sql.ts"

export interface SqlIndicator {
  readonly node: NodeId
  readonly measure: Measure & { kind: "sql" }
  readonly reach: readonly Reach[] | null
  readonly at?: Span
}

/** Where an indicator whose place nobody noted was declared. */
const somewhere: Span = { file: "index.yaml", line: 1, column: 1, length: 0 }

/**
 * Measures an author's expression over the records of each unit. Where no record passes, the value is what the
 * expression gives for no records at all; NULL, infinite and undefined results are "not applicable".
 *
 * Each expression is a query of its own: one that fails or never ends takes no other indicator with it.
 *
 * @returns all gaps and a diagnostic when the expression is refused, fails or runs too long
 */
export async function measureSql(
  database: Database,
  relation: Relation,
  indicator: SqlIndicator,
  n: number,
  period: Period | null,
  seconds: number,
): Promise<{ measured: Measured; diagnostics: Diagnostic[] }> {
  const { node, measure, reach, at = somewhere } = indicator
  const measured = emptyMeasured(node, n)
  const refuse = ({ reason, cure }: Refusal) => ({
    measured: emptyMeasured(node, n),
    diagnostics: [error("sql-wrong", at, { indicator: node, reason, cure })],
  })

  const columns = new Map([...relation.columns].filter(([name]) => ![rowAlias, unitAlias].includes(name.toLowerCase())))
  try {
    const expression = await readExpression(database, measure.expression, new Set(columns.keys()))
    if ("reason" in expression) return refuse(expression)
    const bound = parameters()
    const mine = ofPeriod(relation, period, bound)
    const searched = new Set((await unitsWithRecords(database, relation, period)).keys())
    const passing = all([mine, conditionOf(measure.where, relation, bound)])
    const named = expression.columns.map((name) => `, ${columns.get(name)} AS ${quoted(name)}`).join("")
    const from = (condition: string) =>
      `FROM (SELECT unit AS ${quoted(unitAlias)}, row AS ${quoted(rowAlias)}${named}
       FROM ${relation.members} WHERE ${condition})`

    const type =
      (await database.shape(`SELECT ${expression.sql} AS value ${from(passing)}`, bound.values))[0]?.type ?? ""
    if (!/^(DOUBLE|FLOAT|DECIMAL|U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?)/.test(type) || type.endsWith("]")) {
      return refuse({ reason: `it gives ${type}, not a number`, cure: "make it one number per unit" })
    }
    const value = `CAST(${expression.sql} AS DOUBLE)`
    const result = await database.run(
      `SELECT ${quoted(unitAlias)}, ${value} ${from(passing)} GROUP BY ${quoted(unitAlias)}`,
      bound.values,
    )
    const none = await database.run(`SELECT ${value} ${from(all([passing, "false"]))}`, bound.values)
    const rowOf = rowsByUnit(result)
    for (let i = 0; i < n; i++) {
      const r = rowOf.get(i)
      const of = reach?.[i]
      if (of !== undefined && r === undefined && !of.complete) {
        setCell(measured, i, gap(of.gap))
        continue
      }
      if (of === undefined && !searched.has(i) && !relation.spec.complete) continue
      const x = (r === undefined ? none[0]?.[0] : result[1]?.[r]) as number | null
      const has = x !== null && Number.isFinite(x)
      const cell = has ? { ...gap("A"), value: x, upper: x } : gap("M")
      setCell(measured, i, cell)
    }
    return { measured, diagnostics: [] }
  } catch (thrown) {
    if (thrown instanceof TooSlow)
      return { measured, diagnostics: [error("sql-slow", at, { indicator: node, seconds })] }
    return refuse({ reason: reasonOf(thrown), cure: "the message is DuckDB's; its columns are the table's variables" })
  }
}

async function unitsWithRecords(database: Database, relation: Relation, period: Period | null) {
  const bound = parameters()
  const mine = ofPeriod(relation, period, bound)
  return rowsByUnit(await database.run(`SELECT DISTINCT unit FROM ${relation.members} WHERE ${mine}`, bound.values))
}
