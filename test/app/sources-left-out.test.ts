import assert from "node:assert/strict"
import { test } from "node:test"
import { buildEdition, openSource, robustnessDocument, robustnessFiles, silent } from "../../src/app/index.ts"
import type { RobustnessDocument } from "../../src/model/index.ts"
import { Stream } from "../../src/stats/index.ts"
import { memorySource } from "../spec/memory.ts"
import { countedFiles, type Files } from "./counted-edition.ts"

const units = ["u0", "u1", "u2", "u3", "u4"]
const lists = ["a", "b", "c"]

interface Made {
  readonly files: Files
  readonly records: readonly { readonly city: string; readonly kind: string; readonly sources: readonly string[] }[]
  readonly coverage: readonly {
    readonly kind: string
    readonly unit: string
    readonly source: string
    status: string
  }[]
  readonly values: readonly { readonly unit: string; readonly source: string; readonly value: number | null }[]
}

/** An edition with records of three sources and values of two, made from a seed. Every other one says what sources cover. */
function made(seed: number): Made {
  const stream = new Stream(seed)
  const one = <T>(items: readonly T[]): T => items[stream.integer(items.length)]!
  const records = Array.from({ length: stream.integer(30) }, () => ({
    city: one(units),
    kind: one(["x", "y"]),
    sources: lists.filter(() => stream.uniform() < 0.4),
  })).filter(({ sources }) => sources.length > 0)
  const named = (kind: string, unit: string, source: string) =>
    records.some((record) => record.kind === kind && record.city === unit && record.sources.includes(source))
  const coverage = ["x", "y"].flatMap((kind) =>
    units.flatMap((unit) =>
      lists.flatMap((source) => {
        if (stream.uniform() < 0.2) return []
        const status = one([
          "complete",
          "partial",
          ...(named(kind, unit, source) ? [] : ["not-covered", "not-searched"]),
        ])
        return [{ kind, unit, source, status }]
      }),
    ),
  )
  const values = units.map((unit, i) => ({
    unit,
    source: one(["a", "c"]),
    value: stream.uniform() < 0.2 ? null : i + 1,
  }))
  const isTold = seed % 2 === 0
  const files = countedFiles(
    `index: all
dimensions:
  all: { title: All, members: [counts, given], missing: { available: 0.5 } }
  counts: { title: Counts, members: [xs, part], missing: { available: 0.5 } }
defaults: { normalise: min-max }
indicators:
  xs: { title: X, measure: count, direction: up, measured: { table: records, count: {}, where: { kind: x } } }
  part: { title: Part, measure: share, direction: up, measured: { table: records, share: { where: { kind: x } } } }
  given: { title: Given, measure: count, direction: up }
robustness: { draws: 100, weights: 0 }
`,
    {
      "units.csv": `id,name,people\n${units.map((id) => `${id},${id},20`).join("\n")}\n`,
      "codebook.yaml": `lists: { kinds: { title: Kinds, codes: { x: X, y: Y } } }
tables:
  records:
    title: Records
    file: records.csv
    key: id
    unit: city
    source: { column: source }
    also: also
    complete: true
    variables: { kind: { title: Kind, type: code, codes: kinds } }
${isTold ? "coverage: { table: records, by: kind }\n" : ""}`,
      "records.csv": `id,city,kind,source,also\n${records
        .map(({ city, kind, sources: [first, ...also] }, k) => `r${k},${city},${kind},${first},${also.join(";")}\n`)
        .join("")}`,
      "values.csv": `unit,indicator,value,gap,source\n${values
        .map(
          ({ unit, source, value }) => `${unit},given,${value ?? ""},${value === null ? "not-found" : ""},${source}\n`,
        )
        .join("")}`,
      ...(isTold
        ? {
            "coverage.csv": `kind,unit,source,status\n${coverage
              .map(({ kind, unit, source, status }) => `${kind},${unit},${source},${status}\n`)
              .join("")}`,
          }
        : {}),
    },
  )
  return { files, records, coverage: isTold ? coverage : [], values }
}

async function documentOf({ files }: Made): Promise<RobustnessDocument> {
  const { opened, diagnostics } = await openSource(memorySource(files), ".", silent)
  assert.ok(opened, JSON.stringify(diagnostics.slice(0, 3)))
  const document = await robustnessDocument(opened, { draws: null, seed: null, samples: 64 }, silent)
  await opened.close()
  return document
}

