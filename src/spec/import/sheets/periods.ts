import { isPeriod } from "../../dates.ts"
import { cellText, type GridCell } from "./grid.ts"

/** Days that a spreadsheet counts from 30 December 1899; here those of the years 1950 to 2100. */
const days = { first: 18_264, last: 73_415 }

/** A cell of a column of periods as an edition writes them: "2018년" → 2018, "2018 Q2" → 2018-Q2. As it is, if it is none. */
export function periodOf(cell: GridCell): string {
  if (typeof cell === "number" && Number.isInteger(cell) && cell >= days.first && cell <= days.last)
    return new Date(Date.UTC(1899, 11, 30) + cell * 86_400_000).toISOString().slice(0, 10)
  const text = cellText(cell)
  const plain = text
    .replace(/^(\d{4})(?:\.0|년)$/, "$1")
    .replace(/^(\d{4})[ ./-]?Q([1-4])$/i, "$1-Q$2")
    .replace(/^Q([1-4])[ ./-]?(\d{4})$/i, "$2-Q$1")
    .replace(/^(\d{4})[ ./-]?[HS]([12])$/i, "$1-H$2")
    .replace(/^(\d{4})[./](\d{1,2})$/, (_, year: string, month: string) => `${year}-${month.padStart(2, "0")}`)
    .replace(/^(\d{4})년 ?(\d{1,2})월$/, (_, year: string, month: string) => `${year}-${month.padStart(2, "0")}`)
  return isPeriod(plain) ? plain : text
}

/** Days of New Year say the year; unless some say more. */
export function wholeYears(periods: readonly string[]): readonly string[] {
  const isYearly = periods.every((period) => period === "" || /^\d{4}-(?:01-01|12-31)$/.test(period))
  return isYearly ? periods.map((period) => period.slice(0, 4)) : periods
}
