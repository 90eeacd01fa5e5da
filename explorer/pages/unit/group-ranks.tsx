import type { ReactNode } from "react"
import type { Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { Scroll } from "../../parts/scroll.tsx"
import { useText } from "../../text/index.ts"
import { unitMoreTexts } from "../../text/unit-more.ts"
import { groupRankRows } from "../../view/group-ranks.ts"

/** The unit's rank among those of its groups, in the index and its dimensions. Nothing where there are no such ranks. */
export function GroupRanks({ unit }: { unit: Unit }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(unitMoreTexts)
  const { nodes, rows } = groupRankRows(view, unit, lang)
  if (rows.length === 0) return null
  return (
    <Scroll label={t.groupRanks}>
      <table className="group-ranks">
        <caption>{t.groupRanks}</caption>
        <thead>
          <tr>
            <th scope="col">{t.group}</th>
            {nodes.map((node) => (
              <th key={node.id} scope="col">
                {node.title[lang]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, group, cells }) => (
            <tr key={group}>
              <th scope="row">
                <a href={paths.ranking({ group })}>{label}</a>
              </th>
              {cells.map((cell, k) => (
                <td key={nodes[k]?.id}>{cell === null ? "–" : t.ofN(cell.rank, cell.of)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
