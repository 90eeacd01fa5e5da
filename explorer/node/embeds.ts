import type { Lang, PublishedEdition, SiteFile } from "../../src/model/index.ts"
import { plainCitation } from "../../src/publish/index.ts"
import { embedFile } from "../app/page-files.ts"
import { textsIn } from "../text/index.ts"
import { siteTexts } from "../text/site.ts"
import { absolute } from "./document.ts"
import { escaped, htmlPage, stylesOf, textOf } from "./html.ts"
import { moduleOf } from "./page-list.ts"

interface Figure {
  readonly id: string
  readonly markup: string
}

/** The framed charts of a page, as they stand in its markup. */
function figuresIn(markup: string): readonly Figure[] {
  const found: Figure[] = []
  for (const match of markup.matchAll(/<figure class="figure" id="([^"]*)">/g)) {
    const end = endOf(markup, match.index)
    found.push({ id: match[1] ?? "", markup: markup.slice(match.index, end) })
  }
  return found
}

/** Where the figure that begins at a place ends; a figure may hold others. */
function endOf(markup: string, from: number): number {
  let depth = 0
  for (const { 0: tag, index } of markup.slice(from).matchAll(/<(\/?)figure\b[^>]*>/g)) {
    depth += tag.startsWith("</") ? -1 : 1
    if (depth === 0) return from + index + tag.length
  }
  return markup.length
}

/**
 * Each framed chart of a page as a page of its own, to be shown inside other pages: the chart with its title, source and
 * data, how to cite it, and the way to the whole page. It stands beside the page, so that its links hold; it needs no
 * script and changes as little as its version does.
 */
export function embedsOf(
  edition: PublishedEdition,
  { file, page, lang, root, markup }: { file: string; page: string; lang: Lang; root: string; markup: string },
): readonly SiteFile[] {
  const { index, assets } = edition
  const t = textsIn(siteTexts, lang)
  return figuresIn(markup).map(({ id, markup: figure }) => {
    const chart = figure
      // On its page the title is one of several; here it is the first heading.
      .replace(/<h[2-6] class="figure-title">(.*?)<\/h[2-6]>/s, '<h1 class="figure-title">$1</h1>')
      .replace(/<p class="figure-tools">.*?<\/p>/s, "")
      .replace(/<div class="figure-reader"[^>]*><\/div>/, "")
    const title = textOf(/<h1 class="figure-title">(.*?)<\/h1>/s.exec(chart)?.[1] ?? "")
    const whole = `${encodeURIComponent(file.split("/").at(-1) ?? "")}#${encodeURIComponent(id)}`
    const canonical = absolute(edition, lang, `${file.split("/").map(encodeURIComponent).join("/")}`)
    const more = [
      '<base target="_top">',
      '<meta name="robots" content="noindex">',
      ...(canonical === null ? [] : [`<link rel="canonical" href="${escaped(canonical)}">`]),
    ]
    const head = {
      lang,
      title: `${title} · ${index.edition.title[lang]}`,
      description: title,
      assets: `${root}../../assets/`,
      icon: assets.icon,
      styles: stylesOf(assets, moduleOf(page)),
      more,
      root: ' data-static=""',
    }
    const foot = `<p class="embed-foot small quiet">${escaped(plainCitation(index, lang))} · <a href="${escaped(whole)}">${escaped(t.toPage)}</a></p>`
    return {
      path: `${lang}/${embedFile(file, id)}`,
      content: htmlPage(head, `<main class="embed">${chart}${foot}</main>`),
    }
  })
}
