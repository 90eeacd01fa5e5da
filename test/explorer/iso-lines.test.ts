import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { isoLines } from "../../explorer/view/iso-lines.ts"

const weight = fc.integer({ min: 1, max: 9 })

test("every point of an iso-line has the score that the line is named by", () => {
  fc.assert(
    fc.property(
      weight,
      weight,
      fc.constantFrom(1, 10, 100),
      fc.constantFrom("arithmetic", "geometric"),
      (wx, wy, most, kind) => {
        const [a, b] = [wx / (wx + wy), wy / (wx + wy)]
        for (const { label, points } of isoLines({ kind }, wx, wy, most) ?? []) {
          for (const [x, y] of points) {
            const score = kind === "arithmetic" ? a * x + b * y : x ** a * y ** b
            assert.ok(Math.abs(score - Number(label)) < 1e-9 * most)
            assert.ok(x >= -1e-9 && x <= most + 1e-9 && y <= most * (1 + 1e-9))
          }
        }
      },
    ),
    { seed: 4, numRuns: 200 },
  )
})

test("where no line can be drawn there is none: the minimum has corners, a sum has no scale", () => {
  assert.equal(isoLines({ kind: "minimum" }, 1, 1), null)
})
