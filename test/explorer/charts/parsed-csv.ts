/** The cells of a CSV text after RFC 4180, quotes undone. */
export function parsedCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/gy
  const body = text.replace(/^\ufeff/, "").replace(/\n$/, "")
  while (cell.lastIndex <= body.length) {
    const [, quoted, bare = "", end] = cell.exec(body) ?? []
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare)
    if (end === "\n") rows.push([])
    else if (end !== ",") break
  }
  return rows
}
