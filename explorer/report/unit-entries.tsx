import type { ReactNode } from "react"
import type { Unit } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { RankStrip } from "../charts/index.ts"
import { useText } from "../text/index.ts"
import { reportTexts } from "../text/report.ts"
import { unitsCounted } from "../text/sentences.ts"
import { unitTexts } from "../text/unit.ts"
import { heroSentence } from "../view/hero.ts"
import { scoredRoot, standingCount } from "../view/structure.ts"
import { groupsOf, indicatorRows, standings } from "../view/unit.ts"
import { Flow } from "./frame.tsx"

interface UnitEntriesProps {
  readonly units: readonly Unit[]
  /** How many units have no entry either. */
  readonly rows: number
  /** Whether no unit has a spread, so that this begins the part. */
  readonly isPart: boolean
  readonly title: string
}

/** A few lines for each unit: where it stands, in all and in each dimension. */
export function UnitEntries({ units, rows, isPart, title }: UnitEntriesProps): ReactNode {
  const { lang, view } = usePage()
  const t = useText(reportTexts)
  const { unitNoun } = view.doc.edition
  const Name = isPart ? "h2" : "h3"
  const about =
    units.length > 0
      ? t.byRows(unitsCounted(units.length, unitNoun, lang))
      : t.byTable(unitsCounted(rows, unitNoun, lang))
  return (
    <Flow name="units" head="units">
      {isPart ? <h1 id="part-units">{title}</h1> : <h2 id="units-rest">{t.others}</h2>}
      <p className="lead">{about}</p>
      {units.map((unit) => (
        <section key={unit.id} className="entry">
          <div>
            <Name className="entry-name">{unit.name[lang]}</Name>
            <p className="small quiet">
              {[unit.country?.[lang] ?? "", ...groupsOf(view, unit, lang).map(({ label }) => label)]
                .filter((text) => text !== "")
                .join(" · ")}
            </p>
            <p className="small">{heroSentence(view, unit, lang)}</p>
          </div>
          <Cells unit={unit} />
        </section>
      ))}
    </Flow>
  )
}

const mostCells = 15

/** Where its rank lies, then its standing in each dimension, then the values that these are made of. */
function Cells({ unit }: { unit: Unit }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(unitTexts)
  const i = view.unitIndex.get(unit.id) ?? -1
  const rows = standings(view, i, t, lang).slice(0, mostCells)
  const isWhole = rows.every(({ node }) => node.kind === "indicator")
  const values = isWhole ? [] : indicatorRows(view, unit, lang).slice(0, mostCells)
  return (
    <div>
      <Strip i={i} />
      <dl className="entry-cells">
        {rows.map(({ node, text, rankText }) => (
          <div key={node.id}>
            <dt>{node.title[lang]}</dt>
            <dd>
              {text} <span className="quiet">{rankText}</span>
            </dd>
          </div>
        ))}
      </dl>
      {values.length > 0 && (
        <dl className="entry-cells entry-values">
          {values.map(({ node, value }) => (
            <div key={node.id}>
              <dt>{node.title[lang]}</dt>
              <dd>{value ?? t.noValue}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

function Strip({ i }: { i: number }): ReactNode {
  const { view } = usePage()
  const root = scoredRoot(view)
  const result = root && view.result(root.id)
  const strip = result?.uncertainty?.strips[i] ?? null
  if (!root || strip === null) return null
  return (
    <RankStrip
      n={standingCount(view, root.id)}
      strip={strip}
      low={result?.uncertainty?.low[i] ?? null}
      high={result?.uncertainty?.high[i] ?? null}
      at={result?.rank[i] ?? null}
      width={384}
      height={22}
      accent
    />
  )
}
