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
  const head = [`${severity}[${code}]: ${visible(clip(message))}`, `  --> ${visible(at.file)}:${at.line}:${at.column}`]
  if (lineText === null) return [...head, `      ${visible(clip(hint))}`].join("\n")
  const number = String(at.line)
  const gutter = " ".repeat(number.length)
  const from = Math.max(0, Math.min(at.column - 1, lineText.length))
  const start = lineText.length <= width ? 0 : Math.max(0, from - width / 2)
  const part = lineText.slice(start, start + width)
  const before = (start > 0 ? "…" : "") + lineText.slice(start, from)
  const marked = lineText.slice(from, Math.min(from + at.length, start + width))
  const marks = "^".repeat(Math.max(1, columnsOf(marked)))
  const shown = `${start > 0 ? "…" : ""}${part}${start + width < lineText.length ? "…" : ""}`
  return [
    ...head,
    `${number} | ${visible(shown)}`,
    `${gutter} | ${" ".repeat(columnsOf(before))}${marks} ${visible(clip(hint))}`,
  ].join("\n")
}

/** Characters of a message: what an author wrote may be as long as a file. */
const longest = 400

const clip = (text: string) => (text.length <= longest ? text : `${text.slice(0, longest - 1)}…`)

/** Signs that would move the cursor or colour the terminal become one visible column each. */
const visible = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
  text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, (sign) =>
    sign === "\t" ? " " : sign === "\n" ? "⏎" : "\ufffd",
  )

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/

/** Accents and joiners stand on the character before them; so do the later parts of a Korean syllable in pieces. */
const narrow = /\p{Mn}|\p{Me}|\p{Cf}|[\u1160-\u11ff]/u

/** Columns that a text takes on a terminal: Korean and Chinese characters take two. */
function columnsOf(text: string): number {
  let columns = 0
  for (const character of text)
    columns += narrow.test(character) ? 0 : wide.test(character) || character.length > 1 ? 2 : 1
  return columns
}
