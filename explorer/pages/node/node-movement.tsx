import type { ReactNode } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { Section } from "../../parts/section.tsx"
import { UnitLinks } from "../../parts/unit-links.tsx"
import { formatNumber, useText } from "../../text/index.ts"
import { nodeMoreTexts } from "../../text/node-more.ts"
import { firstInGroups, type Mover, movers } from "../../view/movers.ts"

/** Who rises and falls most over the periods. Nothing for editions of one period. */
export function NodeMovement({ node }: { node: Node }): ReactNode {
  const { view } = usePage()
  const t = useText(nodeMoreTexts)
  const found = movers(view, node)
  if (found === null) return null
  return (
    <Section id="movement" title={t.movement} about={t.movementAbout}>
      <div className="movement">
        <Movers title={t.risers} list={found.risers} />
        <Movers title={t.fallers} list={found.fallers} />
      </div>
    </Section>
  )
}

function Movers({ title, list }: { title: string; list: readonly Mover[] }): ReactNode {
  const { lang, paths } = usePage()
  const t = useText(nodeMoreTexts)
  // Two digits that count: slopes of an index from 0 to 1 are thousandths.
  const written = (slope: number) => `${slope > 0 ? "+" : ""}${formatNumber(Number(slope.toPrecision(2)), lang)}`
  return (
    <div>
      <h3>{title}</h3>
      {list.length === 0 ? (
        <p className="empty">{t.none}</p>
      ) : (
        <ol className="plain-list">
          {list.map(({ unit, slope, first, last }) => (
            <li key={unit.id}>
              <a href={paths.unit(unit.id)}>{unit.name[lang]}</a>{" "}
              <span className="small quiet number">{t.perYear(written(slope), first, last)}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

/** Who comes first inside each group of units. Nothing where units are not ranked inside groups. */
export function NodeGroups({ node }: { node: Node }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(nodeMoreTexts)
  const groups = firstInGroups(view, node, lang)
  if (groups.length === 0) return null
  return (
    <Section id="groups" title={t.groups}>
      <dl className="facts way">
        {groups.map(({ group, label, units }) => (
          <div key={group}>
            <dt>
              <a href={paths.ranking({ node: node.id, group })}>{label}</a>
            </dt>
            <dd>
              <UnitLinks units={units.map(({ id }) => id)} node={node.id} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
