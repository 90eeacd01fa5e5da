import { type ReactNode, useCallback, useMemo } from "react"
import { usePage } from "../../app/page-context.ts"
import { textParam } from "../../app/search-params.ts"
import { useSearchState } from "../../app/use-search-state.ts"
import { useTitle } from "../../app/use-title.ts"
import { Contents } from "../../parts/contents.tsx"
import { CoverageFigure } from "../../parts/coverage-figure.tsx"
import { Section } from "../../parts/section.tsx"
import { coverageTexts, withheldSentence } from "../../text/coverage.ts"
import { helpTexts } from "../../text/help.ts"
import { useText } from "../../text/index.ts"
import { kindCoverage, nodeCoverage, withheldRecords } from "../../view/coverage.ts"
import { CellChooser } from "./cell-chooser.tsx"
import { CoverMeanings } from "./cover-meanings.tsx"
import { CoverageHelp } from "./coverage-help.tsx"
import "./coverage.css"

/**
 * What is known of which unit, and why where nothing is: by indicator, and by kind of evidence where the edition says what
 * its sources cover. The chosen cell is in the address: `?unit=seoul&node=…` or `?unit=seoul&kind=…`.
 */
export function CoveragePage(): ReactNode {
  const { lang, view } = usePage()
  const { search, patch } = useSearchState()
  const t = useText(coverageTexts)
  const h = useText(helpTexts)
  const { coverage } = view.doc
  const byNode = useMemo(() => nodeCoverage(view, lang), [view, lang])
  const byKind = useMemo(() => (coverage === null ? null : kindCoverage(view, coverage, lang)), [view, coverage, lang])
  const [unit, node, kind] = ["unit", "node", "kind"].map((key) => textParam(search, key))
  const openNode = useCallback(
    (to: string, item: string) => show(patch, { unit: to, node: item, kind: undefined }),
    [patch],
  )
  const openKind = useCallback(
    (to: string, item: string) => show(patch, { unit: to, node: undefined, kind: item }),
    [patch],
  )
  const kept = withheldSentence(withheldRecords(view), lang)
  useTitle(t.door, view.doc.edition.title[lang])
  return (
    <>
      <div className="page-head">
        <h1>{t.title}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      {byKind && (
        <Contents
          entries={[
            { id: "nodes", title: t.byNode },
            { id: "kinds", title: t.byKind },
            ...(view.doc.help === null ? [] : [{ id: "help", title: h.title }]),
            { id: "how", title: t.legendHow },
          ]}
        />
      )}
      <div className="coverage">
        <div className="coverage-matrices">
          <Section id="nodes" title={t.byNode}>
            <CoverageFigure
              id="coverage-nodes"
              table={byNode}
              chosen={unit && node ? { unit, item: node } : null}
              open={openNode}
            />
          </Section>
          {byKind && (
            <Section id="kinds" title={t.byKind} about={kept === null ? t.byKindAbout : `${t.byKindAbout} ${kept}`}>
              <CoverageFigure
                id="coverage-kinds"
                table={byKind}
                chosen={unit && kind ? { unit, item: kind } : null}
                open={openKind}
              />
            </Section>
          )}
        </div>
        <CellChooser byNode={byNode} byKind={byKind} unit={unit} node={node} kind={kind} patch={patch} />
      </div>
      <CoverageHelp />
      <Section id="how" title={t.legendHow}>
        <CoverMeanings tables={byKind ? [byNode, byKind] : [byNode]} />
      </Section>
    </>
  )
}

/** The cell in the address, and whoever opened it taken to what it rests on, once that is there. */
function show(
  patch: ReturnType<typeof useSearchState>["patch"],
  cell: Readonly<Record<string, string | undefined>>,
): void {
  patch(cell)
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.getElementById("cell")?.focus({ preventScroll: true })),
  )
}
