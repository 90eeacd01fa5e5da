import type { PrintedTable, Repair } from "../../model/index.ts"
import type { Settled } from "./formula.ts"
import { type Cells, cellsOf, predict } from "./predict.ts"

interface Try extends Omit<Repair, "chance"> {
  readonly cells: Cells
  readonly without?: ReadonlySet<number>
}

/** Repairs that are likelier than this to fit by accident are no evidence. */
const tooLikely = 0.5
const most = 3

/**
 * Simple mistakes that would explain a row that the formula does not: each is undone, and the formula tried again. The
 * chance of a repair is the number of tries of its kind times the share of the target's range that rounding would accept.
 *
 * @param spread range of the target over the table
 */
export function repairsOf(table: PrintedTable, formula: Settled, i: number, spread: number): readonly Repair[] {
  const name = (j: number) => table.columns[j]!.name
  const found: Repair[] = []
  for (const tries of triesOf(table, formula, i)) {
    for (const { cells, without, kind, columns, by } of tries) {
      const { fits, width } = predict(formula, cells, without)
      const chance = Math.min(1, (tries.length * width) / spread)
      if (fits && chance < tooLikely) found.push({ kind, columns, by, chance })
    }
  }
  return found.sort((a, b) => a.chance - b.chance || name(0).localeCompare(name(0))).slice(0, most)
}

/** Simple mistakes undone in one row, by kind. */
export function triesOf(table: PrintedTable, formula: Settled, i: number): readonly (readonly Try[])[] {
  const own = cellsOf(table, i)
  const members = [...formula.problem.columns].sort((a, b) => a - b)
  const all = [...members, formula.target]
  const name = (j: number) => table.columns[j]!.name
  const instead =
    (of: ReadonlyMap<number, number>): Cells =>
    (j) =>
      own(of.get(j) ?? j)

  const zeros = members.filter((j) => own(j).value === 0)
  const gaps =
    zeros.length > 0 && zeros.length < members.length
      ? [{ kind: "zero-is-missing", columns: zeros.map(name), by: 0, cells: own, without: new Set(zeros) } as const]
      : []

  // Columns beside the formula count too: exchanged headers would show in every row, exchanged cells in some.
  const others = table.columns.flatMap(({ kind }, j) => (kind === "number" && !all.includes(j) ? [j] : []))
  const swaps = all.flatMap((a, c) =>
    [...all.slice(c + 1), ...others]
      .filter((b) => own(a).value !== own(b).value && !Number.isNaN(own(b).value))
      .map(
        (b) =>
          ({
            kind: "swap",
            columns: [name(a), name(b)],
            by: 0,
            cells: instead(
              new Map([
                [a, b],
                [b, a],
              ]),
            ),
          }) as const,
      ),
  )

  const tens = all.flatMap((j) =>
    [-3, -2, -1, 1, 2, 3].map((by) => {
      const { value, half } = own(j)
      const cells: Cells = (other) => (other === j ? { value: value * 10 ** -by, half: half * 10 ** -by } : own(other))
      return { kind: "power-of-ten", columns: [name(j)], by, cells } as const
    }),
  )

  const neighbours = [1, -1, 2, -2]
    .filter((by) => i + by >= 0 && i + by < table.rows)
    .map((by) => {
      const other = cellsOf(table, i + by)
      const cells: Cells = (j) => (j === formula.target ? own(j) : other(j))
      return { kind: "other-row", columns: [name(formula.target)], by, cells } as const
    })
  return [gaps, shifts(table, formula, members, instead), swaps, tens, neighbours]
}

/** The members, or members and target, turned round by one or two; and all columns from one on moved by one. */
function shifts(
  table: PrintedTable,
  { target }: Settled,
  members: readonly number[],
  instead: (of: ReadonlyMap<number, number>) => Cells,
): readonly Try[] {
  const name = (j: number) => table.columns[j]!.name
  const out: Try[] = []
  const blocks = [members, [...members, target].sort((a, b) => a - b)]
  for (const block of blocks)
    for (const by of [1, -1, 2, -2]) {
      const size = block.length
      if (size <= Math.abs(by)) continue
      const of = new Map(block.map((j, c) => [j, block[(c + by + size) % size]!]))
      out.push({ kind: "shift", columns: block.map(name), by, cells: instead(of) })
    }
  const numbers = table.columns.flatMap(({ kind }, j) => (kind === "text" ? [] : [j]))
  const last = Math.max(target, ...members)
  for (const [c, from] of numbers.entries()) {
    if (from > last) break
    for (const by of [1, -1]) {
      const of = new Map(numbers.slice(c).map((j, d) => [j, numbers[c + d + by] ?? -1]))
      if ([target, ...members].some((j) => j >= from && (of.get(j) ?? j) < 0)) continue
      out.push({ kind: "shift", columns: numbers.slice(c).map(name), by, cells: instead(of) })
    }
  }
  return out
}
