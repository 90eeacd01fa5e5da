import type { Grid } from "./grid.ts"

const separators = [",", ";", "\t", "|"] as const
type Separator = (typeof separators)[number]

/**
 * The cells of delimited text, whatever stands between them: commas, semicolons, tabs or bars; LF, CRLF or CR. Nothing is
 * refused: rows may have any length, and a quote inside a cell is a sign like any other.
 *
 * @param file its name
 */
export function delimitedGrid(text: string, file: string): Grid {
  // Excel says so itself where it stands in the first line.
  const told = /^\uFEFF?sep=([,;\t|])\r?\n/i.exec(text)
  const body = text.replace(/^\uFEFF/, "").slice(told === null ? 0 : told[0].replace(/^\uFEFF/, "").length)
  const separator = (told?.[1] as Separator | undefined) ?? separatorOf(body)
  const rows: string[][] = []
  const lines: number[] = []
  let line = told === null ? 1 : 2
  let row: string[] = []
  let i = 0
  let start = line
  const end = () => {
    while (row.length > 0 && row.at(-1)!.trim() === "") row.pop()
    rows.push(row)
    lines.push(start)
    row = []
  }
  while (i < body.length) {
    let cell = ""
    if (body[i] === '"') {
      const closing = closingQuote(body, i, separator)
      const inside = body.slice(i + 1, closing)
      cell = inside.replaceAll('""', '"')
      line += inside.split("\n").length - 1
      i = closing + 1
    }
    let stop = i
    while (stop < body.length && body[stop] !== separator && body[stop] !== "\n" && body[stop] !== "\r") stop++
    row.push(cell + body.slice(i, stop))
    i = stop + 1
    if (body[stop] === separator && i < body.length) continue
    if (body[stop] === "\r" && body[i] === "\n") i++
    end()
    start = ++line
  }
  const nothing = { saved: [], unsaved: [] }
  return {
    file,
    sheet: "",
    rows,
    lines,
    merges: [],
    percent: new Set(),
    formulas: nothing,
    isCommaFree: separator !== ",",
  }
}

/** Where the quote that opens at `from` closes; one that never does is closed by the end of its line. */
function closingQuote(text: string, from: number, separator: Separator): number {
  for (let i = text.indexOf('"', from + 1); i >= 0; i = text.indexOf('"', i + 1)) {
    if (text[i + 1] === '"') i++
    else if (i + 1 === text.length || text[i + 1] === separator || /[\r\n ]/.test(text[i + 1]!)) return i
  }
  const newline = text.indexOf("\n", from)
  return newline < 0 ? text.length : newline
}

/** What cuts the first lines into as many cells each, and into most of them. */
function separatorOf(text: string): Separator {
  const lines = text.slice(0, 20_000).split(/\r\n|\n|\r/)
  const plain = lines.slice(0, 30).map((line) => line.replace(/"[^"]*"/g, ""))
  const filled = plain.filter((line) => line.trim() !== "")
  const worth = (separator: Separator) => {
    const counts = filled.map((line) => line.split(separator).length - 1).sort((a, b) => a - b)
    const middle = counts[Math.floor(counts.length / 2)] ?? 0
    const alike = counts.filter((count) => count === middle).length
    return middle === 0 ? 0 : (alike / counts.length) * 100 + Math.min(middle, 50)
  }
  return separators.reduce<Separator>((best, sign) => (worth(sign) > worth(best) ? sign : best), ",")
}
