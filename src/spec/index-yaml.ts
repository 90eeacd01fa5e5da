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
  checkOnce("language", index.languages, report)
  checkOnce("denominator", index.units.denominators, report)
  return { index, languages }
}

/** The languages are needed to decode the texts beside them, so they are looked at first; mistakes are reported later. */
function declaredLanguages(root: YamlNode | null): readonly Lang[] {
  const list = isMap(root) ? root.get("languages") : undefined
  const words = isSeq(list) ? list.items.map((item) => (isScalar(item) ? wordOf(item) : "")) : []
  return langs.filter((lang) => words.includes(lang))
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
