import type { ReactNode } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { Section } from "../../parts/section.tsx"
import { useText } from "../../text/index.ts"
import { nodeTexts } from "../../text/node.ts"
import { nodeFormula } from "../../view/formulas.ts"

/** How the node gets its number, from the method. Nothing for nodes that compute none. */
export function NodeFormulaList({ node }: { node: Node }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(nodeTexts)
  const { formula, missing, round, measured } = nodeFormula(view, node.id, lang)
  if (formula === "") return null
  const facts = [
    { name: t.measured, text: measured },
    { name: node.kind === "indicator" ? t.normalise : t.aggregate, text: formula },
    { name: t.missing, text: missing },
    { name: t.rounding, text: round },
  ].filter(({ text }) => text !== "")
  return (
    <Section id="formula" title={<a href={paths.method()}>{t.formula}</a>}>
      <dl className="facts">
        {facts.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
