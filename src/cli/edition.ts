import { type Checked, editionFolder, type OpenEdition, openEdition } from "../app/index.ts"
import { describe, type Span } from "../model/index.ts"
import { exit, type Values } from "./command.ts"
import type { Terminal } from "./terminal.ts"

/** Diagnostics of whatever was read, and how each is shown. */
type Found = Pick<Checked, "diagnostics" | "render">

/** One diagnostic in the machine form. */
export interface DiagnosticJson extends Span {
  readonly code: string
  readonly severity: string
  readonly message: string
  readonly hint: string
}

/** Diagnostics in the machine form of `--json`. */
export const diagnosticsJson = (diagnostics: Found["diagnostics"]): DiagnosticJson[] =>
  diagnostics.map((d) => ({ code: d.code, severity: d.severity, ...describe(d), ...d.at }))

/** Every diagnostic with its lines, then how many there are of each kind. */
export function printDiagnostics(to: Terminal, checked: Found): void {
  for (const d of checked.diagnostics) {
    const [head = "", ...rest] = checked.render(d).split("\n")
    to.err([to.paint(d.severity === "error" ? "red" : "yellow", head), ...rest, ""].join("\n"))
  }
  to.err(countsOf(checked))
}

export function countsOf(checked: Found): string {
  const errors = checked.diagnostics.filter((d) => d.severity === "error").length
  const warnings = checked.diagnostics.length - errors
  const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? "" : "s"}`
  return `${plural(errors, "error")}, ${plural(warnings, "warning")}`
}

/**
 * Opens an edition for a command. Where the author must act, prints the diagnostics (as JSON if asked) and returns
 * the exit code instead.
 */
export async function open(to: Terminal, name: string, values: Values): Promise<OpenEdition | number> {
  const checked = await openEdition(editionFolder(name), to.progress)
  to.settle()
  if (checked.opened !== null) return checked.opened
  if (values.json === true) to.out(JSON.stringify({ diagnostics: diagnosticsJson(checked.diagnostics) }, null, 2))
  else printDiagnostics(to, checked)
  return exit.author
}
