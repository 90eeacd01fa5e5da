import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { readNumber } from "../../src/spec/csv/number.ts"
import { writeNumber } from "../../src/spec/prose/write-number.ts"

test("the last digit of a number is the last one written, zeros too", () => {
  const lastDigit = (text: string) => {
    const read = readNumber(text)
    return "lastDigit" in read ? read.lastDigit : null
  }
  assert.equal(lastDigit("78"), 1)
  assert.equal(lastDigit("78.9"), 0.1)
  assert.equal(lastDigit("78.90"), 0.01)
  assert.equal(lastDigit("1.6e6"), 100_000)
  assert.equal(lastDigit("1.60E+6"), 10_000)
  assert.equal(lastDigit("-.5"), 0.1)
  assert.equal(lastDigit("5e-3"), 0.001)
})

test("a number is written for readers as the number that it is", () => {
  const digits = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
  fc.assert(
    fc.property(digits, fc.integer({ min: -4, max: 4 }), ([whole, decimals], exponent) => {
      const text = `${(whole / 10 ** decimals).toFixed(decimals)}${exponent === 0 ? "" : `e${exponent}`}`
      const written = writeNumber(text, "count", "en")
      const back = Number(written.replaceAll(",", "").replace("−", "-"))
      assert.ok(Math.abs(back - Number(text)) <= Math.abs(Number(text)) * 1e-12, `${text} became ${written}`)
    }),
    { seed: 2019, numRuns: 500 },
  )
})

test("thousands are grouped, printed digits kept, and the measure follows in its language", () => {
  assert.equal(writeNumber("1234567.80", "count", "en"), "1,234,567.80")
  assert.equal(writeNumber("45", "percent", "en"), "45%")
  assert.equal(writeNumber("1.019e7", "persons", "ko"), "10,190,000명")
  assert.equal(writeNumber("-0.5", "km", "en"), "−0.5 km")
  assert.equal(writeNumber("+7", "rank", "ko"), "7위")
  assert.equal(writeNumber("5e-3", "share", "en"), "0.005")
})
