import type { ReactNode } from "react"
import type { Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { Section } from "../../parts/section.tsx"
import { SourceLine } from "../../parts/source-line.tsx"
import { useText } from "../../text/index.ts"
import { unitTexts } from "../../text/unit.ts"

/** The strengths that the source names, each with a word on whether the computation agrees. */
export function Strengths({ unit }: { unit: Unit }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(unitTexts)
  const strengths = view.strengthsOf(unit.id).toSorted((a, b) => a.position - b.position)
  if (strengths.length === 0) return null
  const shared = view.doc.agreement.strengths?.byUnit.find((each) => each.unit === unit.id)?.shared ?? []
  return (
    <Section id="strengths" title={t.strengths} about={t.strengthsAbout}>
      <ol className="strengths plain-list">
        {strengths.map((strength) => {
          const agrees = shared.includes(strength.node)
          return (
            <li key={strength.node}>
              <h3>
                <a href={paths.cell(unit.id, strength.node)}>
                  {view.node(strength.node)?.title[lang] ?? strength.node}
                </a>
              </h3>
              <p>{strength.claim[lang]}</p>
              <p className="small">
                <span className={agrees ? "tag tag-yes" : "tag"}>
                  {agrees ? `✓ ${t.agrees(strengths.length)}` : t.disagrees(strengths.length)}
                </span>
              </p>
              <SourceLine source={strength.source} place={strength.place} />
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
