import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { RankStrip, rankRange, Sparkline } from "../../charts/index.ts"
import { Section } from "../../parts/section.tsx"
import { homeTexts } from "../../text/home.ts"
import { capital, decimalsOf, formatNumber, useText } from "../../text/index.ts"
import { rankingTexts } from "../../text/ranking.ts"
import { type Courses, coursesOf } from "../../view/courses.ts"
import { rankingRows } from "../../view/ranking.ts"
import { scoredRoot, standingCount } from "../../view/structure.ts"

const shown = 10

/** The head of the ranking. */
export function FirstRows(): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(homeTexts)
  const r = useText(rankingTexts)
  const root = scoredRoot(view)
  if (!root) return null
  const rows = rankingRows(view, root.id)
  const decimals = decimalsOf(rows.map((row) => row.score))
  const courses = coursesOf(view, root, lang)
  const near = Math.min(standingCount(view, root.id), 24)
  return (
    <Section id="first" title={t.first(Math.min(shown, rows.length))}>
      <table className="first-rows">
        <thead>
          <tr>
            <th scope="col" className="right">
              {r.rank}
            </th>
            <th scope="col">{capital(view.doc.edition.unitNoun.one[lang])}</th>
            <th scope="col" className="right">
              {r.score}
            </th>
            <th scope="col" className="first-strip">
              {r.distribution}, 1–{near}
            </th>
            <th scope="col">{r.interval}</th>
            {courses !== null && (
              <th scope="col" className="first-course">
                {r.score}, {courses.from}–{courses.to}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={row.unit.id}>
              <td className="right">{row.rank ?? "–"}</td>
              <th scope="row">
                <a href={paths.unit(row.unit.id)}>{row.unit.name[lang]}</a>
              </th>
              <td className="right">
                <a href={paths.cell(row.unit.id, root.id)}>
                  {row.score === null ? "–" : formatNumber(row.score, lang, decimals)}
                </a>
              </td>
              <td className="first-strip">
                <RankStrip
                  n={near}
                  strip={row.strip && row.strip.from <= near ? row.strip : null}
                  low={row.low}
                  high={row.high === null ? null : Math.min(row.high, near)}
                  at={row.rank}
                  width={near * (courses === null ? 12 : 9)}
                  height={22}
                />
              </td>
              <td className="first-interval">{rankRange(row.low, row.high)}</td>
              {courses !== null && <Course courses={courses} i={row.i} />}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small home-more">
        <a href={paths.ranking()}>{t.all}</a>
      </p>
    </Section>
  )
}

function Course({ courses, i }: { courses: Courses; i: number }): ReactNode {
  const course = courses.of(i)
  return (
    <td className="first-course">
      {course && (
        <Sparkline points={course.points} domain={courses.domain} width={72} height={22} label={course.text} />
      )}
    </td>
  )
}
