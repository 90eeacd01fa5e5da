import assert from "node:assert/strict"
import { test } from "node:test"
import { edit, hintOf, readSample, wrong } from "../memory.ts"

const codes = (result: ReturnType<typeof readSample>) => result.diagnostics.map((d) => d.code)

test("a misspelt setting is reported with the nearest one", () => {
  const diagnostics = wrong("key-unknown", edit("index.yaml", "    round: 1\n", "    «ronud»: 1\n"))
  assert.match(hintOf(diagnostics), /"round"/)
  wrong("key-unknown", edit("findings.yaml", "places:", "«plaecs»:"))
  wrong("key-unknown", edit("codebook.yaml", "complete: true", "«compleet»: true"))
})

test("a setting that is needed and not there is reported at what needs it", () => {
  wrong(
    "key-missing",
    edit("index.yaml", "  green:\n    title: { en: Far from green, ko: 녹지 거리 }\n", "  «green»:\n"),
  )
  wrong("key-missing", edit("index.yaml", "    measure: km\n", "    «measure»:\n"))
  const funding = "funding: { title: { en: Funding, ko: 재원 }, type: code"
  wrong(
    "key-missing",
    edit("codebook.yaml", `${funding}, codes: funding }`, `${funding.replace("funding", "«funding»")} }`),
  )
})

test("an indicator with scores or ranks says which direction is better", () => {
  wrong(
    "key-missing",
    edit(
      "index.yaml",
      "  renown:\n    title: { en: Renown, ko: 명성 }\n    measure: count\n    direction: up\n",
      "  «renown»:\n    title: { en: Renown, ko: 명성 }\n    measure: count\n",
    ),
  )
  wrong(
    "key-missing",
    edit(
      "index.yaml",
      "  best:\n    title: { en: Best, ko: 최고 }\n    measure: score\n    direction: up\n",
      "  «best»:\n    title: { en: Best, ko: 최고 }\n    measure: score\n",
    ),
  )
})

test("a setting that stands twice is reported at the second, with the line of the first", () => {
  const diagnostics = wrong(
    "key-twice",
    edit("index.yaml", "    measure: km\n", "    measure: km\n    «measure»: km\n"),
  )
  assert.match(hintOf(diagnostics), /line \d+/)
})

test("a missing translation is reported at the text, for each declared language", () => {
  wrong("translation-missing", edit("index.yaml", "title: { en: Sample, ko: 견본 }", "«title»: { en: Sample }"))
  wrong("translation-missing", edit("index.yaml", "title: { en: Sample, ko: 견본 }", 'title: { en: Sample, «ko»: "" }'))
  wrong("translation-missing", edit("codebook.yaml", "health: { en: Health, ko: 보건 }", "«health»: { ko: 보건 }"))
})

test("a language that no edition can have, and one that this edition does not declare", () => {
  wrong("language-unknown", edit("index.yaml", "languages: [en, ko]", "languages: [en, ko, «fr»]"))
  wrong("id-twice", edit("index.yaml", "languages: [en, ko]", "languages: [en, ko, «ko»]"))
  assert.ok(
    codes(readSample(edit("index.yaml", "languages: [en, ko]", "languages: [en]"))).includes("language-undeclared"),
  )
  wrong(
    "key-unknown",
    edit("index.yaml", "title: { en: Sample, ko: 견본 }", "title: { en: Sample, ko: 견본, «fr»: Exemple }"),
  )
})

test("a list where settings are expected, and the other way round", () => {
  wrong(
    "kind-wrong",
    edit(
      "index.yaml",
      "licence: { name: CC BY 4.0, url: https://example.org/by, note: { en: Note., ko: 비고. } }",
      "licence: «[CC BY]»",
    ),
  )
  wrong("kind-wrong", edit("findings.yaml", 'places: ["41", "42"]', 'places: «"41"»'))
  wrong("kind-wrong", edit("index.yaml", "members: [life, income, green]", "members: «life»"))
  wrong("kind-wrong", edit("index.yaml", "values: true }", "values: «maybe» }"))
})

test("words outside a list of words are reported with the nearest", () => {
  assert.match(hintOf(wrong("word-unknown", edit("index.yaml", "direction: down", "direction: «donw»"))), /"down"/)
  assert.match(
    hintOf(wrong("word-unknown", edit("index.yaml", "aggregate: geometric", "aggregate: «geometrical»"))),
    /"geometric"/,
  )
  wrong("word-unknown", edit("index.yaml", "normalise: z-score", "normalise: «zscores»"))
  wrong("word-unknown", edit("index.yaml", "cap: upper", "cap: «top»"))
  wrong("word-unknown", edit("codebook.yaml", "type: boolean", "type: «bool»"))
})

