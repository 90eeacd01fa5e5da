/** A name in both languages. */
export interface Pair {
  readonly en: string
  readonly ko: string
}

const hangul = /\p{Script=Hangul}/u
/** A word, not a sign or an abbreviation as in "GDP 성장률" or "대기질(PM10)". */
const word = /\p{Script=Latin}*\p{Ll}\p{Script=Latin}*/u
const english = (text: string) =>
  !hangul.test(text) && word.test(text) && (text.match(/\p{Script=Latin}/gu)?.length ?? 0) >= 3

const isKorean = (text: string): boolean => hangul.test(text)

/** Between the two: a bar or slash with space around it; brackets around the second; or a space where the script changes. */
const cuts: readonly RegExp[] = [
  /^(.+?)\s*[|｜·]\s*(.+)$/u,
  /^(.+?)\s+[/／–—-]\s+(.+)$/u,
  /^([^/]+)[/／]([^/]+)$/u,
  /^(.+?)\s*[([（［](.+)[)\]）］]$/u,
  /^(.*\p{Script=Hangul}\S*)\s+(\P{Script=Hangul}+)$/u,
  /^(\P{Script=Hangul}+?)\s+(\S*\p{Script=Hangul}.*)$/u,
]

/**
 * Both names in one cell: "인구 Population", "Busan / 부산", "서울 (Seoul)". Null where it holds one, however mixed: what is
 * English must have a word in small letters, and nothing Korean in it.
 */
export function bothIn(text: string): Pair | null {
  for (const cut of cuts) {
    const [, first = "", second = ""] = cut.exec(text)?.map((part) => part?.trim() ?? "") ?? []
    if (hangul.test(first) && english(second)) return { ko: first, en: second }
    if (english(first) && hangul.test(second) && !word.test(second)) return { en: first, ko: second }
  }
  return null
}

/**
 * The names of a list of which most are in both languages; null: most are not, so that one such as "인구 per km" stays
 * as it is.
 */
export function pairsOf(names: readonly string[]): ReadonlyMap<string, Pair> | null {
  const distinct = [...new Set(names)].filter((name) => name !== "")
  const pairs = new Map(
    distinct.flatMap((name) => [[name, bothIn(name)] as const]).flatMap(([name, pair]) => (pair ? [[name, pair]] : [])),
  )
  return pairs.size >= Math.max(1, distinct.length * 0.6) ? pairs : null
}

/** Whether two lists say the same things, one in Korean and one in English, each thing in one way. */
export function areTranslations(names: readonly string[], others: readonly string[]): boolean {
  const both = names.flatMap((name, i) => (name !== "" && others[i] ? [[name, others[i]] as const] : []))
  const ways = [new Map(both), new Map(both.map(([name, other]) => [other, name]))] as const
  if (both.length === 0 || both.length < names.filter((name) => name !== "").length) return false
  if (both.some(([name, other]) => ways[0].get(name) !== other || ways[1].get(other) !== name)) return false
  const most = (list: readonly string[], is: (text: string) => boolean) => list.filter(is).length >= list.length * 0.6
  const [left, right] = [both.map(([name]) => name), both.map(([, other]) => other)]
  const isPair = (ko: readonly string[], en: readonly string[]) =>
    most(ko, isKorean) && most(en, english) && !en.some(isKorean)
  return isPair(left, right) || isPair(right, left)
}

/** A name and the same in the other language, "" for none, as parts of a draft: `name` is the English one of two. */
export function inOrder(name: string, other: string): { readonly name: string; readonly ko?: string } {
  if (other === "") return { name }
  return isKorean(name) ? { name: other, ko: name } : { name, ko: other }
}

/** Whether a name is one of the words that a pattern knows, in either language where it is in both: "평균 Average". */
export function isCalled(pattern: RegExp, text: string): boolean {
  if (pattern.test(text)) return true
  const both = bothIn(text)
  return both !== null && (pattern.test(both.en) || pattern.test(both.ko))
}
