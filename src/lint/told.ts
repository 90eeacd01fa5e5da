import {
  type Diagnostic,
  type Edition,
  type MeasureRef,
  measureOf,
  type Remark,
  type RemarkNumber,
  type RemarkRow,
  remark,
  type Span,
} from "../model/index.ts"

/** Remarks as diagnostics for the edition's author, by file and line. Agreements need no words. */
export function remarkDiagnostics(edition: Edition, remarks: readonly Remark[]): readonly Diagnostic[] {
  const places = placesOf(edition)
  const nameOf = new Map(edition.units.map(({ id, name }) => [id, name.en]))
  return remarks
    .filter(({ holds }) => !holds)
    .map(({ rule, rows, units, found, expected, measure, names, reading, findings }) => {
      const spans = rows.map((row) => places.get(keyOf(row)) ?? nowhere)
      return remark(rule, spans[0] ?? nowhere, {
        rows: rows.map(({ id }, k) => ({ id, file: spans[k]?.file ?? "", line: spans[k]?.line ?? 1 })),
        units: units.map((id) => nameOf.get(id) ?? id),
        found: words(found, measure),
        expected: words(expected, measure),
        names: names.map(({ en }) => en),
        reading: reading?.en ?? "",
        findings,
      })
    })
    .sort((a, b) => compare(a.at.file, b.at.file) || a.at.line - b.at.line || a.at.column - b.at.column)
}

const nowhere: Span = { file: "relations.yaml", line: 1, column: 1, length: 1 }
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const keyOf = ({ kind, id }: RemarkRow) => `${kind}\n${id}`

function placesOf({ figures, values, statements, published, relations }: Edition): ReadonlyMap<string, Span> {
  return new Map<string, Span>([
    ...figures.map(({ id, at }) => [`figure\n${id}`, at] as const),
    ...values.map(({ id, at }) => [`value\n${id}`, at] as const),
    ...statements.map(({ id, at }) => [`statement\n${id}`, at] as const),
    ...published.map(({ unit, node, time, at }) => [`published\n${unit} ${node} ${time}`, at] as const),
    // charts.yaml keeps no places: what is wrong with a chart is told where its relation stands.
    ...relations.flatMap(({ rule, at }) => (rule.kind === "shown" ? [[`chart\n${rule.chart}`, at] as const] : [])),
  ])
}

/** "98.5 to 101.5%", "at least 466.25", "102%". Digits beyond the sixth are of no use to a reader. */
function words(number: RemarkNumber | null, measure: MeasureRef): string {
  if (number === null) return ""
  const suffix = measureOf(measure)?.suffix.en ?? ""
  const [low, high] = [number.low, number.high].map((x) => (x === null ? null : String(Number(x.toPrecision(6)))))
  if (low === null && high === null) return "any number"
  if (high === null) return `at least ${low}${suffix}`
  if (low === null) return `at most ${high}${suffix}`
  return low === high ? `${low}${suffix}` : `${low} to ${high}${suffix}`
}
