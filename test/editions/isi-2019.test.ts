import assert from "node:assert/strict"
import { before, test } from "node:test"
import type { BuiltEdition } from "../../src/app/index.ts"
import { type Diagnostic, type LocalText, nodeId, period } from "../../src/model/index.ts"
import { builtEdition, dimensions } from "./built.ts"

let built: BuiltEdition
let diagnostics: readonly Diagnostic[]

before(async () => {
  const edition = await builtEdition("isi-2019")
  built = edition.built
  diagnostics = edition.diagnostics
})

const resultOf = (node: string) => {
  const result = built.index.results[period("2019")]?.[nodeId(node)]
  assert.ok(result, node)
  return result
}
/** Interval of the position of a city in a node. */
function interval(node: string, city: string) {
  const i = built.index.units.findIndex((unit) => unit.id === city)
  const { uncertainty } = resultOf(node)
  assert.ok(i >= 0 && uncertainty, `${node} ${city}`)
  return [uncertainty.low[i], uncertainty.high[i]]
}

test("the ISi edition is read without a complaint, and no two statements contradict each other", () => {
  assert.deepEqual(diagnostics, [])
  const { units, values, figures, statements, strengths, findings, profiles } = built.index
  assert.deepEqual(
    [units, values, figures, statements, strengths, findings, profiles].map((list) => list.length),
    [20, 107, 367, 143, 60, 64, 56],
  )
})

test("the eight dimensions stand in the order of the report, under a reconstruction that says what it is", () => {
  const root = built.index.nodes.find((node) => node.id === built.index.edition.root)
  assert.deepEqual(root?.members, dimensions)
  assert.equal(root?.basis, "reconstruction")
  assert.match(built.index.edition.reconstructionNote?.en ?? "", /published no composite.*equal weights.*not ISi's/s)
  assert.match(built.index.edition.reconstructionNote?.ko ?? "", /발표하지 않았다.*같은 가중치.*ISi의 것이 아니다/s)
  const shares = dimensions.map((id) => built.index.weights[id]?.share)
  assert.deepEqual(shares, Array(8).fill(1 / 8))
})

test("no dimension and no indicator gets a score, because the report prints none", () => {
  for (const node of built.index.nodes.filter((other) => other.basis === "ordinal"))
    assert.ok(
      resultOf(node.id).score.every((score) => score === null),
      node.id,
    )
})

test("positions are as certain as the report makes them", () => {
  assert.deepEqual(interval("sustainability", "vienna"), [14, 14])
  assert.deepEqual(interval("open_data_count", "seoul"), [1, 1])
  assert.deepEqual(interval("startup_count", "amsterdam"), [11, 11])
  for (const city of ["amsterdam", "singapore", "new-york", "seoul"])
    assert.deepEqual(interval("smart_city_governance", city), [1, 4])
  for (const city of ["barcelona", "chicago", "paris", "berlin", "vienna"])
    assert.deepEqual(interval("smart_city_governance", city), [5, 9])
  const [low, high] = interval("infra_integration", "dublin")
  assert.ok(low === 2 && high === 20, "about Dublin's infrastructure the report says nothing that ranks it")
})

test("every dimension and every city has a profile in both languages, with its numbers filled in", () => {
  const ids = [...dimensions, ...built.index.units.map((unit) => unit.id)]
  for (const lang of ["en", "ko"] as const)
    assert.deepEqual(
      built.index.profiles
        .filter((profile) => profile.lang === lang)
        .map(({ of }) => of.id as string)
        .sort(),
      ids.toSorted(),
    )
  for (const { headline, paragraphs, of, lang } of built.index.profiles)
    for (const text of [headline, ...paragraphs]) {
      assert.doesNotMatch(text, /[{}]/, `${of.id}.${lang}`)
      if (lang === "ko") assert.match(text, /\p{Script=Hangul}/u, of.id)
    }
})

test("every text of the edition stands in both languages", () => {
  let texts = 0
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return
    const { en, ko } = value as Partial<LocalText>
    if (typeof en === "string" && typeof ko === "string") {
      texts++
      assert.ok(en.trim() !== "" && ko.trim() !== "", path)
      assert.doesNotMatch(en, /\p{Script=Hangul}/u, path)
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`)
  }
  walk(built.index, "index")
  assert.ok(texts > 1_000)
})

test("a paraphrase, a finding or a definition in Korean is Korean", () => {
  const { statements, findings, nodes, codebook, strengths } = built.index
  const texts = [
    ...statements.map(({ text }) => text),
    ...findings.flatMap(({ title, text }) => [title, text]),
    ...strengths.map(({ claim }) => claim),
    ...nodes.flatMap(({ title, definition }) => (definition ? [title, definition] : [title])),
    ...codebook.lists.flatMap(({ title, codes }) => [
      title,
      ...codes.flatMap((c) => (c.definition ? [c.definition] : [])),
    ]),
  ]
  for (const text of texts) assert.match(text.ko, /\p{Script=Hangul}/u, text.en)
})

test("every finding leads to a figure, a city, a dimension or a line", () => {
  for (const finding of built.index.findings)
    assert.ok(finding.places.length + finding.figures.length + finding.units.length > 0, finding.id)
})

test("the named strengths are compared with what is computed and are no part of it", () => {
  const { strengths } = built.index.agreement
  assert.equal(strengths?.named, 60)
  assert.ok(strengths.supported <= 60)
  assert.equal(strengths.byUnit.length, 20)
})
