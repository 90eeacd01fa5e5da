import { type ReactNode, useId } from "react"
import { usePage } from "../../app/page-context.ts"
import { textParam } from "../../app/search-params.ts"
import { useSearchState } from "../../app/use-search-state.ts"
import { useTitle } from "../../app/use-title.ts"
import { UnitMap } from "../../charts/index.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { formatNumber, useText } from "../../text/index.ts"
import { nodeChartTexts } from "../../text/node-charts.ts"
import { unitsCounted } from "../../text/sentences.ts"
import { unitTexts } from "../../text/unit.ts"
import { scoredRoot } from "../../view/structure.ts"
import { unitGroups } from "../../view/units.ts"
import "./units.css"

/** More dots than this and their names no longer fit on the map. */
const mapLimit = 60

/** All units by group, each with its rank or its headline. */
export function UnitsPage(): ReactNode {
  const { lang, view, paths } = usePage()
  const { search, patch } = useSearchState()
  const t = useText(unitTexts)
  const c = useText(nodeChartTexts)
  const id = useId()
  const { edition, units } = view.doc
  const find = textParam(search, "find")
  const root = scoredRoot(view)
  const scored = root ? (view.result(root.id)?.score.filter((score) => score !== null).length ?? 0) : units.length
  const without = units.length - scored
  const groups = unitGroups(view, find, { other: t.other, without: t.withoutScore(edition.time) }, lang)
  const mapped = units.length <= mapLimit ? units.filter((unit) => unit.lat !== null && unit.lon !== null) : []
  const title = unitsCounted(scored, edition.unitNoun, lang)
  useTitle(title, edition.title[lang])
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">
          {without > 0 && `${t.listWithout(without, edition.time)} `}
          {t.listLead}
        </p>
      </div>
      {mapped.length > 0 && (
        <div className="units-map">
          <ChartFrame
            id="map"
            level={2}
            title={c.mapTitle(unitsCounted(mapped.length, edition.unitNoun, lang))}
            data={{
              columns: [edition.unitNoun.one[lang], c.latitude, c.longitude],
              rows: mapped.map((unit) => ({
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
                units={mapped.map((unit) => ({
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
      )}
      {units.length > 25 && (
        <div className="controls">
          <label className="field" htmlFor={id}>
            <span>{t.find}</span>
            <input
              id={id}
              type="search"
              value={find ?? ""}
              placeholder={edition.unitNoun.one[lang]}
              onChange={(event) => patch({ find: event.target.value || undefined })}
            />
          </label>
        </div>
      )}
      {groups.length === 0 && <p className="empty">{t.nobody}</p>}
      {groups.map((group) => (
        <section key={group.id} className="unit-group" aria-labelledby={`group-${group.id}`}>
          {group.label !== "" && <h2 id={`group-${group.id}`}>{group.label}</h2>}
          <ul className={group.hasHeadlines ? "plain-list unit-list unit-list-told" : "plain-list unit-list"}>
            {group.units.map(({ unit, rank, headline }) => (
              <li key={unit.id}>
                <a href={paths.unit(unit.id)}>{unit.name[lang]}</a>
                {rank !== "" && <span className="small quiet number"> {rank}</span>}
                {headline !== "" && <p className="small quiet">{headline}</p>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
