import { type ReactNode, useId } from "react"
import { usePage } from "../../app/page-context.ts"
import { textParam } from "../../app/search-params.ts"
import { useSearchState } from "../../app/use-search-state.ts"
import { useTitle } from "../../app/use-title.ts"
import { Sparkline } from "../../charts/index.ts"
import { UnitsMap } from "../../parts/units-map.tsx"
import { useText } from "../../text/index.ts"
import { unitsCounted } from "../../text/sentences.ts"
import { unitTexts } from "../../text/unit.ts"
import { coursesOf } from "../../view/courses.ts"
import { scoredRoot } from "../../view/structure.ts"
import { unitGroups } from "../../view/units.ts"
import "./units.css"

/** All units by group, each with its rank or its headline. */
export function UnitsPage(): ReactNode {
  const { lang, view, paths } = usePage()
  const { search, patch } = useSearchState()
  const t = useText(unitTexts)
  const id = useId()
  const { edition, units } = view.doc
  const find = textParam(search, "find")
  const root = scoredRoot(view)
  const scored = root ? (view.result(root.id)?.score.filter((score) => score !== null).length ?? 0) : units.length
  const without = units.length - scored
  const groups = unitGroups(view, find, { other: t.other, without: t.withoutScore(edition.time) }, lang)
  const courses = root ? coursesOf(view, root, lang) : null
  const title = unitsCounted(scored, edition.unitNoun, lang)
  useTitle(title, edition.title[lang])
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">
          {without > 0 && `${t.listWithout(without, edition.time)} `}
          {t.listLead}
          {courses !== null && ` ${t.listLines(root?.title[lang] ?? "", courses.from, courses.to)}`}
        </p>
      </div>
      <UnitsMap level={2} />
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
            {group.units.map(({ unit, i, rank, headline }) => {
              const course = courses?.of(i) ?? null
              return (
                <li key={unit.id} className={courses === null ? undefined : "has-course"}>
                  <span>
                    <a href={paths.unit(unit.id)}>{unit.name[lang]}</a>
                    {rank !== "" && <span className="small quiet number"> {rank}</span>}
                  </span>
                  {courses !== null && course !== null && (
                    <Sparkline
                      points={course.points}
                      domain={courses.domain}
                      width={64}
                      height={22}
                      label={course.text}
                    />
                  )}
                  {headline !== "" && <p className="small quiet">{headline}</p>}
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </>
  )
}
