/** Weights that the report and its charts are set in: a weight without a face of its own would be a made-up bold. */
const weights = { 400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold" } as const

/** Static faces with TrueType outlines: of variable ones and of CFF, Chromium makes Type 3 fonts that no text is found in. */
export const fontFiles: readonly string[] = Object.values(weights).map((name) => `Pretendard-${name}.woff2`)

/** Style rules for them, at `fonts/…` beside the document. */
export const fontFace: string = Object.entries(weights)
  .map(
    ([weight, name]) =>
      `@font-face{font-family:Pretendard;font-weight:${weight};src:url(fonts/Pretendard-${name}.woff2) format("woff2")}`,
  )
  .join("\n")
