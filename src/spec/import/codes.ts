/** Words that are taken into a code, and letters of each. */
const words = 2
const letters = 4

/**
 * Short codes from long names, none twice: of the first two words that have more than three letters, the first four each,
 * "Logistics Performance Index" → "LogiPerf". The last word is taken however short it is. A name that stands again gets
 * a number: "Emis", "Emis_1". Source: COINr, `names_to_codes`.
 *
 * Ours: accents are left out, signs that no id may have too, and a name without any Latin letter or digit, such as one in
 * Hangul, becomes `prefix` and its place, so that every code is an id.
 *
 * @param taken codes that are in use already
 */
export function namesToCodes(names: readonly string[], prefix: string, taken: ReadonlySet<string> = new Set()) {
  const used = new Set([...taken].map((code) => code.toLowerCase()))
  return names.map((name, i) => {
    const base = codeOf(name) || `${prefix}${i + 1}`
    let code = base
    for (let k = 1; used.has(code.toLowerCase()); k++) code = `${base}_${k}`
    used.add(code.toLowerCase())
    return code
  })
}

function codeOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "")
  return plain
    .replace(/\b\w{1,3}\s/g, "")
    .split(/\s+/)
    .map((word) => word.replace(/[^A-Za-z0-9]/g, ""))
    .filter((word) => word !== "")
    .slice(0, words)
    .map((word) => capitalised(word.slice(0, letters)))
    .join("")
}

/** A single letter stays as it is. */
const capitalised = (word: string) => (/^[a-z][a-z]/.test(word) ? `${word[0]!.toUpperCase()}${word.slice(1)}` : word)
