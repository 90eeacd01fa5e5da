import type { ReactNode } from "react"
import type { Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { Section } from "../../parts/section.tsx"
import { useText } from "../../text/index.ts"
import { unitTexts } from "../../text/unit.ts"
import { peers } from "../../view/unit.ts"
import { GroupRanks } from "./group-ranks.tsx"

/** The other units of its group. */
export function Peers({ unit }: { unit: Unit }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(unitTexts)
  const group = peers(view, unit, lang)
  if (!group || group.units.length === 0) return null
  return (
    <Section id="peers" title={<a href={paths.ranking({ group: group.value })}>{t.peers(group.label)}</a>}>
      <GroupRanks unit={unit} />
      <ul className="peers plain-list">
        {group.units.map(({ unit: peer, rank }) => (
          <li key={peer.id}>
            <a href={paths.unit(peer.id)}>{peer.name[lang]}</a>
            {rank !== null && <span className="small quiet number"> {rank}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
