import { type Lang, langs } from "../../src/model/index.ts"

/** The first of the reader's languages that we speak; English where we speak none of them. */
export function preferredLang(wanted: readonly string[]): Lang {
  for (const tag of wanted) {
    const spoken = langs.find((lang) => tag.toLowerCase().split("-")[0] === lang)
    if (spoken) return spoken
  }
  return "en"
}
