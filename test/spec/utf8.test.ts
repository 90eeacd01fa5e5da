import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { decodeUtf8, encodeUtf8 } from "../../src/spec/utf8.ts"

/** The plain twin: what Node's own strict decoder makes of the bytes. */
function twin(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const textOf = (bytes: Uint8Array) => {
  const decoded = decodeUtf8(bytes)
  return "text" in decoded ? decoded.text : null
}

test("every text comes back from its UTF-8 bytes, long ones too", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 100 })
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 300 }), (part, times) => {
      const bytes = new TextEncoder().encode(part.repeat(times))
      assert.equal(textOf(bytes), twin(bytes))
    }),
    { seed: 2019, numRuns: 200 },
  )
})

test("bytes that spell no text are refused exactly where a strict decoder refuses them", () => {
  const nearText = fc.array(
    fc.constantFrom(0x41, 0x7f, 0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0x9f, 0x90, 0xa0),
  )
  fc.assert(
    fc.property(nearText, (list) => {
      const bytes = Uint8Array.from(list)
      assert.equal(textOf(bytes), twin(bytes))
      const decoded = decodeUtf8(bytes)
      if ("badAt" in decoded) assert.notEqual(twin(bytes.subarray(0, decoded.badAt)), null)
    }),
    { seed: 2019, numRuns: 5000 },
  )
})

test("bytes of every text are those that the platform writes", () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 50 })
  fc.assert(
    fc.property(units, (codes) => {
      const text = String.fromCharCode(...codes)
      assert.deepEqual([...encodeUtf8(text)], [...new TextEncoder().encode(text)])
    }),
    { seed: 2019, numRuns: 500 },
  )
})
