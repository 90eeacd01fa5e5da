import type { ReactNode } from "react"
import type { Node, Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { RankBars } from "../../charts/index.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { cellTexts } from "../../text/cell.ts"
import { formatProbability, formatRanks, formatShare, useText } from "../../text/index.ts"
import { rankFigure } from "../../view/rank-figure.ts"
import { standingCount } from "../../view/structure.ts"

/** How often the unit holds each rank, rank by rank; nothing where that was not counted. */
export function CellDistribution({ unit, node }: { unit: Unit; node: Node }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(cellTexts)
  const i = view.unitIndex.get(unit.id) ?? -1
  const result = view.result(node.id)
  const strip = result?.uncertainty?.strips[i] ?? null
  if (!result?.uncertainty || strip === null) return null
  const { low, high, expected } = result.uncertainty
  const told = rankFigure(unit.name[lang], strip, lang)
  const [from, to] = [low[i] ?? null, high[i] ?? null]
  const rank = result.rank[i] ?? null
  return (
    <div className="cell-distribution">
      <ChartFrame
        id="ranks-chart"
        title={told.title}
        subtitle={`${node.title[lang]} · ${t.distribution(standingCount(view, node.id))}`}
        notes={[
          ...(from === null || to === null ? [] : [t.distributionLine(formatRanks(from, to), rank !== null)]),
          ...(told.rare >= 0.0005 ? [t.distributionRare(formatShare(told.rare, lang, 1))] : []),
        ]}
        data={told.data}
        chart={(width) => (
          <RankBars
            strip={strip}
            low={from}
            high={to}
            at={rank ?? expected[i] ?? null}
            format={(p) => formatProbability(p, lang)}
            label={told.title}
            width={width}
          />
        )}
      />
    </div>
  )
}
