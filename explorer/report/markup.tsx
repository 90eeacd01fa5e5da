import type { ReactNode } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import type { EvidenceDocument, IndexDocument, ReportMarkup, ReportWishes } from "../../src/model/index.ts"
import { LangContext, PageContext } from "../app/page-context.ts"
import { pathsOf } from "../app/paths.ts"
import { published } from "../app/published-place.ts"
import { textsIn } from "../text/index.ts"
import { reportTexts, reportTitle } from "../text/report.ts"
import { indexView } from "../view/index-view.ts"
import { fontFace, fontFiles } from "./fonts.ts"
import { frontPart } from "./front-part.tsx"
import { pageRules } from "./heads.ts"
import { backParts, mainParts } from "./parts.tsx"
import { PrintContext } from "./print-context.ts"
import { figureRegister } from "./register.ts"
import type { Setting } from "./setting.ts"
import { unitLayout } from "./spreads.ts"

/** Stands for the address of the web edition where none is known: links to it are taken out before printing. */
const nowhere = "https://nowhere.invalid/"

/**
 * The report of an edition as one HTML document: pages of a fixed size, and text that flows over as many as it needs.
 * Numbers of pages are not in it: elements with `data-page-of` wait for that of the anchor they name.
 *
 * @param css the styles of the report and of the charts
 */
export function reportMarkup(
  doc: IndexDocument,
  evidence: EvidenceDocument,
  wishes: ReportWishes,
  css: string,
): ReportMarkup {
  const { lang } = wishes
  const { edition } = doc
  const view = indexView(doc)
  // Paper does not change, so its addresses are those of the version, which stay as they are.
  const site = wishes.base ?? nowhere
  const root = `${site}${encodeURIComponent(edition.id)}/${encodeURIComponent(edition.version)}/`
  const paths = pathsOf(published({ edition: edition.id, root, site }).href, lang, edition.id)
  const printed = (href: string) =>
    wishes.base === null ? href.slice(nowhere.length) : href.replace(/^https?:\/\//, "")
  const setting: Setting = { view, evidence, lang, paths, printed, wishes }
  const figures = figureRegister()
  const spreads = new Set(unitLayout(view, wishes.spreads).spreads.map(({ id }) => id))
  const draw = (pages: ReactNode) =>
    renderToStaticMarkup(
      <LangContext value={lang}>
        <PageContext value={{ lang, editionId: edition.id, view, paths }}>
          <PrintContext value={{ evidence, figures, printed, spreads }}>{pages}</PrintContext>
        </PageContext>
      </LangContext>,
    )
  const main = mainParts(setting)
  // the contents name parts that are drawn later, and the list of figures those that were drawn before
  const entries = [...main, ...backParts(setting, [])].flatMap((part) => part.entries)
  const front = frontPart(setting, entries)
  const drawn = [front, ...main].map(({ pages }) => draw(pages))
  const back = backParts(setting, figures.all())
  const body = [...drawn, ...back.map(({ pages }) => draw(pages))].join("\n")
  const heads = [front, ...main, ...back].flatMap((part) => part.heads)
  const title = reportTitle(edition.title, lang)
  const rules = pageRules(heads, edition.title[lang], `${edition.licence.name} · ${edition.publisher[lang]}`)
  const html = `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>${fontFace}
${css}
${rules}</style></head><body data-base="${wishes.base === null ? nowhere : ""}">
${body}
</body></html>
`
  return {
    lang,
    title,
    author: edition.publisher[lang],
    subject: `${edition.summary[lang]} ${textsIn(reportTexts, lang).version(edition.version)}`,
    identifier: `sha256:${doc.hashes.edition}`,
    html,
    fonts: fontFiles,
    text: `${body.replaceAll(/<[^>]*>/g, " ")} ${heads.map(({ about, address }) => `${about} ${address}`).join(" ")}`,
  }
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
