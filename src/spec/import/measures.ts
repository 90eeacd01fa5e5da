import { isMeasureUnit, measureUnits } from "../../model/index.ts"

/** What an author's words for a unit of measurement have become. */
export interface ImportedMeasure {
  readonly id: string
  /** The author's words; null: the measure is in the table. */
  readonly label: string | null
  /** What follows a number, with its space. */
  readonly suffix: string
}

const other: Readonly<Record<string, string>> = {
  number: "count",
  "%": "percent",
  people: "persons",
  "us dollars": "usd",
}

/**
 * Units of measurement by the author's words. Words that the table of measures has as id or label are that measure; others
 * become measures of the edition's own. Of those, one word follows a number as it is ("3 TWh"), several in brackets
 * ("3 (Thousand seats)"). Words with a number in them say what a scale is, and follow none.
 */
export function importMeasures(words: readonly string[]): ReadonlyMap<string, ImportedMeasure> {
  const measures = new Map<string, ImportedMeasure>()
  const used = new Set<string>()
  for (const text of words) {
    if (measures.has(text)) continue
    const known = knownMeasure(text)
    const id = known ?? newId(text, used)
    used.add(id)
    measures.set(text, { id, label: known === null ? text : null, suffix: known === null ? suffixOf(text) : "" })
  }
  return measures
}

/** Words of its label that an id is made of. */
const mostWords = 4

function knownMeasure(text: string): string | null {
  const plain = text.toLowerCase()
  const id = other[plain] ?? plain.replace(/\s+/g, "_")
  if (isMeasureUnit(id)) return id
  return Object.entries(measureUnits).find(([, { label }]) => label.en === plain || label.ko === plain)?.[0] ?? null
}

function newId(text: string, used: ReadonlySet<string>): string {
  const plain = text.normalize("NFKD").toLowerCase()
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== "")
  const base = words.slice(0, mostWords).join("_") || "measure"
  let id = base
  for (let k = 2; used.has(id) || isMeasureUnit(id); k++) id = `${base}_${k}`
  return id
}

function suffixOf(text: string): string {
  if (!/\s/.test(text)) return ` ${text}`
  return /\d/.test(text) ? "" : ` (${text.replace(/^\((.*)\)$/, "$1")})`
}
