import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import fc from "fast-check"
import { type DiagnosticCode, describe, nodeId, period, sidesOf } from "../../src/model/index.ts"
import { namesToCodes } from "../../src/spec/import/codes.ts"
import { importTables, readEdition } from "../../src/spec/index.ts"
import { editionOf, memorySource } from "./memory.ts"

const golden = (file: string) => readFileSync(new URL(`../golden/coinr/asem/${file}`, import.meta.url), "utf8")

const data = `uCode,uName,Time,a,b,pop,region
AUT,Austria,2018,1,2,8.7,eu
JPN,Japan,2018,NA,-4.50,126,asia
KOR,"Korea, Republic of",2018,,1e3,51,asia
`
const metadata = `Level,iCode,iName,Direction,Weight,Unit,Target,Denominator,Parent,Type,Source
1,a,Alpha,1,1,Percent,9,,top,Indicator,x
1,b,Beta,-1,0,Thousand seats,,pop,top,Indicator,y
2,top,Everything,1,1,,,,,Aggregate,
,pop,Population,,,Million,,,,Denominator,
,region,Region,,,,,,,Group,
`

const run = (idata: string | Uint8Array, imeta: string) =>
  importTables({
    source: memorySource({ "d.csv": idata, "m.csv": imeta }),
    data: "d.csv",
    metadata: "m.csv",
    name: "My Index",
    time: "2018",
  })

function imported(idata: string | Uint8Array, imeta = metadata) {
  const { files, diagnostics } = run(idata, imeta)
  assert.deepEqual(diagnostics.map(describe), [])
  assert.ok(files)
  const shown = Object.fromEntries([...files].filter(([path]) => !path.startsWith(".")))
  return { files: shown, edition: editionOf(shown) }
}

/** «…» marks what must be reported, with this code, in one of the tables. */
function wrong(code: DiagnosticCode, tables: { readonly data?: string; readonly metadata?: string }): void {
  const marked = [tables.data ?? data, tables.metadata ?? metadata]
  const [idata = "", imeta = ""] = marked.map((text) => text.replaceAll(/[«»]/g, ""))
  const expected = ["d.csv", "m.csv"].flatMap((file, k) => {
    const parts = marked[k]!.split(/«(.*?)»/gs)
    let before = ""
    return parts.flatMap((part, i) => {
      const lines = before.split("\n")
      before += part
      const place = `${file}:${lines.length}:${(lines.at(-1) ?? "").length + 1}`
      return i % 2 === 1 ? [`${code} at ${place}, ${Math.max(1, part.length)} long`] : []
    })
  })
  const { files, diagnostics } = run(idata, imeta)
  const found = diagnostics.map(({ code, at }) => `${code} at ${at.file}:${at.line}:${at.column}, ${at.length} long`)
  assert.deepEqual(found, expected, diagnostics.map((each) => describe(each).message).join("\n"))
  assert.equal(
    files === null,
    diagnostics.some(({ severity }) => severity === "error"),
  )
}

const swapped = (text: string, from: string, to: string) => {
  assert.equal(text.split(from).length, 2, `${from} does not stand exactly once`)
  return text.replace(from, () => to)
}
const inData = (from: string, to: string) => ({ data: swapped(data, from, to) })
const inMetadata = (from: string, to: string) => ({ metadata: swapped(metadata, from, to) })

