/** RFC 4180 in the plainest way: rows of cells, one character after another. */
export function plainCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ""
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ""
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"'
      at++
    } else if (sign === '"') quoted = !quoted
    else if (!quoted && sign === ",") {
      row.push(cell)
      cell = ""
    } else if (!quoted && sign === "\n") {
      rows.push([...row, cell])
      row = []
      cell = ""
    } else cell += sign
  }
  if (cell !== "" || row.length > 0) throw new Error("the last line has no end")
  return rows
}
