import { type CsvCell, csv, type DiffDocument, type Gain, type Standing } from "../model/index.ts"

const steps = ["leave", "method", "data", "join"] as const
const parts = ["sample", "method", "data"] as const

const columns = [
  "node",
  "unit",
  ...["from", "to"].flatMap((side) => ["rank", "rank_low", "rank_high", "score"].map((name) => `${name}_${side}`)),
  "common_rank_from",
  "common_rank_to",
  "verdict",
  ...["rank", "score"].flatMap((of) => [
    ...steps.map((step) => `${of}_bridge_${step}`),
    ...parts.map((part) => `${of}_split_${part}`),
  ]),
]

/** `changes.csv`: one row per node and unit that is in both, with the bridge and the split of its rank and its score. */
export function changesCsv({ nodes }: DiffDocument): string {
  const standing = ({ rank, low, high, score }: Standing): CsvCell[] => [rank, low, high, score]
  const rows = nodes.flatMap(({ node, units }) =>
    units.map(({ unit, from, to, common, verdict, bridge, split }): CsvCell[] => {
      const gains = (of: keyof Gain): CsvCell[] => [
        ...steps.map((step) => bridge?.[step][of] ?? null),
        ...parts.map((part) => split?.[part][of] ?? null),
      ]
      const places = [common?.from ?? null, common?.to ?? null]
      const ends = [...standing(from), ...standing(to)]
      return [node.to, unit, ...ends, ...places, verdict, ...gains("rank"), ...gains("score")]
    }),
  )
  return csv(columns, rows)
}
