import type { ReactNode } from "react"
import type { Unit } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { useText } from "../text/index.ts"
import { unitTexts } from "../text/unit.ts"
import { placeIn } from "../view/labels.ts"

/** The strengths that the source names, each with a word on whether the computation agrees. Nothing where it names none. */
export function UnitStrengths({ unit }: { unit: Unit }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(unitTexts)
  const strengths = view.strengthsOf(unit.id).toSorted((a, b) => a.position - b.position)
  if (strengths.length === 0) return null
  const shared = view.doc.agreement.strengths?.byUnit.find((each) => each.unit === unit.id)?.shared ?? []
  return (
    <aside className="strengths">
      <h3>{t.strengths}</h3>
      <ol>
        {strengths.map(({ node, claim, source, place }) => (
          <li key={node}>
            <p className="strength-node">{view.node(node)?.title[lang] ?? node}</p>
            <p>{claim[lang]}</p>
            <p className="small quiet">
              <span className={shared.includes(node) ? "agrees" : "disagrees"}>
                {shared.includes(node) ? `✓ ${t.agrees(strengths.length)}` : t.disagrees(strengths.length)}
              </span>
              {" · "}
              {placeIn(view.source(source), place, lang)}
            </p>
          </li>
        ))}
      </ol>
    </aside>
  )
}
