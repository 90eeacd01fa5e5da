import { isMap, isScalar, isSeq, type Node as YamlNode } from "yaml"
import { type Lang, langs, type Period, period } from "../model/index.ts"
import { Keys } from "./csv/table.ts"
import { isPeriod } from "./dates.ts"
import { type IndexFile, indexFile } from "./files/index-file.ts"
import { type Report, unknown } from "./report.ts"
import { type EditionSource, readText, startOf } from "./source.ts"
import { openYaml } from "./yaml/open.ts"
import { wordOf } from "./yaml/shape.ts"

/** `index.yaml` as written; null if it cannot be read at all. */
export function readIndex(
  source: EditionSource,
  report: Report,
): { readonly index: IndexFile; readonly languages: readonly Lang[] } | null {
  const file = "index.yaml"
  const text = readText(source, file, "yaml", report, { at: startOf(file), by: "every edition" })
  const opened = text === null ? null : openYaml(file, text, report)
  if (!opened) return null
  const languages = declaredLanguages(opened.root)
  const spot = { at: startOf(file), path: "" }
  const index = indexFile.decode(opened.root, spot, { file, report, languages, span: opened.span })
  for (const { value, at } of index.languages)
    if (value !== "" && !langs.some((lang) => lang === value))
      report.error("language-unknown", at, { given: value, known: langs.join(", ") })
  silenceLanguages(opened.root, report)
  checkOnce("language", index.languages, report)
  checkOnce("denominator", index.units.denominators, report)
  return { index, languages }
}

/** What an author wrote under `languages`, were it one word or none. */
function wordsOf(root: YamlNode | null): readonly string[] {
  const written = isMap(root) ? root.get("languages", true) : undefined
  const items = isSeq(written) ? written.items : [written]
  return items.map((item) => (isScalar(item) ? wordOf(item) : ""))
}

/** With a mistake in `languages` itself nobody knows which texts must be there: what follows from it is not said. */
function silenceLanguages(root: YamlNode | null, report: Report): void {
  const words = wordsOf(root)
  const isList = isMap(root) && isSeq(root.get("languages"))
  const known: readonly string[] = langs
  if (isList && words.length > 0 && words.every((word) => known.includes(word))) return
  report.silence("language-undeclared", "translation-missing", "profile-language", "profile-untranslated")
}

/** The languages are needed to decode the texts beside them, so they are looked at first; mistakes are reported later. */
function declaredLanguages(root: YamlNode | null): readonly Lang[] {
  const words = wordsOf(root)
  const found = langs.filter((lang) => words.includes(lang))
  return found.length > 0 ? found : langs
}

/** The period that the edition is about, and all its periods, ascending. */
export function readPeriods(
  index: IndexFile,
  report: Report,
): { readonly time: Period; readonly periods: readonly Period[] } {
  const { time } = index
  const listed = index.periods ?? [time]
  checkOnce("period", listed, report)
  const names = listed.map((item) => item.value)
  for (const { value, at } of new Set([time, ...listed]))
    if (value !== "" && !isPeriod(value)) report.error("period-malformed", at, { given: value })
  if (time.value !== "" && !names.includes(time.value))
    report.error("period-unknown", time.at, unknown(time.value, names))
  return { time: period(time.value), periods: [...new Set(names)].sort().map(period) }
}

function checkOnce(what: string, items: IndexFile["units"]["denominators"], report: Report): void {
  const keys = new Keys()
  for (const { value, at } of items) {
    const first = value === "" ? null : keys.first(value, at.line)
    if (first !== null) report.error("id-twice", at, { what, given: value, line: first })
  }
}
