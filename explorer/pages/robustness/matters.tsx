import type { ReactNode } from "react"
import type { Estimate, NodeStudy } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { EffectBars } from "../../charts/index.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { Section } from "../../parts/section.tsx"
import { formatShare, useText } from "../../text/index.ts"
import { robustnessTexts } from "../../text/robustness.ts"
import { mattersSentence } from "../../text/verdict.ts"

/** Which uncertain input moves the ranks: Sobol' indices, where the edition asks for them. */
export function Matters({ study }: { study: NodeStudy | undefined }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(robustnessTexts)
  const { factors } = view.doc.method.robustness
  if (study === undefined || factors.length === 0) return null
  const { sensitivity } = study
  const known = (sensitivity?.factors ?? [])
    .filter(({ total }) => total !== null)
    .map(({ factor, first, total }) => ({
      id: factor,
      label: factors.find((each) => each.id === factor)?.title[lang] ?? factor,
      first,
      total,
      valueLabel: `${share(first)} / ${share(total)}`,
    }))
    .toSorted((a, b) => (b.total?.value ?? 0) - (a.total?.value ?? 0))
  const [most] = known
  return (
    <Section id="matters" title={t.matters} {...(most ? { about: t.mattersAbout } : {})}>
      {sensitivity === null ? (
        <p className="prose small">{t.mattersNot}</p>
      ) : most === undefined ? (
        <p className="prose">{t.never}</p>
      ) : (
        <div className="robustness-rows">
          <ChartFrame
            id="matters-chart"
            title={mattersSentence(most.label, share(most.total), lang)}
            notes={[t.mattersSamples(sensitivity.samples, sensitivity.failed)]}
            data={{
              columns: [t.factor, t.alone, t.total],
              rows: known.map(({ id, label, first, total }) => ({
                id,
                cells: [
                  { text: label },
                  { text: share(first), value: first?.value ?? null },
                  { text: share(total), value: total?.value ?? null },
                ],
              })),
            }}
            chart={(width) => (
              <EffectBars
                rows={known}
                format={(value) => formatShare(value, lang)}
                label={mattersSentence(most.label, share(most.total), lang)}
                width={width}
              />
            )}
          />
        </div>
      )}
    </Section>
  )

  /** By its error an estimate may lie below 0. */
  function share(estimate: Estimate | null): string {
    return estimate === null ? "–" : formatShare(Math.max(0, estimate.value), lang)
  }
}
