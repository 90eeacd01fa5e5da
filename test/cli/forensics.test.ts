import assert from "node:assert/strict"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { Ajv2020 } from "ajv/dist/2020.js"
import { examineTable } from "../../src/app/index.ts"
import { splitCells } from "../../src/spec/printed/cells.ts"
import { csv, indicators, withColumn } from "../engine/forensics/tables.ts"
import { readText } from "../house/source.ts"
import { cityindex, temporaryFolder } from "./run.ts"

const isForensics = new Ajv2020().compile(JSON.parse(readText("schema/forensics.schema.json")))
const mean = (x: readonly number[]) => x.reduce((a, b) => a + b, 0) / x.length

test("forensics tells the weights of a table, writes forensics.json, and names what a person mistyped", async (t) => {
  const folder = temporaryFolder(t)
  const path = join(folder, "table.csv")
  writeFileSync(path, csv(withColumn(indicators(40, 3, 1), "score", mean, 1)))
  const out = join(folder, "out")
  const told = await cityindex("forensics", path, "--out", out)
  assert.equal(told.code, 0, told.err)
  assert.match(told.out, /score = weighted mean of 3 columns[\s\S]*consistent with 1\/3 each/)
  const document = JSON.parse(readFileSync(join(out, "forensics.json"), "utf8"))
  assert.ok(isForensics(document), JSON.stringify(isForensics.errors))
  const missed = await cityindex("forensics", path, "--composite", "scoer")
  assert.deepEqual([missed.code, /Did you mean "score"/.test(missed.err)], [2, true])
})

test("the Human Development Index of 2022 is the geometric mean of its three dimension indices", (t) => {
  // Goalposts of the technical notes: 20 to 85 years, 0 to 18 and 0 to 15 years of schooling, ln 100 to ln 75,000 dollars.
  const rows = new Map<string, Map<string, number>>()
  const [, ...lines] = readText("editions/human-development-2022/values.csv").trim().split("\n")
  for (const line of lines) {
    const [unit = "", indicator = "", time, value] = line.split(",")
    if (time === "2022" && value) rows.set(unit, (rows.get(unit) ?? new Map()).set(indicator, Number(value)))
  }
  const [, ...published] = readText("editions/human-development-2022/published.csv").trim().split("\n")
  const table = published.flatMap((line) => {
    const [unit = "", , time, hdi] = line.split(",")
    const own = rows.get(unit)
    if (time !== "2022" || own === undefined) return []
    const [life, expected, years, income] = [
      "life_expectancy",
      "expected_schooling",
      "mean_schooling",
      "gni_per_capita",
    ].map((id) => own.get(id) ?? Number.NaN) as [number, number, number, number]
    const dimensions = [
      (life - 20) / 65,
      (Math.min(1, expected / 18) + Math.min(1, years / 15)) / 2,
      Math.min(1, Math.log(income / 100) / Math.log(750)),
    ]
    return [[unit, ...dimensions.map((x) => x.toFixed(3)), hdi].join(",")]
  })
  const path = join(temporaryFolder(t), "hdi.csv")
  writeFileSync(path, ["unit,health,education,income,hdi", ...table].join("\n"))
  const { composite, formulas } = examineTable(path, null)
  const [formula] = formulas
  assert.deepEqual(
    [composite, formula?.form, formula?.plain, formula?.sureness],
    ["hdi", "geometric", "1/3 each", "certain"],
  )
  assert.deepEqual([formula?.complete, formula?.fitting], [193, 193])
})

/** Points of a record for each yes, as the Global Open Data Index of 2015 gave them. */
const points = {
  exists: 5,
  digital: 5,
  public: 5,
  online: 5,
  free: 15,
  machinereadable: 15,
  bulk: 10,
  openlicense: 30,
  uptodate: 10,
} as const

/** The records of 2015 of the bundled edition, as objects. */
function openDataRecords(): readonly Readonly<Record<string, string>>[] {
  const { rows } = splitCells(readText("editions/global-open-data-index-2015/evidence/entries.csv"))
  const [header = [], ...records] = rows
  return records
    .map((cells) => Object.fromEntries(header.map((name, j) => [name, cells[j] ?? ""])))
    .filter(({ year }) => year === "2015")
}

test("the Global Open Data Index of 2015: records are points for nine answers, places the mean of thirteen records", (t) => {
  const folder = temporaryFolder(t)
  const records = openDataRecords()
  const questions = Object.keys(points)
  const answers = join(folder, "records.csv")
  const yes = (record: Readonly<Record<string, string>>) =>
    questions.map((question) => (record[question] === "yes" ? 1 : 0))
  writeFileSync(
    answers,
    [
      ["record", ...questions, "score"].join(","),
      ...records.map((record) => [record.key, ...yes(record), record.published_score].join(",")),
    ].join("\n"),
  )
  const [record] = examineTable(answers, "score").formulas
  assert.deepEqual([record?.form, record?.fitting, record?.complete], ["weighted-sum", records.length, records.length])
  for (const { column, weight } of record?.members ?? []) {
    const own = points[column as keyof typeof points]
    assert.ok((weight.low ?? 0) <= own && (weight.high ?? Number.POSITIVE_INFINITY) >= own, column)
  }

  const datasets = [...new Set(records.map(({ dataset = "" }) => dataset))]
  const of = new Map(records.map(({ place, dataset, published_score }) => [`${place} ${dataset}`, published_score]))
  const [, ...published] = readText("editions/global-open-data-index-2015/published.csv").trim().split("\n")
  const places = join(folder, "places.csv")
  writeFileSync(
    places,
    [
      ["place", ...datasets, "score", "rank"].join(","),
      ...published.map((line) => {
        const [unit = "", , , score, rank] = line.split(",")
        return [unit, ...datasets.map((dataset) => of.get(`${unit} ${dataset}`) ?? ""), score, rank].join(",")
      }),
    ].join("\n"),
  )
  const { composite, formulas, ranks } = examineTable(places, null)
  const [place] = formulas
  assert.deepEqual([composite, place?.form, place?.plain], ["score", "weighted-mean", "1/13 each"])
  assert.deepEqual([place?.fitting, place?.complete, place?.computedFrom], [122, 122, "printed"])
  assert.deepEqual([ranks[0]?.of, ranks[0]?.ties, ranks[0]?.against.length], ["score", "smaller", 0])
})
