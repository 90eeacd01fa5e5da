const longest = 40

/**
 * Ids that can be read: small letters and digits of a name, `joint` between its words, "New York" → "new-york". A name
 * that is an id already stays as it is. One without Latin letters or digits becomes `prefix` and its place: "u3". A name that
 * stands again gets a number.
 *
 * @param taken ids in use; the new ones are added
 */
export function slugs(
  names: readonly string[],
  prefix: string,
  joint: "-" | "_",
  taken: Set<string> = new Set(),
): string[] {
  return names.map((name, i) => {
    const base = slug(name, joint) || `${prefix}${i + 1}`
    let id = base
    for (let k = 2; taken.has(id.toLowerCase()); k++) id = `${base}${joint}${k}`
    taken.add(id.toLowerCase())
    return id
  })
}

function slug(name: string, joint: string): string {
  if (/^[A-Za-z][A-Za-z0-9_.-]{0,29}$/.test(name) && /[A-Za-z0-9]$/.test(name))
    return joint === "_" ? name : fitting(name)
  // Letters that no accent can be taken from, as in "Hangul (ko)", would leave a torso: such a name gets a number.
  const letters = name.normalize("NFC").match(/\p{L}/gu) ?? []
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "")
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter))
  if (letters.length > 0 && latin.length < letters.length / 2) return ""
  const words = plain.toLowerCase().split(/[^a-z0-9]+/)
  let id = ""
  for (const word of words.filter((word) => word !== ""))
    if (id === "") id = word.slice(0, longest)
    else if (id.length + word.length < longest) id += joint + word
  return joint === "_" && /^\d/.test(id) ? `i_${id}` : id
}

/** Codes in capitals are kept, "KOR"; a word becomes small. */
const fitting = (name: string) => (/^[A-Z0-9_.-]+$/.test(name) ? name : name.toLowerCase())
