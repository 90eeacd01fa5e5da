import { useParams } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { type EvidenceTable, nameOf, openTable } from "../../src/query/index.ts"
import { usePage } from "../app/page-context.ts"
import { NotFound } from "../app/states.tsx"
import { useTitle } from "../app/use-title.ts"
import { useEvidence } from "../data/index.ts"
import { useText } from "../text/index.ts"
import { searchOf } from "./evidence-state.ts"
import { RecordFacts } from "./record-facts.tsx"
import { RecordSource } from "./record-source.tsx"
import { RecordUses } from "./record-uses.tsx"
import { Rubric } from "./rubric.tsx"
import { evidenceTexts } from "./text.ts"
import "./record.css"

/** One record: what was recorded, how its points come about, where it is from, and which numbers it made. */
export function RecordPage(): ReactNode {
  const { view, editionId } = usePage()
  const params: { readonly table?: string; readonly key?: string } = useParams({ strict: false })
  const evidence = useEvidence(editionId)
  const table = openTable(view.doc, evidence, params.table ?? "")
  const row = table?.rowOf(params.key ?? "") ?? -1
  return table && row >= 0 ? <Record table={table} row={row} /> : <NotFound />
}

interface RecordProps {
  readonly table: EvidenceTable
  readonly row: number
}

function Record({ table, row }: RecordProps): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(evidenceTexts)
  const { doc, spec } = table
  const name = nameOf(doc, row, lang)
  const other = doc.name[lang === "en" ? "ko" : "en"][row] ?? ""
  const units = doc.units[row] ?? []
  const description = doc.description?.[lang][row] ?? ""
  const rubrics = spec.variables.filter(({ type }) => type.kind === "rubric")
  const summed = new Set(
    rubrics.flatMap(({ type }) => (type.kind === "rubric" ? type.points.map((point) => point.variable) : [])),
  )
  const others = spec.variables.filter(({ id, type }) => type.kind !== "rubric" && !summed.has(id))
  useTitle(name, view.doc.edition.title[lang])
  return (
    <article className="record">
      <div className="page-head">
        <nav className="trail" aria-label={t.title}>
          <a href={paths.evidence(searchOf({ table: spec.id }))}>
            {t.title}: {spec.title[lang]}
          </a>
        </nav>
        <h1>{name}</h1>
        {other !== "" && other !== name && (
          <p className="quiet" lang={lang === "en" ? "ko" : "en"}>
            {other}
          </p>
        )}
        {units.length > 0 && (
          <p>
            {units.map((unit, i) => (
              <span key={unit}>
                {i > 0 && ", "}
                <a href={paths.unit(unit)}>{table.label("unit", unit)[lang]}</a>
              </span>
            ))}
          </p>
        )}
        {description !== "" && <p className="lead">{description}</p>}
      </div>
      {rubrics.map((rubric) => (
        <Rubric key={rubric.id} table={table} rubric={rubric} row={row} />
      ))}
      <section className="section">
        <h2>{t.codes}</h2>
        <p className="about">{t.codesAbout}</p>
        <RecordFacts table={table} row={row} variables={others} />
      </section>
      <RecordSource table={table} row={row} />
      <RecordUses table={table} row={row} />
    </article>
  )
}
