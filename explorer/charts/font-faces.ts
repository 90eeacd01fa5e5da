/** Whether a `unicode-range` of a stylesheet holds one of the code points; a face without a range holds all. */
export function holdsAny(range: string, codes: ReadonlySet<number>): boolean {
  if (range === "") return true
  for (const part of range.split(",")) {
    const [, from = "", to = from] = /^\s*U\+([\da-f?]+)(?:-([\da-f]+))?/i.exec(part) ?? []
    const low = Number.parseInt(from.replaceAll("?", "0"), 16)
    const high = Number.parseInt(to.replaceAll("?", "f"), 16)
    for (const code of codes) if (code >= low && code <= high) return true
  }
  return false
}

/** The page's own font faces that a text needs, with the fonts inside. */
export async function fontFaces(text: string): Promise<string> {
  const codes = new Set([...text].map((char) => char.codePointAt(0) ?? 0))
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  const faces = rules.filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
  const needed = faces.filter((face) => holdsAny(face.style.getPropertyValue("unicode-range"), codes))
  return (await Promise.all(needed.map(withFont))).join("\n")
}

async function withFont(face: CSSFontFaceRule): Promise<string> {
  const [whole = "", address = ""] = /url\("?([^")]+)"?\)/.exec(face.style.getPropertyValue("src")) ?? []
  const answer = await fetch(new URL(address, face.parentStyleSheet?.href ?? document.baseURI))
  if (!answer.ok) return ""
  const font = await dataUrl(await answer.blob())
  return face.cssText.replace(whole, () => `url("${font}")`)
}

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error("the font could not be read"))
    reader.readAsDataURL(blob)
  })
