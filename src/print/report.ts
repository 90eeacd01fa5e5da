import { existsSync, readFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import {
  type EvidenceDocument,
  Failure,
  type IndexDocument,
  type ReportMarkup,
  type ReportWishes,
} from "../model/index.ts"
import { missingCharacters } from "./characters.ts"
import { startChromium } from "./chromium.ts"
import { fontFolder } from "./fonts.ts"
import type { Overflow } from "./in-page.ts"
import { print } from "./print.ts"

/** A report as the bytes of a PDF, or what of it does not fit on its pages. */
export interface Report {
  /** Null where something does not fit. */
  readonly pdf: Uint8Array | null
  readonly pages: number
  readonly overflow: readonly Overflow[]
  /** Characters that the report's typeface has no glyph for: a font of this machine stands in. */
  readonly borrowed: readonly string[]
}

type Draw = (doc: IndexDocument, evidence: EvidenceDocument, wishes: ReportWishes) => ReportMarkup

/** Where the explorer is built for Node: its pages and charts are those of the report. */
const drawnBy = join(resolve(dirname(fileURLToPath(import.meta.url)), "../.."), ".cache", "explorer-node", "report.js")

/**
 * The printed report of an edition that is built. The same documents and wishes give the same bytes, as long as the
 * same Chromium lays them out.
 *
 * @param said told what is being done
 * @throws Failure when the explorer is not built, or there is no Chromium
 */
export async function printReport(
  doc: IndexDocument,
  evidence: EvidenceDocument,
  wishes: ReportWishes,
  said: (what: string) => void,
): Promise<Report> {
  if (!existsSync(drawnBy)) throw new Failure("The explorer is not built yet: run npm start once, it builds it.")
  const { report }: { readonly report: Draw } = await import(pathToFileURL(drawnBy).href)
  said("Writing the pages")
  const markup = report(doc, evidence, wishes)
  const [regular = ""] = markup.fonts
  const borrowed = missingCharacters(readFileSync(join(fontFolder, regular)), markup.text)
  said("Starting Chromium")
  const browser = await startChromium()
  try {
    const { pdf, pages, overflow } = await print(browser, markup, said)
    return { pdf, pages: pages ?? 0, overflow, borrowed }
  } finally {
    await browser.close()
  }
}
