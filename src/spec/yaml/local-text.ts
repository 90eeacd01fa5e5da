import { isMap, isScalar } from "yaml"
import { type LocalText, langs } from "../../model/index.ts"
import { unknown } from "../report.ts"
import { entriesOf } from "./groups.ts"
import { isAbsent, named, ownerOf, type Shape, wordOf, wrongKind } from "./shape.ts"

const textShape = (clean: (text: string) => string): Shape<LocalText> => ({
  decode: (node, spot, file) => {
    if (isScalar(node) && !isAbsent(node)) {
      const text = clean(wordOf(node))
      if (text.trim() === "") file.report.error("text-empty", file.span(node), { of: ownerOf(spot, file) })
      return { en: text, ko: text }
    }
    if (!isMap(node)) {
      wrongKind(node, "a text, or a text for each language", spot, file)
      return { en: "", ko: "" }
    }
    const entries = entriesOf(node, spot, file)
    for (const { key, at, value } of entries.values()) {
      const lang = langs.find((candidate) => candidate === key)
      if (!lang)
        file.report.error("key-unknown", at, {
          of: ownerOf(spot, file),
          ...unknown(key, file.languages),
          ...(isAbsent(value) ? { cure: "a comma ends a text without quotes: put the whole text in quotes" } : {}),
        })
      else if (!file.languages.includes(lang))
        file.report.error("language-undeclared", at, { of: ownerOf(spot, file), lang })
    }
    const texts = new Map<string, string>()
    for (const lang of file.languages) {
      const entry = entries.get(lang)
      const text = isScalar(entry?.value) && !isAbsent(entry.value) ? clean(wordOf(entry.value)) : ""
      if (entry && !isAbsent(entry.value) && !isScalar(entry.value)) wrongKind(entry.value, "a text", spot, file)
      else if (text.trim() === "")
        file.report.error("translation-missing", entry?.at ?? spot.at, { of: ownerOf(spot, file), lang })
      texts.set(lang, text)
    }
    const any = texts.values().next().value ?? ""
    return { en: texts.get("en") ?? any, ko: texts.get("ko") ?? any }
  },
  blank: () => ({ en: "", ko: "" }),
  schema: () => ({
    description: "One text if all languages read the same, else a text for each language of the edition.",
    anyOf: [
      { type: ["string", "number"] },
      {
        type: "object",
        properties: { en: { type: ["string", "number"] }, ko: { type: ["string", "number"] } },
        minProperties: 1,
        additionalProperties: false,
      },
    ],
  }),
})

/** A text in every declared language, or one plain text where all languages read the same; no space around it. */
export const localText: Shape<LocalText> = named(
  "text",
  textShape((text) => text.trim()),
)

/** The same with the space around it that its author wrote. */
export const exactText: Shape<LocalText> = named(
  "text",
  textShape((text) => text),
)
