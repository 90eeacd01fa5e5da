import { parse, stringify } from "yaml"
import { type Lang, langs } from "../../model/index.ts"
import type { GridCell } from "../import/sheets/grid.ts"

/** A value of a YAML file. Maps keep the order of their keys, and what kind of scalar each is. */
export type Setting = string | number | boolean | null | readonly Setting[] | SettingMap
export type SettingMap = ReadonlyMap<unknown, Setting>

export const isMap = (value: Setting | undefined): value is SettingMap => value instanceof Map

/** The settings of a YAML file that can be read; a list counts its entries from 0. */
export function settingsIn(text: string): SettingMap {
  const read: Setting = parse(text, { mapAsMap: true })
  if (isMap(read)) return read
  return Array.isArray(read) ? new Map(read.entries()) : new Map()
}

/** Texts for readers by language; null: the value is something else. */
export function textsOf(value: Setting | undefined): ReadonlyMap<Lang, string> | null {
  if (!isMap(value) || value.size === 0) return null
  const texts = new Map<Lang, string>()
  for (const [key, text] of value) {
    const lang = langs.find((each) => each === key)
    if (lang === undefined || typeof text !== "string") return null
    texts.set(lang, text)
  }
  return texts
}

/** A setting as a cell: a number, a word, or YAML in one line, `{ min-max: { to: [0, 100] } }`. */
export function cellOfSetting(value: Setting): GridCell {
  if (typeof value === "number") return value
  if (typeof value === "string") return isPlain(value) ? value : JSON.stringify(value)
  return stringify(value, { collectionStyle: "flow", lineWidth: 0, aliasDuplicateObjects: false }).trim()
}

/**
 * The setting in a cell. Brackets and quotes begin YAML; numbers, `true` and `false` are what they look like; whatever
 * else is a text as it stands.
 *
 * @throws Error of the YAML parser
 */
export function settingOfCell(cell: string | number): Setting {
  if (typeof cell === "number") return cell
  const text = cell.trim()
  if (/^[[{"']/.test(text)) return parse(text, { mapAsMap: true, maxAliasCount: 0 })
  if (/^(?:true|false)$/.test(text)) return text === "true"
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/.test(text) ? Number(text) : cell
}

/** Whether a text reads back as itself. */
function isPlain(text: string): boolean {
  try {
    return settingOfCell(text) === text && !/[\r\n]/.test(text)
  } catch {
    return false
  }
}
