import type { ReactNode } from "react"
import type { Unit } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { UnitMap } from "../charts/index.ts"
import { formatNumber, useText } from "../text/index.ts"
import { nodeChartTexts } from "../text/node-charts.ts"
import { reportTexts } from "../text/report.ts"
import { unitsCounted } from "../text/sentences.ts"
import { unitTexts } from "../text/unit.ts"
import type { IndexView } from "../view/index-view.ts"
import { groupsOf } from "../view/unit.ts"
import { Frame, Rest } from "./frame.tsx"
import { textWidth } from "./print-context.ts"
import { PrintFigure } from "./print-figure.tsx"

/** More dots than this would cover each other. */
const mostMapped = 300
/** So many lines fill the rest of the page. */
const mostListed = 60

/** Units with a place on the map; none where the edition gives no places, or too many units. */
export const mappedUnits = (view: IndexView): readonly Unit[] =>
  view.doc.units.length > mostMapped ? [] : view.doc.units.filter(({ lat, lon }) => lat !== null && lon !== null)

/** Who is compared: on the map, and in a list with the plain facts. */
export function Glance({ head }: { head: string }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(reportTexts)
  const u = useText(unitTexts)
  const c = useText(nodeChartTexts)
  const { units, edition } = view.doc
  const mapped = mappedUnits(view)
  const title = c.mapTitle(unitsCounted(mapped.length, edition.unitNoun, lang))
  const listed = units.slice(0, mostListed)
  return (
    <Frame name="glance" head={head} className="glance">
      <h1 id="part-glance">{unitsCounted(units.length, edition.unitNoun, lang)}</h1>
      <PrintFigure owner="units" href={`${paths.units()}#map`} title={title}>
        <UnitMap
          label={title}
          width={textWidth}
          units={mapped.map(({ id, name, lat, lon }) => ({ id, label: name[lang], lat, lon, tint: 1 }))}
        />
      </PrintFigure>
      <div>
        <ul className="value-list halves" data-spare="10">
          {listed.map((unit) => {
            const { area_km2: area, population } = unit.denominators
            const facts = [
              unit.country?.[lang] ?? groupsOf(view, unit, lang)[0]?.label ?? "",
              area === undefined ? "" : `${formatNumber(area, lang)} km²`,
              population === undefined ? "" : `${u.population} ${formatNumber(population, lang)}`,
            ]
            return (
              <li key={unit.id} data-item="">
                <strong>{unit.name[lang]}</strong>
                <span className="leader" />
                <span className="quiet">{facts.filter((fact) => fact !== "").join(" · ")}</span>
              </li>
            )
          })}
        </ul>
        <Rest all={units.length} here={listed.length} before={t.restBefore} after={t.restAfter} where={t.restAnnex} />
      </div>
    </Frame>
  )
}
