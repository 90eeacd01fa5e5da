import type { IndexDocument, Lang } from "../model/index.ts"

/** The edition as a reference list has it, with the id and version that name these very numbers. */
export const plainCitation = ({ edition }: IndexDocument, lang: Lang): string =>
  `${edition.citation[lang]} (${edition.id} ${edition.version})`

/** The same as an entry of a BibTeX file. The first characters of the hash say which bytes are meant. */
export function bibtex({ edition, hashes }: IndexDocument, lang: Lang): string {
  const key = edition.id.replaceAll(/[^A-Za-z0-9-]/g, "-")
  const fields = [
    ["title", edition.title[lang]],
    ["author", `{${texText(edition.publisher[lang])}}`],
    ["year", edition.time],
    ["version", edition.version],
    ["note", `${plain(edition.citation[lang])}. SHA-256 ${hashes.edition.slice(0, 16)}`],
  ] as const
  const lines = fields.map(([name, text]) => `  ${name} = {${name === "author" ? text : texText(text)}},`)
  return `@misc{${key},\n${lines.join("\n")}\n}`
}

const plain = (text: string) => text.replace(/[.\s]+$/, "")

const special: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
}

/** Text that TeX prints as it is written here. */
const texText = (text: string): string => text.replaceAll(/[\\~^&%$#_{}]/g, (mark) => special[mark] ?? `\\${mark}`)

/** The same as a CITATION.cff file, format 1.2.0. Texts are JSON strings, which YAML reads as they are. */
export function citationFile({ edition, hashes }: IndexDocument, lang: Lang): string {
  const text = (value: string) => JSON.stringify(value)
  const lines = [
    "cff-version: 1.2.0",
    `message: ${text(edition.citation[lang])}`,
    "type: dataset",
    `title: ${text(edition.title[lang])}`,
    `version: ${text(edition.version)}`,
    "authors:",
    `  - name: ${text(edition.publisher[lang])}`,
    "identifiers:",
    "  - type: other",
    `    value: ${text(`sha256:${hashes.edition}`)}`,
    `    description: ${text("SHA-256 over the files of the edition")}`,
    ...(edition.licence.url === null ? [] : [`license-url: ${text(edition.licence.url)}`]),
  ]
  return lines.join("\n")
}
