/** What stands in the margins of the pages of one kind. */
export interface Head {
  /** Name of the kind, a CSS identifier. */
  readonly name: string
  /** What the page is about: at the right, above. */
  readonly about: string
  /** Printed below, away from the number: an address. */
  readonly address: string
  /** Number of the page in the front matter, in words; undefined: the counter of the main matter. */
  readonly front?: string
}

/** Rules for the margins of every kind of page. `title` stands above left pages, `licence` below right ones. */
export function pageRules(heads: readonly Head[], title: string, licence: string): string {
  const box = (where: string, text: string) => `@${where}{content:${text}}`
  return heads
    .map(({ name, about, address, front }) => {
      const folio = front === undefined ? "counter(page)" : cssString(front)
      const counts = front === undefined ? "" : "counter-increment:page 0;"
      const left = box("top-left", cssString(title)) + box("top-right", cssString(about))
      const right = box("top-right", cssString(about))
      return [
        `@page ${name}{${counts}}`,
        `@page ${name}:left{${left}${box("bottom-left", folio)}${box("bottom-right", cssString(address))}}`,
        `@page ${name}:right{${right}${box("bottom-left", cssString(licence))}${box("bottom-right", folio)}}`,
      ].join("\n")
    })
    .join("\n")
}

/** A text as a CSS string: whatever could end it, or the style element that it stands in, is written as its number. */
export const cssString = (text: string): string =>
  `"${text.replaceAll(/["\\<>&\p{Cc}\u2028\u2029]/gu, (mark) => `\\${mark.codePointAt(0)?.toString(16) ?? ""} `)}"`

const numerals = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"] as const

/** Lower case Roman numeral of 1 to 399. */
export function roman(n: number): string {
  const hundreds = "c".repeat(Math.floor(n / 100))
  const tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"][Math.floor((n % 100) / 10)] ?? ""
  return hundreds + tens + (numerals[n % 10] ?? "")
}
