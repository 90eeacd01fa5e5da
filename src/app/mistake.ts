import type { Diagnostic, Span } from "../model/index.ts"
import { renderDiagnostic } from "../spec/index.ts"
import { folderSource } from "./folder.ts"
import { lineReader } from "./lines.ts"
import type { Checked } from "./open.ts"

/**
 * A mistake that shows only beside something outside the edition, such as a site that it is published on: placed at a
 * setting of index.yaml that has a line to itself, as every edition that could be opened has.
 */
export function mistakeAt(
  folder: string,
  setting: "id" | "version",
  mistake: (at: Span) => Diagnostic,
): Pick<Checked, "diagnostics" | "render"> {
  const file = "index.yaml"
  const source = folderSource(folder)
  const lines = new TextDecoder().decode(source.read(file) ?? undefined).split(/\r\n|\n|\r/)
  const found = lines.map((line) => new RegExp(`^\\uFEFF?(${setting}\\s*:\\s*)(\\S.*?)\\s*(?:#.*)?$`).exec(line))
  const at = Math.max(
    0,
    found.findIndex((match) => match !== null),
  )
  const [, before = "", given = ""] = found[at] ?? []
  const span = { file, line: at + 1, column: before.length + 1, length: Math.max(1, given.length) }
  const lineOf = lineReader(source)
  return { diagnostics: [mistake(span)], render: (diagnostic) => renderDiagnostic(diagnostic, lineOf(diagnostic.at)) }
}
