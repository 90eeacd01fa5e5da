import { readNumber } from "../csv/number.ts"
import type { Report } from "../report.ts"
import type { Data, Described, ImportedRow, Metadata } from "./imported.ts"

/** What becomes of the columns that are no indicators. */
export interface SideColumns {
  readonly groups: readonly Described[]
  readonly denominators: readonly Described[]
  /** Denominators that are not the same in every period, by code. */
  readonly changing: ReadonlySet<string>
  /** Columns of type Other that every units file may have: column of the units file and code. */
  readonly places: readonly (readonly [string, string])[]
  /** The rest of them. */
  readonly others: readonly Described[]
}

/** Columns of every units file with what they may hold. */
const places: Readonly<Record<string, (cell: string) => boolean>> = {
  country: () => true,
  iso: (cell) => /^[A-Z]{2,3}$/.test(cell),
  lat: (cell) => within(cell, 90),
  lon: (cell) => within(cell, 180),
}
const reserved = ["id", "name", "name_en", "name_ko", "country_en", "country_ko", "iso", "lat", "lon"]

function within(cell: string, most: number): boolean {
  const read = readNumber(cell)
  return "value" in read && Math.abs(read.value) <= most
}

export function sideColumns({ all }: Metadata, { rows }: Data, report: Report): SideColumns {
  const groups = all.filter(({ type }) => type === "Group")
  const denominators = all.filter(({ type }) => type === "Denominator")
  const other = all.filter(({ type }) => type === "Other")
  for (const { code, at } of [...groups, ...denominators])
    if (reserved.includes(code)) report.error("import-column-reserved", at, { column: code })
  const taken = new Set([...groups, ...denominators].map(({ code }) => code))
  const placed = Object.entries(places).flatMap(([column, fits]) => {
    const found = taken.has(column) ? undefined : other.find(({ code }) => code.toLowerCase() === column)
    const cells = rows.map(({ cells }) => cells.get(found?.code ?? "") ?? "")
    return found && cells.every((cell) => cell === "" || fits(cell)) ? [[column, found.code] as const] : []
  })
  const used = new Set(placed.map(([, code]) => code))
  const changing = denominators.filter(({ code }) => [...byUnit(rows).values()].some((own) => variants(own, code) > 1))
  return {
    groups,
    denominators,
    changing: new Set(changing.map(({ code }) => code)),
    places: placed,
    others: other.filter(({ code }) => !used.has(code)),
  }
}

/** The rows of each unit, in the table's order. */
export function byUnit(rows: readonly ImportedRow[]): ReadonlyMap<string, readonly ImportedRow[]> {
  return Map.groupBy(rows, ({ unit }) => unit)
}

/** A denominator that is missing in some periods has changed, too. */
const variants = (rows: readonly ImportedRow[], code: string) => new Set(rows.map(({ cells }) => cells.get(code))).size
