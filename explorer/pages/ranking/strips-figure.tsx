import type { ReactNode } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { RankStrips } from "../../charts/index.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { useText } from "../../text/index.ts"
import { rankingTexts } from "../../text/ranking.ts"
import { rangeText, stripsFigure } from "../../view/rank-figure.ts"
import { placesIn, type RankingRow } from "../../view/ranking.ts"

interface StripsFigureProps {
  readonly node: Node
  /** What the ranking comes to, in a sentence. */
  readonly title: string
  /** Those to draw, in their order, and all that are ranked. */
  readonly rows: readonly RankingRow[]
  readonly all: readonly RankingRow[]
  readonly selected: readonly string[]
  /** Whose weights they are, where they are the reader's. */
  readonly note: string | null
}

/** More rows than this are no picture any more. */
const most = 300

/** Where each rank may lie, as one picture of all rows of the table. */
export function StripsFigure({ node, title, rows, all, selected, note }: StripsFigureProps): ReactNode {
  const { lang, paths } = usePage()
  const t = useText(rankingTexts)
  const ranked = rows.filter(({ strip, low }) => strip !== null || low !== null)
  const drawn = ranked.slice(0, most)
  return (
    <ChartFrame
      id="ranking-figure"
      level={2}
      title={title}
      subtitle={`${node.title[lang]} · ${t.distribution}, ${t.intervalLong}`}
      notes={[
        ...(note === null ? [] : [note]),
        ...(drawn.length < ranked.length ? [t.figureFirst(drawn.length, ranked.length)] : []),
      ]}
      data={stripsFigure(drawn, lang)}
      chart={(width) => (
        <RankStrips
          n={placesIn(all)}
          label={title}
          width={width}
          rows={drawn.map((row) => ({
            id: row.unit.id,
            label: row.unit.name[lang],
            href: paths.cell(row.unit.id, node.id),
            strip: row.strip,
            low: row.low,
            high: row.high,
            at: row.rank ?? row.expected,
            valueLabel: rangeText(row),
            pinned: selected.includes(row.unit.id),
          }))}
        />
      )}
    />
  )
}
