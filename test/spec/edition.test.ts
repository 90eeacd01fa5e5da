import assert from "node:assert/strict"
import { test } from "node:test"
import { starterFiles } from "../../src/spec/index.ts"
import { edit, editionOf, readSample } from "./memory.ts"
import { sample } from "./sample.ts"

const edition = editionOf(sample)
const { method } = edition
const indicator = (id: string) => method.indicators.find((each) => each.node === id)
const measureOf = (id: string) => {
  const from = indicator(id)?.from
  return from?.kind === "measured" ? from.measure : null
}

test("nodes stand in reading order, a dimension before its members, the root's tree first", () => {
  const order = edition.nodes.map((node) => node.id).join(" ")
  assert.equal(
    order,
    "overall living life income green moving services transport_share service_rate variety quality best points own_sql " +
      "together openness portals renown",
  )
})

test("indicators are level 1, and a dimension is one above its highest member", () => {
  const levels = Object.fromEntries(edition.nodes.map((node) => [node.id, node.level]))
  assert.deepEqual(
    [levels.life, levels.living, levels.overall, levels.openness, levels.renown, levels.together],
    [1, 2, 3, 2, 1, 3],
  )
})

test("a dimension is computed after its members, and weights become shares of their sum", () => {
  assert.deepEqual(
    method.dimensions.map((dimension) => dimension.node),
    ["living", "moving", "overall"],
  )
  assert.deepEqual(
    method.dimensions.at(-1)?.members.map(({ weight, share }) => [weight, share]),
    [
      [2, 2 / 3],
      [1, 1 / 3],
    ],
  )
  assert.deepEqual(
    method.dimensions[0]?.members.map(({ share }) => share),
    [1 / 3, 1 / 3, 1 / 3],
  )
})

test("indicators with scores are columns of the matrix in reading order; the others are not", () => {
  const scored = edition.nodes.filter((node) => node.kind === "indicator" && node.basis === "scored")
  assert.deepEqual(
    method.indicators.map((each) => each.node),
    scored.map((node) => node.id),
  )
  assert.equal(indicator("portals"), undefined)
})

test("normalisations come with their defaults filled in", () => {
  assert.deepEqual(indicator("life")?.normalise, {
    kind: "goalposts",
    low: 20,
    high: 85,
    cap: "upper",
    to: { low: 0, high: 1 },
  })
  assert.deepEqual(indicator("income")?.normalise, {
    kind: "goalposts",
    low: 100,
    high: 75000,
    cap: "none",
    to: { low: 0, high: 1 },
  })
  assert.deepEqual(indicator("green")?.normalise, { kind: "min-max", to: { low: 1, high: 100 } })
  assert.deepEqual(indicator("services")?.normalise, { kind: "min-max", to: { low: 0, high: 1 } })
  assert.deepEqual(indicator("quality")?.normalise, { kind: "none" })
  assert.deepEqual([indicator("green")?.direction, indicator("life")?.direction], [-1, 1])
  assert.deepEqual([indicator("life")?.round, indicator("income")?.round], [1, null])
})

test("a filter holds words, words it must not hold, or a span of numbers", () => {
  assert.deepEqual(measureOf("services"), {
    table: "cases",
    kind: "count",
    where: [{ variable: "domain", kind: "in", values: ["transport", "other"] }],
    interval: "poisson",
  })
  assert.deepEqual(measureOf("transport_share"), {
    table: "cases",
    kind: "share",
    where: [{ variable: "domain", kind: "in", values: ["transport"] }],
    of: [{ variable: "funding", kind: "not-in", values: ["unknown"] }],
  })
  assert.deepEqual(measureOf("quality"), {
    table: "cases",
    kind: "mean",
    of: "quality",
    where: [{ variable: "year", kind: "between", low: 2015, high: 2018 }],
  })
  assert.deepEqual(measureOf("service_rate"), {
    table: "cases",
    kind: "rate",
    per: "population",
    times: 1e5,
    where: [],
  })
})

test("a span with one end stays plain JSON", () => {
  const { edition: open } = readSample(edit("index.yaml", "{ min: 2015, max: 2018 }", "{ min: 2015 }"))
  assert.deepEqual(JSON.parse(JSON.stringify(open?.method)), open?.method)
})

test("the method is frozen all through and survives JSON", () => {
  assert.throws(() => Object.assign(method.dimensions[0]!.members[0]!, { weight: 9 }), TypeError)
  assert.throws(() => Object.assign(method.robustness, { seed: 1 }), TypeError)
  assert.deepEqual(JSON.parse(JSON.stringify(method)), method)
})

test("a hedged value stands for an interval, and written ends win over the hedge", () => {
  const interval = (id: string) => {
    const value = edition.values.find((each) => each.id === id)
    return [value?.lower, value?.value, value?.upper]
  }
  assert.deepEqual(interval("v1"), [82.7, 82.7, 82.7])
  assert.deepEqual(interval("v2"), [80, 81, 83])
  assert.deepEqual(interval("v3"), [null, null, null])
  assert.deepEqual(interval("v4"), [80.95, 81, 81.05])
  assert.deepEqual(interval("v6"), [32400, 36000, 39600])
  assert.deepEqual(interval("v7"), [28000, 28000, Number.POSITIVE_INFINITY])
  assert.deepEqual(interval("v8"), [41000, 41000, 61500])
  assert.deepEqual(interval("v9"), [0.375, 0.5, 0.625])
})

