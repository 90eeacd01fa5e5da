import type { ReactNode } from "react"
import type { Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { Section } from "../../parts/section.tsx"
import { formatShare, useText } from "../../text/index.ts"
import { unitMoreTexts } from "../../text/unit-more.ts"
import { nearProfiles } from "../../view/near-profiles.ts"

/** The units with the likest profile. Nothing where too little is known for that. */
export function NearProfiles({ unit }: { unit: Unit }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(unitMoreTexts)
  const near = nearProfiles(view, unit)
  if (near.length === 0) return null
  const four = near.slice(0, 4).map((each) => each.unit.id)
  return (
    <Section id="near" title={t.near} about={t.nearAbout}>
      <ul className="near plain-list">
        {near.map(({ unit: other, distance }) => (
          <li key={other.id}>
            <a href={paths.unit(other.id)}>{other.name[lang]}</a>{" "}
            <span className="small quiet number">{t.nearBy(formatShare(distance, lang, 1))}</span>
          </li>
        ))}
      </ul>
      <p className="small">
        <a href={paths.compare([unit.id, ...four])}>{t.nearAll}</a>
      </p>
    </Section>
  )
}
