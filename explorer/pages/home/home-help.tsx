import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { HelpTable } from "../../parts/help-table.tsx"
import { Section } from "../../parts/section.tsx"
import { helpTexts } from "../../text/help.ts"
import { useText } from "../../text/index.ts"
import { helpRows } from "../../view/help.ts"

const most = 6

/** The few gaps whose filling would narrow the ranks most, beside the picture of all gaps. */
export function HomeHelp(): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(helpTexts)
  const { help } = view.doc
  if (help === null) return null
  const cells = helpRows(view, help, lang)
    .flatMap((node) => node.cells)
    .toSorted((a, b) => b.narrowing - a.narrowing)
    .slice(0, most)
  if (cells.length === 0) return null
  return (
    <Section id="help" title={t.title}>
      <HelpTable caption={t.cells} rows={cells} of="cells" isSmall />
      <p className="small home-more">
        <a href={`${paths.coverage()}#help`}>{t.more}</a>
      </p>
    </Section>
  )
}
