import assert from "node:assert/strict"
import { test } from "node:test"
import {
  guessedIn,
  nameIn,
  outlineRows,
  parentsFor,
  typedWeight,
  withAllConfirmed,
  withDimension,
  withDirection,
  withMethod,
  withName,
  withoutDimension,
  withParent,
  withTitle,
  withWeight,
} from "../../../explorer/view/outline.ts"
import type { Outline, OutlineNode } from "../../../src/spec/index.ts"

const node = (id: string, parent: string, more: Partial<OutlineNode> = {}): OutlineNode => ({
  id,
  kind: "indicator",
  name: id,
  ko: null,
  parent,
  weight: 1,
  direction: 1,
  guessed: "",
  ...more,
})
const dimension = (id: string, parent: string) => node(id, parent, { kind: "dimension", guessed: null })

const outline: Outline = {
  title: "Cities",
  time: "2024",
  method: { normalise: "min-max", aggregate: "arithmetic" },
  nodes: [
    node("air", "green"),
    node("trees", "green", { weight: 3 }),
    node("income", "top"),
    { ...dimension("top", ""), name: "Cities" },
    dimension("green", "top"),
  ],
}
const drawn = (of: Outline) =>
  outlineRows(of).map(({ node, depth, share, holds }) => `${"-".repeat(depth)}${node.id} ${share} ${holds}`)

test("rows follow the tree from the top, with shares within each group", () => {
  assert.deepEqual(drawn(outline), ["top null 3", "-income 0.5 0", "-green 0.5 2", "--air 0.25 0", "--trees 0.75 0"])
})

test("a group without any weight has no shares, rather than invented ones", () => {
  const none = withWeight(withWeight(outline, "air", 0), "trees", 0)
  assert.deepEqual(
    outlineRows(none).map(({ share }) => share),
    [null, 0.5, 0.5, null, null],
  )
})

test("no dimension can be put into itself, or into one below it", () => {
  const deep = withParent(withDimension(outline, "Parks"), "+1", "green")
  const rows = outlineRows(deep)
  const into = (id: string) => parentsFor(rows, id).map(({ node }) => node.id)
  assert.deepEqual(into("green"), ["top"])
  assert.deepEqual(into("+1"), ["top", "green"])
  assert.deepEqual(into("air"), ["top", "green", "+1"])
})

test("a direction that was given or confirmed is no guess", () => {
  assert.equal(guessedIn(outline), 3)
  assert.equal(guessedIn(withDirection(outline, "air", 1)), 2)
  assert.equal(guessedIn(withAllConfirmed(outline)), 0)
})

test("a dissolved dimension leaves what it held to the one above; the top stays", () => {
  const flat = withoutDimension(outline, "green")
  assert.deepEqual(drawn(flat), ["top null 3", "-air 0.2 0", "-trees 0.6 0", "-income 0.2 0"])
  assert.equal(withoutDimension(outline, "top"), outline)
})

test("a dimension is added below the top, or at the top where nothing is aggregated", () => {
  assert.deepEqual(drawn(withDimension(outline, " Parks ")).at(-1), "-+1 0.3333333333333333 0")
  const bare = { ...outline, nodes: [node("air", ""), node("trees", "")] }
  assert.deepEqual(drawn(withDimension(bare, "All")), ["+1 null 2", "-air 0.5 0", "-trees 0.5 0"])
})

test("the top is called like the index until somebody gives it another name", () => {
  const named = (of: Outline) => of.nodes.find(({ id }) => id === "top")?.name
  assert.equal(named(withTitle(outline, "Good  cities")), "Good cities")
  assert.equal(named(withTitle(withName(outline, "top", "Overall", "en"), "Good cities")), "Overall")
  assert.equal(withTitle(outline, "  "), outline)
  assert.equal(withName(outline, "air", "", "en"), outline)
})

test("z-scores and a geometric mean do not go together: the mean gives way", () => {
  const geometric = withMethod(outline, { aggregate: "geometric" })
  assert.deepEqual(geometric.method, { normalise: "min-max", aggregate: "geometric" })
  assert.deepEqual(withMethod(geometric, { normalise: "z-score" }).method, {
    normalise: "z-score",
    aggregate: "arithmetic",
  })
})

test("a weight is a number from 0, with a point or a comma", () => {
  assert.deepEqual(["2", "0", " 1,5 ", "0.25", "1e3"].map(typedWeight), [2, 0, 1.5, 0.25, 1000])
  assert.deepEqual(["", "-1", "two", "1e300", "NaN", "1,2,3"].map(typedWeight), [null, null, null, null, null, null])
})

test("of two names the one in the language of the page is shown, and changed", () => {
  const both = { ...outline, nodes: outline.nodes.map((each) => (each.id === "air" ? { ...each, ko: "공기" } : each)) }
  const air = (of: Outline) => of.nodes.find(({ id }) => id === "air")!
  assert.deepEqual(
    [nameIn(air(both), "ko"), nameIn(air(both), "en"), nameIn(air(outline), "ko")],
    ["공기", "air", "air"],
  )
  const renamed = withName(withName(both, "air", "대기", "ko"), "air", "Clean air", "en")
  assert.deepEqual([air(renamed).ko, air(renamed).name], ["대기", "Clean air"])
})
