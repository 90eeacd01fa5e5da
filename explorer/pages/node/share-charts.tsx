import type { ReactNode } from "react"
import type { Plain, Figure as PublishedFigure } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { Figure, ShareBars } from "../../charts/index.ts"
import { Section } from "../../parts/section.tsx"
import { SourceLine } from "../../parts/source-line.tsx"
import { formatNumber, useText } from "../../text/index.ts"
import { nodeTexts } from "../../text/node.ts"
import { hedgedText } from "../../text/values.ts"
import { categoryLabel, codeLabel } from "../../view/labels.ts"

interface ShareChartsProps {
  readonly groups: readonly (readonly Plain<PublishedFigure>[])[]
}

/** Shares that the source prints of the whole sample, as sorted bars with what they add up to. */
export function ShareCharts({ groups }: ShareChartsProps): ReactNode {
  const { lang, view } = usePage()
  const t = useText(nodeTexts)
  return (
    <Section id="shares" title={t.shares}>
      <div className="share-charts">
        {groups.map((group) => {
          const [first] = group
          if (!first) return null
          const sum = group.reduce((total, figure) => total + figure.value, 0)
          const places = [...new Set(group.map((figure) => figure.place))]
          return (
            <Figure
              key={`${first.pool} ${first.measure}`}
              lang={lang}
              title={codeLabel(view, "figure_measure", first.measure, lang)}
              subtitle={first.pool === "" ? undefined : codeLabel(view, "figure_pool", first.pool, lang)}
              source={<SourceLine source={first.source} place={places.join(";")} />}
            >
              <ShareBars
                label={codeLabel(view, "figure_measure", first.measure, lang)}
                note={t.sumNote(`${formatNumber(Number(sum.toFixed(2)), lang)}%`)}
                rows={group.map((figure) => ({
                  id: figure.id,
                  label: categoryLabel(view, figure.category, lang),
                  value: figure.value,
                  valueLabel: hedgedText(figure, figure.measureUnit, lang),
                }))}
              />
            </Figure>
          )
        })}
      </div>
    </Section>
  )
}
