import { type Lang, langs, type Profile, type Unit, unitId } from "../../model/index.ts"
import type { Reading } from "../csv/table.ts"
import type { Lookup } from "../lookup.ts"
import { nearest } from "../nearest.ts"
import type { Structure } from "../resolve/structure.ts"
import { readText, startOf } from "../source.ts"
import { optional, record } from "../yaml/groups.ts"
import { openYaml } from "../yaml/open.ts"
import { word } from "../yaml/scalars.ts"
import { type Located, located } from "../yaml/shape.ts"
import { fillProse, type References } from "./references.ts"

interface Names {
  readonly units: Lookup<Unit>
  readonly structure: Structure
  readonly references: References
}

const header = record({ headline: optional(located(word()), "The profile in one line.") })

/** The files of `profiles/`, with their references filled in. */
export function readProfiles(names: Names, reading: Reading): readonly Profile[] {
  const { report, source, languages } = reading
  const files = new Set(source.list().filter((file) => /^profiles\/[^/]+\.md$/.test(file)))
  return [...files].sort().flatMap((file): Profile[] => {
    const [, id = "", suffix = ""] = /^profiles\/(.*?)(?:\.([^.]*))?\.md$/.exec(file) ?? []
    const lang = langs.find((candidate) => candidate === suffix)
    if (!lang || !languages.includes(lang)) {
      const expected = languages.map((known) => `.${known}.md`).join(" or ")
      report.error("profile-language", startOf(file), { file, given: suffix, languages: expected })
      return []
    }
    const of = names.units.all.has(id)
      ? ({ kind: "unit", id: unitId(id) } as const)
      : names.structure.drafts.has(id)
        ? ({ kind: "node", id: names.structure.drafts.get(id)!.id } as const)
        : null
    if (!of && !names.units.partial) {
      const known = [...names.units.all.keys(), ...names.structure.drafts.keys()]
      report.error("profile-of-nothing", startOf(file), { name: id, closest: nearest(id, known) })
    }
    for (const other of of ? languages : []) {
      const counterpart = `profiles/${id}.${other}.md`
      if (!files.has(counterpart)) report.error("profile-untranslated", startOf(file), { file, missing: counterpart })
    }
    const text = readText(source, file, "md", report)
    if (text === null || !of) return []
    return [readProfile(file, text, of, lang, names, reading)]
  })
}

function readProfile(
  file: string,
  text: string,
  of: Profile["of"],
  lang: Lang,
  { references }: Names,
  reading: Reading,
): Profile {
  const lines = text.split(/\r?\n/)
  const end = lines[0] === "---" ? lines.indexOf("---", 1) : -1
  const headline = end > 0 ? readHeadline(file, lines.slice(1, end), reading) : undefined
  const context = { of, lang, references, report: reading.report }
  const paragraphs: string[] = []
  let current: string[] = []
  const finish = () => {
    if (current.length > 0) paragraphs.push(current.join(" "))
    current = []
  }
  for (let i = end + 1; i < lines.length; i++) {
    const line = lines[i]!
    if (line.trim() === "") finish()
    else current.push(fillProse(line, { file, line: i + 1, column: 1, length: line.length }, context).trim())
  }
  finish()
  if (paragraphs.length === 0) reading.report.error("profile-empty", startOf(file), { file })
  return {
    of,
    lang,
    headline: headline ? fillProse(headline.value, headline.at, context) : "",
    paragraphs,
  }
}

/** The front matter begins on line 2: an empty line before it keeps the places right. */
function readHeadline(file: string, lines: readonly string[], reading: Reading): Located<string> | undefined {
  const { report, languages } = reading
  const opened = openYaml(file, `\n${lines.join("\n")}\n`, report)
  if (!opened) return undefined
  const decoded = header.decode(
    opened.root,
    { at: startOf(file), path: "the front matter" },
    { file, report, languages, span: opened.span },
  )
  return decoded.headline
}
