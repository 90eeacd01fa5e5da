import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from "@cantoo/pdf-lib"

/** How Chromium names the cells of tagged tables: after numbers that depend on what the browser did before. */
const given = /^node(\d{8,})$/

/**
 * Numbers the structure's ids anew, from 1 in their order, so that the same pages have the same bytes whichever browser
 * printed them, and when. Ids stay in order, which the tree that finds them by name needs.
 */
export function renumberIds({ context }: PDFDocument): void {
  const found = new Set<string>()
  const everywhere = (change: (id: string) => PDFString | null) => {
    for (const [, object] of context.enumerateIndirectObjects()) visit(object, change)
  }
  everywhere((id) => {
    found.add(id)
    return null
  })
  const inOrder = [...found].sort((a, b) => numberOf(a) - numberOf(b))
  const names = new Map(inOrder.map((id, k) => [id, PDFString.of(`node${String(k + 1).padStart(8, "0")}`)]))
  everywhere((id) => names.get(id) ?? null)
}

const numberOf = (id: string): number => Number(given.exec(id)?.[1])

/** Every id in an object and what stands in it; a string that is returned takes the place of the id. */
function visit(object: PDFObject, change: (id: string) => PDFString | null): void {
  const replaced = (value: PDFObject): PDFString | null => {
    if (!(value instanceof PDFString)) {
      visit(value, change)
      return null
    }
    const text = value.asString()
    return given.test(text) ? change(text) : null
  }
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const name = replaced(value)
      if (name !== null) object.set(key, name)
    }
  } else if (object instanceof PDFArray) {
    for (const [k, value] of object.asArray().entries()) {
      const name = replaced(value)
      if (name !== null) object.set(k, name)
    }
  }
}
