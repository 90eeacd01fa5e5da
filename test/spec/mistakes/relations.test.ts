import { test } from "node:test"
import { edit, wrong } from "../memory.ts"

test("relations name rows, nodes, statements, charts, units, findings and sources that exist", () => {
  wrong("figure-unknown", edit("relations.yaml", "same: [f2, f2]", "same: [f2, «f99»]"))
  wrong("figure-unknown", edit("relations.yaml", "of: f2, over: v11", "of: f2, over: «v99»"))
  wrong("figure-unknown", edit("relations.yaml", "one_count: { f4: f2, f5", "one_count: { «f99»: f2, f5"))
  wrong("node-unknown", edit("relations.yaml", "of: portals", "of: «portal»"))
  wrong("indicator-unknown", edit("relations.yaml", "of: portals", "of: «openness»"))
  wrong("statement-unknown", edit("relations.yaml", "[s1, s2]", "[s1, «s99»]"))
  wrong("chart-unknown", edit("relations.yaml", "chart: parks", "chart: «park»"))
  wrong("unit-unknown", edit("relations.yaml", "[seoul, busan]", "[seoul, «busna»]"))
  wrong("finding-unknown", edit("relations.yaml", "findings: [sum]", "findings: [«smu»]"))
  wrong("source-unknown", edit("relations.yaml", "unsaid: [f5]\n  source: report", "unsaid: [f5]\n  source: «reprot»"))
})

test("what a relation takes for a share is in per cent, or from 0 to 1", () => {
  wrong("relation-no-share", edit("relations.yaml", "unsaid: [f5]", "unsaid: [«f2»]"))
  wrong("relation-no-share", edit("relations.yaml", "figures: [f4, f5]", "figures: [f4, «f6»]"))
  wrong("relation-no-share", edit("relations.yaml", "parts: { f5: f2 }", "parts: { «v11»: f2 }"))
})

test("what is held against each other is in one unit of measure", () => {
  wrong("relation-measures", edit("relations.yaml", "order: [f4, f5]", "order: [f4, «f6»]"))
  wrong("relation-measures", edit("relations.yaml", "same: [f2, f2]", "same: [f2, «f4»]"))
  wrong("relation-measures", edit("relations.yaml", "parts: [f6, v11]", "parts: [f6, «v6»]"))
})

test("an entry has one relation, and a list that compares has two rows", () => {
  wrong("choice-wrong", edit("relations.yaml", "- unsaid: [f5]", "- «unsaid»: [f5]\n  order: [f4, f5]"))
  wrong("key-unknown", edit("relations.yaml", "- unsaid: [f5]", "- unsaid: [f5]\n  «unsiad»: [f5]"))
  wrong("kind-wrong", edit("relations.yaml", "order: [f4, f5]", "order: «[f4]»"))
})
