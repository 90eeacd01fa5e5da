import { type ReactNode, useMemo } from "react"
import { forensicsWords } from "../../../src/publish/index.ts"
import { useLang } from "../../app/page-context.ts"
import type { Run } from "../../forensics/run-store.ts"
import { Announce } from "../../parts/announce.tsx"
import { Fold } from "../../parts/fold.tsx"
import { Section } from "../../parts/section.tsx"
import { forensicsTexts } from "../../text/forensics.ts"
import { useText } from "../../text/index.ts"
import { forensicsView } from "../../view/forensics.ts"
import { CompositeField } from "./composite-field.tsx"
import { Downloads } from "./downloads.tsx"
import { FormulaFigure } from "./formula-figure.tsx"
import { MisfitTable } from "./misfit-table.tsx"
import { ReadColumns } from "./read-columns.tsx"
import { ToldParts } from "./told-parts.tsx"

interface FindingsProps {
  readonly run: Extract<Run, { phase: "found" }>
  readonly onAsk: (composite: string | null) => void
}

/** Other formulas than these few are one press away. */
const shownFormulas = 6

/** What was found about a table, from the verdict to how it was read. */
export function Findings({ run, onAsk }: FindingsProps): ReactNode {
  const lang = useLang()
  const t = useText(forensicsTexts)
  const { document, head, asked, name, seconds } = run
  const view = useMemo(() => forensicsView(document, lang), [document, lang])
  const source = t.sourceOf(name, view.size)
  const figure = (formula: (typeof view.formulas)[number]) => (
    <FormulaFigure key={formula.id} formula={formula} source={source} />
  )
  return (
    <>
      <section className="forensics-verdict" aria-labelledby="verdict">
        <p className="small quiet">
          {name}: {view.size}. {t.took(seconds)}.
        </p>
        <h2 id="verdict">{view.verdict}</h2>
        <Announce key={document.composite} text={view.verdict} />
        {view.misfitCount !== "" && <p className="forensics-count">{view.misfitCount}</p>}
        <div className="controls">
          <CompositeField head={head} asked={asked} chosen={document.composite} onAsk={onAsk} />
          <Downloads document={document} />
        </div>
      </section>
      {view.formulas.length > 0 && (
        <Section id="formulas" title={t.formulas} about={t.formulasAbout}>
          {view.formulas.slice(0, shownFormulas).map(figure)}
          {view.formulas.length > shownFormulas && (
            <Fold summary={t.moreFormulas(view.formulas.length - shownFormulas)}>
              {view.formulas.slice(shownFormulas).map(figure)}
            </Fold>
          )}
        </Section>
      )}
      {view.misfits.length > 0 && <MisfitTable title={forensicsWords[lang].parts.rows} misfits={view.misfits} />}
      <ToldParts parts={view.parts} />
      <ReadColumns columns={view.columns} />
    </>
  )
}
