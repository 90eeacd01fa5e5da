import type { ReactNode } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { RankDoubt, RankedDots, rankRange, widestDoubt } from "../../charts/index.ts"
import { Fold } from "../../parts/fold.tsx"
import { Section } from "../../parts/section.tsx"
import { useText } from "../../text/index.ts"
import { robustnessTexts } from "../../text/robustness.ts"
import { isNamedIn } from "../../view/matrix.ts"
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
      <Rows node={node} rows={rows.slice(0, open)} />
      {rows.length > open && rows.length <= most && (
        <Fold summary={t.rest(rows.length - open)}>
          {chunks(rows.slice(open)).map((chunk) => (
            <Rows key={chunk[0]?.unit.id} node={node} rows={chunk} />
          ))}
        </Fold>
      )}
      <p className="small">
        <a href={paths.ranking({ node: node.id })}>{t.whole}</a>
      </p>
    </Section>
  )
}

const chunks = (rows: readonly RankingRow[]): readonly (readonly RankingRow[])[] =>
  Array.from({ length: Math.ceil(rows.length / open) }, (_, k) => rows.slice(k * open, (k + 1) * open))

/** On a scale of the ranks that these rows may have, so that an interval of a few places is seen among hundreds. */
function Rows({ node, rows }: IntervalsProps): ReactNode {
  const { lang, view, paths } = usePage()
  const last = rows.reduce((high, row) => Math.max(high, row.high ?? 1), 1)
  const first = rows.reduce((low, row) => Math.min(low, row.low ?? last), last)
  const [best] = rows
  return (
    <div className="robustness-rows">
      <RankedDots
        order="ascending"
        domain={[last, first]}
        tickValues={[...new Set([last, Math.round((first + last) / 2), first])]}
        format={(value) => String(value)}
        label={`${node.title[lang]}: ${best ? `${best.unit.name[lang]} ${rankRange(best.low, best.high)}` : ""}`}
        rows={rows.map(({ unit, rank, low, high, expected, score }) => ({
          id: unit.id,
          label: unit.name[lang],
          href: paths.cell(unit.id, node.id),
          value: score === null ? expected : rank,
          low,
          high,
          valueLabel: rankRange(low, high),
          faint: node.basis === "ordinal" && !isNamedIn(view, node.id, unit.id),
        }))}
      />
    </div>
  )
}
