import { useNavigate, useSearch } from "@tanstack/react-router"
import { type ReactNode, useDeferredValue, useMemo, useState } from "react"
import { type EvidenceTable, openTable } from "../../src/query/index.ts"
import { usePage } from "../app/page-context.ts"
import { useTitle } from "../app/use-title.ts"
import { useEvidence } from "../data/index.ts"
import { Announce } from "../parts/announce.tsx"
import { formatNumber, useText } from "../text/index.ts"
import { answer } from "./answer.ts"
import { type EvidenceState, readState, searchOf, toggled } from "./evidence-state.ts"
import { FacetPanel } from "./facet-panel.tsx"
import { FilterChips } from "./filter-chips.tsx"
import { Pager } from "./pager.tsx"
import { ResultTable } from "./result-table.tsx"
import { evidenceTexts } from "./text.ts"
import { useReading } from "./use-reading.ts"
import { useTyped } from "./use-typed.ts"
import "./evidence.css"
import "./record.css"

/** Every record of the edition: faceted, searched, sorted, with all of that in the address. */
export function EvidencePage(): ReactNode {
  const { lang, view, editionId } = usePage()
  const t = useText(evidenceTexts)
  const evidence = useEvidence(editionId)
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const state = useMemo(() => readState(search), [search])
  const { tables } = view.doc.codebook
  const spec = tables.find((table) => table.id === state.table) ?? tables[0]
  const table = spec && openTable(view.doc, evidence, spec.id)
  useTitle(t.title, view.doc.edition.title[lang])
  return (
    <>
      <div className="page-head">
        <h1>{t.title}</h1>
        <p className="lead">{table ? t.lead(tables.reduce((sum, { records }) => sum + records, 0)) : t.noRecords}</p>
      </div>
      {tables.length > 1 && spec && <Tables current={spec.id} />}
      {spec?.description && <p className="table-about">{spec.description[lang]}</p>}
      {table && <Browser key={table.spec.id} table={table} state={state} />}
    </>
  )
}

function Tables({ current }: { current: string }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(evidenceTexts)
  return (
    <nav className="tables" aria-label={t.tables}>
      {view.doc.codebook.tables.map((table) => (
        <a
          key={table.id}
          href={paths.evidence(searchOf({ table: table.id }))}
          aria-current={table.id === current ? "page" : undefined}
        >
          {table.title[lang]} <span className="quiet number">{formatNumber(table.records, lang)}</span>
        </a>
      ))}
    </nav>
  )
}

interface BrowserProps {
  readonly table: EvidenceTable
  readonly state: EvidenceState
}

function Browser({ table, state: addressed }: BrowserProps): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(evidenceTexts)
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const unitNoun = view.doc.edition.unitNoun.one[lang]
  const go = (next: EvidenceState, replace = false) =>
    void navigate({ to: ".", search: searchOf(next) as never, replace, resetScroll: false })
  const searched = (query: string) => ({ ...addressed, query, sort: null, page: 1 })
  const typed = useTyped(addressed.query, (query) => go(searched(query), true))
  // The list follows every key; the address waits until the typing pauses.
  const query = useDeferredValue(typed.value)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `searched` is made of the address
  const state = useMemo(() => (query === addressed.query ? addressed : searched(query)), [addressed, query])
  const result = useMemo(() => answer(table, state, lang), [table, state, lang])
  useReading(table)
  const toggle = (facet: string, value: string) => go(toggled(state, facet, value))
  const chosen = Object.values(state.chosen).reduce((sum, values) => sum + values.length, 0)
  const said = t.results(result.total, table.doc.rows)
  return (
    <div className="evidence">
      <div className="evidence-search">
        <label htmlFor="evidence-query">{t.searchLabel}</label>
        <input id="evidence-query" type="search" autoComplete="off" aria-describedby="evidence-hint" {...typed} />
        <p id="evidence-hint" className="small quiet">
          {t.searchHint}
        </p>
      </div>
      <button
        type="button"
        className="evidence-toggle"
        aria-expanded={isOpen}
        aria-controls="evidence-facets"
        onClick={() => setOpen(!isOpen)}
      >
        {t.showFilters(chosen)}
      </button>
      <section id="evidence-facets" className="evidence-facets" data-open={isOpen} aria-label={t.filters}>
        <FacetPanel table={table} unitNoun={unitNoun} chosen={state.chosen} counts={result.counts} onToggle={toggle} />
      </section>
      <section className="evidence-results" aria-label={said}>
        <p className="evidence-count number">{said}</p>
        <Announce text={said} />
        <FilterChips
          table={table}
          unitNoun={unitNoun}
          chosen={state.chosen}
          onToggle={toggle}
          onClear={() => go({ ...state, chosen: {}, page: 1 })}
        />
        {result.total === 0 ? (
          <p className="note">{t.nothing}</p>
        ) : (
          <ResultTable
            table={table}
            unitNoun={unitNoun}
            rows={result.rows}
            chosen={state.chosen}
            sort={state.sort}
            onSort={(sort) => go({ ...state, sort, page: 1 })}
          />
        )}
        <Pager page={result.page} pages={result.pages} href={(page) => paths.evidence(searchOf({ ...state, page }))} />
      </section>
    </div>
  )
}
