import assert from "node:assert/strict"
import { test } from "node:test"
import { error } from "../../src/model/index.ts"
import { renderDiagnostic } from "../../src/spec/index.ts"

const unitUnknown = (line: string, wrong: string) =>
  error(
    "unit-unknown",
    { file: "values.csv", line: 41, column: line.indexOf(wrong) + 1, length: wrong.length },
    { given: wrong, closest: "seoul", known: "" },
  )

test("a diagnostic shows what is wrong, where, the line with a mark under it, and the hint", () => {
  const line = "v1,soeul,life,82.7"
  assert.equal(
    renderDiagnostic(unitUnknown(line, "soeul"), line),
    [
      'error[unit-unknown]: no unit is called "soeul"',
      "  --> values.csv:41:4",
      "41 | v1,soeul,life,82.7",
      '   |    ^^^^^ did you mean "seoul"?',
    ].join("\n"),
  )
})

test("the mark stands under the wrong text where Korean before it takes two columns", () => {
  const line = "서울,soeul"
  const [, , , mark] = renderDiagnostic(unitUnknown(line, "soeul"), line).split("\n")
  assert.equal(mark?.indexOf("^"), "41 | ".length + 5)
})

test("of a long line the part around the mistake is shown", () => {
  const line = `${"x,".repeat(500)}soeul${",y".repeat(500)}`
  const [, , shown = "", mark = ""] = renderDiagnostic(unitUnknown(line, "soeul"), line).split("\n")
  assert.ok(shown.length < 130 && shown.includes("…"))
  assert.equal(shown.slice(mark.indexOf("^"), mark.indexOf("^") + 5), "soeul")
})

test("without its line a diagnostic still says what, where and what to try", () => {
  const text = renderDiagnostic(unitUnknown("soeul", "soeul"), null)
  assert.match(text, /unit-unknown[\s\S]*values\.csv:41:1[\s\S]*did you mean/)
})

test("signs that would move the cursor or colour the terminal are shown, not sent", () => {
  const line = "a\u001b[31m,so\u0007eul"
  const text = renderDiagnostic(unitUnknown(line, "so\u0007eul"), line)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
  assert.doesNotMatch(text.replaceAll("\n", ""), /[\u0000-\u001f]/)
})

test("the mark stands right behind joined emoji, accents and Korean letters in pieces", () => {
  for (const before of ["👩‍👩", "e\u0301", "서울".normalize("NFD")]) {
    const line = `${before},soeul`
    const [, , , mark] = renderDiagnostic(unitUnknown(line, "soeul"), line).split("\n")
    const columns = before === "e\u0301" ? 1 : 4
    assert.equal(mark?.indexOf("^"), "41 | ".length + columns + 1, before)
  }
})
