import { type Checked, editionFolder, type OpenEdition, openEdition } from "../app/index.ts"
import { type Diagnostic, describe, isRemark, type RemarkParams, type Span } from "../model/index.ts"
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
  /** Of a remark: the rows held against each other, what they come to and what they must, and findings that declare it. */
  readonly remark?: RemarkParams
}

/** Diagnostics in the machine form of `--json`. */
export const diagnosticsJson = (diagnostics: Found["diagnostics"]): DiagnosticJson[] =>
  diagnostics.map((d) => ({
    code: d.code,
    severity: d.severity,
    ...describe(d),
    ...d.at,
    ...(isRemark(d) ? { remark: d.params } : {}),
  }))

const colours = { error: "red", warning: "yellow", remark: "cyan" } as const

/** Every diagnostic with its lines, then how many there are of each kind. */
export function printDiagnostics(to: Terminal, checked: Found): void {
  for (const d of checked.diagnostics) {
    const [head = "", ...rest] = checked.render(d).split("\n")
    to.err([to.paint(colours[d.severity], head), ...rest, ""].join("\n"))
  }
  to.err(countsOf(checked))
}

export function countsOf(checked: Found): string {
  const count = (severity: Diagnostic["severity"]) => {
    const n = checked.diagnostics.filter((d) => d.severity === severity).length
    return `${n} ${severity}${n === 1 ? "" : "s"}`
  }
  const remarks = checked.diagnostics.some(isRemark) ? `, ${count("remark")}` : ""
  return `${count("error")}, ${count("warning")}${remarks}`
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
