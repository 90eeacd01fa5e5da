import { type Diagnostic, describe } from "../model/index.ts"

/** Characters of a line that fit beside its number; longer lines show the part around the mistake. */
const width = 110

/**
 * One diagnostic as plain text: what is wrong, where, the line with the wrong text marked, and the hint.
 *
 * @param lineText  the line that `diagnostic.at` points to, without its line break; null: it cannot be shown
 */
export function renderDiagnostic(diagnostic: Diagnostic, lineText: string | null): string {
  const { at, code, severity } = diagnostic
  const { message, hint } = describe(diagnostic)
  const head = [`${severity}[${code}]: ${message}`, `  --> ${at.file}:${at.line}:${at.column}`]
  if (lineText === null) return [...head, `      ${hint}`].join("\n")
  const number = String(at.line)
  const gutter = " ".repeat(number.length)
  const from = Math.max(0, Math.min(at.column - 1, lineText.length))
  const start = lineText.length <= width ? 0 : Math.max(0, from - width / 2)
  const visible = lineText.slice(start, start + width)
  const before = (start > 0 ? "…" : "") + lineText.slice(start, from)
  const marked = lineText.slice(from, Math.min(from + at.length, start + width))
  const marks = "^".repeat(Math.max(1, columnsOf(marked)))
  const shown = `${start > 0 ? "…" : ""}${visible}${start + width < lineText.length ? "…" : ""}`
  return [
    ...head,
    `${number} | ${shown.replaceAll("\t", " ")}`,
    `${gutter} | ${" ".repeat(columnsOf(before))}${marks} ${hint}`,
  ].join("\n")
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/

/** Columns that a text takes on a terminal: Korean and Chinese characters take two. */
function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += wide.test(character) || character.length > 1 ? 2 : 1
  return columns
}
