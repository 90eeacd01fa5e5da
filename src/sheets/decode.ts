/** Text of a file, whatever its encoding: UTF-8, UTF-16, EUC-KR (CP949) or Windows-1252. Null: it is no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  return text.includes("\0") ? null : text
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  const head = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2]!++
  // Without a mark: half of the bytes of Latin text in UTF-16 are zeros, always on the same side.
  if (zeros[1]! > head.length / 5 && zeros[0] === 0) return "utf-16le"
  if (zeros[0]! > head.length / 5 && zeros[1] === 0) return "utf-16be"
  if (isUtf8(bytes)) return "utf-8"
  return isKorean(bytes) ? "euc-kr" : "windows-1252"
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Hangul in EUC-KR are pairs of high bytes, the first from B0 to C8; accented letters in Latin stand alone as a rule. */
function isKorean(bytes: Uint8Array): boolean {
  let [pairs, high] = [0, 0]
  for (let i = 0; i < bytes.length; i++) {
    const [byte, next = 0] = [bytes[i]!, bytes[i + 1]]
    if (byte < 0x80) continue
    high++
    if (byte >= 0xa1 && next >= 0xa1) {
      pairs++
      i++
    }
  }
  return pairs > high * 0.8
}
