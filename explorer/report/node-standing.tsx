import type { ReactNode } from "react"
import type { Node } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { niceDomain, RankedDots } from "../charts/index.ts"
import { useText } from "../text/index.ts"
import { nodeTexts } from "../text/node.ts"
import { nodeChartTexts } from "../text/node-charts.ts"
import { formatMeasure, formatNumber, measureOf } from "../text/numbers.ts"
import { reportTexts } from "../text/report.ts"
import { unknownByReason } from "../view/gap.ts"
import { nodeStanding } from "../view/node.ts"
import { nodeStandingFigure } from "../view/standing-figure.ts"
import { textWidth } from "./print-context.ts"
import { PrintFigure } from "./print-figure.tsx"

/** So many rows fill a page below the head of the dimension; where not all can be drawn, fewer leave room for more. */
const most = 20
const first = 14

/** Everyone in a node with intervals, best first; the first ones where there are many; those not known in words. */
export function NodeStanding({ node }: { node: Node }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(nodeTexts)
  const r = useText(reportTexts)
  const c = useText(nodeChartTexts)
  const standing = nodeStanding(view, node, lang)
  const { scale, rows, unknown } = standing
  const nameOf = (id: string) => view.unit(id)?.name[lang] ?? id
  const n = view.doc.units.length
  if (rows.length === 0) return <p className="quiet">{t.noStanding}</p>
  const told = nodeStandingFigure(standing, unknown.map(nameOf), node.measure, lang)
  const sign = scale === "rank" ? 1 : -1
  const ordered = rows.toSorted((a, b) => sign * ((a.value ?? 0) - (b.value ?? 0)))
  const shown = ordered.slice(0, ordered.length > most ? first : most)
  const written = (value: number) =>
    scale === "value" ? formatMeasure(value, node.measure, lang) : formatNumber(value, lang)
  const about = scale === "rank" ? t.standingOrdinal : scale === "score" ? t.standingScored : t.standingShown
  const measure =
    scale === "rank" ? c.rankScale : scale === "score" ? c.scoreScale : measureOf(node.measure).label[lang]
  return (
    <section className="block">
      <h3>{t.standing}</h3>
      <PrintFigure
        owner={node.id}
        href={`${paths.node(node.id)}#standing-chart`}
        title={told.title}
        subtitle={[node.title[lang], measure].filter((text) => text !== "").join(" · ")}
        notes={[
          about,
          ...(shown.length < rows.length ? [r.firstOf(shown.length, rows.length)] : []),
          ...(scale === "rank" && unknown.length > 0
            ? [{ reason: t.notNamed, units: unknown }]
            : unknownByReason(view, node, unknown, t.noValue, lang)
          ).map(
            ({ reason, units }) =>
              `${reason}: ${units.length <= most ? units.map(nameOf).join(", ") : r.gapCount(units.length, n)}`,
          ),
        ]}
      >
        <RankedDots
          label={told.title}
          width={textWidth}
          order={scale === "rank" ? "ascending" : "descending"}
          {...(scale === "rank"
            ? {
                domain: [n, 1] as const,
                tickValues: [...new Set([n, Math.round(n * 0.75), Math.round(n / 2), Math.round(n / 4), 1])],
              }
            : { domain: niceDomain([0, ...shown.flatMap((row) => [row.value, row.low, row.high])]) })}
          format={written}
          rows={shown.map((row) => ({
            id: row.id,
            label: row.name,
            value: row.value,
            low: row.low,
            high: row.high,
            valueLabel: row.text,
            rankLabel: row.rankText,
            faint: row.isFollowed,
          }))}
        />
      </PrintFigure>
    </section>
  )
}
