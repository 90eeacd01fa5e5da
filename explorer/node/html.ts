import type { SiteAssets } from "../../src/model/index.ts"

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** Text as the content of an element or of an attribute in double quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => entities[char] ?? char)

/** The text of markup: without tags, entities resolved, spaces as one. */
export function textOf(markup: string): string {
  const names: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" }
  return markup
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => names[name] ?? "")
    .replaceAll(/\s+/g, " ")
    .trim()
}

interface Head {
  readonly lang: string
  readonly title: string
  readonly description: string
  /** Relative address of the folder of the assets, ending with "/". */
  readonly assets: string
  readonly icon: string
  readonly styles: readonly string[]
  /** Lines of the head that only some pages have. */
  readonly more?: readonly string[]
  /** Attributes of the root element, besides the language. */
  readonly root?: string
}

/**
 * A whole page. Stylesheets are linked without `crossorigin`, so that a page opened from a disk is dressed; nothing is
 * inlined, so that a strict content security policy may stand before it.
 */
export function htmlPage(head: Head, body: string): string {
  const { lang, title, description, assets, icon, styles, more = [], root = "" } = head
  return [
    "<!doctype html>",
    `<html lang="${lang}"${root}>`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>`,
    ...(description === "" ? [] : [`<meta name="description" content="${escaped(description)}">`]),
    `<link rel="icon" href="${assets}${icon}" type="image/svg+xml">`,
    ...styles.map((file) => `<link rel="stylesheet" href="${assets}${file}">`),
    ...more,
    "</head>",
    `<body>${body}</body>`,
    "</html>",
    "",
  ].join("\n")
}

/** Stylesheets of a page that a module draws, those of every page first. */
export const stylesOf = ({ styles }: SiteAssets, module: string): readonly string[] => [
  ...new Set([...(styles[""] ?? []), ...(styles[module] ?? [])]),
]

/** JSON inside a script element: nothing in it may end the element. */
export const jsonScript = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`
