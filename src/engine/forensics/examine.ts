import type {
  BlockRemark,
  ForensicsDocument,
  ForensicsVerdict,
  PrintedTable,
  RecoveredFormula,
  RowRemark,
  ZeroRemark,
} from "../../model/index.ts"
import { below, chooseComposite, isHinted } from "./composite.ts"
import { duplicates } from "./duplicates.ts"
import { explainComposite, otherFormula } from "./explain.ts"
import type { Settled } from "./formula.ts"
import { explainLevels } from "./levels.ts"
import { nearestForm } from "./nearest.ts"
import { copies, gridOf, sums } from "./plain-checks.ts"
import { holdRanks } from "./ranks.ts"
import { holdRows, rangeOf } from "./rows.ts"
import { telling } from "./search.ts"

/** More columns of numbers than these are not looked at as results of others, except the composite. */
const mostTargets = 60

/**
 * What a published table tells about how it was made: the formula of the composite and of its members, the rows that do not
 * follow it, ranks, zeros, sums, copies and duplicates.
 *
 * @param composite the column to explain; null: the likeliest
 * @param lookingAt told the name of each column before it is looked at, which may take seconds; default: nobody is told
 */
export function examine(
  table: PrintedTable,
  composite: number | null,
  lookingAt: (column: string) => void = () => {},
): ForensicsDocument {
  const { columns } = table
  const numbers = columns.flatMap(({ kind, values }, j) => (kind === "number" && rangeOf(values) > 0 ? [j] : []))
  const same = copies(table)
  const isCopy = (a: number, b: number) => same.some(({ pair }) => pair.includes(a) && pair.includes(b))
  const poolOf = (target: number, from: readonly number[] = numbers) =>
    from.filter((j) => j !== target && !isCopy(j, target) && !from.some((k) => k < j && k !== target && isCopy(k, j)))
  const looksAt = (target: number) => lookingAt(columns[target]!.name)

  const targets =
    numbers.length <= mostTargets ? numbers : numbers.filter((j) => j === composite || isHinted(columns[j]!.name))
  const formulas = explainLevels(table, targets, poolOf, composite, looksAt)
  const chosen =
    composite === null
      ? chooseComposite(formulas, table, numbers, holdRanks(table, null, formulas))
      : ({ column: composite, chosen: "named" } as const)
  const top = chosen?.column ?? null
  if (top !== null) looksAt(top)
  const plain = top === null || formulas.has(top) ? null : explainComposite(table, top, poolOf, formulas)

  const other = top === null ? null : otherFormula(table, top, poolOf(top), formulas)

  const reported: RecoveredFormula[] = plain === null ? [] : [plain.formula]
  const rows: RowRemark[] = plain === null ? [] : [...plain.rows]
  const blocks: BlockRemark[] = []
  const zeros: ZeroRemark[] = []
  for (const target of inOrder(formulas, top)) {
    const formula = formulas.get(target)!
    if (target !== top && formula.bits < telling) continue
    looksAt(target)
    const held = holdRows(formula)
    reported.push({ ...formula.report, missing: held.missing })
    rows.push(...held.rows)
    blocks.push(...held.blocks)
    zeros.push(...held.zeros)
  }
  if (other !== null) reported.push({ ...other.report, missing: null })
  const formula = top === null ? null : (formulas.get(top) ?? null)
  const verdict = verdictOf(top, formula, plain !== null, table.rows < numbers.length + 3)
  return {
    format: "cityindex-forensics/1",
    table: aboutTable(table),
    composite: top === null ? null : columns[top]!.name,
    chosen: chosen?.chosen ?? null,
    verdict,
    formulas: reported,
    nearest: verdict === "none" && top !== null ? nearestForm(table, top, poolOf(top)) : null,
    rows,
    blocks,
    ranks: holdRanks(table, top, formulas),
    zeros,
    copies: same.map(({ pair: _, ...copy }) => copy),
    duplicates: duplicates(table),
    sums: sums(table),
  }
}

const aboutTable = ({ file, rows, names, columns }: PrintedTable): ForensicsDocument["table"] => ({
  file,
  rows,
  names,
  columns: columns.map(({ name, kind, values, decimals }) => ({
    name,
    kind: kind === "number" && rangeOf(values) === 0 ? "constant" : kind,
    decimals: kind === "text" ? null : decimals,
    grid: kind === "number" ? gridOf(values, decimals) : null,
    missing: kind === "text" ? 0 : values.filter(Number.isNaN).length,
  })),
})

/** The composite, then its members by levels, then the others. */
function inOrder(formulas: ReadonlyMap<number, Settled>, top: number | null): readonly number[] {
  const first = top === null ? [] : [top, ...below(formulas, top)]
  return [...new Set([...first, ...formulas.keys()])].filter((j) => formulas.has(j))
}

function verdictOf(top: number | null, formula: Settled | null, isPlain: boolean, isShort: boolean): ForensicsVerdict {
  if (top === null) return "no-composite"
  if (isPlain) return "found"
  if (formula === null) return isShort ? "too-little" : "none"
  return formula.bits >= telling ? "found" : "too-little"
}
