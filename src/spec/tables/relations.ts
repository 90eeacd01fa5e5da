import {
  type Figure,
  type Finding,
  type MeasureRef,
  nodeId,
  type PrintedChart,
  type Relation,
  type RelationRule,
  type Source,
  type Span,
  type Statement,
  sourceId,
  statementId,
  type Unit,
  unitId,
  type Value,
} from "../../model/index.ts"
import type { Reading } from "../csv/table.ts"
import { type RelationEntry, relationsFile } from "../files/relations-file.ts"
import { find, type Lookup } from "../lookup.ts"
import { type Report, unknown } from "../report.ts"
import type { Structure } from "../resolve/structure.ts"
import { readText } from "../source.ts"
import { decodeYaml } from "../yaml/decode.ts"
import type { Located } from "../yaml/shape.ts"
import { sourceOfEntry } from "./findings.ts"

/** What relations name; null: the file could not be read, so that a name that is not there may be right. */
interface Names {
  readonly structure: Structure
  readonly units: Lookup<Unit>
  readonly sources: Lookup<Source>
  readonly figures: readonly Figure[] | null
  readonly values: readonly Value[] | null
  readonly statements: readonly Statement[] | null
  readonly findings: readonly Finding[] | null
  readonly charts: readonly PrintedChart[]
}

type Name = Located<string>
type ShareNames = readonly { readonly key: string; readonly at: Span; readonly value: Name }[]

/** The entries of `relations.yaml`. */
export function readRelations(names: Names, reading: Reading): readonly Relation[] {
  const { report } = reading
  const text = readText(reading.source, "relations.yaml", "yaml", report)
  const file = text === null ? null : decodeYaml(relationsFile, "relations.yaml", text, report, reading.languages)
  const book = new Book(names, report)
  return (file ?? []).flatMap(({ value: entry, at }) => {
    const rule = ruleOf(entry, book)
    for (const finding of entry.findings) book.finding(finding)
    const source = sourceId(sourceOfEntry(entry.source, at, names.sources, reading))
    if (rule === null) return []
    const { reading: read, places, findings } = entry
    return [{ rule, reading: read ?? null, findings: findings.map(({ value }) => value), places, source, at }]
  })
}

/** Null after the mistake of an entry without a rule was reported. */
function ruleOf(entry: RelationEntry["value"], book: Book): RelationRule | null {
  const { same, whole, shares, one_count, pooled, ratio, mean, items, order, exclusive, within, called } = entry
  const { shown, unsaid } = entry
  if (same) return { kind: "same", figures: book.alike(same) }
  if (whole) {
    const { parts, total, open } = whole
    if (!total) return { kind: "whole", parts: parts.map((id) => book.share(id)), total: null, open }
    const [sum = "", ...summands] = book.alike([total, ...parts])
    return { kind: "whole", parts: summands, total: sum, open }
  }
  if (shares) return { kind: "shares", of: book.number(shares.of), figures: shares.figures.map((id) => book.share(id)) }
  if (one_count) return { kind: "one-count", shares: book.shares(one_count) }
  if (pooled) {
    const { share, of, parts } = pooled
    return { kind: "pooled", share: book.share(share), of: book.number(of), parts: book.shares(parts) }
  }
  if (ratio)
    return { kind: "ratio", of: book.number(ratio.of), over: book.number(ratio.over), is: book.number(ratio.is) }
  if (mean) return { kind: "mean", of: nodeId(book.indicator(mean.of)), is: book.number(mean.is) }
  if (items) return { kind: "items", count: book.number(items.count), listed: items.listed }
  if (order) return { kind: "order", figures: book.alike(order) }
  if (exclusive) return { kind: "exclusive", statements: exclusive.map((id) => statementId(book.statement(id))) }
  if (within) {
    const [part, whole] = [within.part, within.whole].map((ids) => ids.map((id) => book.share(id)))
    return { kind: "within", part: part ?? [], whole: whole ?? [] }
  }
  if (called) {
    book.alike(called.map(({ key, at }) => ({ value: key, at })))
    return { kind: "called", names: called.map(({ key, value }) => ({ figure: key, name: value })) }
  }
  if (shown) return { kind: "shown", chart: book.chart(shown.chart), units: shown.units.map((id) => book.unit(id)) }
  if (unsaid) return { kind: "unsaid", figures: unsaid.map((id) => book.share(id)) }
  return null
}

