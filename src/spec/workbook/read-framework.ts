import { type Lang, langs, type Span } from "../../model/index.ts"
import { Keys } from "../csv/table.ts"
import { type Report, unknown } from "../report.ts"
import { textSettings } from "./framework-sheet.ts"
import type { Rows } from "./rows.ts"
import { type Setting, settingOfCell } from "./setting.ts"

/** Columns that say where a node stands. */
const ofPlace = ["id", "kind", "parent", "weight", "place"]

/** A map that is being filled. */
export type Filling = Map<unknown, Setting>

interface Node {
  readonly id: string
  readonly row: number
  readonly settings: Filling
}

/**
 * Dimensions and indicators of the sheet `framework`.
 *
 * @param cells the cell of every setting, by the keys that lead to it, joined by line breaks; filled
 */
export function readFramework(sheet: Rows, cells: Map<string, Span>, report: Report) {
  const nodes = { dimension: [] as Node[], indicator: [] as Node[] }
  const keys = new Keys()
  for (const row of sheet.body) {
    const [id, kind] = [sheet.text(row, "id"), sheet.text(row, "kind")]
    if (kind !== "dimension" && kind !== "indicator") {
      report.error("word-unknown", sheet.at(row, "kind"), () => ({
        of: "kind",
        ...unknown(kind, ["dimension", "indicator"]),
      }))
      continue
    }
    if (id === "") report.error("cell-empty", sheet.at(row, "id"), { column: "id" })
    const first = keys.first(id, row + 1)
    if (first !== null) report.error("id-twice", sheet.at(row, "id"), { what: "node", given: id, line: first })
    if (id === "" || first !== null) continue
    cells.set(`${kind}s\n${id}`, sheet.at(row, "id"))
    nodes[kind].push({ id, row, settings: settingsOf(sheet, row, `${kind}s\n${id}`, cells, report) })
  }
  addMembers(sheet, nodes, cells, report)
  const mapOf = (all: readonly Node[]): Filling => new Map(all.map(({ id, settings }) => [id, settings]))
  return { dimensions: mapOf(nodes.dimension), indicators: mapOf(nodes.indicator) }
}

function settingsOf(sheet: Rows, row: number, path: string, cells: Map<string, Span>, report: Report): Filling {
  const settings: Filling = new Map()
  const put = (name: string, value: Setting, heading: string) => {
    settings.set(name, value)
    cells.set(`${path}\n${name}`, sheet.at(row, heading))
  }
  for (const name of textSettings) {
    const own = sheet.text(row, name)
    const texts = textsAt(sheet, row, name)
    if (own !== "") put(name, own, name)
    else if (texts !== null) put(name, texts, headingOf(sheet, name))
  }
  const texts = textSettings.flatMap((name) => [name, ...langs.map((lang) => `${name}_${lang}`)])
  for (const heading of sheet.header) {
    if (heading === "" || ofPlace.includes(heading) || texts.includes(heading)) continue
    const cell = sheet.cell(row, heading)
    if (cell === null || cell === "") continue
    put(heading, settingAt(cell, sheet.at(row, heading), report), heading)
  }
  return settings
}

/** The setting in a cell; the text as it stands after a mistake. */
export function settingAt(cell: string | number, at: Span, report: Report): Setting {
  try {
    return settingOfCell(cell)
  } catch (error) {
    const why = (error as Error).message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? ""
    report.error("workbook-setting", at, { given: String(cell), why })
    return String(cell)
  }
}

const headingOf = (sheet: Rows, name: string) =>
  langs.map((lang) => `${name}_${lang}`).find((heading) => sheet.header.includes(heading)) ?? name

/** A text that all languages share is one. */
function textsAt(sheet: Rows, row: number, name: string): Setting | null {
  const texts = langs.flatMap((lang): (readonly [Lang, string])[] => {
    const text = sheet.text(row, `${name}_${lang}`)
    return text === "" ? [] : [[lang, text]]
  })
  const [first] = texts
  if (first === undefined) return null
  const isShared = texts.length === langs.length && texts.every(([, text]) => text === first[1])
  return isShared ? first[1] : new Map(texts)
}

/** Members by the parents that rows name: a list where no row has a weight, in the order of `place` or of rows. */
function addMembers(
  sheet: Rows,
  nodes: { readonly dimension: readonly Node[]; readonly indicator: readonly Node[] },
  cells: Map<string, Span>,
  report: Report,
): void {
  const all = [...nodes.dimension, ...nodes.indicator]
  const dimensions = new Map(nodes.dimension.map((node) => [node.id, node]))
  const members = Map.groupBy(all, ({ row }) => sheet.text(row, "parent"))
  for (const [parent, own] of members) {
    if (parent === "") continue
    const dimension = dimensions.get(parent)
    if (dimension === undefined) {
      for (const { row } of own)
        report.error("node-unknown", sheet.at(row, "parent"), () => unknown(parent, dimensions.keys()))
      continue
    }
    const place = ({ row }: Node) => Number(sheet.cell(row, "place") ?? row)
    const inOrder = own.toSorted((a, b) => place(a) - place(b))
    const path = `dimensions\n${parent}\nmembers`
    cells.set(path, sheet.at(dimension.row, "id"))
    const isEven = own.every(({ row }) => sheet.text(row, "weight") === "")
    for (const { id, row } of own) cells.set(`${path}\n${id}`, sheet.at(row, isEven ? "parent" : "weight"))
    const weight = ({ row }: Node): Setting => {
      const cell = sheet.cell(row, "weight")
      return cell === null || cell === "" ? 1 : settingAt(cell, sheet.at(row, "weight"), report)
    }
    dimension.settings.set(
      "members",
      isEven ? inOrder.map(({ id }) => id) : new Map(inOrder.map((node) => [node.id, weight(node)])),
    )
  }
}