test("two tables become an edition that has no mistake, with their codes as ids", () => {
  const { edition, files } = imported(data)
  assert.deepEqual(
    edition.units.map(({ id }) => id),
    ["AUT", "JPN", "KOR"],
  )
  assert.equal(edition.units[2]?.name.en, "Korea, Republic of")
  assert.deepEqual(
    edition.nodes.map(({ id, level }) => [id, level]),
    [
      ["top", 2],
      ["a", 1],
      ["b", 1],
    ],
  )
  assert.deepEqual(
    edition.method.dimensions[0]?.members.map(({ weight }) => weight),
    [1, 0],
  )
  assert.deepEqual(
    edition.method.indicators.map(({ direction }) => direction),
    [1, -1],
  )
  assert.equal(edition.root, "top")
  assert.deepEqual(edition.languages, ["en"])
  const values = edition.values.map(({ unit, node, value, status, place }) => [unit, node, value, status, place])
  assert.deepEqual(values, [
    ["AUT", "a", 1, "A", "2"],
    ["AUT", "b", 2, "A", "2"],
    ["JPN", "a", null, "L", "3"],
    ["JPN", "b", -4.5, "A", "3"],
    ["KOR", "a", null, "L", "4"],
    ["KOR", "b", 1000, "A", "4"],
  ])
  assert.match(files["values.csv"] ?? "", /^JPN,b,-4\.50,,3$/m, "digits stay as they are written")
  assert.deepEqual([...sidesOf(edition, period("2018")).denominators.get("pop")!], [8.7, 126, 51])
  assert.deepEqual(
    edition.units.map(({ groups }) => groups.region),
    ["eu", "asia", "asia"],
  )
  assert.match(files["index.yaml"] ?? "", /^# Not carried over from the metadata: Source\.$/m)
})

test("the method is COINr's default, and measures are the table's or the edition's own", () => {
  const { edition } = imported(data)
  const [a, b] = edition.method.indicators
  assert.deepEqual(a?.normalise, { kind: "min-max", to: { low: 0, high: 100 } })
  assert.deepEqual(b?.normalise, a?.normalise)
  const { aggregate, missing } = edition.method.dimensions[0]!
  assert.deepEqual(
    { aggregate, missing },
    { aggregate: { kind: "arithmetic" }, missing: { kind: "available", least: 0 } },
  )
  const measureOf = (id: string) => edition.nodes.find((node) => node.id === nodeId(id))?.measure
  assert.equal(measureOf("a"), "percent")
  const own = measureOf("b")
  assert.ok(typeof own === "object")
  assert.deepEqual([own.id, own.label.en, own.suffix.en], ["thousand_seats", "Thousand seats", " (Thousand seats)"])
})

test("semicolons, tabs, CRLF, a byte order mark, quotes, spaces and R's row numbers change nothing", () => {
  const { files } = imported(data)
  const bare = data.replace('"Korea, Republic of"', "Korea")
  const { files: plain } = imported(bare)
  const sign = (between: string) => imported(bare.replaceAll(",", between), metadata.replaceAll(",", between)).files
  assert.deepEqual(sign(";"), plain)
  assert.deepEqual(sign("\t"), plain)
  const quoted = bare.replaceAll(/[^,\n]+/g, '"$&"')
  assert.deepEqual(imported(quoted).files, plain)
  assert.deepEqual(imported(bare.replaceAll(",", " , ")).files, plain)
  assert.deepEqual(imported(`\ufeff${data.replaceAll("\n", "\r\n")}`, metadata.replaceAll("\n", "\r\n")).files, files)
  const numbered = bare.split("\n").map((line, i) => (line === "" ? "" : `${i === 0 ? '""' : i},${line}`))
  assert.deepEqual(imported(numbered.join("\n")).files, plain)
  assert.deepEqual(imported(`${bare},,,,,,\n`).files, plain)
})

test("Hangul makes a Korean edition; a definition and places of units are carried over", () => {
  const imeta = metadata
    .replace("Denominator,Parent,Type,Source", "Denominator,Parent,Type,Definition")
    .replace("Alpha", "기대수명")
    .replace(",x\n", ",태어난 해의 기대수명.\n")
    .concat(",lat,Latitude,,,,,,,Other,\n,motto,Motto,,,,,,,Other,\n")
  const idata = data
    .split("\n")
    .map((line, i) => (line === "" ? "" : line + [",lat,motto", ',48.2,"a, b"', ",36,", ",37.5,c"][i]))
    .join("\n")
  const { edition, files } = imported(idata, imeta)
  assert.deepEqual(edition.languages, ["ko"])
  assert.equal(edition.nodes.find(({ id }) => id === "a")?.definition?.ko, "태어난 해의 기대수명.")
  assert.deepEqual(
    edition.units.map(({ lat }) => lat),
    [48.2, 36, 37.5],
  )
  assert.equal(files["other/columns.csv"], 'unit,time,motto\nAUT,2018,"a, b"\nJPN,2018,\nKOR,2018,c\n')
})

test("a panel has its periods, and a denominator that changes goes to denominators.csv", () => {
  const later = 'AUT,Austria,2019,3,4,8.8,eu\nKOR,"Korea, Republic of",2019,5,6,51,asia\n'
  const { edition, files } = imported(data + later)
  assert.deepEqual([edition.time, edition.method.periods, edition.method.panel], ["2019", ["2018", "2019"], "apart"])
  assert.equal(edition.values.length, 10)
  assert.ok(!files["units.csv"]?.includes("pop"))
  const population = (time: string) => [...sidesOf(edition, period(time)).denominators.get("pop")!]
  assert.deepEqual(population("2018"), [8.7, 126, 51])
  assert.deepEqual(population("2019"), [8.8, Number.NaN, 51])
  wrong("import-varies", { data: `${data}AUT,Austria,2019,3,4,8.7,«asia»\n` })
})

test("COINr's example and its panel are imported as they are", () => {
  const imeta = golden("asem_imeta.csv")
  const example = (file: string) => {
    const { files } = run(golden(file), imeta)
    const { edition, diagnostics } = readEdition(memorySource(Object.fromEntries(files ?? [])))
    // Laos has no energy consumption, which two indicators are divided by.
    assert.deepEqual(
      diagnostics.map(({ code, params }) => [code, "indicator" in params && params.indicator]),
      [
        ["denominator-missing", "Elec"],
        ["denominator-missing", "Gas"],
      ],
    )
    assert.ok(edition)
    return edition
  }
  const edition = example("asem_idata.csv")
  assert.equal(edition.units.length, 51)
  assert.equal(edition.values.filter(({ value }) => value === null).length, 63)
  const upper = edition.nodes.filter(({ level }) => level > 2).map(({ id }) => id)
  assert.deepEqual(upper, ["Index", "Conn", "Sust"])
  const panel = example("asem_idata_panel.csv")
  assert.deepEqual(panel.method.periods, ["2018", "2019", "2020", "2021", "2022"])
  assert.equal(panel.denominators.length, 0)
})

test("codes of names are COINr's", () => {
  const { input, output } = JSON.parse(golden("names_to_codes.json"))
  assert.deepEqual(namesToCodes(input, "i"), output)
  assert.deepEqual(namesToCodes(["Café Société", "기대수명", "GDP", "gdp"], "i"), ["CafeSoci", "i2", "GDP", "Gdp_1"])
})

test("without codes, units and indicators are known by their names", () => {
  const imeta = metadata.replace("iCode,", "").replaceAll(/^([^,]*),(?:a|b|top|pop|region),/gm, "$1,")
  const idata = data
    .replace("uCode,uName,Time,a,b,pop,region", "uCode,uName,Time,Alpha,Beta,Population,Region")
    .replaceAll(/^\w+,(?=uName|"|[A-Z])/gm, "")
  const { edition } = imported(
    idata,
    imeta.replaceAll(",top,", ",Everything,").replace(",pop,Everything", ",Population,Everything"),
  )
  assert.deepEqual(
    edition.units.map(({ id }) => id),
    ["Aust", "Japa", "KoreRepu"],
  )
  assert.deepEqual(
    edition.nodes.map(({ id }) => id),
    ["Ever", "Alph", "Beta"],
  )
})

test("codes must be ids, and stand once", () => {
  wrong("import-code", inData("AUT,Austria", "«A UT»,Austria"))
  wrong("import-code", inData("AUT,Austria", "«Ö»,Austria"))
  wrong("import-code", { data: swapped(data, ",a,", ",1a,"), metadata: swapped(metadata, "1,a,", "1,«1a»,") })
  imported(swapped(data, "AUT,Austria", "4T,Austria"))
  wrong("id-twice", inData("JPN,Japan", "«AUT»,Japan"))
  wrong("id-case", inData("JPN,Japan", "«Aut»,Japan"))
  wrong("cell-empty", inData("JPN,Japan", "«»,Japan"))
  wrong("id-twice", { metadata: `${metadata},«pop»,Again,,,,,,,Group,\n` })
})

test("cells hold numbers, periods and codes", () => {
  wrong("cell-not-number", inData("NA,-4.50", "n.d.,-4.50".replace("n.d.", "«n.d.»")))
  wrong("cell-not-number", inData("-4.50", '«"1,000"»'))
  wrong("cell-outside", inData("126", "«0»"))
  wrong("period-malformed", inData("Austria,2018", "Austria,«18»"))
  wrong("cell-empty", inData("Austria,2018", "Austria,«»"))
  wrong("csv-ragged", inData("AUT,Austria,2018,1,2,8.7,eu", "«AUT,Austria,2018,1,2,8.7»"))
})

test("levels, directions, weights and types have their few values", () => {
  wrong("cell-outside", inMetadata("1,a,Alpha", "«2»,a,Alpha"))
  wrong("cell-outside", inMetadata("1,a,Alpha", "«1.5»,a,Alpha"))
  wrong("cell-empty", inMetadata("Alpha,1,1", "Alpha,«»,1"))
  wrong("cell-outside", inMetadata("Beta,-1,0", "Beta,«-2»,0"))
  wrong("cell-outside", inMetadata("Beta,-1,0", "Beta,-1,«-1»"))
  wrong("cell-not-number", inMetadata("Percent,9", "Percent,«high»"))
  wrong("word-unknown", inMetadata("top,Indicator,x", "top,«Indicater»,x"))
})

test("the structure is a tree of aggregates, each one level above its members", () => {
  wrong("import-code-unknown", inMetadata("9,,top", "9,,«tap»"))
  wrong("import-parent", inMetadata("9,,top", "9,,«b»"))
  wrong("import-parent", inMetadata("9,,top", "9,,«region»"))
  wrong("import-parent-missing", inMetadata("9,,top", "9,,«»"))
  wrong("import-parent", {
    metadata: metadata.replace("2,top", "3,top").replaceAll(/,top,Indicator/g, ",«top»,Indicator"),
  })
  wrong("import-childless", { metadata: `${metadata}2,«lone»,Lone,1,1,,,,,Aggregate,\n` })
  wrong(
    "weights-all-zero",
    inMetadata(
      "Alpha,1,1,Percent,9,,top,Indicator,x\n1,b,Beta,-1,0,Thousand seats,,pop,top,Indicator,y\n2,top",
      "Alpha,1,0,Percent,9,,top,Indicator,x\n1,b,Beta,-1,0,Thousand seats,,pop,top,Indicator,y\n2,«top»",
    ),
  )
  wrong("import-code-unknown", inMetadata(",,pop,top", ",,«region»,top"))
})

/** Codes of what is reported, in order. */
const codes = (idata: string, imeta: string) => run(idata, imeta).diagnostics.map(({ code }) => code)

test("each column has a row in the metadata, and each row a column", () => {
  assert.deepEqual(codes(data.replace("Time,a,", "Time,alpha,"), metadata), [
    "import-column-unknown",
    "import-column-missing",
  ])
  const { diagnostics } = run(data.replace("Time,a,", "Time,A,"), metadata)
  assert.match(describe(diagnostics[0]!).hint, /did you mean "a"/)
  assert.deepEqual(codes(data.replace("region", "top"), metadata), ["import-column-aggregate", "import-column-missing"])
  wrong("import-column-reserved", {
    data: swapped(data, ",pop,", ",iso,"),
    metadata: swapped(swapped(metadata, "pop,top", "iso,top"), ",pop,P", ",«iso»,P"),
  })
})

test("tables without what they need say so", () => {
  assert.deepEqual(codes(data.replace("uCode", "UCODE").replace("uName", "n"), metadata), ["column-missing"])
  assert.deepEqual(codes(data, metadata.replace("Level", "level").replace("Parent", "parent")), [
    "column-missing",
    "column-missing",
  ])
  assert.deepEqual(codes("uCode,a\n", metadata).includes("units-none"), true)
  assert.deepEqual(codes("uCode\nAUT\n", metadata.split("\n")[0]!), ["import-no-indicators"])
  assert.deepEqual(codes("", ""), ["file-empty", "file-empty"])
})

test("mistakes in both tables are said at once, and none of them is followed by others", () => {
  assert.deepEqual(
    codes(
      data.replace("NA", "?").replace("126", "-1"),
      metadata.replace("Beta,-1", "Beta,0").replace("9,,top", "9,,tip"),
    ),
    ["cell-not-number", "cell-outside", "import-code-unknown", "cell-outside"],
  )
})

const name = fc.string({ unit: fc.constantFrom(..."aB7 ,;\"'#:{}[]&*!|>%@`-?~=<\\é가\t"), minLength: 1, maxLength: 12 })
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

test("whatever names, units and groups say, the edition that is written has no mistake", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name, name), { minLength: 1, maxLength: 4 }), name, (rows, top) => {
      const imeta = rows.map(
        ([title, unit, text], j) => `1,x${j},${cell(title)},1,1,${cell(unit)},T,Indicator,${cell(text)}`,
      )
      const heads = rows.map((_, j) => `x${j}`).join(",")
      const idata = rows.map(
        ([title, , group], i) => `u${i},${cell(title)},${cell(group)},${rows.map(() => i).join(",")}`,
      )
      const { files, diagnostics } = run(
        `uCode,uName,g,${heads}\n${idata.join("\n")}\n`,
        `Level,iCode,iName,Direction,Weight,Unit,Parent,Type,Definition\n${imeta.join("\n")}\n2,T,${cell(top)},1,1,,,Aggregate,\n,g,${cell(top)},,,,,Group,\n`,
      )
      assert.deepEqual(diagnostics, [])
      const { units, nodes } = editionOf(Object.fromEntries([...files!].filter(([path]) => !path.startsWith("."))))
      for (const [i, [title]] of rows.entries()) {
        assert.equal(units[i]?.name.en, title.trim() || `u${i}`)
        assert.equal(nodes[i + 1]?.title.en, title.trim() || `x${i}`)
      }
    }),
    { seed: 1, numRuns: 300 },
  )
})

