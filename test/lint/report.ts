import assert from "node:assert/strict"
import { lint } from "../../src/lint/index.ts"
import type { Edition, Remark } from "../../src/model/index.ts"
import { readEdition } from "../../src/spec/index.ts"
import { memorySource } from "../spec/memory.ts"

const index = `format: 1
id: made
version: 1.0.0
title: Made
summary: A made report.
publisher: Nobody
citation: Made
languages: [en]
time: "2019"
licence: { name: CC0 }
units: { file: units.csv, noun: { one: city, many: cities } }
index: all
dimensions:
  all: { title: All, members: [size, rate], missing: { available: 0.01 } }
indicators:
  size: { title: Size, measure: count, direction: up, normalise: rank }
  rate: { title: Rate, measure: percent, direction: down, normalise: rank }
statements:
  kinds:
    above: { means: above-mean, label: Above, definition: Above. }
    below: { means: below-mean, label: Below, definition: Below. }
    class: { means: none, label: Class, definition: Class. }
`

/** A figure as its row begins: id, value, measure_unit, qualifier; the rest by name. */
export interface MadeFigure {
  readonly id: string
  readonly value: number | string
  readonly unit?: "count" | "percent" | "share" | "rank" | "persons" | "ratio"
  readonly qualifier?: string
  readonly of?: string
  readonly node?: string
  readonly measure?: string
}

export interface MadeReport {
  readonly units?: number
  readonly figures?: readonly MadeFigure[]
  /** Rows of values.csv behind `unit,indicator,`. */
  readonly values?: readonly string[]
  readonly statements?: readonly string[]
  readonly published?: readonly string[]
  readonly relations?: readonly string[]
  readonly charts?: readonly string[]
  readonly findings?: readonly string[]
}

const table = (header: string, rows: readonly string[] = []) =>
  rows.length > 0 ? [header, ...rows, ""].join("\n") : null
const list = (entries: readonly string[] = []) =>
  entries.length > 0 ? entries.map((entry) => `- ${entry}\n`).join("") : null

/** Indicators without values are warned of, and may be here. */
function edition(files: Readonly<Record<string, string | null>>): Edition {
  const read = readEdition(memorySource(files))
  assert.ok(read.edition, JSON.stringify(read.diagnostics))
  return read.edition
}

/** An edition of a report that prints these numbers. Each figure is a quantity of its own unless it says a measure. */
const reportOf = (made: MadeReport): Edition =>
  edition({
    "index.yaml": index,
    "units.csv": table(
      "id,name",
      Array.from({ length: made.units ?? 4 }, (_, i) => `u${i + 1},U${i + 1}`),
    ),
    "sources.csv": "id,title\nreport,Report\n",
    "figures.csv": table(
      "id,scope,unit,node,measure,value,measure_unit,qualifier",
      made.figures?.map(
        ({ id, value, unit = "count", qualifier = "", of = "", node = "", measure = id }) =>
          `${id},${of === "" ? "all" : "unit"},${of},${node},${measure},${value},${unit},${qualifier}`,
      ),
    ),
    "values.csv": table(
      "id,unit,indicator,value,qualifier,gap",
      made.values?.map((row) => (row.endsWith("not-found") ? row : `${row},`)),
    ),
    "statements.csv": table("id,node,kind,units,text,place", made.statements),
    "published.csv": table("unit,node,score,rank", made.published),
    "relations.yaml": list(made.relations),
    "charts.yaml": list(made.charts),
    "findings.yaml": list(made.findings),
  })

export const remarksOf = (made: MadeReport): readonly Remark[] => lint(reportOf(made))

/** Rules that found something, each once. */
export const broken = (made: MadeReport): readonly string[] => [
  ...new Set(remarksOf(made).flatMap(({ rule, holds }) => (holds ? [] : [rule]))),
]
