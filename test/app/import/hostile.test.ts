import assert from "node:assert/strict"
import { test } from "node:test"
import { strToU8, unzipSync, zipSync } from "fflate"
import { writeXlsx } from "hucre/xlsx"
import { readWorkbookApart } from "../../../src/app/import/apart.ts"
import { decodeText, readWorkbook } from "../../../src/sheets/index.ts"
import { sniff } from "../../../src/sheets/sniff.ts"
import { readEdition } from "../../../src/spec/index.ts"
import { Stream } from "../../../src/stats/index.ts"
import { memorySource } from "../../spec/memory.ts"
import { gridOfText, importGrids, messages } from "./made.ts"

const small = () =>
  writeXlsx({
    sheets: [
      {
        name: "Data",
        rows: [
          ["City", "Income", "Trees"],
          ["Oslo", 12.5, 3],
          ["Seoul", 7, 0.25],
          ["Lima", 9, null],
        ],
      },
    ],
  })

const sheetXml = "xl/worksheets/sheet1.xml"

/** A workbook with one part replaced. */
async function withPart(name: string, part: Uint8Array): Promise<Uint8Array> {
  return zipSync({ ...unzipSync(await small()), [name]: part }, { level: 1 })
}

/** Bytes of the ZIP's directory with another unpacked size for a part. */
function lying(zip: Uint8Array, part: string, size: number): Uint8Array {
  const bytes = Buffer.from(zip)
  for (let at = bytes.indexOf("PK\x01\x02"); at >= 0; at = bytes.indexOf("PK\x01\x02", at + 4))
    if (bytes.toString("latin1", at + 46, at + 46 + bytes.readUInt16LE(at + 28)) === part)
      bytes.writeUInt32LE(size, at + 24)
  return new Uint8Array(bytes)
}

test("a part that unpacks to too much is refused by the directory; one that lies is cut off; both in little memory", async () => {
  const bomb = await withPart(sheetXml, new Uint8Array(40_000_000))
  assert.ok(bomb.length < 1_000_000)
  const before = process.memoryUsage().rss
  const honest = await readWorkbook(lying(bomb, sheetXml, 4_000_000_000), "b.xlsx")
  assert.match("why" in honest ? honest.why : "", /would unpack to 4001 MB/)
  const cut = await readWorkbook(lying(bomb, sheetXml, 1000), "b.xlsx")
  assert.ok("why" in cut, "what was cut off is no sheet")
  assert.ok(process.memoryUsage().rss - before < 35_000_000)
})

