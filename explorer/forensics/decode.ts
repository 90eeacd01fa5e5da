/**
 * Text of a file: UTF-16 by its mark, UTF-8, or what spreadsheets write in Korea and in Western Europe, the first that the
 * bytes are. Null: a spreadsheet, an archive or something else that is no text.
 */
export function decodeTable(bytes: Uint8Array): string | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return null
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null
  const text = mark === null ? unmarked(bytes) : new TextDecoder(mark).decode(bytes)
  return text.includes("\0") ? null : text
}

function unmarked(bytes: Uint8Array): string {
  for (const encoding of ["utf-8", "euc-kr"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not in this encoding: the next is tried.
    }
  }
  return new TextDecoder("windows-1252").decode(bytes)
}
