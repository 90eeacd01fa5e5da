import { Document, isCollection, isMap, isScalar, type Node } from "yaml"
import type { Span } from "../../model/index.ts"
import { comment } from "../import/write.ts"
import { type PlacedFile, placedYaml } from "./placed.ts"
import type { SettingMap } from "./setting.ts"

/** Characters that a map or list has in one line at most. */
const short = 90

/**
 * index.yaml as a person would lay it out: what is short in one line, everything else line by line.
 *
 * @param about lines of a comment at the top
 * @param cells the cell of each setting, by the keys that lead to it, joined by line breaks
 */
export function indexText(root: SettingMap, about: readonly string[], cells: ReadonlyMap<string, Span>): PlacedFile {
  const document = new Document(root, { aliasDuplicateObjects: false })
  if (isMap(document.contents))
    for (const { key, value } of document.contents.items) {
      const isNodes = isScalar(key) && (key.value === "dimensions" || key.value === "indicators")
      // Each dimension and indicator has a line for each of its settings.
      if (!isNodes || !isMap(value)) shorten(value)
      else
        for (const { value: node } of value.items) if (isMap(node)) for (const { value } of node.items) shorten(value)
    }
  const schema = "# yaml-language-server: $schema=.schema/index.schema.json\n"
  const head = about.map((line) => `# ${comment(line)}\n`).join("")
  return placedYaml(`${schema}${head}\n${document.toString({ lineWidth: 120 })}`, cells)
}

function shorten(node: unknown): void {
  if (!isCollection(node)) return
  if (JSON.stringify((node as Node).toJSON()).length <= short) {
    node.flow = true
    return
  }
  for (const item of node.items) shorten(isPair(item) ? item.value : item)
}

const isPair = (item: unknown): item is { readonly value: unknown } =>
  typeof item === "object" && item !== null && "value" in item && "key" in item
