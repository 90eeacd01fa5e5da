import { type Lang, langs, type Span } from "../../model/index.ts"
import { Keys } from "../csv/table.ts"
import type { Report } from "../report.ts"
import { type Filling, settingAt } from "./read-framework.ts"
import type { Rows } from "./rows.ts"
import { isMap, type Setting } from "./setting.ts"
import { pathSign } from "./sheet.ts"

/**
 * Settings of index.yaml from the sheet `edition`.
 *
 * @param cells the cell of every setting, by the keys that lead to it, joined by line breaks; filled
 */
export function readSettings(sheet: Rows, cells: Map<string, Span>, report: Report): Filling {
  const root: Filling = new Map()
  const keys = new Keys()
  cells.set("", sheet.at(0, "setting"))
  for (const row of sheet.body) {
    const name = sheet.text(row, "setting")
    const value = valueAt(sheet, row, report)
    if (value === null) continue
    if (name === "") report.error("cell-empty", sheet.at(row, "setting"), { column: "setting" })
    const first = keys.first(name, row + 1)
    if (first !== null)
      report.error("id-twice", sheet.at(row, "setting"), { what: "setting", given: name, line: first })
    if (name === "" || first !== null) continue
    const path = name.split(pathSign.trim()).map((part) => part.trim())
    cells.set(path.join("\n"), sheet.at(row, langs.some((lang) => sheet.text(row, lang) !== "") ? langs[0] : "value"))
    put(root, path, value)
  }
  return root
}

/** What the row says: a text in each language, else the value. Null: nothing. */
function valueAt(sheet: Rows, row: number, report: Report): Setting {
  const texts = langs.flatMap((lang): (readonly [Lang, string])[] => {
    const text = sheet.text(row, lang)
    return text === "" ? [] : [[lang, text]]
  })
  if (texts.length > 0) return new Map(texts)
  const cell = sheet.cell(row, "value")
  return cell === null || cell === "" ? null : settingAt(cell, sheet.at(row, "value"), report)
}

/** Sets a value below the keys; what stands in the way is replaced. */
function put(root: Filling, path: readonly string[], value: Setting): void {
  let map = root
  for (const key of path.slice(0, -1)) {
    const next = map.get(key)
    const inner: Filling = isMap(next) ? new Map(next) : new Map()
    map.set(key, inner)
    map = inner
  }
  map.set(path.at(-1)!, value)
}
