import type { Lang } from "../../model/index.ts"
import type { GridCell } from "../import/sheets/grid.ts"
import { cellOfSetting, isMap, type Setting, type SettingMap, textsOf } from "./setting.ts"
import { type EditionSheet, sheetOf } from "./sheet.ts"

/** Settings of a node that are texts for readers: a column, or one for each language. */
export const textSettings = ["title", "definition"] as const

/** Settings that the columns `parent`, `weight` and `place` say from the side of the members. */
const fromMembers: readonly unknown[] = ["members"]

/** Where a member stands in its dimension. */
interface Membership {
  readonly parent: string
  /** As written; null where the members are a list. */
  readonly weight: Setting
  /** Among the members, from 1. */
  readonly place: number
}

/** Dimensions and indicators one below the other, each with its parent and weight; further settings have a column each. */
export function frameworkSheet(index: SettingMap, languages: readonly Lang[]): EditionSheet {
  const nodes = ["dimension", "indicator"].flatMap((kind) => {
    const all = index.get(`${kind}s`)
    const none: SettingMap = new Map()
    return isMap(all) ? [...all].map(([id, node]) => ({ id: String(id), kind, node: isMap(node) ? node : none })) : []
  })
  const memberships = membershipsOf(nodes)
  const textColumns = textSettings.flatMap((name) => textColumnsOf(name, nodes, languages))
  const said = new Set<unknown>(textSettings)
  const keys = new Set<unknown>(["measure", "direction"])
  for (const { node } of nodes)
    for (const key of node.keys()) if (!said.has(key) && !fromMembers.includes(key)) keys.add(key)
  const isPlaced = arePlacesNeeded(nodes.map(({ id }) => memberships.get(id)))
  const header = [
    "id",
    "kind",
    "parent",
    "weight",
    ...(isPlaced ? ["place"] : []),
    ...textColumns.map(({ heading }) => heading),
  ]
  const rows = nodes.map(({ id, kind, node }): readonly GridCell[] => {
    const own = memberships.get(id)
    return [
      id,
      kind,
      own?.parent ?? null,
      own === undefined || own.weight === null ? null : cellOfSetting(own.weight),
      ...(isPlaced ? [own?.place ?? null] : []),
      ...textColumns.map(({ name, lang }) => textIn(node.get(name), lang)),
      ...[...keys].map((key) => (node.has(key) ? cellOfSetting(node.get(key) ?? null) : null)),
    ]
  })
  return { name: sheetOf.framework, rows: [[...header, ...[...keys].map(String)], ...rows] }
}

interface TextColumn {
  readonly name: string
  /** Null: all languages share the texts. */
  readonly lang: Lang | null
  readonly heading: string
}

function textColumnsOf(
  name: string,
  nodes: readonly { readonly node: SettingMap }[],
  languages: readonly Lang[],
): readonly TextColumn[] {
  if (!nodes.some(({ node }) => node.has(name))) return []
  const isSplit = nodes.some(({ node }) => textsOf(node.get(name)) !== null)
  return isSplit
    ? languages.map((lang) => ({ name, lang, heading: `${name}_${lang}` }))
    : [{ name, lang: null, heading: name }]
}

function membershipsOf(nodes: readonly { readonly id: string; readonly node: SettingMap }[]) {
  const memberships = new Map<string, Membership>()
  for (const { id: parent, node } of nodes) {
    const members = node.get("members")
    const all: readonly (readonly [unknown, Setting])[] = isMap(members)
      ? [...members]
      : Array.isArray(members)
        ? members.map((id) => [id, null] as const)
        : []
    for (const [i, [id, weight]] of all.entries()) memberships.set(String(id), { parent, weight, place: i + 1 })
  }
  return memberships
}

/** Members stand in their rows' order as a rule. */
function arePlacesNeeded(memberships: readonly (Membership | undefined)[]): boolean {
  const last = new Map<string, number>()
  return memberships.some((own) => {
    if (own === undefined) return false
    const before = last.get(own.parent) ?? 0
    last.set(own.parent, own.place)
    return own.place < before
  })
}

function textIn(value: Setting | undefined, lang: Lang | null): GridCell {
  if (value === undefined) return null
  const texts = textsOf(value)
  return texts === null || lang === null ? String(value) : (texts.get(lang) ?? null)
}
