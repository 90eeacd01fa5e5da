import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { after, before, test } from "node:test"
import { DuckDBInstance } from "@duckdb/node-api"
import { read, utils } from "@e965/xlsx"
import { Ajv } from "ajv"
import { unzipSync } from "fflate"
import {
  archivePackage,
  type BuiltEdition,
  buildEdition,
  type EditionPackage,
  openEdition,
  outputFiles,
  packageEdition,
  packageInThread,
  silent,
} from "../../../src/app/index.ts"
import { Failure } from "../../../src/model/index.ts"
import { packageTables } from "../../../src/publish/index.ts"
import { buildImputed } from "../../app/imputed-edition.ts"
import { builtEdition } from "../../editions/built.ts"
import { type MadeEdition, madeEdition } from "../../explorer/editions.ts"
import { hostileEdits } from "./hostile.ts"
import { plainCsv } from "./plain-csv.ts"
import { type Descriptor, mistakesOf } from "./plain-validator.ts"

const folder = mkdtempSync(join(tmpdir(), "cityindex-packages-"))
const packages = new Map<string, EditionPackage>()
let hostile: MadeEdition
let built: BuiltEdition
let isi: BuiltEdition

before(async () => {
  hostile = madeEdition(hostileEdits)
  built = await buildFolder(hostile.folder)
  isi = (await builtEdition("isi-2019")).built
  for (const edition of [built, isi]) packages.set(edition.index.edition.id, await packageEdition(edition, silent))
})
after(() => {
  hostile?.remove()
  rmSync(folder, { recursive: true, force: true })
})

async function buildFolder(path: string): Promise<BuiltEdition> {
  const checked = await openEdition(path, silent)
  assert.ok(checked.opened, checked.diagnostics.map((d) => checked.render(d)).join("\n"))
  const edition = await buildEdition(checked.opened, silent)
  await checked.opened.close()
  return edition
}

const textOf = (made: EditionPackage, path: string) => new TextDecoder().decode(made.files.get(path))
const descriptorOf = (made: EditionPackage): Descriptor => JSON.parse(textOf(made, "datapackage.json"))
const write = (into: string, files: Iterable<readonly [string, Uint8Array]>) => {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(into, path)), { recursive: true })
    writeFileSync(join(into, path), bytes)
  }
}

test("datapackage.json is a Data Package by the profile of version 2 of the standard", () => {
  const profile = JSON.parse(
    readFileSync(new URL("../../golden/frictionless/datapackage-2.0.json", import.meta.url), "utf8"),
  )
  const validate = new Ajv({ allErrors: true, validateFormats: false, strict: false }).compile(profile)
  for (const [id, made] of packages) {
    validate(JSON.parse(textOf(made, "datapackage.json")))
    assert.deepEqual(validate.errors, null, id)
  }
  const broken = { ...JSON.parse(textOf(packages.get("isi-2019")!, "datapackage.json")), licenses: [{}] }
  assert.equal(validate(broken), false, "the profile refuses what is none")
})

test("every cell is of its declared type, keys are unique, and references lead to rows", () => {
  for (const [id, made] of packages) assert.deepEqual(mistakesOf(descriptorOf(made), made.files).slice(0, 10), [], id)
})

test("the plain validator sees a cell, a key and a reference that are wrong", () => {
  const made = packages.get("my-index")!
  const spoilt = (path: string, edit: (text: string) => string) => {
    const text = textOf(made, path)
    assert.notEqual(edit(text), text, path)
    return mistakesOf(descriptorOf(made), new Map([...made.files, [path, new TextEncoder().encode(edit(text))]]))
  }
  assert.ok(spoilt("data/units.csv", (text) => text.replace(/^seoul,/m, "seoul-2,")).length > 0)
  assert.ok(spoilt("data/units.csv", (text) => `${text}${text.match(/^seoul,.*\n/m)?.[0]}`).length > 0)
  assert.ok(spoilt("data/scores.csv", (text) => text.replace(",A,", ",AA,")).length > 0)
})

test("lengths and hashes are those of the files, and every file beside them is named in the README", () => {
  for (const [id, made] of packages) {
    const { resources } = descriptorOf(made)
    for (const { path, bytes, hash } of resources) {
      const content = made.files.get(path) ?? assert.fail(`${id}: ${path} is not there`)
      assert.equal(content.length, bytes, path)
      assert.equal(`sha256:${createHash("sha256").update(content).digest("hex")}`, hash, path)
    }
    assert.equal(new Set(resources.map(({ name }) => name)).size, resources.length, "names are unique")
    const described = new Set([...resources.map(({ path }) => path), "datapackage.json", "README.md"])
    const others = [...made.files.keys()].filter((path) => !path.startsWith("edition/") && !described.has(path))
    assert.deepEqual(others, [])
    const readme = textOf(made, "README.md")
    for (const path of described) {
      const named = path.startsWith("data/") ? path.replace(/\.\w+$/, "") : path
      if (path !== "README.md") assert.ok(readme.includes(`\`${named}\``), `${id}: the README names ${named}`)
    }
  }
})

