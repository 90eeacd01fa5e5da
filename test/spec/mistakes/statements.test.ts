import assert from "node:assert/strict"
import { test } from "node:test"
import { describe } from "../../../src/model/index.ts"
import { edit, hintOf, wrong } from "../memory.ts"

const s1 = "s1,openness,top,seoul;busan,,,Two lead.,둘이 앞선다.,report,50,,"
const s2 = "s2,openness,next,vienna,,s1,One follows.,하나가 뒤따른다.,report,51,,"
const s3 = "s3,renown,nth,seoul,1,,First.,첫째이다.,report,52,,"
const s4 = "s4,renown,listed,busan;lisbon,2,,In order.,차례로.,report,53,,"
const statement = (from: string, to: string) => edit("statements.csv", from, to)

test("an unknown kind, node or unit of a statement is reported, a unit at its own place in the list", () => {
  assert.match(hintOf(wrong("statement-kind-unknown", statement(s1, s1.replace("top", "«tpo»")))), /"top"/)
  wrong("node-unknown", statement(s3, s3.replace("renown", "«renwon»")))
  wrong("unit-unknown", statement(s1, s1.replace("seoul;busan", "seoul; «bussan»")))
  wrong("unit-unknown", statement(s1, s1.replace("seoul;busan", '"seoul;«bussan»"')))
})

test("a statement about positions names units, each of them once", () => {
  wrong("statement-without-units", statement(s1, s1.replace("seoul;busan", "«»")))
  wrong("statement-one-unit", statement(s3, s3.replace("seoul", "«seoul;vienna»")))
  const twice = wrong("id-twice", statement(s4, s4.replace("busan;lisbon", "«busan»;busan")))
  assert.equal(describe(twice[0]!).message.includes("busan"), true)
})

test("a rank is needed, lies among the units, and leaves room for those that follow", () => {
  wrong("statement-rank-missing", statement(s3, s3.replace(",1,,", ",«»,,")))
  wrong("statement-rank-outside", statement(s3, s3.replace(",1,,", ",«5»,,")))
  wrong("statement-rank-outside", statement(s3, s3.replace(",1,,", ",«0»,,")))
  wrong("statement-rank-outside", statement(s3, s3.replace(",1,,", ",«1.5»,,")))
  assert.match(hintOf(wrong("statement-rank-outside", statement(s4, s4.replace(",2,,", ",«4»,,")))), /1 to 3/)
  wrong("cell-not-number", statement(s3, s3.replace(",1,,", ",«first»,,")))
  wrong("cell-unexpected", statement(s1, s1.replace("busan,,,", "busan,«1»,,")))
})

test("a set that follows another says which, and the other is a set about the same node", () => {
  wrong("statement-after-missing", statement(s2, s2.replace("vienna,,s1", "vienna,,«»")))
  wrong("statement-unknown", statement(s2, s2.replace("vienna,,s1", "vienna,,«s9»")))
  wrong("statement-after-wrong", statement(s2, s2.replace("vienna,,s1", "vienna,,«s3»")))
  wrong("statement-after-wrong", statement(s2, s2.replace("vienna,,s1", "vienna,,«s2»")))
  wrong("statement-after-wrong", statement(s2, s2.replace("vienna,,s1", "vienna;busan;lisbon,,«s1»")))
  wrong("cell-unexpected", statement(s3, s3.replace(",1,,", ",1,«s1»,")))
})

test("an id stands once", () => {
  wrong("id-twice", statement(s4, s4.replace("s4", "«s3»")))
})

test("a statement about positions of a node with scores moves no rank, which is a warning", () => {
  wrong("statement-without-effect", statement(s3, s3.replace("renown", "«living»")))
})

test("a node that rests on statements and has none is a warning", () => {
  wrong(
    "ordinal-without-evidence",
    edit("index.yaml", "dimensions:\n", "dimensions:\n  «bare»: { title: Bare, rests_on: statements }\n"),
  )
})
