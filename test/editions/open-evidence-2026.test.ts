import assert from "node:assert/strict"
import { before, test } from "node:test"
import type { BuiltEdition } from "../../src/app/index.ts"
import { type Diagnostic, nodeId, obsStatus, period, unitId } from "../../src/model/index.ts"
import { builtEdition, dimensions } from "./built.ts"

let built: BuiltEdition
let diagnostics: readonly Diagnostic[]

before(async () => {
  const edition = await builtEdition("open-evidence-2026")
  built = edition.built
  diagnostics = edition.diagnostics
})

const now = period("2026")
const resultOf = (node: string) => {
  const result = built.index.results[now]?.[nodeId(node)]
  assert.ok(result, node)
  return result
}
const units = () => built.index.units.map((unit) => String(unit.id))
const withScore = (node: string) => units().filter((_, i) => resultOf(node).score[i] !== null)
const scored = () => built.index.nodes.filter((node) => node.basis === "scored")
const gapsOf = (node: string) =>
  Object.fromEntries(
    units().flatMap((unit, i) => (resultOf(node).score[i] === null ? [[unit, resultOf(node).status[i]]] : [])),
  )

test("the open edition is read without a complaint, and its dimensions are ISi's in ISi's order", () => {
  assert.deepEqual(diagnostics, [])
  const root = built.index.nodes.find((node) => node.id === built.index.edition.root)
  assert.deepEqual(root?.members, dimensions)
  assert.match(built.index.edition.summary.en, /not an\s+edition of the ISi lab/)
  assert.match(built.index.edition.summary.ko, /ISi 연구실이 만든 판이 아니다/)
})

test("intelligence, sustainability and governance are a gap for every city, each for its own reason", () => {
  const reasons = ["urban_intelligence", "sustainability", "smart_city_governance"].map((node) => {
    assert.deepEqual(withScore(node), [], node)
    return [...new Set(resultOf(node).status)]
  })
  assert.deepEqual(reasons, [["LC"], ["QL"], ["LS"]])
})

test("what no source covers, what is withheld and what nobody looked for is a gap with that reason and no zero", () => {
  assert.deepEqual(gapsOf("shared_mobility_systems"), {
    busan: "LC",
    london: "QL",
    moscow: "LC",
    seoul: "QL",
    shanghai: "LC",
    singapore: "LC",
  })
  const thin = { busan: "LC", dubai: "LC", moscow: "LC", seoul: "LC", shanghai: "LC", singapore: "LC" }
  assert.deepEqual(gapsOf("hackerspaces"), thin)
  assert.deepEqual(gapsOf("open_timetable"), { busan: "LC", seoul: "LC", shanghai: "LC" })
  assert.deepEqual(gapsOf("portal_api"), { vienna: "QL" })
  assert.deepEqual(gapsOf("sister_cities"), {})
  for (const { id } of scored()) {
    const { score, raw, status } = resultOf(id)
    status.forEach((code, i) => {
      const gap = obsStatus[code].gap
      assert.equal(score[i] === null, gap, `${id} ${units()[i]}`)
      if (gap) assert.equal(raw?.[i] ?? null, null, `${id} ${units()[i]}`)
    })
  }
})

test("a zero stands only where a registry was read and found nothing, and is never sure", () => {
  for (const { id, kind } of scored()) {
    if (kind !== "indicator") continue
    const { raw, rawUpper } = resultOf(id)
    raw?.forEach((value, i) => {
      if (value !== 0) return
      assert.ok(id === "portal_api" || id === "open_timetable", `${id} ${units()[i]}`)
      assert.equal(rawUpper?.[i], 1, `${id} ${units()[i]}`)
    })
  }
})

test("every count opens to exactly the records that were counted, and every yes or no to its entry", () => {
  const table = built.evidence.tables[0]
  assert.ok(table)
  const kind = table.values.kind ?? []
  for (const { id, kind: what } of scored()) {
    if (what !== "indicator") continue
    const { raw } = resultOf(id)
    const drill = built.evidence.drill[now]?.[id]
    raw?.forEach((value, i) => {
      if (value === null) return
      const unit = units()[i] ?? ""
      const records = drill?.[unitId(unit)]?.numerator
      if (records) {
        assert.equal(records.length, value, `${id} ${unit}`)
        assert.equal(new Set(records.map((r) => kind[r])).size, 1, `${id} ${unit}`)
        return
      }
      const row = built.index.values.find((other) => other.node === id && other.unit === unit)
      assert.ok(row?.source && row.place, `${id} ${unit} leads nowhere`)
    })
  }
})

test("the composite has at least half of the eight dimensions, and five cities have less and no place", () => {
  const { score } = resultOf("overall")
  assert.deepEqual(
    units().filter((_, i) => score[i] === null),
    ["busan", "moscow", "seoul", "shanghai", "singapore"],
  )
  score.forEach((value, i) => {
    const carried = dimensions.filter((dimension) => resultOf(dimension).score[i] !== null).length
    assert.equal(value !== null, carried >= 4, units()[i])
  })
})

