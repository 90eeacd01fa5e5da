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
import { measureIdOf } from "./structure.ts"
import { integer, number, type PackageTable, refersTo, tableOf, text, texts } from "./table.ts"
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

const statusCodes = Object.entries(obsStatus).map(([id, { label }]) => ({ id, label }))

const identity = [
  text<{ readonly unit: UnitId }>("REF_AREA", words.unit, ({ unit }) => unit, { required: true }),
  text<{ readonly node: Node }>("INDICATOR", words.node, ({ node }) => node.id, { required: true }),
  text<{ readonly time: Period }>("TIME_PERIOD", words.time, ({ time }) => time, { required: true }),
] as const

const keyOf = ["REF_AREA", "INDICATOR", "TIME_PERIOD"]
const references = [refersTo("REF_AREA", "units"), refersTo("INDICATOR", "nodes"), refersTo("UNIT_MEASURE", "measures")]

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
      key: keyOf,
      foreignKeys: [...references, refersTo("SOURCE", "sources")],
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
  const rows = new Map(values.map((row) => [cellKey(row.node, row.time, row.unit), row]))
  const times = [...new Set([...index.periods, ...values.map((row) => row.time)])].sort()
  return nodes.flatMap((node) =>
    times.flatMap((time) =>
      units.flatMap(({ id: unit }, i): Observation[] => {
        const row = rows.get(cellKey(node.id, time, unit)) ?? null
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

const cellKey = (node: string, time: string, unit: string) => `${node} ${time} ${unit}`

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

interface Score {
  readonly unit: UnitId
  readonly node: Node
  readonly time: Period
  readonly i: number
  readonly result: NodeResult
}

/** `scores`: score and rank of each unit in each indicator and dimension, with their intervals. */
export function scoresTable({ units, nodes, periods, results }: IndexDocument): PackageTable {
  const rows = nodes
    .filter((node) => node.basis !== "shown")
    .flatMap((node) =>
      periods.flatMap((time) => {
        const result = results[time]?.[node.id]
        return result === undefined ? [] : units.map(({ id: unit }, i): Score => ({ unit, node, time, i, result }))
      }),
    )
  const best: NonNullable<PackageTable["about"]> = {
    en: "1 is best; units with equal scores share the smaller rank.",
    ko: "1위가 최상이며, 점수가 같으면 작은 쪽 순위를 함께 쓴다.",
  }
  return tableOf<Score>(
    {
      name: "scores",
      title: { en: "Scores and ranks", ko: "점수와 순위" },
      about: {
        en: "A row for each indicator or dimension, period and unit. What rests on statements has ranks and no scores: its status then says whether anything is known of the rank.",
        ko: "지표나 차원, 시점, 대상마다 한 행. 진술에 근거한 항목에는 순위만 있고 점수가 없으며, 이때 상태는 순위에 관해 알려진 것이 있는지를 뜻한다.",
      },
      key: keyOf,
      foreignKeys: references,
    },
    rows,
    [
      ...identity,
      number("OBS_VALUE", { en: "Score", ko: "점수" }, ({ result, i }) => result.score[i] ?? null),
      text("OBS_STATUS", words.status, ({ result, i }) => result.status[i] ?? null, {
        required: true,
        codes: statusCodes,
      }),
      text("UNIT_MEASURE", words.measure, ({ node }) => scoreMeasure(node), {
        about: {
          en: "Of the score, not of the indicator’s values; empty where there are ranks alone.",
          ko: "점수의 단위. 지표값의 단위가 아니며, 순위만 있으면 비어 있다.",
        },
      }),
      number(
        "LOWER_90",
        { en: "Score, lower end of the 90% interval", ko: "점수 90% 구간의 아래 끝" },
        ({ result, i }) => result.scoreInterval?.low[i] ?? null,
      ),
      number(
        "UPPER_90",
        { en: "Score, upper end of the 90% interval", ko: "점수 90% 구간의 위 끝" },
        ({ result, i }) => result.scoreInterval?.high[i] ?? null,
      ),
      integer("RANK", { en: "Rank", ko: "순위" }, ({ result, i }) => result.rank[i] ?? null, { about: best }),
      integer(
        "RANK_LOWER_90",
        { en: "Best rank of the 90% interval", ko: "순위 90% 구간의 가장 높은 순위" },
        ({ result, i }) => result.uncertainty?.low[i] ?? null,
      ),
      integer(
        "RANK_UPPER_90",
        { en: "Worst rank of the 90% interval", ko: "순위 90% 구간의 가장 낮은 순위" },
        ({ result, i }) => result.uncertainty?.high[i] ?? null,
      ),
      number(
        "RANK_EXPECTED",
        { en: "Mean rank", ko: "평균 순위" },
        ({ result, i }) => result.uncertainty?.expected[i] ?? null,
      ),
      integer("TIER", { en: "Tier", ko: "묶음" }, ({ result, i }) => result.uncertainty?.tiers[i] ?? null, {
        about: {
          en: "1 is best. Units of one tier cannot be told apart.",
          ko: "1이 최상. 같은 묶음의 대상은 서로 구별되지 않는다.",
        },
      }),
      number("COVERAGE", { en: "Coverage", ko: "자료 비율" }, ({ result, i }) => result.coverage[i] ?? null, {
        about: {
          en: "Share of the weight below that has values, 0 to 1.",
          ko: "아래 가중치 가운데 값이 있는 비율(0–1).",
        },
      }),
    ],
  )
}

const scoreMeasure = ({ basis, kind, measure }: Node): string | null => {
  if (basis !== "scored") return null
  return kind === "dimension" ? measureIdOf(measure) : "score"
}

/** `weights`: what each member counts in its dimension. */
export function weightsTable({ method, weights }: IndexDocument): PackageTable {
  const rows = [...method.dimensions, ...method.reconstructions].flatMap((parent) =>
    parent.members.map((member) => ({ ...member, parent: parent.node, all: weights[member.node] })),
  )
  return tableOf<(typeof rows)[number]>(
    {
      name: "weights",
      title: { en: "Weights", ko: "가중치" },
      about: { en: "A row for each member of a dimension.", ko: "차원의 구성 항목마다 한 행." },
      key: ["INDICATOR", "parent"],
      foreignKeys: [refersTo("INDICATOR", "nodes"), refersTo("parent", "nodes")],
    },
    rows,
    [
      text("INDICATOR", words.node, ({ node }) => node, { required: true }),
      text("parent", { en: "Dimension that it is a member of", ko: "속한 차원" }, ({ parent }) => parent, {
        required: true,
      }),
      number("weight", { en: "Weight, as written or computed", ko: "적힌 또는 계산된 가중치" }, ({ weight }) => weight),
      number("share", { en: "Share among the members, 0 to 1", ko: "같은 차원 안의 비중(0–1)" }, ({ share }) => share),
      number(
        "effective",
        { en: "Share of the top of its tree, 0 to 1", ko: "맨 위 항목에서 차지하는 비중(0–1)" },
        ({ all }) => all?.effective ?? null,
      ),
      number(
        "correlation",
        { en: "Pearson correlation of its scores with the dimension’s", ko: "차원 점수와의 피어슨 상관" },
        ({ all }) => all?.correlation ?? null,
      ),
      number(
        "correlation_with_top",
        { en: "Pearson correlation of its scores with those of the top", ko: "맨 위 항목 점수와의 피어슨 상관" },
        ({ all }) => all?.correlationWithTop ?? null,
      ),
    ],
  )
}
