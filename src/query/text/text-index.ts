import { haystack, initialsOf, isInitials, needles } from "./tokens.ts"

/** What one entry is found by. A word in a name counts for more than a word in a text. */
interface Searchable {
  readonly names: readonly string[]
  readonly texts: readonly string[]
}

interface Hit {
  /** Number of the entry, as given. */
  readonly entry: number
  /** 4 for each word that opens the name, 3 for one inside it, 1 for one in the texts. */
  readonly score: number
}

export interface TextIndex {
  /** Entries that have every word of the query, in the order given; null where the query holds no word. */
  search(query: string): readonly Hit[] | null
  /** The score of every entry, as of a hit; 0: it lacks a word. Null where the query holds no word. */
  scores(query: string): Uint16Array | null
  /**
   * Reads entries ahead of the first search, which has to read what is left.
   *
   * @param isEnough asked now and then
   * @returns whether all are read
   */
  read(isEnough: () => boolean): boolean
}

/** Entries read between two questions whether that is enough. */
const atOnce = 32

/**
 * Makes entries 0 to `count` − 1 searchable. A query finds the entries that have each of its words: letters from the
 * start of a word, Hangul anywhere, initial consonants (ㅅㅁㅌ) in names. Case and diacritics do not count.
 *
 * It looks through every entry for every query, which needs no index beyond the texts; `npm run bench -- explorer` times
 * it beside plain `includes`.
 */
export function textIndex(count: number, entry: (i: number) => Searchable): TextIndex {
  const names: string[] = []
  const texts: string[] = []
  const initials: string[] = []
  function read(isEnough: () => boolean): boolean {
    for (let i = names.length; i < count; i++) {
      if (i % atOnce === 0 && isEnough()) return false
      const found = entry(i)
      names.push(joined(found.names, haystack))
      texts.push(joined(found.texts, haystack))
      initials.push(joined(found.names, initialsOf))
    }
    return true
  }
  function addScores(needle: string, isFirst: boolean, scores: Uint16Array): void {
    const inNames = isInitials(needle) ? initials : names
    for (let i = 0; i < count; i++) {
      if (!isFirst && scores[i] === 0) continue
      const at = inNames[i]!.indexOf(needle)
      const own = at < 0 ? Number(texts[i]!.includes(needle)) : at <= 1 ? 4 : 3
      scores[i] = own === 0 ? 0 : scores[i]! + own
    }
  }
  function scores(query: string): Uint16Array | null {
    const wanted = needles(query)
    if (wanted.length === 0) return null
    read(() => false)
    const found = new Uint16Array(count)
    for (const [k, needle] of wanted.entries()) addScores(needle, k === 0, found)
    return found
  }
  return {
    read,
    scores,
    search(query) {
      const hits: Hit[] = []
      const found = scores(query)
      found?.forEach((score, i) => {
        if (score > 0) hits.push({ entry: i, score })
      })
      return found && hits
    },
  }
}

/** The line break keeps a word from reaching over from one text into the next. */
const joined = (texts: readonly string[], as: (text: string) => string): string =>
  [...new Set(texts)].map(as).join("\n")
