/** What a file is by its first bytes, whatever its name says. */
export type Kind = "zip" | "text" | { readonly why: string; readonly cure: string }

const saveAs = "open it in a spreadsheet program and save it as XLSX or CSV"

/** Says what a file is. A reason, where it is nothing that a table can be read from. */
export function sniff(bytes: Uint8Array): Kind {
  const start = Array.from(bytes.subarray(0, 8))
  const begins = (...signs: readonly number[]) => signs.every((sign, i) => start[i] === sign)
  if (bytes.length === 0) return { why: "it is empty", cure: "check that it was saved" }
  if (begins(0x50, 0x4b, 3, 4) || begins(0x50, 0x4b, 5, 6)) return "zip"
  if (begins(0xd0, 0xcf, 0x11, 0xe0))
    return isEncrypted(bytes)
      ? { why: "it is protected by a password", cure: "save a copy without a password" }
      : { why: "it is a workbook of the old kind, XLS", cure: saveAs }
  if (begins(0x25, 0x50, 0x44, 0x46)) return { why: "it is a PDF", cure: "copy its table into a spreadsheet" }
  if (begins(0x50, 0x41, 0x52, 0x31)) return { why: "it is Parquet", cure: "convert it to CSV" }
  if (begins(0x1f, 0x8b)) return { why: "it is compressed with gzip", cure: "unpack it first" }
  if (begins(0x89, 0x50, 0x4e, 0x47) || begins(0xff, 0xd8, 0xff))
    return { why: "it is a picture", cure: "type its table into a spreadsheet" }
  const head = new TextDecoder("latin1")
    .decode(bytes.subarray(0, 4096))
    .replace(/^(?:ï»¿)?\s+|^ï»¿/, "")
    .toLowerCase()
  if (/^<(?:!doctype html|html|head|body|table|meta|div|style)/.test(head))
    return { why: "it is a web page, HTML", cure: saveAs }
  if (head.startsWith("<?xml") || head.startsWith("<"))
    return head.includes("schemas-microsoft-com:office:spreadsheet")
      ? { why: "it is an XML Spreadsheet of 2003", cure: saveAs }
      : { why: "it is XML", cure: "give a CSV or XLSX file" }
  if (/^\{\s*"|^\[\s*[[{]/.test(head)) return { why: "it is JSON", cure: "convert it to CSV" }
  return "text"
}

/** A protected workbook is an old container around the encrypted new one; names in it are UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = Array.from("EncryptedPackage", (sign) => `${sign}\0`).join("")
  return new TextDecoder("latin1").decode(bytes).includes(name)
}

/** What a ZIP is by the names of its parts. Null: a workbook that can be read. */
export function whatZip(names: readonly string[]): { readonly why: string; readonly cure: string } | null {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (has(/(?:^|\/)workbook\d*\.xml$/i)) return null
  if (has(/(?:^|\/)workbook\d*\.bin$/i)) return { why: "it is a binary workbook, XLSB", cure: saveAs }
  if (has(/^content\.xml$/i)) return { why: "it is an OpenDocument file, ODS", cure: saveAs }
  if (has(/^word\//i)) return { why: "it is a text document, DOCX", cure: "copy its table into a spreadsheet" }
  if (has(/^ppt\//i)) return { why: "it is a presentation, PPTX", cure: "copy its table into a spreadsheet" }
  return { why: "it is a ZIP without a workbook in it", cure: "unpack it, and name the folder or a file" }
}
