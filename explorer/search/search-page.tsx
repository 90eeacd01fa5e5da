import { useNavigate, useSearch } from "@tanstack/react-router"
import { type ReactNode, useMemo } from "react"
import { words } from "../../src/query/index.ts"
import { usePage } from "../app/page-context.ts"
import { textParam } from "../app/search-params.ts"
import { useTitle } from "../app/use-title.ts"
import { useEvidence } from "../data/index.ts"
import { answer, openTable, RecordList, readState, searchOf, useTyped } from "../evidence/index.ts"
import { Announce } from "../parts/announce.tsx"
import { formatNumber, useText } from "../text/index.ts"
import { type Kind, type SiteHits, siteEntries, siteIndex, siteSearch } from "./site-index.ts"
import { searchTexts } from "./text.ts"
import "./search.css"

/** Entries of a kind that are shown. */
const most = 12

/** Everything of the edition that has the words of the query, by kind; the query is in the address. */
export function SearchPage(): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(searchTexts)
  const navigate = useNavigate()
  const query = textParam(useSearch({ strict: false }), "q") ?? ""
  const typed = useTyped(
    query,
    (q) => void navigate({ to: ".", search: (q === "" ? {} : { q }) as never, replace: true, resetScroll: false }),
  )
  const entries = useMemo(() => siteEntries(view, paths), [view, paths])
  const index = useMemo(() => siteIndex(entries), [entries])
  const groups = useMemo(() => siteSearch(entries, index, query, lang) ?? [], [entries, index, query, lang])
  const records = useRecords(query)
  const total = groups.reduce((sum, group) => sum + group.entries.length, 0) + records.reduce((n, r) => n + r.total, 0)
  const isAsked = words(query).length > 0
  useTitle(query === "" ? t.title : query, view.doc.edition.title[lang])
  return (
    <>
      <div className="page-head">
        <h1>{t.title}</h1>
      </div>
      <div className="search-field">
        <label htmlFor="site-query">{t.label}</label>
        <input id="site-query" type="search" autoComplete="off" aria-describedby="site-hint" {...typed} />
        <p id="site-hint" className="small quiet keep">
          {t.hint}
        </p>
      </div>
      <Announce text={isAsked ? t.found(total) : ""} />
      {isAsked && total === 0 && <p className="note">{t.nothing(query)}</p>}
      {groups.map((group) => (
        <Group key={group.kind} group={group} />
      ))}
      {records.map(({ table, total: found, rows }) => (
        <section className="section" key={table.spec.id}>
          <h2>
            {table.spec.title[lang]} <span className="quiet number">{formatNumber(found, lang)}</span>
          </h2>
          <RecordList
            table={table}
            rows={rows}
            total={found}
            moreHref={paths.evidence(searchOf({ table: table.spec.id, query }))}
          />
        </section>
      ))}
    </>
  )
}

/** Records that have the words, table by table. */
function useRecords(query: string) {
  const { lang, view, editionId } = usePage()
  const evidence = useEvidence(editionId)
  return useMemo(() => {
    if (words(query).length === 0) return []
    return view.doc.codebook.tables.flatMap(({ id }) => {
      const table = openTable(view.doc, evidence, id)
      const { total, rows } = table ? answer(table, { ...readState({}), query }, lang) : { total: 0, rows: [] }
      return table && total > 0 ? [{ table, total, rows }] : []
    })
  }, [view, evidence, query, lang])
}

function Group({ group }: { group: SiteHits }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(searchTexts)
  const { kind, entries } = group
  const many = view.doc.edition.unitNoun.many[lang]
  const titles: Readonly<Record<Kind, string>> = {
    unit: many.charAt(0).toUpperCase() + many.slice(1),
    node: t.node,
    statement: t.statement,
    finding: t.finding,
    source: t.source,
  }
  return (
    <section className="section">
      <h2>
        {titles[kind]} <span className="quiet number">{formatNumber(entries.length, lang)}</span>
      </h2>
      <ul className="plain-list search-hits">
        {entries.slice(0, most).map((entry, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: several statements lead to the same page
          <li key={`${entry.href} ${i}`}>
            <a href={entry.href}>{entry.title[lang]}</a>
            {entry.about && <p>{entry.about[lang]}</p>}
          </li>
        ))}
      </ul>
      {entries.length > most && <p className="small quiet">{t.more(entries.length - most)}</p>}
    </section>
  )
}
