import { join } from "node:path"
import { Resvg } from "@resvg/resvg-js"
import { fontFolder } from "../app/index.ts"

const font = (weight: string) => join(fontFolder, `Pretendard-${weight}.otf`)

/**
 * A drawing as the bytes of a PNG. Only our own fonts are used, so that every machine gives the same bytes; they are OTF
 * files, because text in other formats is left out without a word.
 */
export function pictureOf(svg: string): Uint8Array {
  const fonts = { fontFiles: [font("Regular"), font("Bold")], loadSystemFonts: false, defaultFontFamily: "Pretendard" }
  return new Resvg(svg, { font: fonts }).render().asPng()
}
