import type { IndexDocument, Node, NodeResult, Period, UnitId } from "../../model/index.ts"
import { cellKey, cellReferences, identity, statusCodes } from "./cell.ts"
import { measureIdOf } from "./structure.ts"
import { integer, number, type PackageTable, tableOf, text } from "./table.ts"
import { words } from "./words.ts"

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
      key: cellKey,
      foreignKeys: cellReferences,
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
