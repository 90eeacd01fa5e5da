import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"

/** A PDF as a reader's program sees it. */
export interface ReadPdf {
  /** Text of each page, white space as single spaces. */
  readonly texts: readonly string[]
  /** The numbers printed on the pages, as a viewer offers them. */
  readonly labels: readonly string[]
  readonly info: Readonly<Record<string, unknown>>
  /** Titles of the outline, depth first. */
  readonly outline: readonly string[]
  /** Index of the page of an anchor. */
  readonly pageOf: (anchor: string) => Promise<number>
  /** Alternative texts of the figures on a page. */
  readonly alternatives: (index: number) => Promise<readonly string[]>
  /** Links on a page that lead out of the document. */
  readonly links: (index: number) => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

interface Tagged {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly Tagged[]
}

export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const texts: string[] = []
  for (let k = 1; k <= document.numPages; k++) {
    const { items } = await (await document.getPage(k)).getTextContent()
    const said = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : ""))
    texts.push(said.join("").replace(/\s+/g, " "))
  }
  type Entries = Awaited<ReturnType<typeof document.getOutline>>
  const titles = (entries: Entries | null): string[] =>
    (entries ?? []).flatMap(({ title, items }) => [title, ...titles(items)])
  return {
    texts,
    labels: (await document.getPageLabels()) ?? [],
    info: (await document.getMetadata()).info as Record<string, unknown>,
    outline: titles(await document.getOutline()),
    pageOf: async (anchor) => {
      const destination = await document.getDestination(anchor)
      return destination === null ? -1 : document.getPageIndex(destination[0])
    },
    alternatives: async (index) => {
      const found: string[] = []
      const visit = ({ role, alt, children }: Tagged) => {
        if (role === "Figure" && alt) found.push(alt)
        for (const child of children ?? []) visit(child)
      }
      visit((await (await document.getPage(index + 1)).getStructTree()) as Tagged)
      return found
    },
    links: async (index) => {
      const annotations = await (await document.getPage(index + 1)).getAnnotations()
      return annotations.flatMap(({ url }: { url?: string }) => (url === undefined ? [] : [url]))
    },
    close: () => task.destroy(),
  }
}