test("a rounded number's last digit is the one that was written: 1.019e7 is exact to ten thousand", () => {
  const [f1] = edition.figures
  assert.deepEqual([f1?.lower, f1?.value, f1?.upper], [10_185_000, 10_190_000, 10_195_000])
})

test("a gap has the status of its word, and an absent row the status of the edition", () => {
  assert.equal(edition.values.find((value) => value.id === "v3")?.status, "Q")
  assert.equal(edition.values.find((value) => value.id === "v2")?.status, "E")
  assert.deepEqual(edition.absent, { status: "O", note: { en: "Searched.", ko: "찾아봄." } })
})

test("what a row leaves out has a default: the edition's time, the file line as id, the only source", () => {
  const { edition: small } = readSample({
    "sources.csv": "id,title\nreport,R\n",
    "values.csv": "unit,indicator,value\nseoul,life,80\n",
    "findings.yaml": null,
    "charts.yaml": null,
    "relations.yaml": null,
    "evidence/cases.csv": sample["evidence/cases.csv"]!.replaceAll("tables", "report"),
    "profiles/vienna.en.md": null,
    "profiles/vienna.ko.md": null,
  })
  const [value] = small?.values ?? []
  assert.deepEqual([value?.id, value?.time, value?.source, value?.status], ["2", "2019", "report", "A"])
})

test("an ordinal node has the statements that say something about positions, and its values if it is an indicator", () => {
  assert.deepEqual(method.ordinal, [
    { node: "openness", direction: 1, statements: ["s1", "s2"], values: false },
    { node: "renown", direction: 1, statements: ["s3", "s4", "s5"], values: true },
  ])
  assert.deepEqual(edition.statementKinds.find((kind) => kind.id === "upper")?.meaning, {
    kind: "among-first",
    share: 0.5,
  })
})

test("a reconstruction is a composite of ordinal nodes with words that say so", () => {
  assert.deepEqual(
    method.reconstructions.map(({ node, members }) => [node, members.map((member) => member.share)]),
    [["together", [0.5, 0.5]]],
  )
  assert.equal(edition.reconstructionNote?.en, "Our reading.")
})

test("an edition in one language fills both with its text", () => {
  const files = Object.fromEntries(
    Object.entries(sample)
      .filter(([file]) => !file.endsWith(".ko.md"))
      .map(([file, text]) => [
        file,
        text
          .replaceAll(/, ko: [^}]*\}/g, " }")
          .replace("languages: [en, ko]", "languages: [en]")
          .replace("name: { en: name_en }", "name: { en: name_en, ko: name_ko }"),
      ]),
  )
  const { edition: english, diagnostics } = readSample({
    ...files,
    "profiles/seoul.ko.md": null,
    "profiles/vienna.ko.md": null,
    "profiles/openness.ko.md": null,
  })
  assert.deepEqual(
    diagnostics.map((d) => d.code),
    [],
  )
  assert.deepEqual(english?.title, { en: "Sample", ko: "Sample" })
})

test("evidence keeps the file's columns and lines; Parquet is handed on by its path", () => {
  const [cases, pool] = [...edition.tables.values()]
  assert.ok(cases?.kind === "columns")
  assert.equal(cases.rows, 4)
  assert.deepEqual(cases.columns.get("about")?.[1], "A card,\nfor both")
  assert.deepEqual([...cases.lines], [2, 3, 5, 6])
  assert.deepEqual(pool, { kind: "parquet", path: "evidence/pool.parquet" })
})

test("a rubric is a variable without a column, worth the points of its codes", () => {
  const rubric = edition.codebook.tables[0]?.variables.find((variable) => variable.id === "rubric")
  assert.deepEqual(rubric?.type, {
    kind: "rubric",
    points: [
      { variable: "domain", code: "transport", points: 30 },
      { variable: "domain", code: "health", points: 10 },
      { variable: "funding", code: "public", points: 5 },
    ],
  })
})

test("prose holds the numbers its references name, with their measure, in its own language", () => {
  const prose = (id: string, lang: string) => edition.profiles.find((each) => each.of.id === id && each.lang === lang)
  assert.equal(prose("seoul", "en")?.headline, "A city of 10,190,000 people")
  assert.equal(prose("seoul", "ko")?.headline, "인구 10,190,000명의 도시")
  assert.deepEqual(prose("seoul", "en")?.paragraphs, [
    "People live 82.7 years there, on 36,000 PPP $ each, and walk 0.5 km.",
    "Its plan is called Seoul 2030; quality is another matter.",
  ])
  assert.equal(prose("vienna", "en")?.paragraphs[0], "Life there: suppressed; green: searched and not found.")
  assert.equal(prose("vienna", "ko")?.paragraphs[0], "기대수명은 비공개, 녹지 거리는 찾았으나 없음.")
})

test("the starter edition has no mistake and holds its schemas", () => {
  const starter = editionOf(Object.fromEntries(starterFiles()))
  assert.equal(starter.profiles.length, 2)
  assert.ok(starterFiles().has(".schema/index.schema.json"))
})
