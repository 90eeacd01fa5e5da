import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { Bump, Slope } from "../../charts/index.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { Section } from "../../parts/section.tsx"
import { changesTexts, inPeriod } from "../../text/changes.ts"
import { useText } from "../../text/index.ts"
import { unitsCounted } from "../../text/sentences.ts"
import { changeBump, changeSlope } from "../../view/change-charts.ts"
import type { Followed } from "../../view/change-rows.ts"
import type { PeriodChanges } from "../../view/changes.ts"

interface ChangeChartsProps {
  readonly changes: PeriodChanges
  readonly followed: Followed
}

/** More grey lines than this are a grey area, and slow. */
const mostOthers = 400

/** The two ends as a slope, and the way between them where there are more than two periods. */
export function ChangeCharts({ changes, followed }: ChangeChartsProps): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(changesTexts)
  const slope = changeSlope(changes, followed, lang)
  const bump = changeBump(view, changes.node, followed, lang)
  const noun = view.doc.edition.unitNoun
  const n = changes.rows.filter(({ common }) => common !== null).length
  const subtitle = (units: number) => `${changes.node.title[lang]} · ${t.slopeUnit(unitsCounted(units, noun, lang))}`
  const written = (rank: number) => (lang === "ko" ? `${rank}위` : String(rank))
  return (
    <>
      {slope !== null && (
        <Section id="moved" title={followed.isChosen ? t.chosenMoved : t.moved}>
          <div className="changes-chart">
            <ChartFrame
              id="changes-slope"
              title={slope.title}
              subtitle={subtitle(n)}
              notes={[t.lines]}
              data={slope.data}
              chart={(width) => (
                <Slope
                  rows={slope.rows.map((row) => ({ ...row, href: paths.unit(row.id) }))}
                  times={[inPeriod(changes.from, lang), inPeriod(changes.to, lang)]}
                  label={slope.title}
                  width={width}
                />
              )}
            />
          </div>
        </Section>
      )}
      {bump !== null && (
        <Section id="way" title={t.way}>
          <div className="changes-chart">
            <ChartFrame
              id="changes-bump"
              title={bump.title}
              subtitle={subtitle(bump.n)}
              notes={[
                t.lines,
                t.bumpNote(bump.n, bump.all),
                ...(bump.others.length > mostOthers ? [t.othersHidden(mostOthers)] : []),
              ]}
              data={bump.data}
              chart={(width) => (
                <Bump
                  lines={bump.lines.map((line) => ({ ...line, href: paths.unit(line.id), format: written }))}
                  others={bump.others.length > mostOthers ? [] : bump.others}
                  periods={bump.periods}
                  label={bump.title}
                  width={width}
                />
              )}
            />
          </div>
        </Section>
      )}
    </>
  )
}