const duckTypes: Readonly<Record<string, string>> = {
  string: "VARCHAR",
  number: "DOUBLE",
  integer: "INTEGER",
  boolean: "BOOLEAN",
}
const quote = (text: string) => `'${text.replaceAll("'", "''")}'`

test("DuckDB reads the same values from CSV, with the declared types, and from Parquet", async () => {
  const instance = await DuckDBInstance.create(":memory:")
  const connection = await instance.connect()
  for (const [id, made] of packages) {
    write(
      join(folder, id),
      [...made.files].filter(([path]) => path.startsWith("data/")),
    )
    for (const { name, path, schema } of descriptorOf(made).resources) {
      if (schema === undefined) continue
      const file = join(folder, id, path)
      const columns = schema.fields.map(({ name, type }) => `${quote(name)}: '${duckTypes[type]}'`).join(", ")
      const csv = `read_csv(${quote(file)}, header = true, auto_detect = false, quote = '"', escape = '"', delim = ',', max_line_size = 10000000, columns = {${columns}})`
      const parquet = `read_parquet(${quote(file.replace(/csv$/, "parquet"))})`
      const types = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${parquet}`)
      assert.deepEqual(
        types.getRows().map(([column, type]) => [column, type]),
        schema.fields.map((field) => [field.name, duckTypes[field.type]]),
        `${id}: ${name}`,
      )
      // CSV has an apostrophe in front of what would run as a formula.
      const defused = schema.fields.map(({ name, type }) => {
        const column = `"${name}"`
        return type === "string"
          ? `CASE WHEN regexp_matches(${column}, '^[=+@\t\r-]') THEN '''' || ${column} ELSE ${column} END`
          : column
      })
      const rows = async (query: string) => (await connection.runAndReadAll(query)).getRows()
      assert.deepEqual(
        await rows(`SELECT * FROM ${csv}`),
        await rows(`SELECT ${defused.join(", ")} FROM ${parquet}`),
        `${id}: ${name}`,
      )
    }
  }
  connection.closeSync()
  instance.closeSync()
})

const cellTypes: Readonly<Record<string, string>> = { string: "s", number: "n", boolean: "b" }
/** A cell holds 32,767 characters. */
const asShown = (text: string) => (text.length > 32_767 ? `${text.slice(0, 32_766)}…` : text)

test("a spreadsheet reads every text as text and every number as a number, whatever the text begins with", () => {
  for (const [id, made] of packages) {
    const book = read(made.files.get(`${id}.xlsx`), { cellFormula: true, cellNF: true })
    const listed = utils.sheet_to_json<{ table: string; sheet: string; rows: number }>(book.Sheets.tables!)
    const tables = packageTables(JSON.parse(textOf(made, "index.json")), JSON.parse(textOf(made, "evidence.json")))
    assert.deepEqual(
      listed.map(({ table, rows }) => [table, rows]),
      tables.map(({ name, rows }) => [name, rows]),
    )
    for (const [k, { name, columns, rows }] of tables.entries()) {
      const sheet = book.Sheets[listed[k]?.sheet ?? ""] ?? assert.fail(`${id} has no sheet for ${name}`)
      for (const [c, column] of columns.entries()) {
        assert.equal(sheet[utils.encode_cell({ r: 0, c })]?.v, column.name)
        for (let row = 0; row < rows; row++) {
          const cell = sheet[utils.encode_cell({ r: row + 1, c })]
          const expected = column.cells[row] ?? null
          const shown = typeof expected === "string" ? asShown(expected) : expected
          const type = expected === null ? undefined : cellTypes[typeof expected]
          if (Object.is(cell?.v ?? null, shown) && cell?.t === type && cell?.f === undefined) continue
          assert.deepEqual(cell, { v: shown, t: type }, `${id} ${name} ${column.name} ${row}`)
        }
      }
    }
  }
})

test("the header of each sheet stays in sight, and text columns keep the format of text", () => {
  const made = packages.get("isi-2019")!
  const parts = unzipSync(made.files.get("isi-2019.xlsx")!)
  const sheet = new TextDecoder().decode(parts["xl/worksheets/sheet2.xml"])
  assert.match(sheet, /<pane [^>]*ySplit="1"[^>]*state="frozen"/)
  assert.match(new TextDecoder().decode(parts["xl/styles.xml"]), /formatCode="@"/)
})

test("texts that begin like a formula are inert in CSV", () => {
  const made = packages.get("my-index")!
  for (const [path, bytes] of made.files) {
    if (!path.endsWith(".csv") || path.startsWith("edition/")) continue
    const cells = plainCsv(new TextDecoder().decode(bytes)).flat()
    assert.deepEqual(
      cells.filter((cell) => /^[=@\t\r]/.test(cell)),
      [],
      path,
    )
  }
  assert.match(textOf(made, "data/units.csv"), /,'=HYPERLINK\(1\),/)
})

test("build gives the same bytes from the edition in the package", async () => {
  for (const [id, made] of packages) {
    const again = join(folder, `${id}-again`)
    write(
      again,
      [...made.files].filter(([path]) => path.startsWith("edition/")),
    )
    const rebuilt = await buildFolder(join(again, "edition"))
    assert.equal(rebuilt.indexText, textOf(made, "index.json"), id)
    assert.equal(rebuilt.evidenceText, textOf(made, "evidence.json"), id)
    if (id === "my-index") assert.deepEqual(outputFiles(rebuilt), outputFiles(built))
  }
})

test("the same edition gives the same bytes, in a thread of its own too, and the archive holds the files as they are", async () => {
  const made = packages.get("my-index")!
  const { bytes, file } = archivePackage(made)
  const again = await packageInThread(built)
  assert.deepEqual(Buffer.from(again.archive.bytes), Buffer.from(bytes))
  assert.deepEqual(again.made.listing, made.listing)
  assert.equal(file.path, "my-index-0.1.0.zip")
  const entries = unzipSync(bytes)
  assert.deepEqual(Object.keys(entries), [...made.files.keys()])
  for (const [path, content] of made.files) assert.deepEqual(Buffer.from(entries[path]!), Buffer.from(content), path)
})

test("CSVW names every table with the columns of its file, by names that it allows", () => {
  for (const [id, made] of packages) {
    const { tables } = JSON.parse(textOf(made, "csv-metadata.json"))
    const schemas = new Map(descriptorOf(made).resources.map(({ path, schema }) => [path, schema]))
    assert.deepEqual(
      tables.map(({ url }: { url: string }) => url),
      [...schemas].filter(([, schema]) => schema !== undefined).map(([path]) => path),
    )
    for (const { url, tableSchema } of tables) {
      const { columns, primaryKey, foreignKeys } = tableSchema
      assert.deepEqual(
        columns.map(({ titles }: { titles: string }) => titles),
        schemas.get(url)?.fields.map(({ name }) => name),
        `${id}: ${url}`,
      )
      const names: string[] = columns.map(({ name }: { name: string }) => name)
      for (const name of names) assert.match(name, /^(?:[A-Za-z0-9]|%[0-9A-F]{2})(?:[A-Za-z0-9_.]|%[0-9A-F]{2})*$/)
      for (const name of primaryKey) assert.ok(names.includes(name), `${url} has ${name}`)
      for (const { columnReference, reference } of foreignKeys ?? []) {
        const there = tables.find((table: { url: string }) => table.url === reference.resource)
        const found = there.tableSchema.columns.map(({ name }: { name: string }) => name)
        for (const name of reference.columnReference) assert.ok(found.includes(name))
        for (const name of columnReference) assert.ok(names.includes(name))
      }
    }
  }
})

test("the dataset in JSON-LD offers every form of the data, with what search engines ask for", () => {
  for (const [id, made] of packages) {
    const dataset = JSON.parse(textOf(made, "dataset.jsonld"))
    assert.deepEqual(dataset["@type"], ["Dataset", "dcat:Dataset"])
    for (const key of ["name", "description", "license", "publisher", "temporalCoverage", "version"])
      assert.ok(dataset[key], `${id}: ${key}`)
    for (const { contentUrl, encodingFormat, sha256 } of dataset.distribution) {
      const content = made.files.get(decodeURIComponent(contentUrl)) ?? assert.fail(contentUrl)
      assert.equal(createHash("sha256").update(content).digest("hex"), sha256)
      assert.match(encodingFormat, /^[a-z]+\/[a-z.+-]+$/)
    }
  }
})

test("a value and its status agree: an estimate is I, a gap says why, and nothing is both", async () => {
  const imputed = await buildImputed()
  let estimates = 0
  for (const { index, evidence } of [imputed, built, isi]) {
    const tables = new Map(packageTables(index, evidence).map((table) => [table.name, table]))
    const cells = (table: string, column: string) =>
      tables.get(table)?.columns.find(({ name }) => name === column)?.cells ?? assert.fail(`no ${table}.${column}`)
    const gaps = new Set(["L", "M", "O", "Q"])
    const [values, states] = [cells("observations", "OBS_VALUE"), cells("observations", "OBS_STATUS")]
    for (const [row, value] of values.entries())
      assert.equal(value === null, gaps.has(String(states[row])), `row ${row}`)
    estimates += states.filter((state) => state === "I").length
    const scored = cells("scores", "UNIT_MEASURE")
    for (const [row, score] of cells("scores", "OBS_VALUE").entries()) {
      if (scored[row] !== null) assert.equal(score === null, gaps.has(String(cells("scores", "OBS_STATUS")[row])))
    }
  }
  assert.ok(estimates > 0, "some value was estimated")
})

test("an edition that has changed since it was built, or cannot be unpacked everywhere, is one sentence", async (t) => {
  const made = madeEdition({})
  t.after(() => made.remove())
  const edition = await buildFolder(made.folder)
  writeFileSync(join(made.folder, "note.md"), "new\n")
  await assert.rejects(
    packageEdition(edition, silent),
    (error) => error instanceof Failure && /changed/.test(error.message),
  )
  writeFileSync(join(made.folder, "what?.md"), "new\n")
  await assert.rejects(
    packageEdition(edition, silent),
    (error) => error instanceof Failure && /what\?/.test(error.message),
  )
})
