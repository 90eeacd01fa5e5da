import { Resvg } from "@resvg/resvg-js"

/**
 * A drawing as the bytes of a PNG. Only our own fonts are used, so that every machine gives the same bytes; they are OTF
 * files, because text in other formats is left out without a word.
 */
export function pictureOf(svg: string, fonts: readonly string[]): Uint8Array {
  const font = { fontFiles: [...fonts], loadSystemFonts: false, defaultFontFamily: "Pretendard" }
  return new Resvg(svg, { font }).render().asPng()
}
