import type { ReactNode } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { textParam } from "../../app/search-params.ts"
import { useSearchState } from "../../app/use-search-state.ts"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { formatProbability, useText } from "../../text/index.ts"
import { robustnessTexts } from "../../text/robustness.ts"
import type { RankingRow } from "../../view/ranking.ts"
import { type Rival, rivals } from "../../view/robustness.ts"

interface OneAgainstAllProps {
  readonly node: Node
  readonly rows: readonly RankingRow[]
}

/** Among so many all are listed; of more, those around the one asked about. */
const all = 60
const around = 12

/** The chances of one unit against each other one, chosen in the page and kept in the address. */
export function OneAgainstAll({ node, rows }: OneAgainstAllProps): ReactNode {
  const { lang, view, paths } = usePage()
  const { search, patch } = useSearchState()
  const t = useText(robustnessTexts)
  const asked = textParam(search, "unit")
  const unit = rows.find((row) => row.unit.id === asked)?.unit ?? rows[0]?.unit
  if (unit === undefined) return null
  const others = rows.filter((row) => row.unit !== unit)
  const place = rows.findIndex((row) => row.unit === unit)
  const near = others.length <= all ? others : others.slice(Math.max(0, place - around), place + around)
  const shown = rivals(view, node.id, unit, near)
  const isKept = shown.every(({ above }) => above !== null)
  const written = (chance: Rival["above"]) => (chance === null ? "–" : formatProbability(chance, lang))
  return (
    <Section id="pairs" title={t.pairs} about={`${t.pairsAbout(unit.name[lang])}${isKept ? "" : ` ${t.pairsKept}`}`}>
      <div className="controls">
        <label className="field">
          <span>{t.pairsOf}</span>
          <select value={unit.id} onChange={(event) => patch({ unit: event.target.value })}>
            {rows.map((row) => (
              <option key={row.unit.id} value={row.unit.id}>
                {row.unit.name[lang]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Scroll label={t.pairs}>
        <table className="robustness-pairs">
          <thead>
            <tr>
              <td />
              {others.some(({ rank }) => rank !== null) && (
                <th scope="col" className="right">
                  {t.rank}
                </th>
              )}
              <th scope="col" className="right">
                {t.above}
              </th>
              <th scope="col" className="right">
                {t.below}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((rival) => (
              <tr key={rival.unit.id}>
                <th scope="row">
                  <a href={paths.compare([unit.id, rival.unit.id])}>{rival.unit.name[lang]}</a>
                </th>
                {others.some(({ rank }) => rank !== null) && <td className="right">{rival.rank ?? "–"}</td>}
                <td className="right">{written(rival.above)}</td>
                <td className="right">{written(rival.below)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )
}
