import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { HelpTable } from "../../parts/help-table.tsx"
import { Section } from "../../parts/section.tsx"
import { helpSentence, helpTexts, untriedSentence } from "../../text/help.ts"
import { useText } from "../../text/index.ts"
import { helpRows } from "../../view/help.ts"

const mostCells = 25

/** The gaps whose filling would narrow the ranks most. Nothing where nothing is missing. */
export function CoverageHelp(): ReactNode {
  const { lang, view } = usePage()
  const t = useText(helpTexts)
  const nodes = view.doc.help === null ? [] : helpRows(view, view.doc.help, lang)
  const told = nodes.filter(({ cells, indicators }) => cells.length + indicators.length > 0)
  if (told.length === 0) return null
  return (
    <Section id="help" title={t.title} about={t.about}>
      {told.map(({ node, title, width, cells, indicators, untried }) => {
        const [first] = cells
        const left = untriedSentence(untried, lang)
        return (
          <div key={node} className="coverage-help">
            {told.length > 1 && <h3>{t.ofNode(title)}</h3>}
            {first && <p className="prose">{helpSentence(first.name, first.narrowing, width, lang)}</p>}
            {cells.length > 0 && <HelpTable caption={t.cells} rows={cells.slice(0, mostCells)} of="cells" />}
            {indicators.length > 0 && <HelpTable caption={t.indicators} rows={indicators} of="indicators" />}
            {left !== null && <p className="small quiet">{left}</p>}
          </div>
        )
      })}
    </Section>
  )
}
