import type { Lang } from "../../src/model/index.ts"
import { textsIn } from "../text/index.ts"
import { siteTexts } from "../text/site.ts"
import { escaped } from "./html.ts"

/**
 * A page as it reads before, or without, the explorer's script. What only a script can do is hidden by the stylesheet;
 * heads of columns, which are buttons that also say what the column is, become plain words; and one sentence says what is
 * missing, where something is.
 */
export function withoutScript(markup: string, page: string, lang: Lang): string {
  const words = markup.replaceAll(
    /<button\b([^>]*?\bclass="[^"]*\bsort\b[^"]*"[^>]*)>(.*?)<\/button>/gs,
    (_, attributes: string, content: string) =>
      `<span${attributes.replaceAll(/ (?:type|aria-pressed)="[^"]*"/g, "")}>${content}</span>`,
  )
  const note = noteOf(page, lang)
  if (note === null) return words
  return words.replace("</main>", () => `<p class="static-note small quiet">${escaped(note)}</p></main>`)
}

function noteOf(page: string, lang: Lang): string | null {
  const t = textsIn(siteTexts, lang)
  const [, first = "", second] = (page.split("?")[0] ?? "").split("/")
  if (first === "search") return t.find
  if (first === "compare") return t.choose
  if (first === "coverage") return t.cells
  const hasState = ["ranking", "evidence", "robustness", "method", "units", "findings", "glossary"].includes(first)
  return hasState && second === undefined ? t.whole : null
}
