import type { ReactNode } from "react"
import type { Node, Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { CoverKind } from "../../parts/cover-kind.tsx"
import { Section } from "../../parts/section.tsx"
import { coverageTexts } from "../../text/coverage.ts"
import { useText } from "../../text/index.ts"
import { coverDetail } from "../../view/coverage-cell.ts"

/** What the sources of a measured indicator cover here: of each kind of evidence what is found, withheld, or not looked at. */
export function CellCoverage({ unit, node }: { unit: Unit; node: Node }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(coverageTexts)
  const kinds = coverDetail(view, { unit: unit.id, node: node.id }, lang)?.kinds ?? []
  if (kinds.length === 0) return null
  return (
    <Section id="coverage" title={t.ofCell}>
      <div className="cover-kinds">
        {kinds.map((kind) => (
          <CoverKind key={kind.id} unit={unit.id} kind={kind} named />
        ))}
      </div>
      <p className="small">
        <a href={paths.coverage({ unit: unit.id, node: node.id })}>{t.inMatrix}</a>
      </p>
    </Section>
  )
}
