import type { Lang } from "../../model/index.ts"
import type { Data, ImportedMethod, ImportedNode, Metadata } from "./imported.ts"
import { type ImportedMeasure, importMeasures } from "./measures.ts"
import { remarks } from "./remarks.ts"
import { bothIn } from "./sheets/tongues.ts"
import type { SideColumns } from "./side-columns.ts"
import { type Texts, texts } from "./texts.ts"
import { comment, localText, yamlText } from "./write.ts"

/** All that index.yaml is written from. */
export interface Imported {
  /** Id of the edition. */
  readonly id: string
  /** "": that of the top, or the id. */
  readonly title: string
  /** Names of the two tables; `metadata` is "" where one says all. */
  readonly source: { readonly data: string; readonly metadata: string }
  readonly lang: Lang
  /** Whether names are in both languages; what nobody says in both then stands for all readers. */
  readonly isBilingual: boolean
  /** The period of a table without periods. */
  readonly time: string
  readonly metadata: Metadata
  readonly data: Data
  readonly sides: SideColumns
  readonly method: ImportedMethod
}

/** `index.yaml`, with comments that show what may be changed. */
export function indexYaml(imported: Imported): string {
  const { metadata, lang } = imported
  const dimensions = metadata.nodes.filter(({ type }) => type === "Aggregate").toSorted((a, b) => b.level - a.level)
  const indicators = metadata.nodes.filter(({ type }) => type === "Indicator")
  const unstated = texts[lang].unstated
  const measures = importMeasures(indicators.map(({ unit }) => unit || unstated))
  const tops = dimensions.filter(({ parent }) => parent === "")
  return [
    head(imported, indicators.length),
    units(imported),
    measuresPart(measures, lang),
    method(imported),
    structure(dimensions, metadata.nodes, tops, lang),
    `indicators:\n${indicators.map((node) => indicator(node, measures.get(node.unit || unstated)!.id, lang)).join("")}`,
  ]
    .filter((part) => part !== "")
    .join("\n")
}

function head({ id, title: given, source, lang, isBilingual, time, metadata, data, sides }: Imported, count: number) {
  const say = remarks[lang]
  const inAll = (of: (text: Texts, lang: Lang) => string) =>
    isBilingual ? localText(of(texts.en, "en"), of(texts.ko, "ko")) : yamlText(of(texts[lang], lang))
  const unitCount = new Set(data.rows.map(({ unit }) => unit)).size
  const title = titleOf(given, metadata.nodes, id)
  const pair = isBilingual ? bothIn(title) : null
  const period = data.periods.at(-1) ?? time
  const about = [
    `${source.metadata === "" ? say.fromOne(comment(source.data)) : say.from(comment(source.data), comment(source.metadata))} ${say.check}`,
    ...(sides.others.length > 0 ? [say.others] : []),
    ...(metadata.ignored.length > 0 ? [say.ignored(comment(metadata.ignored.join(", ")))] : []),
  ]
  const several = data.periods.length > 1
  return `# yaml-language-server: $schema=.schema/index.schema.json
${about.map((line) => `# ${line}\n`).join("")}
format: 1
id: ${yamlText(id)}
version: 0.1.0          # ${say.version}
title: ${pair === null ? yamlText(title) : localText(pair.en, pair.ko)}
summary: ${inAll(({ summary }) => summary(count, unitCount))}   # ${say.summary}
publisher: ${inAll(({ publisher }) => publisher)}
citation: ${inAll(({ publisher }, own) => `${publisher}: ${pair?.[own] ?? title}, ${period}.`)}
languages: [${isBilingual ? "en, ko" : lang}]         # ${say.languages}
time: "${period}"            # ${data.periods.length > 0 ? say.time : say.assumed}
${several ? `periods: [${data.periods.map((each) => `"${each}"`).join(", ")}]\npanel: apart            # ${say.panel}\n` : ""}licence: { name: ${yamlText(texts[lang].licence)} }   # ${say.licence}
`
}

function units({ lang, isBilingual, data, sides }: Imported): string {
  const say = remarks[lang]
  const noun = (form: "one" | "many") =>
    isBilingual ? localText(texts.en.noun[form], texts.ko.noun[form]) : texts[lang].noun[form]
  const denominators = sides.denominators.map(({ code, name, unit }) => {
    const words = [name === code ? "" : name, unit, sides.changing.has(code) ? say.changing : ""]
    const about = words.filter((word) => word !== "").join(", ")
    return `    - ${yamlText(code)}${about === "" ? "" : `   # ${comment(about)}`}\n`
  })
  const groups = sides.groups.map(({ code, name }) => {
    const codes = new Set(data.rows.flatMap(({ cells }) => cells.get(code) || []))
    const list = [...codes].map((each) => `${yamlText(each)}: ${yamlText(each)}`).join(", ")
    return `    ${yamlText(code)}:\n      title: ${yamlText(name)}\n      codes: { ${list} }   # ${say.codes}\n`
  })
  return `units:
  file: units.csv
  noun: { one: ${noun("one")}, many: ${noun("many")} }   # ${say.noun}
${denominators.length > 0 ? `  denominators:   # ${say.denominators}\n${denominators.join("")}` : ""}${
  groups.length > 0 ? `  groups:\n${groups.join("")}` : ""
}
# ${say.absent}
absent: { reason: not-collected }
`
}

function measuresPart(measures: ReadonlyMap<string, ImportedMeasure>, lang: Lang): string {
  const own = [...measures.values()].flatMap(({ id, label, suffix }) =>
    label === null
      ? []
      : [
          `  ${yamlText(id)}: { label: ${yamlText(label)}${suffix === "" ? "" : `, suffix: ${JSON.stringify(suffix)}`} }\n`,
        ],
  )
  return own.length === 0 ? "" : `# ${remarks[lang].measures}\nmeasures:\n${own.join("")}`
}

