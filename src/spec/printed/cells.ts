/** The cells of a text in rows, and the line that each row begins at. */
export interface Cells {
  readonly rows: readonly (readonly string[])[]
  readonly lines: readonly number[]
}

/** Cells per row beyond which the rest is left out, so that a hostile line costs little. */
const widest = 2000

/**
 * Splits delimited text into cells and refuses nothing: LF, CRLF or CR, quotes with line breaks inside, quotes that are never
 * closed, rows of any length. Rows without text are left out.
 */
export function splitCells(text: string): Cells {
  const delimiter = delimiterOf(text)
  const rows: string[][] = []
  const lines: number[] = []
  let row: string[] = []
  let line = 1
  let start = 1
  let at = 0
  const endRow = () => {
    if (row.some((cell) => cell !== "")) {
      rows.push(row)
      lines.push(start)
    }
    row = []
  }
  while (at < text.length) {
    if (row.length === 0) start = line
    const from = at
    let cell: string
    const close = text[at] === '"' ? closing(text, at) : -1
    if (close > 0) {
      cell = text.slice(at + 1, close).replaceAll('""', '"')
      for (let i = text.indexOf("\n", from); i >= 0 && i < close; i = text.indexOf("\n", i + 1)) line++
      at = endOfPlain(text, close + 1, delimiter)
    } else {
      at = endOfPlain(text, at, delimiter)
      cell = text.slice(from, at)
    }
    if (row.length < widest) row.push(cell.trim())
    if (text[at] !== delimiter) {
      endRow()
      if (text[at] === "\r" && text[at + 1] === "\n") at++
      line++
    }
    at++
  }
  endRow()
  return { rows, lines }
}

/** Of comma, semicolon, tab and bar the one that cuts most of the first lines into equally many cells. */
function delimiterOf(text: string): string {
  const sample = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, 50)
  let best = ","
  let most = 0
  for (const candidate of [",", ";", "\t", "|"]) {
    const counts = sample.map((line) => line.replaceAll(/"[^"]*"/g, "").split(candidate).length)
    const usual = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 1
    const score = usual > 1 ? counts.filter((count) => count === usual).length * (candidate === "," ? 1 : 1.5) : 0
    if (score > most) {
      best = candidate
      most = score
    }
  }
  return best
}

/** Offset of the quote that closes the cell; −1: none within reach does. */
function closing(text: string, open: number): number {
  const reach = Math.min(text.length, open + 100_000)
  for (let i = text.indexOf('"', open + 1); i >= 0 && i < reach; i = text.indexOf('"', i + 2))
    if (text[i + 1] !== '"') return i
  return -1
}

function endOfPlain(text: string, from: number, delimiter: string): number {
  for (let i = from; i < text.length; i++) {
    const c = text[i]
    if (c === delimiter || c === "\n" || c === "\r") return i
  }
  return text.length
}
