import type { ReactNode } from "react"
import type { Estimate, NodeStudy } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { EffectBars } from "../../charts/index.ts"
import { Section } from "../../parts/section.tsx"
import { formatShare, useText } from "../../text/index.ts"
import { robustnessTexts } from "../../text/robustness.ts"

/** Which uncertain input moves the ranks: Sobol' indices, where the edition asks for them. */
export function Matters({ study }: { study: NodeStudy | undefined }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(robustnessTexts)
  const { factors } = view.doc.method.robustness
  if (study === undefined || factors.length === 0) return null
  const { sensitivity } = study
  const share = (estimate: Estimate | null) =>
    estimate === null ? "–" : formatShare(Math.max(0, estimate.value), lang)
  const isMoved = sensitivity?.factors.some(({ total }) => total !== null) ?? false
  const rows = (sensitivity?.factors ?? []).map(({ factor, first, total }) => ({
    id: factor,
    label: factors.find((each) => each.id === factor)?.title[lang] ?? factor,
    first,
    total,
    valueLabel: `${share(first)} / ${share(total)}`,
  }))
  return (
    <Section id="matters" title={t.matters} {...(isMoved ? { about: t.mattersAbout } : {})}>
      {sensitivity === null ? (
        <p className="prose small">{t.mattersNot}</p>
      ) : isMoved ? (
        <div className="robustness-rows">
          <EffectBars
            rows={rows}
            format={(value) => formatShare(value, lang)}
            label={rows
              .map((row) => `${row.label}: ${t.alone} ${share(row.first)}, ${t.total} ${share(row.total)}`)
              .join("; ")}
          />
          <p className="small quiet">{t.mattersSamples(sensitivity.samples, sensitivity.failed)}</p>
        </div>
      ) : (
        <p className="prose">{t.never}</p>
      )}
    </Section>
  )
}
