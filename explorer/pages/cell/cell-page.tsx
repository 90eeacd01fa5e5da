import { useParams } from "@tanstack/react-router"
import { type ReactNode, Suspense } from "react"
import type { Node, Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { NotFound } from "../../app/states.tsx"
import { useTitle } from "../../app/use-title.ts"
import { FigureTable } from "../../parts/figure-table.tsx"
import { FindingList } from "../../parts/finding-list.tsx"
import { Section } from "../../parts/section.tsx"
import { StepsTable } from "../../parts/steps-table.tsx"
import { cellTexts } from "../../text/cell.ts"
import { useText } from "../../text/index.ts"
import { cellFigures, cellFindings } from "../../view/cell.ts"
import { computation } from "../../view/computation.ts"
import { CellCoverage } from "./cell-coverage.tsx"
import { CellHero } from "./cell-hero.tsx"
import { CellMembers } from "./cell-members.tsx"
import { CellOrder } from "./cell-order.tsx"
import { CellOrigins } from "./cell-origins.tsx"
import { CellOverTime } from "./cell-over-time.tsx"
import { CellRecords } from "./cell-records.tsx"
import "./cell.css"

/** Where the standing of one unit in one node comes from, down to records and lines of the source. */
export function CellPage(): ReactNode {
  const { view } = usePage()
  const { unit: unitId = "", node: nodeId = "" }: { unit?: string; node?: string } = useParams({ strict: false })
  const unit = view.unit(unitId)
  const node = view.node(nodeId)
  return unit && node ? <Found unit={unit} node={node} /> : <NotFound />
}

function Found({ unit, node }: { unit: Unit; node: Node }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(cellTexts)
  const { edition, method } = view.doc
  const steps = computation(view, unit.id, node.id, lang)
  const isComputed = steps.some((step) => step.kind !== "raw")
  const figures = cellFigures(view, unit.id, node.id, lang)
  const findings = cellFindings(view, unit.id, node.id)
  const isMeasured = method.indicators.some((each) => each.node === node.id && each.from.kind === "measured")
  useTitle(`${unit.name[lang]}, ${node.title[lang]}`, edition.title[lang])
  return (
    <article>
      <CellHero unit={unit} node={node} />
      {isComputed && (
        <Section id="computation" title={t.computation}>
          <div className="scroll">
            <StepsTable caption={t.computation} steps={steps} />
          </div>
          {node.members.length > 0 && (
            <p className="small computation-more">
              <a href={`${paths.method()}?unit=${encodeURIComponent(unit.id)}#worked`}>{t.computationMore}</a>
            </p>
          )}
        </Section>
      )}
      {node.kind === "indicator" && figures.here.length > 0 && (
        <Section id="values" title={t.valueHere}>
          <FigureTable caption={t.valueHere} rows={figures.here} />
        </Section>
      )}
      <CellCoverage unit={unit} node={node} />
      {isMeasured && (
        <Suspense fallback={<div className="skeleton cell-pending" />}>
          <CellRecords unit={unit} node={node} />
        </Suspense>
      )}
      <CellOverTime unit={unit} node={node} />
      <CellOrder unit={unit} node={node} />
      <CellMembers unit={unit} node={node} />
      <CellOrigins unit={unit} node={node} />
      {node.kind === "dimension" && figures.here.length > 0 && (
        <Section id="figures-here" title={t.figures}>
          <FigureTable caption={t.figures} rows={figures.here} />
        </Section>
      )}
      {figures.below.length > 0 && (
        <Section id="figures" title={t.figuresBelow}>
          <FigureTable caption={t.figuresBelow} rows={figures.below} />
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
