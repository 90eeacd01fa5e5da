import { type CsvCell, csv, type Ranking, type RobustnessDocument, type UnitEffects } from "../model/index.ts"

/** The tables of a robustness document by the names of their files. */
export function robustnessTables(document: RobustnessDocument): ReadonlyMap<string, string> {
  return new Map([
    ["rank_distribution.csv", rankDistributionCsv(document)],
    ["sobol.csv", sobolCsv(document)],
    ["scenarios.csv", scenariosCsv(document)],
    ["leave_out.csv", leaveOutCsv(document)],
    ["without_source.csv", withoutSourceCsv(document)],
    ["source_gaps.csv", sourceGapsCsv(document)],
  ])
}

/** One row per node, unit and rank that occurs. */
function rankDistributionCsv({ nodes, units }: RobustnessDocument): string {
  const rows = nodes.flatMap(({ node, uncertainty }) =>
    units.flatMap((unit, i) => {
      const strip = uncertainty.strips[i]
      if (!strip) return []
      return strip.p.flatMap((p, k): CsvCell[][] => (p > 0 ? [[node, unit, strip.from + k, p]] : []))
    }),
  )
  return csv(["node", "unit", "rank", "probability"], rows)
}

const ends = ["first", "first_low", "first_high", "total", "total_low", "total_high"]

/** Indices of the mean absolute rank change (no unit), then of each unit's own rank and score. */
function sobolCsv({ studies, units }: RobustnessDocument): string {
  const rows = studies.flatMap(({ node, sensitivity }) => {
    if (sensitivity === null) return []
    const whole = sensitivity.factors.map(({ factor, first, total }): CsvCell[] => [
      node,
      "rank-change",
      null,
      factor,
      ...[first, total].flatMap((e) => [e?.value ?? null, e?.low ?? null, e?.high ?? null]),
    ])
    const own = (of: string, effects: readonly UnitEffects[]) =>
      effects.flatMap(({ factor, first, total }) =>
        units.map((unit, i): CsvCell[] => [
          node,
          of,
          unit,
          factor,
          first[i] ?? null,
          null,
          null,
          total[i] ?? null,
          null,
          null,
        ]),
      )
    return [...whole, ...own("rank", sensitivity.units.rank), ...own("score", sensitivity.units.score)]
  })
  return csv(["node", "of", "unit", "factor", ...ends], rows)
}

/** One row per scenario and unit; a column for each choice, empty where it is as published. */
function scenariosCsv({ studies, units }: RobustnessDocument): string {
  const factors = [...new Set(studies.flatMap(({ scenarios }) => scenarios?.factors ?? []))]
  const rows = studies.flatMap(({ node, scenarios }) =>
    (scenarios?.rows ?? []).flatMap((row, k) =>
      rankingRows(row, units, [node, k + 1, ...factors.map((_, f) => row.options[f] ?? null)]),
    ),
  )
  return csv(["node", "scenario", ...factors, ...rankingColumns], rows)
}

/** One row per element that is left out and unit. */
function leaveOutCsv({ studies, units }: RobustnessDocument): string {
  const rows = studies.flatMap(({ node, leaveOut }) =>
    leaveOut.flatMap((row) => rankingRows(row, units, [node, row.element])),
  )
  return csv(["node", "element", ...rankingColumns], rows)
}

/** One row per source that is left out, dimension and unit. */
function withoutSourceCsv({ sources, units }: RobustnessDocument): string {
  const rows = sources.flatMap(({ source, nodes }) =>
    nodes.flatMap((row) => rankingRows(row, units, [source, row.node])),
  )
  return csv(["source", "node", ...rankingColumns], rows)
}

/** One row per cell that becomes a gap without its source. */
function sourceGapsCsv({ sources }: RobustnessDocument): string {
  const rows = sources.flatMap(({ source, gaps }) =>
    gaps.flatMap(({ node, units }) => units.map((unit): CsvCell[] => [source, node, unit])),
  )
  return csv(["source", "indicator", "unit"], rows)
}

const rankingColumns = ["mean_change", "unit", "score", "rank"]

const rankingRows = (row: Ranking, units: RobustnessDocument["units"], first: readonly CsvCell[]): CsvCell[][] =>
  units.map((unit, i) => [...first, row.meanChange, unit, row.scores[i] ?? null, row.ranks[i] ?? null])