/** Looks names up; each reading reports a name that nothing has, and hands it on as it is written. */
class Book {
  readonly #names: Names
  readonly #report: Report
  readonly #numbers: Lookup<MeasureRef>
  readonly #statements: Lookup
  readonly #findings: Lookup
  readonly #charts: Lookup

  constructor(names: Names, report: Report) {
    this.#names = names
    this.#report = report
    const { figures, values, statements, findings, charts, structure } = names
    const measures = new Map(structure.nodes.map((node) => [node.id, node.measure]))
    this.#numbers = {
      code: "figure-unknown",
      all: new Map([
        ...(values ?? []).map(({ id, node }) => [id, measures.get(node) ?? "score"] as const),
        ...(figures ?? []).map(({ id, measureUnit }) => [id, measureUnit] as const),
      ]),
      partial: figures === null || values === null,
    }
    this.#statements = byId("statement-unknown", statements)
    this.#findings = byId("finding-unknown", findings)
    this.#charts = byId("chart-unknown", charts)
  }

  number({ value, at }: Name): string {
    find(this.#numbers, value, at, this.#report)
    return value
  }

  /** A number that is a share of something. */
  share({ value, at }: Name): string {
    const measure = find(this.#numbers, value, at, this.#report)
    if (measure !== undefined && measure !== "percent" && measure !== "share")
      this.#report.error("relation-no-share", at, {
        figure: value,
        measure: typeof measure === "string" ? measure : measure.id,
      })
    return value
  }

  shares(entries: ShareNames) {
    return entries.map(({ key, at, value }) => ({ share: this.share({ value: key, at }), of: this.number(value) }))
  }

  /** Numbers that can be held against each other. */
  alike(names: readonly Name[]): readonly string[] {
    const [first, ...others] = names.map((id) => ({ id, measure: this.#numbers.all.get(id.value) }))
    const scaleOf = (measure: MeasureRef | undefined) =>
      measure === "share" ? "percent" : typeof measure === "object" ? measure.id : measure
    for (const { id, measure } of others) {
      const [one, other] = [scaleOf(first?.measure), scaleOf(measure)]
      if (one !== undefined && other !== undefined && one !== other)
        this.#report.error("relation-measures", id.at, { first: one, second: other })
    }
    return names.map((id) => this.number(id))
  }

  indicator({ value, at }: Name): string {
    const node = find(this.#names.structure.lookup, value, at, this.#report)
    const draft = this.#names.structure.drafts.get(value)
    if (node !== undefined && draft?.kind === "dimension") {
      const known = [...this.#names.structure.drafts.values()].filter(({ kind }) => kind === "indicator")
      const ids = known.map(({ id }) => id)
      this.#report.error("indicator-unknown", at, () => ({ ...unknown(value, ids), isDimension: true }))
    }
    return value
  }

  statement({ value, at }: Name): string {
    find(this.#statements, value, at, this.#report)
    return value
  }

  finding({ value, at }: Name): string {
    find(this.#findings, value, at, this.#report)
    return value
  }

  chart({ value, at }: Name): string {
    find(this.#charts, value, at, this.#report)
    return value
  }

  unit({ value, at }: Name) {
    find(this.#names.units, value, at, this.#report)
    return unitId(value)
  }
}

const byId = (code: Lookup["code"], rows: readonly { readonly id: string }[] | null): Lookup => ({
  code,
  all: new Map((rows ?? []).map(({ id }) => [id, id])),
  partial: rows === null,
})
