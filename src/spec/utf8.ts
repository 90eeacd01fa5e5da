/** Code units put into one string at a time: below what a call may take as arguments. */
const chunk = 8192

/**
 * UTF-8 bytes as text, without a byte order mark. Strict: overlong forms, surrogates and numbers above U+10FFFF are
 * no characters.
 *
 * @returns the text, or the offset of the first byte that spells no character
 * Source: Unicode 15, table 3-7.
 */
export function decodeUtf8(bytes: Uint8Array): { readonly text: string } | { readonly badAt: number } {
  const units = new Uint16Array(chunk)
  let text = ""
  let filled = 0
  let i = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (i < bytes.length) {
    if (filled >= chunk - 2) {
      text += String.fromCharCode.apply(null, units.subarray(0, filled) as unknown as number[])
      filled = 0
    }
    const first = bytes[i]!
    if (first < 0x80) {
      units[filled++] = first
      i++
      continue
    }
    const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
    if (length === 0 || i + length > bytes.length) return { badAt: i }
    const second = bytes[i + 1]!
    const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
    const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
    if (second < low || second > high) return { badAt: i }
    let point = (first & (0xff >> (length + 1))) * 64 + (second & 0x3f)
    for (let k = 2; k < length; k++) {
      const next = bytes[i + k]!
      if (next < 0x80 || next > 0xbf) return { badAt: i }
      point = point * 64 + (next & 0x3f)
    }
    if (point < 0x10000) units[filled++] = point
    else {
      units[filled++] = 0xd800 + ((point - 0x10000) >> 10)
      units[filled++] = 0xdc00 + ((point - 0x10000) & 0x3ff)
    }
    i += length
  }
  return { text: text + String.fromCharCode.apply(null, units.subarray(0, filled) as unknown as number[]) }
}

/** Marks of a first byte, by how many follow it. */
const leads = [0, 0xc0, 0xe0, 0xf0]

/** The UTF-8 bytes of a text. A surrogate without its other half becomes U+FFFD, as `TextEncoder` writes it. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let filled = 0
  for (const character of text) {
    const point = character.codePointAt(0)!
    const safe = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point
    if (safe < 0x80) {
      bytes[filled++] = safe
      continue
    }
    const more = safe < 0x800 ? 1 : safe < 0x10000 ? 2 : 3
    bytes[filled++] = leads[more]! | (safe >> (6 * more))
    for (let k = more - 1; k >= 0; k--) bytes[filled++] = 0x80 | ((safe >> (6 * k)) & 0x3f)
  }
  return bytes.slice(0, filled)
}
