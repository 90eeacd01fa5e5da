import { getChoseong } from "es-hangul"

/** Initial consonants as a keyboard types them, in the order of the conjoining ones from U+1100 on. */
const initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
const isAscii = /^[\p{ASCII}]*$/u
const isPlainKorean = /^[\p{ASCII}가-힣‘’“”·…–]*$/u

/**
 * A text as it is compared: lower case, without diacritics, full-width letters as plain ones. Folding twice is folding
 * once. A lone initial consonant stays the letter that the keyboard types, which NFKD would turn into another one.
 */
export function fold(text: string): string {
  // most texts are of these two kinds, and folding the rest takes ten times as long
  if (isAscii.test(text) || isPlainKorean.test(text)) return text.toLowerCase()
  return text
    .toLowerCase()
    .normalize("NFKD")
    .toLowerCase() // after NFKD, for letters such as 𝐀 that are capitals only by compatibility
    .replace(/\p{M}+/gu, "")
    .normalize("NFC")
    .replace(/[\u1100-\u1112]/g, (jamo) => initials[jamo.charCodeAt(0) - 0x1100] ?? jamo)
}

/** A run of syllables or ideographs, which no space parts from their particles; or a run of letters and digits. */
const runs =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[[\p{L}\p{N}]--[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+/gv
const syllabic = /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** The words of a text, folded: "IoT기반 e-Gov" is iot, 기반, e, gov. */
export const words = (text: string): readonly string[] => fold(text).match(runs) ?? []

/** A text in which words can be looked for: each folded word after a space. */
export const haystack = (text: string): string => {
  const found = words(text)
  return found.length === 0 ? "" : ` ${found.join(" ")}`
}

/** A word that ends in the letters of a syllable not yet complete. */
const unfinished = /^([가-힣]+)[ㄱ-ㅎㅏ-ㅣ]+$/

/**
 * What to look for in a haystack: letters from the start of a word, syllables anywhere, so that 데이터 finds
 * 빅데이터를. A syllable in the making does not count yet: 데이ㅌ is 데이.
 */
export const needles = (query: string): readonly string[] =>
  [...new Set(words(query))].map((word) => (syllabic.test(word) ? word.replace(unfinished, "$1") : ` ${word}`))

/** Initial consonants of a name, so that ㅅㅁㅌ finds 스마트; "" for a name without Hangul. */
export const initialsOf = (name: string): string => (hangul.test(name) ? haystack(getChoseong(name)) : "")

const hangul = /[\u1100-\u1112ㄱ-ㅎ가-힣]/

/** Whether a word of a query is made of initial consonants alone. */
export const isInitials = (needle: string): boolean => /^[ㄱ-ㅎ]+$/.test(needle)
