import type { ReactNode } from "react"
import type { Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { compareTexts } from "../../text/compare.ts"
import { useText } from "../../text/index.ts"
import type { ComparedRow } from "../../view/compare.ts"

interface ComparedTableProps {
  readonly chosen: readonly Unit[]
  readonly rows: readonly ComparedRow[]
}

/** The same numbers as a table; each leads to where it comes from. */
export function ComparedTable({ chosen, rows }: ComparedTableProps): ReactNode {
  const { lang, paths } = usePage()
  const t = useText(compareTexts)
  const title = rows.some((row) => row.isScored) ? t.table : t.tableOrdinal
  return (
    <Section id="table" title={title}>
      <Scroll label={title}>
        <table className="compare-table">
          <thead>
            <tr>
              <th scope="col">{t.node}</th>
              {chosen.map((unit) => (
                <th key={unit.id} scope="col">
                  <a href={paths.unit(unit.id)}>{unit.name[lang]}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ node, cells }) => (
              <tr key={node.id}>
                <th scope="row">
                  <a href={paths.node(node.id)}>{node.title[lang]}</a>
                </th>
                {cells.map(({ unit, text, rankText, isOpen }) => (
                  <td key={unit.id}>
                    <a href={paths.cell(unit.id, node.id)} className={isOpen ? "quiet" : undefined}>
                      {text}
                    </a>
                    {rankText !== "" && <span className="quiet"> {rankText}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )
}
