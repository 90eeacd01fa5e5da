import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { changesTexts } from "../../text/changes.ts"
import { coverageTexts } from "../../text/coverage.ts"
import { homeTexts } from "../../text/home.ts"
import { capital, formatNumber, useText } from "../../text/index.ts"
import { changingNodes } from "../../view/changing-nodes.ts"
import { scoredRoot, standingCount } from "../../view/structure.ts"

/** The ways into the edition, each with what is behind it. */
export function Doors(): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(homeTexts)
  const c = useText(changesTexts)
  const v = useText(coverageTexts)
  const { edition, units, nodes, codebook } = view.doc
  const records = codebook.tables.reduce((sum, table) => sum + table.records, 0)
  const dimensions = nodes.filter(
    (node) => node.kind === "dimension" && node.basis !== "reconstruction" && node.id !== edition.root,
  ).length
  const indicators = nodes.filter((node) => node.kind === "indicator").length
  const root = scoredRoot(view)
  const doors = [
    { href: paths.ranking(), name: t.ranking, about: root ? t.rankingAbout : t.matrixAbout },
    {
      href: paths.units(),
      name: `${capital(edition.unitNoun.many[lang])} ${root ? standingCount(view, root.id) : units.length}`,
      about: t.unitsAbout,
    },
    {
      href: paths.nodes(),
      name: dimensions > 0 ? `${t.nodes} ${dimensions}` : `${t.indicators} ${indicators}`,
      about: t.nodesAbout,
    },
    ...(records > 0
      ? [{ href: paths.evidence(), name: `${t.evidence} ${formatNumber(records, lang)}`, about: t.evidenceAbout }]
      : []),
    ...(units.length > 1 ? [{ href: paths.compare(), name: t.compare, about: t.compareAbout }] : []),
    ...(view.doc.periods.length > 1 && changingNodes(view).length > 0
      ? [{ href: paths.changes(), name: c.door, about: c.doorAbout }]
      : []),
    { href: paths.method(), name: t.method, about: t.methodAbout },
    { href: paths.robustness(), name: t.robustness, about: t.robustnessAbout },
    { href: paths.coverage(), name: v.door, about: v.doorAbout },
    { href: paths.data(), name: t.data, about: t.dataAbout },
  ]
  return (
    <nav className="section" aria-labelledby="doors">
      <h2 id="doors">{t.doors}</h2>
      <ul className="entry plain-list">
        {doors.map((door) => (
          <li key={door.href}>
            <a href={door.href}>
              <span className="entry-name">{door.name}</span>
              <span className="entry-about small">{door.about}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
