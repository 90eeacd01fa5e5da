import { type Lang, langs } from "../../model/index.ts"
import { jsonSchemas } from "../json-schema.ts"
import type { Report } from "../report.ts"
import type { Data, ImportedMethod, Metadata } from "./imported.ts"
import { indexYaml } from "./index-yaml.ts"
import { sideColumns } from "./side-columns.ts"
import { editionTables } from "./tables.ts"
import type { PlaceKind } from "./texts.ts"

/** What an edition is written from, whatever the shape of its tables was. */
export interface Read {
  /** What the tables are called; `metadata` is "" where one table says all. */
  readonly source: { readonly data: string; readonly metadata: string }
  /** What the edition is to be called, in any form. */
  readonly name: string
  /** The period of a table without periods. */
  readonly time: string
  readonly metadata: Metadata
  readonly data: Data
  readonly lang: Lang
  /** "": that of the top, or the id. */
  readonly title: string
  /** What places in the source are. */
  readonly places: PlaceKind
  readonly method: ImportedMethod
}

/** The files of an edition by path; null after a mistake. */
export function editionFiles(read: Read, report: Report): ReadonlyMap<string, string> | null {
  const { source, name, time, metadata, data, lang, title, places, method } = read
  const sides = sideColumns(metadata, data, report)
  checkWeights(metadata, report)
  if (report.hasErrors) return null
  const isBilingual = [...metadata.nodes, ...data.rows].some(({ ko }) => ko !== undefined)
  const indicators = metadata.nodes.filter(({ type }) => type === "Indicator")
  const files = editionTables(
    data,
    indicators,
    sides,
    { title: source.data, places },
    isBilingual ? langs : [lang],
    report,
  )
  const index = indexYaml({ id: idOf(name), title, source, lang, isBilingual, time, metadata, data, sides, method })
  const schemas = [...jsonSchemas()].map(([schema, text]) => [`.schema/${schema}`, text] as const)
  return new Map([["index.yaml", index], ...files, ...schemas])
}

/** Weights that are all 0 would read as equal ones, since equal ones are written as a list. */
function checkWeights({ nodes }: Metadata, report: Report): void {
  for (const [parent, members] of Map.groupBy(nodes, (node) => node.parent))
    if (parent !== "" && members.every(({ weight }) => weight === 0))
      report.error("weights-all-zero", members[0]!.at, { node: parent })
}

/** Korean as soon as one name is written in Hangul. */
export const languageOf = (names: readonly string[]): Lang =>
  names.some((name) => /\p{Script=Hangul}/u.test(name)) ? "ko" : "en"

/** An edition's id from what its folder is called. */
export function idOf(name: string): string {
  const plain = name.normalize("NFKD").toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "my-index"
}
