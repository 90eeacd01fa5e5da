import type { ReactNode } from "react"
import type { NodeStudy } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { UnitLinks } from "../../parts/unit-links.tsx"
import { formatNumber, useText } from "../../text/index.ts"
import { robustnessTexts } from "../../text/robustness.ts"
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
        </Section>
      )}
      {without.length > 0 && (
        <Section id="leave-out" title={t.leaveOut} about={t.leaveOutAbout}>
          <Rankings caption={t.leaveOut} first={t.element} rows={without} />
        </Section>
      )}
    </>
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
