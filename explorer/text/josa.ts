import { hasBatchim } from "es-hangul"

type Pair = "이/가" | "은/는" | "을/를" | "과/와" | "으로/로" | "이다/다" | "이라/라" | "이며/며" | "이고/고"

/** How digits are read aloud; a number that ends in zeros is read by its unit (십, 백, 천, 만). */
const digits = ["영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"] as const
const zeros = ["", "십", "백", "천", "만", "만", "만", "만", "억"] as const
/** Latin letters whose Korean names end in a consonant: 엘, 엠, 엔, 알. */
const closedLetters = /[lmnr]$/i
/** Endings after which a Latin word, read as a word, closes with a consonant in Hangul. */
const closedWords = /(?:[bcdgkptlmn]|ng|ck|le|me|ne|re?n)$/i
const symbols: Readonly<Record<string, string>> = { "%": "트", "°": "도", "㎞": "터", "²": "터" }

/** The last syllable of a text as it is read aloud, in Hangul where that can be told. */
function lastSound(text: string): string {
  const bare = text.replace(/\([^()]*\)\s*$/u, "").replace(/[\s"'”’」』).,]+$/u, "")
  const number = /(\d)(0*)$/.exec(bare.replaceAll(",", "").replace(/\.(\d+?)0*$/, "$1"))
  if (number) {
    const [, digit = "0", trailing = ""] = number
    return trailing === "" ? digits[Number(digit)]! : (zeros[Math.min(trailing.length, 8)] ?? "만")
  }
  const last = bare.at(-1) ?? ""
  if (symbols[last] !== undefined) return symbols[last]
  if (/[a-z]/i.test(last)) {
    const word = /[a-z]+$/i.exec(bare)?.[0] ?? last
    const isAcronym = word === word.toUpperCase()
    if (isAcronym) return closedLetters.test(word) ? (/[lr]$/i.test(word) ? "엘" : "엠") : "이"
    return closedWords.test(word) ? (/(?:l|le)$/i.test(word) ? "엘" : "엠") : "이"
  }
  return last
}

const endsInRieul = (syllable: string) => {
  const code = syllable.codePointAt(0) ?? 0
  return code >= 0xac00 && code <= 0xd7a3 && (code - 0xac00) % 28 === 8
}

/**
 * The particle that follows a word: `particle("서울", "이/가")` is "이". Digits and Latin letters go by how they are
 * read (3 삼, 10 십, HDI 아이); a trailing parenthesis and quotation marks are passed over.
 */
export function particle(word: string, pair: Pair): string {
  const [closed = "", open = ""] = pair.split("/")
  const sound = lastSound(word)
  const isClosed = sound !== "" && hasBatchim(sound)
  if (pair === "으로/로" && endsInRieul(sound)) return open
  return isClosed ? closed : open
}

/** The word with its particle. */
export const josa = (word: string, pair: Pair): string => word + particle(word, pair)
