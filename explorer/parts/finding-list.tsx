import { Fragment, type ReactNode } from "react"
import type { Finding } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { useText } from "../text/index.ts"
import { partTexts } from "../text/parts.ts"
import { rowById } from "../view/figures.ts"
import { remarksOfFinding } from "../view/remarks.ts"
import { FigureTable } from "./figure-table.tsx"
import { Fold } from "./fold.tsx"
import { Confirmation } from "./remark-list.tsx"
import { SourceLine } from "./source-line.tsx"
import { UnitLinks } from "./unit-links.tsx"

interface FindingListProps {
  readonly findings: readonly Finding[]
  /** Shows the figures that each finding compares, and what computation says to it. */
  readonly withFigures?: boolean
  /** How many to show at once, the others on demand; default all. */
  readonly first?: number
  /** Level of the titles; default 3. */
  readonly level?: 2 | 3
}

export const findingKindKeys = {
  contradiction: "kindContradiction",
  arithmetic: "kindArithmetic",
  gap: "kindGap",
  agreement: "kindAgreement",
} as const

/** What a reader of the source should know: each with its kind in a word, its text and its lines. */
export function FindingList({ first, findings, ...how }: FindingListProps): ReactNode {
  const t = useText(partTexts)
  if (first === undefined || findings.length <= first + 1) return <Findings findings={findings} {...how} />
  return (
    <>
      <Findings findings={findings.slice(0, first)} {...how} />
      <Fold summary={t.moreFindings(findings.length - first)}>
        <Findings findings={findings.slice(first)} {...how} />
      </Fold>
    </>
  )
}

function Findings({ findings, withFigures = false, level = 3 }: Omit<FindingListProps, "first">): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(partTexts)
  const Title = `h${level}` as const
  return (
    <ul className="rows findings">
      {findings.map((finding) => {
        const figures = finding.figures.map((id) => rowById(view, id, lang)).filter((row) => row !== null)
        return (
          <li key={finding.id} id={finding.id} className="finding">
            <div>
              <Title>
                <a href={paths.findings(finding.id)}>{finding.title[lang]}</a>
              </Title>
              <p className="finding-text">{finding.text[lang]}</p>
              {withFigures && <Confirmation remarks={remarksOfFinding(view, finding.id)} />}
            </div>
            <div className="finding-facts small quiet">
              <p>
                <span className="tag">{t[findingKindKeys[finding.kind]]}</span>
                {finding.nodes.map((id, k) => (
                  <Fragment key={id}>
                    {k === 0 ? " " : ", "}
                    <a href={paths.node(id)}>{view.node(id)?.title[lang] ?? id}</a>
                  </Fragment>
                ))}
                {finding.units.length > 0 && (
                  <>
                    {" · "}
                    <UnitLinks units={finding.units} />
                  </>
                )}
              </p>
              <p>
                <SourceLine source={finding.source} place={finding.places.join(";")} />
              </p>
            </div>
            {withFigures && figures.length > 0 && (
              <details className="finding-figures">
                <summary>{t.figuresInvolved(figures.length)}</summary>
                <FigureTable caption={t.figuresInvolved(figures.length)} rows={figures} isRepeated />
              </details>
            )}
          </li>
        )
      })}
    </ul>
  )
}
