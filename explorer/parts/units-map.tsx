import type { ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { UnitMap } from "../charts/index.ts"
import { formatNumber, useText } from "../text/index.ts"
import { nodeChartTexts } from "../text/node-charts.ts"
import { unitsCounted } from "../text/sentences.ts"
import { mappedUnits } from "../view/units.ts"
import { ChartFrame } from "./chart-frame.tsx"
import "./charts.css"

/** The units as dots on a map of the world; nothing where they have no coordinates, or are more than a map can name. */
export function UnitsMap({ level }: { level: 2 | 3 }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(nodeChartTexts)
  const { unitNoun } = view.doc.edition
  const units = mappedUnits(view)
  if (units.length === 0) return null
  const title = t.mapTitle(unitsCounted(units.length, unitNoun, lang))
  return (
    <div className="units-map">
      <ChartFrame
        id="map"
        level={level}
        title={title}
        data={{
          columns: [unitNoun.one[lang], t.latitude, t.longitude],
          rows: units.map((unit) => ({
            id: unit.id,
            cells: [unit.name[lang], unit.lat, unit.lon].map((cell) =>
              typeof cell === "string" ? { text: cell } : { text: formatNumber(cell ?? 0, lang), value: cell },
            ),
          })),
        }}
        chart={(width) => (
          <UnitMap
            label={title}
            width={width}
            units={units.map((unit) => ({
              id: unit.id,
              label: unit.name[lang],
              href: paths.unit(unit.id),
              lat: unit.lat,
              lon: unit.lon,
              tint: 1,
            }))}
          />
        )}
      />
    </div>
  )
}
