import assert from "node:assert/strict"
import { before, test } from "node:test"
import { domainsSentence, strongestSentence } from "../../explorer/text/unit-more.ts"
import { codingOf } from "../../explorer/view/coding.ts"
import { domainShares } from "../../explorer/view/domain-shares.ts"
import { groupRankRows } from "../../explorer/view/group-ranks.ts"
import { type IndexView, indexView } from "../../explorer/view/index-view.ts"
import { firstInGroups, movers } from "../../explorer/view/movers.ts"
import { nearProfiles } from "../../explorer/view/near-profiles.ts"
import { hasNeighbours, wouldChange } from "../../explorer/view/would-change.ts"
import { type BuiltEdition, bundledEditions, editionFolder, loadEditions, silent } from "../../src/app/index.ts"
import { ordinalDocument, scoredDocument } from "./sample.ts"

const editions = new Map<string, BuiltEdition>()
before(async () => {
  const loaded = await loadEditions(bundledEditions().map(editionFolder), silent)
  for (const edition of loaded.editions) editions.set(edition.card.id, edition)
})

/** An edition as the explorer gets it, and one of its units and nodes. */
function at(edition: string): IndexView {
  const built = editions.get(edition) ?? assert.fail(edition)
  return indexView(JSON.parse(built.indexText))
}
const unit = (view: IndexView, id: string) => view.unit(id) ?? assert.fail(id)
const node = (view: IndexView, id: string) => view.node(id) ?? assert.fail(id)

test("beside South Korea stand those ranked 16 to 18 and from 20, each with a chance that its order turns", () => {
  const view = at("human-development-2022")
  const found = wouldChange(view, unit(view, "kor")) ?? assert.fail()
  assert.equal(found.rank, 19)
  assert.deepEqual(
    [...found.above, ...found.below].map(({ rank }) => rank),
    [16, 17, 18, 20, 20, 22],
  )
  for (const { above } of [...found.above, ...found.below]) assert.ok(above !== null && above >= 0 && above <= 1)
  assert.deepEqual(
    [...found.strongest, ...found.weakest].map((each) => each.node.id),
    ["health", "income"],
  )
})

test("the first has nobody above it, one without a rank has no section, and an edition without an index has none", () => {
  const view = at("human-development-2022")
  assert.deepEqual(wouldChange(view, unit(view, "che"))?.above, [])
  assert.equal(wouldChange(view, unit(view, "mco")), null)
  assert.equal(hasNeighbours(view, unit(view, "mco")), false)
  const ordinal = indexView(ordinalDocument())
  assert.equal(wouldChange(ordinal, unit(ordinal, "c1")), null)
  const scored = indexView(scoredDocument())
  assert.deepEqual(
    wouldChange(scored, unit(scored, "aa"))?.below.map((each) => each.unit.id),
    ["bb"],
  )
})

test("the likest profile is found by the dimensions; rank intervals alone make no profile", () => {
  const view = at("human-development-2022")
  const near = nearProfiles(view, unit(view, "kor"))
  assert.equal(near.length, 5)
  for (const [k, each] of near.slice(1).entries()) assert.ok(each.distance >= (near[k]?.distance ?? 0))
  assert.ok((near[0]?.distance ?? 1) < 0.05)
  const ordinal = indexView(ordinalDocument())
  assert.deepEqual(nearProfiles(ordinal, unit(ordinal, "c1")), [])
})

test("ranks inside groups count those of the group that have a rank", () => {
  const view = at("global-open-data-index-2015")
  const { nodes, rows } = groupRankRows(view, unit(view, "kr"), "en")
  assert.equal(nodes[0]?.id, "open_data_index")
  assert.ok(rows.length > 0)
  for (const { cells } of rows) for (const cell of cells) assert.ok(cell === null || cell.rank <= cell.of)
  const first = firstInGroups(view, node(view, "open_data_index"), "en").find(({ group }) => group === "region.asia")
  assert.deepEqual(
    first?.units.map(({ id }) => id),
    ["tw"],
  )
})

test("the domains of Seoul's records are shares of those that have a domain, beside the mean of cities with as many", () => {
  const view = at("isi-2019")
  const { evidence } = editions.get("isi-2019") ?? assert.fail()
  const [found] = domainShares(view, evidence, "seoul", "en")
  const cases = evidence.tables.find(({ id }) => id === "cases") ?? assert.fail()
  const about = cases.units.flatMap((units, row) => (units.some((each) => each === "seoul") ? [row] : []))
  const codes = about.map((row) => cases.values.domain?.[row]).filter((code) => code !== null && code !== undefined)
  assert.equal(found?.records, codes.length)
  for (const { id, share } of found?.rows ?? [])
    assert.equal(share, codes.filter((code) => [code].flat().includes(id)).length / codes.length, id)
  assert.deepEqual(domainShares(view, evidence, "no-such-city", "en"), [])
})

test("the coding rules of an indicator are those of the variables that it counts, with the points they earn", () => {
  const view = at("global-open-data-index-2015")
  const coding = codingOf(view, "budget", "en") ?? assert.fail()
  assert.equal(coding.records, 3153)
  const earned = coding.rules.flatMap(({ points }) => [...points.values()])
  assert.equal(
    earned.reduce((a, b) => a + b, 0),
    100,
    "the nine answers are worth 100 points",
  )
  const dataset = coding.rules.find(({ variable }) => variable.id === "dataset")
  assert.deepEqual(
    dataset?.codes.map(({ id }) => id),
    ["budget"],
    "of the datasets only the one that is counted",
  )
  assert.equal(codingOf(view, "open_data_index", "en"), null)
})

test("who rises most stands first, and an edition of one period has nobody that moves", () => {
  const view = at("human-development-2022")
  const found = movers(view, node(view, "hdi")) ?? assert.fail()
  const slopes = found.risers.map(({ slope }) => slope)
  assert.deepEqual(
    slopes,
    slopes.toSorted((a, b) => b - a),
  )
  assert.equal(movers(at("isi-2019"), node(at("isi-2019"), "urban_openness")), null)
})

test("strengths and domains in words", () => {
  const [best, worst] = [[{ title: "건강", rank: 8 }], [{ title: "소득", rank: 29 }]]
  assert.equal(
    strongestSentence(best, worst, "대한민국", "ko"),
    "대한민국이 가장 앞선 곳은 건강(8위)이고, 가장 뒤처진 곳은 소득(29위)이다.",
  )
  assert.equal(
    strongestSentence(best, worst, "Korea", "en"),
    "Korea stands best in 건강 (8th), and worst in 소득 (29th).",
  )
  assert.equal(domainsSentence("Safety", "44%", "Safety", "en"), "Most records are for Safety (44%).")
  assert.match(domainsSentence("교통", "40%", "안전", "ko"), /가장 두드러진 분야는 안전이다\.$/)
})
