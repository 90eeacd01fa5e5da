import assert from "node:assert/strict"
import { test } from "node:test"
import { coursesOf } from "../../explorer/view/courses.ts"
import { indexView } from "../../explorer/view/index-view.ts"
import { scoredRoot } from "../../explorer/view/structure.ts"
import { yearsOf } from "../../explorer/view/years.ts"
import { builtEdition } from "../editions/built.ts"
import { ordinalDocument } from "./sample.ts"

test("the course of a country is its score in every year, a year without one is a gap, and all are on one scale", async () => {
  const { built } = await builtEdition("human-development-2022")
  const view = indexView(JSON.parse(built.indexText))
  const root = scoredRoot(view) ?? assert.fail()
  const courses = coursesOf(view, root, "en") ?? assert.fail()
  assert.deepEqual([courses.from, courses.to], ["1990", "2022"])
  const at = (id: string) => courses.of(view.unitIndex.get(id) ?? -1)
  assert.equal(at("kor")?.text, "from 0.731 in 1990 to 0.929 in 2022")
  assert.equal(at("prk"), null, "a country that never has a score has no course")
  const gaps = at("ssd")?.points.filter(({ value }) => value === null) ?? assert.fail()
  assert.ok(gaps.length > 0)
  for (const i of view.doc.units.keys())
    for (const { value } of courses.of(i)?.points ?? [])
      assert.ok(value === null || (value >= courses.domain[0] && value <= courses.domain[1]))
  const kor = view.unit("kor") ?? assert.fail()
  assert.deepEqual(
    yearsOf(view, kor, "en")?.data.rows.map(({ id }) => id),
    ["hdi", "health", "education", "income"],
    "the table of the page has the whole and its dimensions",
  )
})

test("an edition of one period has no courses", () => {
  const view = indexView(ordinalDocument())
  assert.equal(coursesOf(view, view.doc.nodes[0] ?? assert.fail(), "en"), null)
})
