import type { ReactNode } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { RankDoubt, RankedDots, rankRange, widestDoubt } from "../../charts/index.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { Fold } from "../../parts/fold.tsx"
import { Section } from "../../parts/section.tsx"
import { useText } from "../../text/index.ts"
import { robustnessTexts } from "../../text/robustness.ts"
import { widthSentence } from "../../text/verdict.ts"
import { isNamedIn } from "../../view/matrix.ts"
import { stripsFigure } from "../../view/rank-figure.ts"
import type { RankingRow } from "../../view/ranking.ts"
import { widths } from "../../view/robustness.ts"

interface IntervalsProps {
  readonly node: Node
  readonly rows: readonly RankingRow[]
}

/** So many rows stand open, and no more than so many are drawn one by one. */
const open = 24
const most = 300

/** The interval of every rank, row by row; where there are many, all of them in one picture first. */
export function Intervals({ node, rows }: IntervalsProps): ReactNode {
  const { lang, paths } = usePage()
  const t = useText(robustnessTexts)
  const ranked = rows.flatMap(({ rank, low, high }) =>
    rank === null || low === null || high === null ? [] : [{ rank, low, high }],
  )
  const isOrdinal = rows.every((row) => row.rank === null || row.score === null)
  const whole = t.intervalsWhole(widestDoubt(ranked))
  return (
    <Section id="intervals" title={t.intervals} about={isOrdinal ? t.intervalsOrdinal : t.intervalsAbout}>
      {rows.length > open && ranked.length === rows.length && (
        <div className="robustness-whole">
          <ChartFrame
            id="intervals-whole"
            title={t.wholeTitle(widestDoubt(ranked))}
            subtitle={node.title[lang]}
            notes={[whole]}
            data={stripsFigure(rows, lang)}
            chart={(width) => <RankDoubt rows={ranked} height={140} label={whole} width={width} />}
          />
        </div>
      )}
      <Rows node={node} rows={rows.slice(0, open)} first={1} />
      {rows.length > open && rows.length <= most && (
        <Fold summary={t.rest(rows.length - open)}>
          {chunks(rows.slice(open)).map((chunk, k) => (
            <Rows key={chunk[0]?.unit.id} node={node} rows={chunk} first={(k + 1) * open + 1} />
          ))}
        </Fold>
      )}
      <p className="small way">
        <a href={paths.ranking({ node: node.id })}>{t.whole}</a>
      </p>
    </Section>
  )
}

const chunks = (rows: readonly RankingRow[]): readonly (readonly RankingRow[])[] =>
  Array.from({ length: Math.ceil(rows.length / open) }, (_, k) => rows.slice(k * open, (k + 1) * open))

/** On a scale of the ranks that these rows may have, so that an interval of a few places is seen among hundreds. */
function Rows({ node, rows, first: place }: IntervalsProps & { first: number }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(robustnessTexts)
  const last = rows.reduce((high, row) => Math.max(high, row.high ?? 1), 1)
  const first = rows.reduce((low, row) => Math.min(low, row.low ?? last), last)
  const { widest, median } = widths(rows)
  if (widest === null) return null
  const title = widthSentence(
    { name: widest.unit.name[lang], low: widest.low ?? 0, high: widest.high ?? 0 },
    median,
    lang,
  ).replace(/\.$/, "")
  return (
    <div className="robustness-rows">
      <ChartFrame
        id={place === 1 ? "intervals-chart" : `intervals-chart-${place}`}
        title={title}
        subtitle={t.rowsOf(node.title[lang], place, place + rows.length - 1)}
        data={stripsFigure(rows, lang)}
        chart={(width) => (
          <RankedDots
            order="ascending"
            domain={[last, first]}
            tickValues={[...new Set([last, Math.round((first + last) / 2), first])]}
            format={(value) => String(value)}
            label={title}
            width={width}
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
        )}
      />
    </div>
  )
}
