import { langs } from "../../src/model/index.ts"
import { textsIn } from "../text/index.ts"
import { siteTexts } from "../text/site.ts"
import { escaped } from "./html.ts"

/**
 * The page for an address that nothing stands at, in both languages. Servers show it below any address, so it names no
 * file of the site: it links to the gallery only where the absolute address of the site is known.
 */
export function lostPage(baseUrl: string | null): string {
  const parts = langs.map((lang) => {
    const t = textsIn(siteTexts, lang)
    const link =
      baseUrl === null ? "" : `<p><a href="${escaped(`${baseUrl}${lang}/index.html`)}">${escaped(t.toGallery)}</a></p>`
    const title = lang === "en" ? "h1" : "h2"
    return `<section lang="${lang}"><${title}>${escaped(t.lost)}</${title}><p>${escaped(t.lostHelp)}</p>${link}</section>`
  })
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    `<title>${escaped(textsIn(siteTexts, "en").lost)} · cityindex</title>`,
    "</head>",
    `<body style="font-family: system-ui, sans-serif; max-width: 36rem; margin: 4rem auto; padding: 0 1rem; line-height: 1.6">`,
    `<main>${parts.join("")}</main>`,
    "</body>",
    "</html>",
    "",
  ].join("\n")
}
