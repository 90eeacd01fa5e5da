import {
  type IndexDocument,
  type Node,
  type NodeResult,
  type ObsStatus,
  obsStatus,
  type Period,
  type Plain,
  type UnitId,
  type Value,
} from "../../model/index.ts"
import { cellKey, cellReferences, identity, statusCodes } from "./cell.ts"
import { measureIdOf } from "./structure.ts"
import { number, type PackageTable, refersTo, tableOf, text, texts } from "./table.ts"
import { unbounded, words } from "./words.ts"

interface Observation {
  readonly unit: UnitId
  readonly node: Node
  readonly time: Period
  readonly value: number | null
  readonly status: ObsStatus
  readonly lower: number | null
  readonly upper: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  /** The row of values.csv; null: measured, imputed, or no row. */
  readonly row: Plain<Value> | null
}

/** `observations`: the value of each indicator, or why there is none, for each unit and period. */
export function observationsTable(index: IndexDocument): PackageTable {
  return tableOf<Observation>(
    {
      name: "observations",
      title: { en: "Values of the indicators", ko: "지표의 값" },
      about: {
        en: "A row for each indicator, period and unit: the value before any computation, or the reason why there is none. An imputed value has the status I.",
        ko: "지표, 시점, 대상마다 한 행. 계산하기 전의 값, 또는 값이 없는 까닭이다. 대체한 값의 상태는 I이다.",
      },
      key: cellKey,
      foreignKeys: [...cellReferences, refersTo("SOURCE", "sources")],
    },
    observations(index),
    [
      ...identity,
      number("OBS_VALUE", words.value, ({ value }) => value),
      text("OBS_STATUS", words.status, ({ status }) => status, { required: true, codes: statusCodes }),
      text("UNIT_MEASURE", words.measure, ({ node }) => measureIdOf(node.measure), { required: true }),
      number("LOWER_BOUND", words.lower, ({ lower }) => lower, { about: unbounded }),
      number("UPPER_BOUND", words.upper, ({ upper }) => upper, { about: unbounded }),
      text("QUALIFIER", words.qualifier, ({ row }) => row?.qualifier ?? null),
      number("NUMERATOR", { en: "Numerator", ko: "분자" }, ({ numerator }) => numerator, {
        about: { en: "Of an indicator that is measured over records.", ko: "기록에서 측정한 지표의 분자." },
      }),
      number("DENOMINATOR", { en: "Denominator", ko: "분모" }, ({ denominator }) => denominator, {
        about: { en: "Of an indicator that is measured over records.", ko: "기록에서 측정한 지표의 분모." },
      }),
      text("SOURCE", words.source, ({ row }) => row?.source ?? null),
      text("PLACE", words.place, ({ row }) => row?.place ?? null),
      ...texts<Observation>("COMMENT_OBS", words.note, ({ row }) => row?.note ?? null),
    ],
  )
}

function observations(index: IndexDocument): Observation[] {
  const { units, nodes, results, values, edition } = index
  const rows = new Map(values.map((row) => [keyText(row.node, row.time, row.unit), row]))
  const times = [...new Set([...index.periods, ...values.map((row) => row.time)])].sort()
  return nodes.flatMap((node) =>
    times.flatMap((time) =>
      units.flatMap(({ id: unit }, i): Observation[] => {
        const row = rows.get(keyText(node.id, time, unit)) ?? null
        const result = results[time]?.[node.id]
        if (result !== undefined && result.raw !== null) {
          return [{ unit, node, time, row, ...cellOf(result, i, row, edition.absent.status) }]
        }
        // A value of a period that nothing is computed for.
        if (row === null) return []
        const { value, lower, upper, status } = row
        return [{ unit, node, time, row, value, lower, upper, status, numerator: null, denominator: null }]
      }),
    ),
  )
}

const keyText = (node: string, time: string, unit: string) => `${node} ${time} ${unit}`

function cellOf(
  result: NodeResult,
  i: number,
  row: Plain<Value> | null,
  absent: ObsStatus,
): Omit<Observation, "unit" | "node" | "time" | "row"> {
  const raw = result.raw?.[i] ?? null
  const imputed = raw === null ? (result.imputed?.[i]?.value ?? null) : null
  // The status of a result is that of its score, which may be a gap where the value is none: a unit that was screened out.
  const known = [row?.status, result.status[i]].filter((status) => status !== undefined)
  const fits = (gap: boolean) => known.find((status) => obsStatus[status].gap === gap)
  return {
    value: raw ?? imputed,
    status: raw !== null ? (fits(false) ?? "A") : imputed !== null ? "I" : (fits(true) ?? absent),
    lower: raw === null ? null : (result.rawLower?.[i] ?? null),
    upper: raw === null ? null : (result.rawUpper?.[i] ?? null),
    numerator: result.numerator?.[i] ?? null,
    denominator: result.denominator?.[i] ?? null,
  }
}