test("two cells in far corners, entities that unfold and an endless nesting end with a reason, in the thread that reads", async () => {
  const sheet = (body: string, head = "") =>
    strToU8(
      `<?xml version="1.0"?>${head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData></worksheet>`,
    )
  const corners = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${"bcdefghij"
    .split("")
    .map((name, k) => `<!ENTITY ${name} "${`&${"abcdefghi"[k]};`.repeat(10)}">`)
    .join("")}]>`
  const files = [
    sheet(corners),
    sheet('<row r="1"><c r="A1" t="str"><v>&j;</v></c></row>', laughs),
    sheet("<row>".repeat(100_000)),
  ]
  for (const file of files) {
    const read = await readWorkbookApart(await withPart(sheetXml, file), "c.xlsx")
    if ("why" in read) assert.notEqual(read.why, "")
    else assert.ok(read.grids.every(({ rows }) => rows.flat().every((cell) => String(cell).length < 100)))
  }
})

test("what a file is shows in its bytes, whatever it is called", async () => {
  const whyOf = (bytes: Uint8Array) => {
    const kind = sniff(bytes)
    return typeof kind === "string" ? kind : kind.why
  }
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  assert.match(whyOf(Uint8Array.from([...ole, ...new Uint8Array(600)])), /old kind, XLS/)
  assert.match(whyOf(Buffer.concat([Uint8Array.from(ole), Buffer.from("EncryptedPackage", "utf16le")])), /password/)
  assert.match(whyOf(strToU8("\ufeff\n<HTML><table><tr><td>1")), /HTML/)
  assert.match(
    whyOf(strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">')),
    /2003/,
  )
  assert.match(whyOf(strToU8("%PDF-1.7")), /PDF/)
  assert.match(whyOf(strToU8('[{"city": "Oslo"}]')), /JSON/)
  assert.match(whyOf(new Uint8Array()), /empty/)
  assert.equal(whyOf(strToU8("City,Income\nOslo,3\n")), "text")
  assert.equal(decodeText(Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 11)), null)
  const ods = await readWorkbook(zipSync({ mimetype: strToU8("x"), "content.xml": strToU8("<x/>") }), "t.xlsx")
  assert.match("why" in ods ? ods.why : "", /ODS/)
  const none = await readWorkbook(zipSync({ "a.txt": strToU8("x") }), "t.xlsx")
  assert.match("why" in none ? none.why : "", /ZIP without a workbook/)
})

test("macros, links to other workbooks and connections are told and never opened", async () => {
  const parts = unzipSync(await small())
  const extra = {
    "xl/vbaProject.bin": strToU8("x"),
    "xl/externalLinks/externalLink1.xml": strToU8("<x"),
    "xl/connections.xml": strToU8("<"),
  }
  const read = await readWorkbook(zipSync({ ...parts, ...extra }), "t.xlsm")
  assert.ok("extras" in read)
  assert.deepEqual(read.extras, ["macros", "links to other workbooks", "connections to other data"])
  assert.equal(read.grids[0]!.rows.length, 4)
})

/** A few bytes of it turned, cut out or put in. */
function mutated(bytes: Uint8Array, random: Stream): Uint8Array {
  const out = [...bytes]
  for (let k = random.integer(6) + 1; k > 0; k--) {
    const at = random.integer(Math.max(1, out.length))
    const how = random.integer(4)
    if (how === 0) out[at] = random.integer(256)
    else if (how === 1) out.splice(at, random.integer(8))
    else if (how === 2) out.splice(at, 0, ...Array.from({ length: random.integer(8) }, () => random.integer(256)))
    else out[at] = out[at]! ^ (1 << random.integer(8))
  }
  return Uint8Array.from(out)
}

/** Every import gives an edition that `check` accepts, or says what is wrong and where. */
function mustAnswer(grids: Parameters<typeof importGrids>[0], label: string): void {
  const { files, diagnostics } = importGrids(grids)
  if (files === null) {
    assert.ok(diagnostics.length > 0, label)
    for (const { at } of diagnostics) assert.ok(at.line >= 1 && at.column >= 1 && at.file !== "", label)
    return
  }
  const { diagnostics: found } = readEdition(memorySource(Object.fromEntries(files)))
  assert.deepEqual(messages(found.filter(({ severity }) => severity === "error")), [], label)
}

test("damaged workbooks: 120 with turned bytes, and 120 with turned bytes inside of their parts, all get an answer", async () => {
  const whole = await small()
  const parts = unzipSync(whole)
  const names = Object.keys(parts)
  for (let k = 0; k < 240; k++) {
    const random = new Stream(11, k)
    const name = names[random.integer(names.length)]!
    const bytes =
      k < 120 ? mutated(whole, random) : zipSync({ ...parts, [name]: mutated(parts[name]!, random) }, { level: 0 })
    const read = await readWorkbook(bytes, "t.xlsx")
    if ("why" in read) assert.notEqual(read.why, "")
    else mustAnswer(read.grids, `draw ${k}`)
  }
})

test("damaged text: 150 tables with turned bytes all get an answer", () => {
  const text = strToU8(
    'City;Region;Year;Income (USD);"Air ""pollution"" %"\nOslo;North;2020;1.234,5;3,2%\nSeoul;East;2020;n/a;7\nLima;South;2020;12;-\n',
  )
  for (let k = 0; k < 150; k++) {
    const bytes = mutated(text, new Stream(13, k))
    const decoded = decodeText(bytes)
    if (decoded !== null && sniff(bytes) === "text") mustAnswer([gridOfText(decoded)], `draw ${k}`)
  }
})
