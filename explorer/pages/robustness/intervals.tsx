import type { ReactNode } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { RankDoubt, RankedDots, rankRange, widestDoubt } from "../../charts/index.ts"
import { Fold } from "../../parts/fold.tsx"
import { Section } from "../../parts/section.tsx"
import { useText } from "../../text/index.ts"
import { robustnessTexts } from "../../text/robustness.ts"
import type { RankingRow } from "../../view/ranking.ts"

interface IntervalsProps {
  readonly node: Node
  readonly rows: readonly RankingRow[]
}

/** So many rows stand open, and no more than so many are drawn one by one. */
const open = 40
const most = 300

/** The interval of every rank, row by row; where there are many, all of them in one picture first. */
export function Intervals({ node, rows }: IntervalsProps): ReactNode {
  const { paths } = usePage()
  const t = useText(robustnessTexts)
  const ranked = rows.flatMap(({ rank, low, high }) =>
    rank === null || low === null || high === null ? [] : [{ rank, low, high }],
  )
  const isOrdinal = rows.every((row) => row.rank === null || row.score === null)
  return (
    <Section id="intervals" title={t.intervals} about={isOrdinal ? t.intervalsOrdinal : t.intervalsAbout}>
      {rows.length > open && ranked.length === rows.length && (
        <div className="robustness-whole">
          <RankDoubt rows={ranked} height={140} label={t.intervalsWhole(widestDoubt(ranked))} />
          <p className="small quiet">{t.intervalsWhole(widestDoubt(ranked))}</p>
        </div>
      )}
      <Rows node={node} rows={rows.slice(0, open)} n={rows.length} />
      {rows.length > open && rows.length <= most && (
        <Fold summary={t.rest(rows.length - open)}>
          <Rows node={node} rows={rows.slice(open)} n={rows.length} />
        </Fold>
      )}
      <p className="small">
        <a href={paths.ranking({ node: node.id })}>{t.whole}</a>
      </p>
    </Section>
  )
}

/** `n` is the last rank that there is. */
function Rows({ node, rows, n }: IntervalsProps & { readonly n: number }): ReactNode {
  const { lang, paths } = usePage()
  const [first] = rows
  return (
    <div className="robustness-rows">
      <RankedDots
        order="ascending"
        domain={[n, 1]}
        tickValues={[...new Set([n, Math.round(n / 2), 1])]}
        format={(value) => String(value)}
        label={`${node.title[lang]}: ${first ? `${first.unit.name[lang]} ${rankRange(first.low, first.high)}` : ""}`}
        rows={rows.map(({ unit, rank, low, high, expected, score }) => ({
          id: unit.id,
          label: unit.name[lang],
          href: paths.cell(unit.id, node.id),
          value: score === null ? expected : rank,
          low,
          high,
          valueLabel: rankRange(low, high),
        }))}
      />
    </div>
  )
}
