import type { ReactNode } from "react"
import type { EvidenceTable } from "../../src/query/index.ts"
import { usePage } from "../app/page-context.ts"
import { ExternalLink } from "../parts/external-link.tsx"
import { useText } from "../text/index.ts"
import { placeText } from "./record.ts"
import { evidenceTexts } from "./text.ts"

interface RecordSourceProps {
  readonly table: EvidenceTable
  readonly row: number
}

/** Where a record is from: the source, the place in it, and its terms. */
export function RecordSource({ table, row }: RecordSourceProps): ReactNode {
  const { lang, view } = usePage()
  const t = useText(evidenceTexts)
  const source = view.source(table.doc.source[row] ?? "")
  const also = (table.doc.also?.[row] ?? []).flatMap((id) => view.source(id) ?? [])
  const place = table.doc.place[row] ?? ""
  const facts = [
    { title: t.place, text: place === "" ? "" : placeText(source, place, lang), href: place },
    { title: t.published, text: [source?.publisher, source?.date].filter(Boolean).join(", "), href: null },
    { title: t.accessed, text: source?.accessed ?? "", href: null },
    { title: t.licence, text: source?.licence ?? "", href: null },
    { title: t.time, text: table.doc.time[row] ?? "", href: null },
    { title: t.key, text: table.doc.key[row] ?? "", href: null },
  ]
  return (
    <section className="section">
      <h2>{t.source}</h2>
      <dl className="facts">
        {source && (
          <div>
            <dt>{t.source}</dt>
            <dd>
              <ExternalLink href={source.url}>{source.title[lang]}</ExternalLink>
            </dd>
          </div>
        )}
        {also.length > 0 && (
          <div>
            <dt>{t.also}</dt>
            {also.map(({ id, url, title }) => (
              <dd key={id}>
                <ExternalLink href={url}>{title[lang]}</ExternalLink>
              </dd>
            ))}
          </div>
        )}
        {facts
          .filter(({ text }) => text !== "")
          .map(({ title, text, href }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd className="number">
                <ExternalLink href={href}>{text}</ExternalLink>
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
