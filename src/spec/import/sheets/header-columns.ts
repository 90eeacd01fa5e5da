import type { DraftGroup, DraftIndicator } from "./draft.ts"
import { cellSpan, columnName, type Grid, textAt } from "./grid.ts"
import type { Column, Layout } from "./layout.ts"
import { inOrder } from "./tongues.ts"
import { directionOf, isMeasureText, wordForLess } from "./words.ts"

/** What the rows above a column say of it. */
export function indicatorOf(grid: Grid, layout: Layout, column: Column, isPercent: boolean): DraftIndicator {
  const rowsOf = (role: string) => [...layout.header].flatMap(([row, each]) => (each === role ? [row] : []))
  const textOf = (role: string) => rowsOf(role).map((row) => textAt(grid, row, column.column))[0] ?? ""
  const named = readName(column.name)
  const twin = readName(textOf("twin"))
  const written = textOf("measure").replace(/^[([](.*)[)\]]$/, "$1")
  const direction = directionOf(textOf("direction")) ?? named.direction ?? twin.direction
  const weight = Number(textOf("weight").replace(",", "."))
  return {
    ...inOrder(named.name || `Column ${columnName(column.column)}`, twin.name),
    code: "",
    groups: rowsOf("group").flatMap((row): DraftGroup[] => {
      const name = groupAt(grid, row, column.column, layout)
      return name === "" ? [] : [{ key: name, name, weight: 1 }]
    }),
    measure: written || named.measure || twin.measure || (isPercent ? "%" : ""),
    ...directionFor(`${named.name} ${twin.name}`, direction),
    weight: textOf("weight") !== "" && weight >= 0 && weight < 1e12 ? weight : 1,
    goalposts: null,
    definition: "",
    at: cellSpan(grid, rowsOf("name")[0] ?? layout.body[0] ?? 0, column.column),
  }
}

/** A direction that is written, or the one that the words of the name speak for. */
export function directionFor(name: string, stated: 1 | -1 | null): Pick<DraftIndicator, "direction" | "directionBy"> {
  if (stated !== null) return { direction: stated, directionBy: "stated" }
  const word = wordForLess(name)
  return { direction: word === "" ? 1 : -1, directionBy: { word } }
}

interface Named {
  readonly name: string
  readonly measure: string
  readonly direction: 1 | -1 | null
}

/** Parts a header such as "Deaths (per 1,000) ↓" into name, unit of measure and direction. */
export function readName(header: string): Named {
  let [name, measure]: [string, string] = [header, ""]
  let direction: 1 | -1 | null = null
  for (let found = true; found; ) {
    found = false
    const arrow = /^(.+?)\s*([↑↓▲▼])$/u.exec(name)
    const bracket = /^(.+?)\s*[([（]([^()[\]（）]*)[)\]）][*†]*$/u.exec(name)
    const inside = bracket?.[2]?.trim() ?? ""
    if (arrow !== null) [name, direction, found] = [arrow[1]!, directionOf(arrow[2]!), true]
    else if (bracket !== null && directionOf(inside) !== null && !/^\d/.test(inside))
      [name, direction, found] = [bracket[1]!, directionOf(inside), true]
    else if (bracket !== null && measure === "" && isMeasureText(inside))
      [name, measure, found] = [bracket[1]!, inside, true]
  }
  const percent = /^(.+?)[,\s]+%$/.exec(name)
  if (percent !== null && measure === "") [name, measure] = [percent[1]!, "%"]
  return { name: name.replace(/[*†‡]+$/u, "").trim() || header, measure, direction }
}

/** The words over a column: its own, or those of the merged cell, or the nearest to the left where nothing is merged. */
function groupAt(grid: Grid, row: number, column: number, layout: Layout): string {
  const own = textAt(grid, row, column)
  if (own !== "") return own
  const merges = grid.merges.filter(({ top, bottom }) => row >= top && row <= bottom)
  const merge = merges.find(({ left, right }) => column >= left && column <= right)
  if (merge !== undefined) return merge.left === merge.right ? "" : textAt(grid, merge.top, merge.left)
  if (merges.length > 0) return ""
  const first = layout.columns.find(({ isNumeric }) => isNumeric)?.column ?? 0
  for (let left = column - 1; left >= first; left--) {
    const text = textAt(grid, row, left)
    if (text !== "") return text
  }
  return ""
}