/** Whether the count of x in a unit is a number, by hand. */
function hasCount({ records, coverage }: Made, unit: string, without: string, wasFound: boolean): boolean {
  const left = records.filter(({ city, kind, sources }) => {
    return city === unit && kind === "x" && sources.some((source) => source !== without)
  })
  if (left.length > 0) return true
  if (coverage.length > 0)
    return coverage.some(
      (row) => row.kind === "x" && row.unit === unit && row.status === "complete" && row.source !== without,
    )
  const others = records.some(({ sources }) => sources.some((source) => source !== without))
  return others && !wasFound
}

test("leaving out a source turns no gap into a number, and its gaps are those counted by hand", async () => {
  let [gone, kept] = [0, 0]
  for (let seed = 1; seed <= 16; seed++) {
    const edition = made(seed)
    const { sources } = await documentOf(edition)
    for (const source of lists) {
      const entry = sources.find((each) => each.source === source)
      const lost = new Set<string>(entry?.gaps.find(({ node }) => node === "xs")?.units ?? [])
      for (const unit of units) {
        const found = edition.records.some(({ city, kind }) => city === unit && kind === "x")
        const before = hasCount(edition, unit, "", false)
        const after = before && hasCount(edition, unit, source, found)
        assert.equal(lost.has(unit), before && !after, `seed ${seed}, without ${source}, ${unit}`)
        if (lost.has(unit)) gone++
        else kept++
      }
      const given = new Set<string>(entry?.gaps.find(({ node }) => node === "given")?.units ?? [])
      for (const { unit, source: of, value } of edition.values)
        assert.equal(given.has(unit), of === source && value !== null, `seed ${seed}, without ${source}, ${unit}`)
      for (const { node, ranks, lost: without, largest } of entry?.nodes ?? []) {
        assert.ok(
          without.every((unit) => ranks[units.indexOf(unit)] === null),
          node,
        )
        if (largest !== null) assert.equal(ranks[units.indexOf(largest.unit)], largest.to)
      }
    }
  }
  assert.ok(gone > 15 && kept > 15, `${gone} gaps and ${kept} cells that stay are no test`)
})

test("scores without a source are those of the edition that never had it", async () => {
  const edition = made(2)
  const without = "c"
  const { sources, nodes } = await documentOf(edition)
  const entry = sources.find(({ source }) => source === without)!
  // The edition without its records, its word and its values: gaps of all are gaps here.
  const lines = (file: string, keep: (cells: readonly string[]) => string | null) => {
    const [head = "", ...rest] = edition.files[file]!.trimEnd().split("\n")
    return `${[head, ...rest.flatMap((line) => keep(line.split(",")) ?? [])].join("\n")}\n`
  }
  const files = {
    ...edition.files,
    "records.csv": lines("records.csv", ([id, city, kind, source, also = ""]) => {
      const [first, ...others] = [source!, ...also.split(";")].filter((each) => each !== without && each !== "")
      return first === undefined ? null : [id, city, kind, first, others.join(";")].join(",")
    }),
    "coverage.csv": lines("coverage.csv", (cells) => (cells[2] === without ? null : cells.join(","))),
    "values.csv": lines("values.csv", (cells) => (cells[4] === without ? null : cells.join(","))),
  }
  const bare = await documentOf({ ...edition, files })
  for (const { node, scores, ranks } of entry.nodes) {
    const same = bare.nodes.find((each) => each.node === node)!
    assert.deepEqual([scores, ranks], [same.scores, same.ranks])
  }
  assert.notDeepEqual(entry.nodes[1]!.scores, nodes.find(({ node }) => node === entry.nodes[1]!.node)!.scores)
})

test("what becomes of the index without a source is in its document and in two tables", async () => {
  const edition = made(2)
  const files = robustnessFiles(await documentOf(edition))
  assert.match(files.get("without_source.csv")!, /^source,node,mean_change,unit,score,rank\na,counts,/)
  assert.match(files.get("source_gaps.csv")!, /^source,indicator,unit\na,/)
  const { opened } = await openSource(memorySource(edition.files), ".", silent)
  const { index } = await buildEdition(opened!, silent)
  await opened!.close()
  assert.deepEqual(
    index.robustness.sources!.map(({ source }) => source),
    lists,
  )
})
