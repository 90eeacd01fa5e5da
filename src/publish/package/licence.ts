import type { IndexDocument } from "../../model/index.ts"

/** File of a data package that holds the terms of use as text. */
export const licenceFile = "LICENCE.txt"

/** Names that people write for licences, by the start of their form in SPDX and the Open Definition. */
const known = [
  [/^CC[ -]?0\b/i, () => "CC0-1.0"],
  [/^CC[ -](BY(?:-SA|-NC|-ND|-NC-SA|-NC-ND)?)[ -](\d\.\d)( IGO)?$/i, creativeCommons],
  [/^ODC-?PDDL|^PDDL/i, () => "ODC-PDDL-1.0"],
  [/^ODC-?BY/i, () => "ODC-BY-1.0"],
  [/^ODbL/i, () => "ODbL-1.0"],
] as const

function creativeCommons(...[, kind = "", version = "", igo]: readonly (string | undefined)[]): string {
  return `CC-${kind.toUpperCase()}-${version}${igo === undefined ? "" : "-IGO"}`
}

/** The id of a licence by its usual name: "CC BY 4.0" is CC-BY-4.0; null: a name that is not known. */
export function licenceId(name: string): string | null {
  for (const [pattern, idOf] of known) {
    const match = name.trim().match(pattern)
    if (match !== null) return idOf(...match)
  }
  return null
}

/** An address that may stand where others need one: of the web, and nothing else. */
export const webAddress = (url: string | null): string | null =>
  url !== null && /^https?:\/\/\S+$/.test(url) ? url : null

/** The terms of use of the data and of its sources, in both languages. */
export function licenceText({ edition, sources }: IndexDocument): string {
  const { name, url, note } = edition.licence
  const own = [`${name}${url === null ? "" : `, ${url}`}`]
  const notes = note === null ? [] : [note.en, ...(note.ko === note.en ? [] : [note.ko])]
  const licensed = sources
    .filter(({ licence }) => licence !== "")
    .map(({ title, licence }) => `- ${title.en === title.ko ? title.en : `${title.en} / ${title.ko}`}: ${licence}`)
  const others =
    licensed.length === 0
      ? []
      : ["", "Sources have terms of their own:", "출처마다 이용 조건이 따로 있다:", "", ...licensed]
  return [
    "Terms of use of these data / 이 자료의 이용 조건",
    "",
    ...own,
    ...notes.flatMap((text) => ["", text]),
    ...others,
    "",
  ].join("\n")
}
