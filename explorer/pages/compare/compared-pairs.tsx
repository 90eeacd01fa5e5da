import type { ReactNode } from "react"
import type { Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { textParam } from "../../app/search-params.ts"
import { useSearchState } from "../../app/use-search-state.ts"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { compareTexts } from "../../text/compare.ts"
import { formatProbability, useText } from "../../text/index.ts"
import { type ComparedRow, pairs } from "../../view/compare.ts"
import { chanceAbove } from "../../view/pairs.ts"

interface ComparedPairsProps {
  readonly chosen: readonly Unit[]
  readonly rows: readonly ComparedRow[]
}

/** How likely each of the chosen stands above each other one, in one node. */
export function ComparedPairs({ chosen, rows }: ComparedPairsProps): ReactNode {
  const { lang, view } = usePage()
  const { search, patch } = useSearchState()
  const t = useText(compareTexts)
  const nodes = rows.map(({ node }) => node).filter((node) => view.result(node.id)?.uncertainty)
  const node = nodes.find((each) => each.id === textParam(search, "in")) ?? nodes[0]
  if (node === undefined) return null
  const isKept = pairs(view, node.id, chosen).every(({ chance }) => chance !== null)
  return (
    <Section id="above" title={t.above} about={`${t.aboveAbout(node.title[lang])}${isKept ? "" : ` ${t.aboveKept}`}`}>
      {nodes.length > 1 && (
        <div className="controls">
          <label className="field">
            <span>{t.by}</span>
            <select
              value={node.id}
              onChange={(event) => patch({ in: event.target.value === nodes[0]?.id ? undefined : event.target.value })}
            >
              {nodes.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.title[lang]}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <Scroll label={t.above}>
        <table className="compare-pairs">
          <thead>
            <tr>
              <td />
              {chosen.map((unit) => (
                <th key={unit.id} scope="col" className="right">
                  {unit.name[lang]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chosen.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name[lang]}</th>
                {chosen.map((column) => {
                  const chance = chanceAbove(view, node.id, at(row), at(column))
                  return (
                    <td key={column.id} className={row === column ? "pair-self" : "right"}>
                      {row !== column && (chance === null ? "–" : formatProbability(chance, lang))}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )

  function at(unit: Unit): number {
    return view.unitIndex.get(unit.id) ?? -1
  }
}
