import type { ReactNode } from "react"
import type { Lang, Node } from "../../src/model/index.ts"
import { formatShare, textsIn } from "../text/index.ts"
import { nodeTexts } from "../text/node.ts"
import { nodeFormula } from "../view/formulas.ts"
import type { IndexView } from "../view/index-view.ts"
import { knownCount } from "../view/node.ts"
import { membersOf } from "../view/structure.ts"

interface NodeFactsProps {
  readonly node: Node
  readonly lang: Lang
  readonly view: IndexView
}

/** How the node is computed and what it is made of, as blocks of its page. */
export function nodeFacts({ node, lang, view }: NodeFactsProps): readonly ReactNode[] {
  const t = textsIn(nodeTexts, lang)
  const { formula, missing, round, measured } = nodeFormula(view, node.id, lang)
  const facts = [
    { name: t.measured, text: measured },
    { name: node.kind === "indicator" ? t.normalise : t.aggregate, text: formula },
    { name: t.missing, text: missing },
    { name: t.rounding, text: round },
  ].filter(({ text }) => text !== "")
  const members = membersOf(view, node.id)
  const shares = view.doc.method.dimensions.find((each) => each.node === node.id)
  const n = view.doc.units.length
  return [
    ...(formula === ""
      ? []
      : [
          <section key="formula" className="block">
            <h3>{t.formula}</h3>
            <dl className="facts">
              {facts.map(({ name, text }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </section>,
        ]),
    ...(members.length === 0
      ? []
      : [
          <section key="members" className="block">
            <h3>{node.basis === "ordinal" ? t.membersOrdinal : t.members}</h3>
            <ul className="members">
              {members.map((member) => {
                const share = shares?.members.find((each) => each.node === member.id)?.share
                return (
                  <li key={member.id}>
                    <span>{member.title[lang]}</span>{" "}
                    <span className="quiet">
                      {share === undefined ? "" : `${formatShare(share, lang, 1)} · `}
                      {t.valued(knownCount(view, member), n)}
                    </span>
                  </li>
                )
              })}
            </ul>
          </section>,
        ]),
  ]
}
