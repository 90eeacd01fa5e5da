/** Letters of scripts that the typeface has not, and signs it has no form for. */
const foreign =
  /(?![\p{sc=Latin}\p{sc=Hangul}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Common}])[\p{L}\p{M}]|\p{Extended_Pictographic}/gu

/**
 * A text as it can be drawn in a picture, where no other font steps in: without the characters that would be empty boxes.
 * "" where nothing is left.
 */
export const drawable = (text: string): string => text.replaceAll(foreign, "").replaceAll(/\s+/g, " ").trim()

/** As many whole sentences from the beginning as fit; the first one whatever its length. */
export function sentencesWithin(text: string, fits: (text: string) => boolean): string {
  const sentences = text.split(/(?<=[.!?])\s+/u)
  let said = sentences[0] ?? ""
  for (const next of sentences.slice(1)) {
    if (!fits(`${said} ${next}`)) break
    said = `${said} ${next}`
  }
  return said
}
