import { type ReactNode, useMemo } from "react"
import { usePage } from "../../app/page-context.ts"
import { CoverageFigure, useOpenCoverage } from "../../parts/coverage-figure.tsx"
import { Section } from "../../parts/section.tsx"
import { coverageTexts, withheldSentence } from "../../text/coverage.ts"
import { useText } from "../../text/index.ts"
import { nodeCoverage, withheldRecords } from "../../view/coverage.ts"

/** Before any ranking: what the edition knows of whom. Where it says what its sources cover. */
export function HomeCoverage(): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(coverageTexts)
  const open = useOpenCoverage()
  const table = useMemo(() => nodeCoverage(view, lang), [view, lang])
  const kept = withheldSentence(withheldRecords(view), lang)
  return (
    <Section id="coverage" title={t.title} {...(kept === null ? {} : { about: kept })}>
      <div className="home-coverage">
        <CoverageFigure id="coverage-nodes" table={table} open={open} />
      </div>
      <p className="small home-more">
        <a href={paths.coverage()}>{t.wholePage}</a>
      </p>
    </Section>
  )
}
