import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { textWidth, wrapLabel } from "../../../explorer/charts/label.ts"

test("a Hangul syllable is estimated wider than a Latin letter", () => {
  assert.ok(textWidth("도시", 13) > textWidth("ab", 13))
})

test("a long name of a dimension breaks at a space into two lines", () => {
  assert.deepEqual(wrapLabel("Infrastructure integration", 110, 13, 2), ["Infrastructure", "integration"])
  assert.deepEqual(wrapLabel("도시 개방성", 160, 13, 2), ["도시 개방성"])
})

test("what does not fit ends in an ellipsis", () => {
  assert.match(wrapLabel("Culture, tourism and recreation in the city", 120, 13, 1)[0] ?? "", /…$/)
  assert.match(wrapLabel("Donaudampfschifffahrtsgesellschaft", 80, 13, 2)[0] ?? "", /…$/)
})

test("no line is wider than its room, and no line is lost without an ellipsis", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 60, max: 300 }), (text, width) => {
      const lines = wrapLabel(text, width, 13, 2)
      assert.ok(lines.length <= 2)
      for (const line of lines) assert.ok(textWidth(line, 13) <= width, `"${line}" in ${width}`)
      const words = text.split(/\s+/u).filter((word) => word !== "")
      if (!lines.some((line) => line.endsWith("…"))) assert.equal(lines.join(" "), words.join(" "))
    }),
    { seed: 2019 },
  )
})
