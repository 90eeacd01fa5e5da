import { type Lang, langs } from "../../model/index.ts"
import type { GridCell } from "../import/sheets/grid.ts"
import { cellOfSetting, isMap, type Setting, type SettingMap, textsOf } from "./setting.ts"
import { type EditionSheet, pathSign, sheetOf } from "./sheet.ts"

/** Parts of index.yaml that have a sheet of their own. */
const inFramework: readonly unknown[] = ["dimensions", "indicators"]

/**
 * The settings of index.yaml one below the other, but for dimensions and indicators: a value, or a text in each language.
 * Where texts stand further down, the keys that lead there are joined: `units > noun > one`.
 */
export function settingsSheet(index: SettingMap): EditionSheet {
  const rows: (readonly GridCell[])[] = [["setting", "value", ...langs]]
  const add = (path: string, value: Setting): void => {
    const texts = textsOf(value)
    if (texts !== null) rows.push([path, null, ...langs.map((lang: Lang) => texts.get(lang) ?? null)])
    else if (isMap(value) && holdsTexts(value))
      for (const [key, each] of value) add(`${path}${pathSign}${String(key)}`, each)
    else rows.push([path, cellOfSetting(value)])
  }
  for (const [key, value] of index) if (!inFramework.includes(key)) add(String(key), value)
  return { name: sheetOf.edition, rows }
}

const holdsTexts = (value: SettingMap): boolean =>
  [...value.values()].some((each) => textsOf(each) !== null || (isMap(each) && holdsTexts(each)))
