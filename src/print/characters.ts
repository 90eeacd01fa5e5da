import { brotliDecompressSync } from "node:zlib"

/** Characters that fonts need no glyph for: what is not drawn. */
const undrawn = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]/u

/** Characters of a text that a font file (WOFF2) has no glyph for, each once, in the order of their numbers. */
export function missingCharacters(woff2: Uint8Array, text: string): readonly string[] {
  const has = glyphsOf(woff2)
  return [...new Set(text)]
    .filter((character) => !undrawn.test(character) && !has(character.codePointAt(0) ?? 0))
    .sort()
}

/**
 * Which code points a WOFF2 file maps to glyphs. Its tables are one Brotli stream; `cmap` is never transformed in it.
 *
 * Source: WOFF File Format 2.0, W3C 2022, section 4; OpenType 1.9, `cmap` formats 4 and 12.
 */
function glyphsOf(woff2: Uint8Array): (code: number) => boolean {
  const view = new DataView(woff2.buffer, woff2.byteOffset, woff2.byteLength)
  const tables = view.getUint16(12)
  const compressed = view.getUint32(20)
  let at = 48
  let offset = 0
  let cmap: readonly [number, number] | null = null
  const base128 = (): number => {
    let value = 0
    for (let k = 0; k < 5; k++) {
      const byte = view.getUint8(at++)
      value = value * 128 + (byte & 127)
      if ((byte & 128) === 0) return value
    }
    throw new RangeError("a number in the font file does not end")
  }
  for (let k = 0; k < tables; k++) {
    const flags = view.getUint8(at++)
    const known = flags & 63
    const tag = known === 63 ? tagAt(view, at) : known === 0 ? "cmap" : ""
    if (known === 63) at += 4
    const version = flags >> 6
    const length = base128()
    // glyf (10) and loca (11) are transformed by version 0 and stand as they are by version 3; others the other way round
    const isTransformed = known === 10 || known === 11 ? version !== 3 : version !== 0
    const stored = isTransformed ? base128() : length
    if (tag === "cmap") cmap = [offset, length]
    offset += stored
  }
  if (cmap === null) throw new RangeError("the font file has no cmap")
  const data = brotliDecompressSync(woff2.subarray(at, at + compressed))
  return mapped(new DataView(data.buffer, data.byteOffset + cmap[0], cmap[1]))
}

const tagAt = (view: DataView, at: number) =>
  String.fromCharCode(...Array.from({ length: 4 }, (_, k) => view.getUint8(at + k)))

function mapped(cmap: DataView): (code: number) => boolean {
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, k) => cmap.getUint32(4 + k * 8 + 4))
  const full = subtables.find((at) => cmap.getUint16(at) === 12)
  if (full !== undefined) {
    const groups = cmap.getUint32(full + 12)
    return (code) => {
      for (let g = 0; g < groups; g++) {
        const at = full + 16 + g * 12
        if (code >= cmap.getUint32(at) && code <= cmap.getUint32(at + 4)) return true
      }
      return false
    }
  }
  const basic = subtables.find((at) => cmap.getUint16(at) === 4)
  if (basic === undefined) throw new RangeError("the font file's cmap has neither format 4 nor 12")
  const segments = cmap.getUint16(basic + 6) / 2
  return (code) => {
    for (let s = 0; s < segments; s++) {
      const end = cmap.getUint16(basic + 14 + s * 2)
      if (code > end) continue
      return code >= cmap.getUint16(basic + 16 + segments * 2 + s * 2) && code < 0xffff
    }
    return false
  }
}
