import { useParams } from "@tanstack/react-router"
import type { ReactNode } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { NotFound } from "../../app/states.tsx"
import { useTitle } from "../../app/use-title.ts"
import { FigureTable } from "../../parts/figure-table.tsx"
import { FindingList } from "../../parts/finding-list.tsx"
import { Section } from "../../parts/section.tsx"
import { StatementList } from "../../parts/statement-list.tsx"
import { formatShare, useText } from "../../text/index.ts"
import { nodeTexts } from "../../text/node.ts"
import { statusName } from "../../text/values.ts"
import { exponent } from "../../view/cell.ts"
import { figureRow, valueRow } from "../../view/figures.ts"
import { gaps } from "../../view/node.ts"
import { chartsOfPage } from "../../view/printed-charts.ts"
import { scoredRoot } from "../../view/structure.ts"
import { NodeCharts } from "./node-charts.tsx"
import { NodeCoding } from "./node-coding.tsx"
import { NodeFormulaList } from "./node-formula.tsx"
import { NodeMembers } from "./node-members.tsx"
import { NodeGroups, NodeMovement } from "./node-movement.tsx"
import { NodeStandingChart } from "./node-standing.tsx"
import { PrintedCharts } from "./printed-charts.tsx"
import "./node.css"

/** One dimension or indicator: where everyone stands in it, what it means, and all that is published about it. */
export function NodePage(): ReactNode {
  const { view } = usePage()
  const { node: id = "" }: { node?: string } = useParams({ strict: false })
  const node = view.node(id)
  return node ? <Found node={node} /> : <NotFound />
}

function Found({ node }: { node: Node }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(nodeTexts)
  const { edition, weights } = view.doc
  const parent = node.parent === null ? undefined : view.node(node.parent)
  const profile = view.profile("node", node.id, lang)
  const statements = view.statementsOf(node.id)
  const charts = chartsOfPage(view, node.id, lang)
  const drawn = new Set(charts.drawn.flatMap(({ figures }) => figures))
  // what stands beside a chart need not stand below once more
  const beside = new Set(charts.drawn.flatMap((chart) => chart.findings.map(({ id }) => id)))
  const findings = view.findingsOfNode(node.id).filter(({ id }) => !beside.has(id))
  const ordinalValues =
    node.basis === "scored" ? [] : view.valuesOf(node.id).filter((value) => value.time === edition.time)
  const figures = [
    ...ordinalValues.map((value) => valueRow(view, value, lang, true)).filter((row) => row !== null),
    ...view
      .figuresOf(node.id)
      .filter((figure) => !drawn.has(figure.id))
      .map((figure) => figureRow(view, figure, lang, true)),
  ]
  const share = scoredRoot(view) ? weights[node.id]?.effective : undefined
  const log10Orders = view.result(node.id)?.uncertainty?.log10Orders ?? null
  useTitle(node.title[lang], edition.title[lang])
  return (
    <article>
      <header className="page-head">
        <p className="trail">
          <a href={paths.nodes()}>{t.listTitle}</a>
          {parent && (
            <>
              <span aria-hidden="true">/</span>
              <a href={paths.node(parent.id)}>{parent.title[lang]}</a>
            </>
          )}
        </p>
        <h1>{node.title[lang]}</h1>
        {node.definition && <p className="lead">{node.definition[lang]}</p>}
        {share !== undefined && share < 1 && <p className="small quiet">{t.ofWhole(formatShare(share, lang, 1))}</p>}
      </header>
      <NodeStandingChart node={node} />
      <Missing node={node} />
      {profile && (
        <section className="section prose" aria-label={node.title[lang]}>
          {profile.headline !== "" && <h2>{profile.headline}</h2>}
          {profile.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      )}
      <NodeCharts node={node} />
      <NodeFormulaList node={node} />
      <NodeCoding node={node} />
      <NodeMembers node={node} />
      <NodeMovement node={node} />
      <NodeGroups node={node} />
      {statements.length > 0 && (
        <Section
          id="statements"
          title={t.statements(statements.length)}
          {...(log10Orders === null ? {} : { about: t.statementsOrders(exponent(log10Orders)) })}
        >
          <StatementList statements={statements} />
        </Section>
      )}
      <PrintedCharts charts={charts} />
      {figures.length > 0 && (
        <Section id="figures" title={t.figures}>
          <FigureTable caption={t.figures} rows={figures} />
        </Section>
      )}
      {findings.length > 0 && (
        <Section id="findings" title={t.findings}>
          <FindingList findings={findings} withFigures first={3} />
        </Section>
      )}
    </article>
  )
}

function Missing({ node }: { node: Node }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(nodeTexts)
  if (node.basis !== "scored") return null
  const { missing, reasons } = gaps(view, node)
  const n = view.doc.units.length
  if (missing === 0) return <p className="small quiet node-missing">{t.coverageAll}</p>
  const why = reasons.map((reason) => statusName(reason, lang)).join(", ")
  return (
    <p className="small quiet node-missing">
      {node.kind === "indicator" ? t.coverageSome(missing, n, why) : t.noScore(missing, n)}
    </p>
  )
}