test("counts carry intervals, and with them no city of the composite stands apart", () => {
  const { rawLower, rawUpper, raw } = resultOf("shared_mobility_systems")
  const barcelona = units().indexOf("barcelona")
  // Garwood's exact 90 % interval of a Poisson mean after 6: half the chi-squared quantiles 5 % of 12 and 95 % of 14 degrees.
  assert.equal(raw?.[barcelona], 6)
  assert.ok(Math.abs((rawLower?.[barcelona] ?? 0) - 2.613) < 0.001)
  assert.ok(Math.abs((rawUpper?.[barcelona] ?? 0) - 11.842) < 0.001)
  const { uncertainty, rank } = resultOf("overall")
  assert.ok(uncertainty)
  assert.deepEqual(new Set(uncertainty.tiers), new Set([1, null]), "no line can be drawn anywhere")
  rank.forEach((place, i) => {
    if (place !== null) assert.ok((uncertainty.high[i] ?? 0) - (uncertainty.low[i] ?? 0) >= 5, units()[i])
  })
  const dubai = units().indexOf("dubai")
  assert.deepEqual([uncertainty.low[dubai], uncertainty.high[dubai]], [1, 15])
})

test("a doubtful yes or no may be either: Dubai and Shanghai in openness, Dubai and Moscow in infrastructure", () => {
  for (const [node, ...cities] of [
    ["urban_openness", "dubai", "shanghai"],
    ["infra_integration", "dubai", "moscow"],
  ] as const) {
    const { uncertainty } = resultOf(node)
    for (const city of cities) {
      const i = units().indexOf(city)
      assert.equal(uncertainty?.low[i], 1, `${node} ${city}`)
      assert.ok((uncertainty?.high[i] ?? 0) > 15, `${node} ${city}`)
    }
  }
})

test("two lists of hackerspaces say how many both miss, where they share a place, and nothing where one is empty", () => {
  const found = built.index.completeness?.nodes.find(({ node }) => node === "hackerspaces")
  assert.ok(found)
  const of = (city: string) => {
    const i = units().indexOf(city)
    return [found.first[i], found.second[i], found.both[i], found.estimate[i]]
  }
  // Chapman: (14 + 1)(6 + 1) / (4 + 1) - 1.
  assert.deepEqual(of("berlin"), [14, 6, 4, 20])
  assert.deepEqual(of("new-york"), [19, 0, 0, null])
})

test("whichever way a record is given to a city, no gap becomes a number, and a stricter way finds no more", () => {
  const { readings } = built.index
  assert.deepEqual(
    readings.map(({ id, isPublished }) => [id, isPublished]),
    [
      ["headline", true],
      ["municipality", false],
      ["within_15km", false],
    ],
  )
  for (const { id, results } of readings.slice(1))
    for (const [node, { raw }] of Object.entries(results[now] ?? {}))
      raw.forEach((value, i) => {
        const published = resultOf(node).raw?.[i] ?? null
        assert.ok(value === null || (published !== null && value <= published), `${id} ${node} ${units()[i]}`)
      })
})

test("leaving out any one source turns no gap into a number, and every lost number into a gap of its own", () => {
  const without = built.index.robustness?.sources ?? []
  assert.deepEqual(without.map(({ source }) => String(source)).sort(), [
    "dataportals-registry",
    "gbfs-systems",
    "hackerspaces-wiki",
    "mobility-database",
    "osm-hackerspaces",
    "transitland-atlas",
    "wikidata-twins",
  ])
  for (const { source, gaps, nodes } of without) {
    for (const { node, units: lost } of gaps)
      for (const unit of lost)
        assert.notEqual(resultOf(node).raw?.[units().indexOf(unit)] ?? null, null, `${source} ${node}`)
    for (const { node, scores } of nodes)
      scores.forEach((score, i) => {
        if (score !== null) assert.notEqual(resultOf(node).score[i], null, `${source} ${node} ${units()[i]}`)
      })
  }
  const twins = without.find(({ source }) => source === "wikidata-twins")
  assert.deepEqual(
    twins?.gaps.map(({ node, units: lost }) => [node, lost.length]),
    [["sister_cities", 20]],
  )
})

test("what is shown beside the scores has no score and no part in them", () => {
  const shown = built.index.nodes.filter((node) => node.basis === "shown").map((node) => String(node.id))
  assert.deepEqual(shown.sort(), [
    "ai_public_services",
    "covenant_signatories",
    "portal_listed",
    "public_wifi",
    "request_endpoints",
  ])
  for (const { members } of built.index.method.dimensions)
    for (const member of members) assert.ok(!shown.includes(member.node), member.node)
})

test("coverage has a word for each of 117 kinds in each city, found exactly where a record is", () => {
  const { coverage } = built.index
  assert.equal(coverage?.kinds.length, 117)
  for (const { id, states, shown } of coverage?.kinds ?? [])
    states.forEach((state, i) => {
      assert.equal(state === "found", (shown[i] ?? 0) > 0, `${id} ${units()[i]}`)
    })
  const zeros = coverage?.kinds.flatMap(({ id, states }) =>
    states.flatMap((s, i) => (s === "zero" ? [`${id} ${units()[i]}`] : [])),
  )
  assert.deepEqual(zeros, ["edge_pop busan"])
})

test("every definition, note and finding stands in both languages", () => {
  for (const node of built.index.nodes) assert.ok(node.definition?.en && node.definition.ko, node.id)
  for (const dimension of ["overall", ...dimensions])
    assert.deepEqual(
      built.index.profiles
        .filter(({ of }) => of.id === dimension)
        .map(({ lang }) => lang)
        .sort(),
      ["en", "ko"],
    )
  for (const finding of built.index.findings) assert.match(finding.text.ko, /[가-힣]/, finding.id)
})