/** Some edits of a text: a place, how much is taken away there, and what is put there. */
const edits = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 0, max: 3 }),
    fc.constantFrom(
      "",
      "",
      ",",
      ";",
      "\t",
      '"',
      "\n",
      "\r\n",
      " ",
      "-1",
      "0",
      "2",
      "9e99",
      "NA",
      "a",
      "top",
      "é",
      "\0",
      "Aggregate",
    ),
  ),
  { maxLength: 3 },
)
type Edits = readonly (readonly [number, number, string])[]
const edited = (text: string, changes: Edits) =>
  changes.reduce((now, [share, taken, put]) => {
    const at = Math.floor(share * now.length)
    return now.slice(0, at) + put + now.slice(at + taken)
  }, text)

test("tables that somebody spoilt are refused with a place in them, or make an edition without a mistake", () => {
  let refused = 0
  let made = 0
  fc.assert(
    fc.property(edits, edits, (one, other) => {
      const [idata, imeta] = [edited(data, one), edited(metadata, other)]
      const { files, diagnostics } = run(idata, imeta)
      for (const { at, severity } of diagnostics) {
        const lines = (at.file === "d.csv" ? idata : imeta).split(/\n/)
        assert.ok(at.line >= 1 && at.line <= lines.length + 1 && at.column >= 1 && at.length >= 1)
        assert.ok(severity === "error" || files !== null || diagnostics.some((each) => each.severity === "error"))
      }
      if (files === null) {
        refused++
        return
      }
      made++
      const { edition, diagnostics: found } = readEdition(memorySource(Object.fromEntries(files)))
      assert.ok(edition, JSON.stringify(found.map((each) => [each.code, describe(each).message])))
    }),
    { seed: 11, numRuns: 3000 },
  )
  assert.ok(refused > 200 && made > 200, `${refused} refused, ${made} made`)
})
