import type { Report } from "../../report.ts"
import type { DraftCell } from "./draft.ts"
import { cellName, cellPlace, cellSpan, type Grid, textAt } from "./grid.ts"
import type { LooseCell } from "./loose-number.ts"

/** What became of a cell of an indicator. A hedged number, a mere limit and whatever is neither number nor gap are told. */
export function draftCell(
  grid: Grid,
  row: number,
  column: number,
  indicator: string,
  read: LooseCell,
  report: Report,
): DraftCell {
  const place = cellPlace(grid, row, column)
  const given = textAt(grid, row, column)
  const told = { cell: cellName(row, column), given, column: indicator }
  if (read.kind === "number") {
    const { text, qualifier } = read
    if (qualifier !== "")
      report.warning("sheet-hedged", cellSpan(grid, row, column), { ...told, value: text, qualifier })
    return { text, gap: "", place, qualifier, note: qualifier === "" ? "" : given }
  }
  const gap = read.kind === "gap" ? read.reason : "not-collected"
  if (read.kind === "text")
    report.warning(/^\([\d.,\s]+\)$/.test(given) ? "sheet-brackets" : "sheet-cell", cellSpan(grid, row, column), told)
  if (gap === "suppressed") report.warning("sheet-limit-only", cellSpan(grid, row, column), told)
  return { text: "", gap, place, qualifier: "", note: gap === "suppressed" ? given : "" }
}
