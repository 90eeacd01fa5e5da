import {
  type Lang,
  type Node,
  type ObsStatus,
  obsStatus,
  type Period,
  type Profile,
  type Span,
} from "../../model/index.ts"
import { nearest } from "../nearest.ts"
import type { Report } from "../report.ts"
import type { Structure } from "../resolve/structure.ts"
import type { WrittenFigure } from "../tables/figures.ts"
import type { WrittenValue } from "../tables/values.ts"
import { writeNumber } from "./write-number.ts"

/** What prose may refer to. */
export interface References {
  /** Values of the edition's own period, by unit and indicator. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, WrittenValue>>
  readonly figures: ReadonlyMap<string, WrittenFigure>
  readonly indicators: ReadonlyMap<string, { readonly node: Node; readonly measured: boolean }>
  /** What a missing value means. */
  readonly absent: ObsStatus
  /** A file with values or figures could not be read: what is not found may be there. */
  readonly partial: boolean
}

/** Makes the rows of the edition's own period ready to be referred to. Null: the file could not be read. */
export function gatherReferences(from: {
  readonly structure: Structure
  readonly measures: ReadonlyMap<string, unknown>
  readonly values: readonly WrittenValue[] | null
  readonly figures: readonly WrittenFigure[] | null
  readonly time: Period
  readonly absent: ObsStatus
}): References {
  const values = new Map<string, Map<string, WrittenValue>>()
  for (const row of from.values ?? []) {
    if (row.value.time !== from.time) continue
    const ofUnit = values.get(row.value.unit) ?? new Map<string, WrittenValue>()
    values.set(row.value.unit, ofUnit.set(row.value.node, row))
  }
  const indicators = from.structure.nodes.filter((node) => node.kind === "indicator")
  return {
    values,
    figures: new Map((from.figures ?? []).map((row) => [row.figure.id, row])),
    indicators: new Map(indicators.map((node) => [node.id, { node, measured: from.measures.has(node.id) }])),
    absent: from.absent,
    partial: from.values === null || from.figures === null,
  }
}

interface Context {
  readonly of: Profile["of"]
  readonly lang: Lang
  readonly references: References
  readonly report: Report
}

const token = /\{\{(.*?)\}\}|\{\{[^}]*\}?|\p{Nd}+(?:[.,]\p{Nd}+)*/gu

/** One line of prose with its references filled in. Numbers that are not references are reported. */
export function fillProse(line: string, at: Span, context: Context): string {
  return line.replace(token, (found: string, inside: string | undefined, offset: number) => {
    const place = { ...at, column: at.column + offset, length: found.length }
    if (inside !== undefined) return fill(inside.trim(), place, context) ?? found
    if (found.startsWith("{{")) context.report.error("reference-broken", place, { given: found })
    else context.report.error("prose-digit", place, { digits: found })
    return found
  })
}

function fill(inside: string, at: Span, context: Context): string | null {
  const literal = /^"(.*)"$/.exec(inside)
  if (literal) return literal[1]!
  const [, kind, id = ""] = /^(value|figure):\s*(\S+)$/.exec(inside) ?? []
  if (kind === "value") return fillValue(id, inside, at, context)
  if (kind === "figure") return fillFigure(id, inside, at, context)
  context.report.error("reference-broken", at, { given: `{{${inside}}}` })
  return null
}

function fillValue(id: string, given: string, at: Span, { of, lang, references, report }: Context): string | null {
  const refuse = (why: string, closest = "") => {
    report.error("reference-unknown", at, { given, closest: closest && `value:${closest}`, why })
    return null
  }
  const indicator = references.indicators.get(id)
  if (!indicator) return refuse(`no indicator is called "${id}"`, nearest(id, references.indicators.keys()))
  if (of.kind !== "unit") return refuse("this profile is of no unit whose value it could be; refer to a figure")
  if (indicator.measured) return refuse("it is measured over records when the index is built")
  const found = references.values.get(of.id)?.get(id)
  if (found && found.value.value !== null) return writeNumber(found.text, indicator.node.measure, lang)
  return obsStatus[found?.value.status ?? references.absent].label[lang]
}

function fillFigure(id: string, given: string, at: Span, { lang, references, report }: Context): string | null {
  const found = references.figures.get(id)
  if (found) return writeNumber(found.text, found.figure.measureUnit, lang)
  if (references.partial) return null
  const closest = nearest(id, references.figures.keys())
  report.error("reference-unknown", at, {
    given,
    closest: closest && `figure:${closest}`,
    why: `no figure is called "${id}"`,
  })
  return null
}