test("numbers of the settings are numbers within their bounds", () => {
  wrong("number-wrong", edit("index.yaml", "missing: { available: 0.5 }", "missing: { available: «1.5» }"))
  wrong("number-wrong", edit("index.yaml", "    round: 2\n", "    round: «2.5»\n"))
  wrong("number-wrong", edit("index.yaml", "draws: 500", "draws: «10»"))
  wrong("number-wrong", edit("index.yaml", "weights: 0.1", "weights: «1»"))
  wrong("number-wrong", edit("index.yaml", "share: 0.5", "share: «0»"))
  wrong("number-wrong", edit("index.yaml", "times: 100000", "times: «many»"))
  wrong("number-wrong", edit("index.yaml", "q: 1", "q: «-1»"))
  wrong("number-wrong", edit("index.yaml", "format: 1\n", "format: «2»\n"))
})

test("a measure is one thing, and a hedge has one rule", () => {
  wrong("choice-wrong", edit("index.yaml", "measured: { table: cases, max: quality }", "«measured»: { table: cases }"))
  wrong(
    "choice-wrong",
    edit("index.yaml", "{ table: cases, max: quality }", "{ table: cases, «max»: quality, mean: quality }"),
  )
  wrong(
    "choice-wrong",
    edit("index.yaml", "rounded: { half_last_digit: 0.5 }", "rounded: { half_last_digit: 0.5, «relative»: 0.1 }"),
  )
})

test("a text without characters", () => {
  wrong("text-empty", edit("index.yaml", "publisher: ISi", 'publisher: «""»'))
})

test("ids, versions and addresses have their forms", () => {
  wrong("id-malformed", edit("codebook.yaml", "      note: {", "      «no te»: {"))
  wrong("text-malformed", edit("index.yaml", "version: 1.2.0", "version: «1.2»"))
  wrong("text-malformed", edit("index.yaml", "id: sample", "id: «My Sample»"))
  wrong("text-malformed", edit("index.yaml", "url: https://example.org/by", "url: «www.example.org»"))
})

test("YAML that does not parse is reported where it breaks", () => {
  assert.deepEqual(codes(readSample(edit("findings.yaml", "  nodes: [openness]", "  nodes: [openness"))), [
    "yaml-syntax",
  ])
  assert.deepEqual(codes(readSample({ "findings.yaml": "a: b: c\n" })), ["yaml-syntax"])
})

test("a tab for indentation has its own message", () => {
  assert.deepEqual(codes(readSample({ "findings.yaml": "- id: a\n\tkind: gap\n" })), ["yaml-tab"])
})

test("a second document, an alias and brackets without end are refused", () => {
  assert.deepEqual(codes(readSample({ "findings.yaml": "[]\n---\n[]\n" })), ["yaml-documents"])
  wrong(
    "yaml-alias",
    edit(
      "index.yaml",
      "title: { en: Sample, ko: 견본 }\nsummary: { en: All features., ko: 모든 기능. }",
      "title: «&t» { en: Sample, ko: 견본 }\nsummary: «*t»",
    ),
  )
  assert.deepEqual(codes(readSample({ "findings.yaml": "[".repeat(20_000) })), ["yaml-deep"])
})

test("aliases that would grow to a billion entries are refused before they grow", () => {
  const levels = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(", ")}]`)
  const start = performance.now()
  const { diagnostics } = readSample({ "codebook.yaml": `a0: &a0 [x]\n${levels.join("\n")}\n` })
  assert.ok(diagnostics.some((d) => d.code === "yaml-alias"))
  assert.ok(performance.now() - start < 2000)
})

test("periods and dates are real ones", () => {
  wrong("period-malformed", edit("index.yaml", 'periods: ["2018", "2019"]', 'periods: ["2018", "2019", «"2019-13"»]'))
  const { diagnostics } = readSample(edit("index.yaml", 'periods: ["2018", "2019"]', 'periods: ["2018"]'))
  assert.ok(diagnostics.some((d) => d.code === "period-unknown" && d.at.file === "index.yaml" && d.at.line === 9))
})
