import assert from "node:assert/strict"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { examine } from "../../../src/engine/index.ts"
import { csv } from "../../../src/model/index.ts"
import { readPrintedTable } from "../../../src/spec/index.ts"
import { splitCells } from "../../../src/spec/printed/cells.ts"
import { readText, root } from "../../house/source.ts"

/** Rows of a file of an edition, by the names of its columns. */
function records(file: string): Record<string, string>[] {
  const [header = [], ...rows] = splitCells(readText(`editions/${file}`)).rows
  return rows.map((row) => Object.fromEntries(header.map((name, j) => [name, row[j] ?? ""])))
}

/** Score and rank of 2015 as published, and the published scores of the thirteen datasets that they come from. */
function openData(): string {
  const entries = records("global-open-data-index-2015/evidence/entries.csv").filter(({ year }) => year === "2015")
  const datasets = [...new Set(entries.map(({ dataset = "" }) => dataset))].sort()
  const names = new Map(records("global-open-data-index-2015/places.csv").map(({ id, name_en }) => [id, name_en]))
  const scores = new Map(entries.map((entry) => [`${entry.place} ${entry.dataset}`, entry.published_score]))
  return csv(
    ["Rank", "Place", "Score", ...datasets],
    records("global-open-data-index-2015/published.csv")
      .filter(({ time }) => time === "2015")
      .map(({ unit = "", score = "", rank = "" }) => [
        rank,
        names.get(unit) ?? unit,
        score,
        ...datasets.map((dataset) => scores.get(`${unit} ${dataset}`) ?? ""),
      ]),
  )
}

/**
 * The index of 2022 as published, beside its dimension indices to three places, computed from the published indicators by
 * the goalposts of the technical notes: 20 to 85 years, 0 to 18 and 0 to 15 years of schooling, ln 100 to ln 75,000 dollars.
 */
function humanDevelopment(): string {
  const isNow = ({ time }: Record<string, string>) => time === "2022"
  const values = new Map(
    records("human-development-2022/values.csv")
      .filter(isNow)
      .map(({ unit, indicator, value }) => [`${unit} ${indicator}`, Number(value)]),
  )
  const names = new Map(records("human-development-2022/countries.csv").map(({ id, name_en }) => [id, name_en]))
  return csv(
    ["Country", "Health index", "Education index", "Income index", "Human Development Index"],
    records("human-development-2022/published.csv")
      .filter(isNow)
      .map(({ unit = "", score = "" }) => {
        const of = (indicator: string) => values.get(`${unit} ${indicator}`) ?? Number.NaN
        const schooling = (Math.min(1, of("expected_schooling") / 18) + Math.min(1, of("mean_schooling") / 15)) / 2
        return [
          names.get(unit) ?? unit,
          ((of("life_expectancy") - 20) / 65).toFixed(3),
          schooling.toFixed(3),
          Math.min(1, Math.log(of("gni_per_capita") / 100) / Math.log(750)).toFixed(3),
          Number(score).toFixed(3),
        ]
      }),
  )
}

for (const [name, made, verdict] of [
  ["global-open-data-index-2015", openData, ["Score", "weighted-mean", "1/13 each"]],
  ["human-development-2022", humanDevelopment, ["Human Development Index", "geometric", "1/3 each"]],
] as const)
  test(`the example ${name} is what the edition holds, and its formula is found`, () => {
    const path = `explorer/forensics/examples/${name}.csv`
    if (process.env.UPDATE) writeFileSync(join(root, path), made())
    assert.equal(readText(path), made(), `UPDATE=1 node --test ${"test/explorer/forensics/examples.test.ts"} writes it`)
    const table = readPrintedTable(made(), `${name}.csv`)
    assert.ok(table)
    const { composite, formulas } = examine(table, null)
    assert.deepEqual([composite, formulas[0]?.form, formulas[0]?.plain], verdict)
  })
