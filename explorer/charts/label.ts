/** Estimated width of a text in Pretendard, in px: charts are laid out without asking a browser. Errs on the wide side. */
export function textWidth(text: string, size: number): number {
  let em = 0
  for (const char of text) em += advance(char)
  return em * size
}

function advance(char: string): number {
  const code = char.codePointAt(0) ?? 0
  if (code >= 0x1100 && (isHangul(code) || code >= 0x2e80)) return 0.9
  if (code >= 0x30 && code <= 0x39) return 0.62
  if (" .,:;'|!ijl()[]".includes(char)) return 0.3
  if ("mwMW%@".includes(char)) return 0.88
  if (char >= "A" && char <= "Z") return 0.68
  return 0.56
}

const isHangul = (code: number) => (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff)

/**
 * Breaks a label at spaces into lines of at most `width` px. What does not fit into `lines` lines is cut and ends
 * with "…"; a single word that is too wide is cut too.
 */
export function wrapLabel(text: string, width: number, size: number, lines: number): readonly string[] {
  const placed: string[] = []
  let line = ""
  const words = text.split(/\s+/u).filter((word) => word !== "")
  for (const [i, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`
    if (line === "" || textWidth(longer, size) <= width) {
      line = longer
      continue
    }
    if (placed.length === lines - 1) {
      line = `${line} ${words.slice(i).join(" ")}`
      break
    }
    placed.push(line)
    line = word
  }
  return [...placed, line].map((full) => cut(full, width, size))
}

function cut(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  const chars = [...text]
  while (chars.length > 1 && textWidth(`${chars.join("")}…`, size) > width) chars.pop()
  return `${chars.join("").trimEnd()}…`
}
