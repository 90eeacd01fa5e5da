import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"

/** Where anchors lie in a PDF: index of the page from 0. An anchor without a page is absent. */
type AnchorPages = ReadonlyMap<string, number>

export interface PrintedPages {
  readonly pages: number
  readonly anchors: AnchorPages
}

/** Finds the pages of anchors that links lead to. */
export async function readPages(pdf: Uint8Array, anchors: readonly string[]): Promise<PrintedPages> {
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  try {
    const found = new Map<string, number>()
    for (const anchor of anchors) {
      const destination = await document.getDestination(anchor)
      const ref = destination?.[0]
      if (ref !== undefined && ref !== null) found.set(anchor, await document.getPageIndex(ref))
    }
    return { pages: document.numPages, anchors: found }
  } finally {
    await task.destroy()
  }
}

/** What the second printing is to have: which fillers are shown, and where the anchors then lie. */
export interface Plan {
  /** Numbers of the fillers that are needed. */
  readonly fillers: readonly number[]
  readonly anchors: AnchorPages
  readonly pages: number
}

/**
 * Fills up to left pages: those with an odd index, since the first page is a right one. An empty page moves everything
 * after it by one.
 *
 * @param before anchor after each possible filler, in the order of the pages
 */
export function planPages({ pages, anchors }: PrintedPages, before: readonly string[]): Plan {
  const fillers: number[] = []
  const from: number[] = []
  for (const [k, anchor] of before.entries()) {
    const at = anchors.get(anchor)
    if (at === undefined || (at + fillers.length) % 2 === 1) continue
    fillers.push(k)
    from.push(at)
  }
  const moved = [...anchors].map(([anchor, at]) => [anchor, at + from.filter((start) => start <= at).length] as const)
  return { fillers, anchors: new Map(moved), pages: pages + fillers.length }
}

/** The number that is printed on a page: Roman before the main matter, which begins with 1. */
export function pageNumber(index: number, front: number): string {
  return index < front ? roman(index + 1) : String(index - front + 1)
}

const ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"] as const
const tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"] as const
const roman = (n: number): string => (tens[Math.floor(n / 10) % 10] ?? "") + (ones[n % 10] ?? "")
