/** A row of CSV text after RFC 4180. */
const csvRow = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")

/** CSV text: a header and rows. */
export const csvText = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${[header, ...rows].map(csvRow).join("\n")}\n`

const words = new Set(["true", "false", "null", "yes", "no", "on", "off", "y", "n"])

/** A text in YAML, with quotes where it needs them: as a key, in a line or in brackets. */
export const yamlText = (text: string): string =>
  /^[\p{L}][\p{L}\p{N} ._()/+%–-]*$/u.test(text) && !text.endsWith(" ") && !words.has(text.toLowerCase())
    ? text
    : JSON.stringify(text)

/** A text for readers: one for all languages, or one in each. */
export const localText = (en: string, ko: string | undefined): string =>
  ko === undefined || ko === en ? yamlText(en) : `{ en: ${yamlText(en)}, ko: ${yamlText(ko)} }`

/** An author's text in a comment: one line. */
export const comment = (text: string): string => text.replace(/\s+/gu, " ")