/** The title of the edition: as given, that of the top, or the id. */
export const titleOf = (given: string, nodes: readonly ImportedNode[], id: string): string => {
  const tops = nodes.filter(({ type, parent }) => type === "Aggregate" && parent === "")
  return given || (tops.length === 1 ? tops[0]!.name : id)
}

/** A geometric mean needs scores above 0. */
const scales = { "min-max": "{ min-max: { to: [0, 100] } }", "z-score": "z-score", rank: "rank" } as const

function method({ lang, method: { normalise, aggregate } }: Imported): string {
  const say = remarks[lang]
  const isUsual = normalise === "min-max"
  const scale = isUsual && aggregate === "geometric" ? "{ min-max: { to: [1, 100] } }" : scales[normalise]
  return `# ${say.method}
# screen: { by: missing, available: 0.9 }   # ${say.screen}
defaults:
  # impute: median      # ${say.impute}
  # treat: two-stage    # ${say.treat}
  normalise: ${scale}   # ${isUsual ? say.normalise : say.normaliseElse}
  aggregate: ${aggregate} # ${aggregate === "arithmetic" ? say.aggregate : say.aggregateElse}
  missing: { available: 0 }   # ${say.missing}
`
}

function structure(
  dimensions: readonly ImportedNode[],
  nodes: readonly ImportedNode[],
  tops: readonly ImportedNode[],
  lang: Lang,
): string {
  if (dimensions.length === 0) return ""
  const say = remarks[lang]
  const parts = dimensions.map(({ code, name, ko, definition }, i) => {
    const members = nodes.filter(({ parent }) => parent === code)
    const isEven = members.every(({ weight }) => weight === members[0]!.weight)
    const written = isEven
      ? `[${members.map((member) => yamlText(member.code)).join(", ")}]`
      : `{ ${members.map((member) => `${yamlText(member.code)}: ${member.weight}`).join(", ")} }`
    const about = i === 0 ? `   # ${say.members}` : ""
    return `  ${yamlText(code)}:\n    title: ${localText(name, ko)}\n${defined(definition)}    members: ${written}${about}\n`
  })
  const top = tops.length === 1 ? `index: ${yamlText(tops[0]!.code)}\n` : ""
  return `# ${say.structure}\n${top}dimensions:\n${parts.join("")}`
}

function indicator(node: ImportedNode, measure: string, lang: Lang): string {
  const { code, name, ko, definition, direction, target, denominator, guessed, goalposts } = node
  const say = remarks[lang]
  const why = guessed === undefined ? "" : `   # ${guessed === "" ? say.guessed : say.guessedFrom(comment(guessed))}`
  return `  ${yamlText(code)}:
    title: ${localText(name, ko)}
${defined(definition)}    measure: ${yamlText(measure)}
    direction: ${direction === 1 ? "up" : "down"}${why}
${target === "" ? "" : `    target: ${Number(target)}\n`}${
  denominator === "" ? "" : `    denominator: ${yamlText(denominator)}\n`
}${
  goalposts === undefined
    ? ""
    : `    # normalise: { goalposts: { low: ${goalposts[0]}, high: ${goalposts[1]}, cap: both, to: [0, 100] } }\n`
}`
}

const defined = (definition: string) => (definition === "" ? "" : `    definition: ${yamlText(definition)}\n`)
