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
}

/**
 * Makes entries 0 to `count` − 1 searchable. A query finds the entries that have each of its words: letters from the
 * start of a word, Hangul anywhere, initial consonants (ㅅㅁㅌ) in names. Case and diacritics do not count.
 *
 * It reads every entry for every query, which needs no index beyond the texts; `npm run bench -- explorer` times it
 * beside plain `includes`.
 */
export function textIndex(count: number, entry: (i: number) => Searchable): TextIndex {
  const names: string[] = []
  const texts: string[] = []
  const initials: string[] = []
  for (let i = 0; i < count; i++) {
    const found = entry(i)
    names.push(joined(found.names, haystack))
    texts.push(joined(found.texts, haystack))
    initials.push(joined(found.names, initialsOf))
  }
  const scoreOf = (needle: string, i: number): number => {
    const inName = isInitials(needle) ? initials[i]! : names[i]!
    const at = inName.indexOf(needle)
    if (at >= 0) return at <= 1 ? 4 : 3
    return texts[i]!.includes(needle) ? 1 : 0
  }
  return {
    search(query) {
      const wanted = needles(query)
      if (wanted.length === 0) return null
      const hits: Hit[] = []
      next: for (let i = 0; i < count; i++) {
        let score = 0
        for (const needle of wanted) {
          const own = scoreOf(needle, i)
          if (own === 0) continue next
          score += own
        }
        hits.push({ entry: i, score })
      }
      return hits
    },
  }
}

/** The line break keeps a word from reaching over from one text into the next. */
const joined = (texts: readonly string[], as: (text: string) => string): string =>
  [...new Set(texts)].map(as).join("\n")
