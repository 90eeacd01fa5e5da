import type { ReactNode } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { textParam } from "../../app/search-params.ts"
import { useSearchState } from "../../app/use-search-state.ts"
import { niceDomain, RankedDots } from "../../charts/index.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { Section } from "../../parts/section.tsx"
import { UnitLinks } from "../../parts/unit-links.tsx"
import { useText } from "../../text/index.ts"
import { nodeTexts } from "../../text/node.ts"
import { nodeChartTexts } from "../../text/node-charts.ts"
import { formatMeasure, formatNumber, measureOf } from "../../text/numbers.ts"
import { unknownByReason } from "../../view/gap.ts"
import { nodeStanding } from "../../view/node.ts"
import { nodeStandingFigure } from "../../view/standing-figure.ts"

/** Ranked dots with their intervals; each label leads to where the standing comes from. */
export function NodeStandingChart({ node }: { node: Node }): ReactNode {
  const { lang, view, paths } = usePage()
  const { search } = useSearchState()
  const t = useText(nodeTexts)
  const c = useText(nodeChartTexts)
  const standing = nodeStanding(view, node, lang)
  const { scale, rows, unknown } = standing
  const told = nodeStandingFigure(
    standing,
    unknown.map((id) => view.unit(id)?.name[lang] ?? id),
    node.measure,
    lang,
  )
  const n = view.doc.units.length
  const pinned = textParam(search, "select")
  const about = scale === "rank" ? t.standingOrdinal : scale === "score" ? t.standingScored : t.standingShown
  const written = (value: number) =>
    scale === "value" ? formatMeasure(value, node.measure, lang) : formatNumber(value, lang)
  if (rows.length === 0)
    return (
      <Section id="standing" title={t.standing}>
        <p className="empty">{t.noStanding}</p>
      </Section>
    )
  return (
    <Section id="standing" title={t.standing} about={about}>
      <div className="node-standing">
        <ChartFrame
          id="standing-chart"
          title={told.title}
          subtitle={[
            node.title[lang],
            scale === "rank" ? c.rankScale : scale === "score" ? c.scoreScale : measureOf(node.measure).label[lang],
          ]
            .filter((text) => text !== "")
            .join(" · ")}
          data={told.data}
          chart={(width) => (
            <RankedDots
              label={told.title}
              width={width}
              order={scale === "rank" ? "ascending" : "descending"}
              {...(scale === "rank"
                ? {
                    domain: [n, 1] as const,
                    tickValues: [n, Math.round(n * 0.75), Math.round(n / 2), Math.round(n / 4), 1],
                  }
                : {
                    domain: niceDomain(
                      [0, ...rows.flatMap((row) => [row.value, row.low, row.high])].filter((v) => v !== null),
                    ),
                  })}
              format={written}
              rows={rows.map((row) => ({
                id: row.id,
                label: row.name,
                href: paths.cell(row.id, node.id),
                value: row.value,
                low: row.low,
                high: row.high,
                valueLabel: row.text,
                rankLabel: row.rankText,
                faint: row.isFollowed,
                pinned: row.id === pinned,
              }))}
            />
          )}
        />
      </div>
      {unknown.length > 0 && (
        <div className="small quiet node-unknown">
          {(scale === "rank"
            ? [{ reason: t.notNamed, units: unknown }]
            : unknownByReason(view, node, unknown, t.noValue, lang)
          ).map(({ reason, units }) => (
            <p key={reason}>
              {reason}: <UnitLinks units={units} node={node.id} />
            </p>
          ))}
        </div>
      )}
      {node.basis !== "shown" && (
        <p className="small node-more">
          <a href={paths.ranking({ node: node.id })}>{t.rankTable}</a>
        </p>
      )}
    </Section>
  )
}
