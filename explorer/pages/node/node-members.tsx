import type { ReactNode } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { Section } from "../../parts/section.tsx"
import { formatShare, useText } from "../../text/index.ts"
import { nodeTexts } from "../../text/node.ts"
import { knownCount } from "../../view/node.ts"
import { membersOf } from "../../view/structure.ts"

/** What the node is made of, and for how many each member is known. */
export function NodeMembers({ node }: { node: Node }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(nodeTexts)
  const members = membersOf(view, node.id)
  if (members.length === 0) return null
  const shares = [...view.doc.method.dimensions, ...view.doc.method.reconstructions].find(
    (each) => each.node === node.id,
  )
  const n = view.doc.units.length
  return (
    <Section id="members" title={node.basis === "ordinal" ? t.membersOrdinal : t.members}>
      <table className="node-members">
        <tbody>
          {members.map((member) => {
            const share = shares?.members.find((each) => each.node === member.id)?.share
            return (
              <tr key={member.id}>
                <th scope="row">
                  <a href={paths.node(member.id)}>{member.title[lang]}</a>
                  {member.definition && <span className="quiet member-definition">{member.definition[lang]}</span>}
                </th>
                {shares && <td className="right">{share === undefined ? "" : formatShare(share, lang, 1)}</td>}
                <td className="right quiet">{t.valued(knownCount(view, member), n)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}
