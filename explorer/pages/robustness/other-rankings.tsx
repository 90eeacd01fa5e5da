import type { ReactNode } from "react"
import type { NodeStudy } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { HeatTable } from "../../charts/index.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { UnitLinks } from "../../parts/unit-links.tsx"
import { formatNumber, useText } from "../../text/index.ts"
import { robustnessTexts } from "../../text/robustness.ts"
import { otherHeat } from "../../view/other-rankings.ts"
import { type OtherRanking, underEach, withoutEach } from "../../view/robustness.ts"

/** The ranking under other choices and without single elements, where the edition asks for that. */
export function OtherRankings({ study }: { study: NodeStudy }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(robustnessTexts)
  const scenarios = underEach(view, study, t.asPublished, lang)
  const without = withoutEach(view, study, lang)
  return (
    <>
      {scenarios.length > 0 && (
        <Section id="scenarios" title={t.scenarios} about={t.scenariosAbout}>
          <Rankings caption={t.scenarios} first={t.scenario} rows={scenarios} />
          <Heat id="scenarios-chart" node={study.node} rankings={scenarios} />
        </Section>
      )}
      {without.length > 0 && (
        <Section id="leave-out" title={t.leaveOut} about={t.leaveOutAbout}>
          <Rankings caption={t.leaveOut} first={t.element} rows={without} />
          <Heat id="leave-out-chart" node={study.node} rankings={without} />
        </Section>
      )}
    </>
  )
}

interface HeatProps {
  readonly id: string
  readonly node: string
  readonly rankings: readonly OtherRanking[]
}

/** The ranks themselves, of those that move most. */
function Heat({ id, node, rankings }: HeatProps): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(robustnessTexts)
  const heat = otherHeat(view, node, rankings, lang)
  if (heat === null) return null
  return (
    <div className="robustness-heat">
      <ChartFrame
        id={id}
        title={heat.title}
        subtitle={`${view.node(node)?.title[lang] ?? node} · ${t.scenarioHeat(heat.rows.length, heat.units)}`}
        notes={heat.columns.length - 1 < heat.rankings ? [t.scenarioMore(heat.columns.length - 1, heat.rankings)] : []}
        data={heat.data}
        chart={(width) => (
          <HeatTable
            columns={heat.columns}
            rows={heat.rows.map((row) => ({ ...row, href: paths.cell(row.id, node) }))}
            domain={[0, Math.max(1, heat.most)]}
            label={heat.title}
            width={width}
          />
        )}
      />
    </div>
  )
}

interface RankingsProps {
  readonly caption: string
  readonly first: string
  readonly rows: readonly OtherRanking[]
}

function Rankings({ caption, first, rows }: RankingsProps): ReactNode {
  const { lang, paths } = usePage()
  const t = useText(robustnessTexts)
  return (
    <Scroll label={caption}>
      <table className="robustness-table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col" className="right">
              {t.meanChange}
            </th>
            <th scope="col">{t.leader}</th>
            <th scope="col">{t.mover}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, meanChange, leaders, mover }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td className="right">{meanChange === null ? "–" : formatNumber(meanChange, lang, 1)}</td>
              <td>
                <UnitLinks units={leaders.map((unit) => unit.id)} />
              </td>
              <td>
                {mover === null ? (
                  "–"
                ) : (
                  <>
                    <a href={paths.unit(mover.unit.id)}>{mover.unit.name[lang]}</a> {t.moves(mover.from, mover.to)}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
