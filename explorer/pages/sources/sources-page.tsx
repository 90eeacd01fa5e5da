import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { useTitle } from "../../app/use-title.ts"
import { ExternalLink } from "../../parts/external-link.tsx"
import { Section } from "../../parts/section.tsx"
import { findingsTexts } from "../../text/findings.ts"
import { useText } from "../../text/index.ts"
import "./sources.css"

/** The sources, the terms, how to cite, and the checksums. */
export function SourcesPage(): ReactNode {
  const { lang, view } = usePage()
  const t = useText(findingsTexts)
  const { edition, sources, values, figures, statements, hashes } = view.doc
  const count = (items: readonly { readonly source: string }[], id: string) =>
    items.filter((item) => item.source === id).length
  useTitle(t.sourcesTitle, edition.title[lang])
  return (
    <>
      <div className="page-head">
        <h1>{t.sourcesTitle}</h1>
        <p className="lead">{t.sourcesLead}</p>
      </div>
      <ul className="rows">
        {sources.map((source) => {
          const facts = [
            { name: t.publisher, text: source.publisher },
            { name: t.date, text: source.date },
            { name: t.licence, text: source.licence },
            { name: t.accessed, text: source.accessed },
            {
              name: t.used,
              text: t.usedFor(count(values, source.id), count(figures, source.id), count(statements, source.id)),
            },
          ].filter(({ text }) => text !== "")
          return (
            <li key={source.id} id={source.id}>
              <h2 className="source-title">
                <ExternalLink href={source.url}>{source.title[lang]}</ExternalLink>
              </h2>
              <dl className="source-facts small">
                {facts.map(({ name, text }) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
              {source.note && <p className="small prose">{source.note[lang]}</p>}
            </li>
          )
        })}
      </ul>
      <Section id="terms" title={t.terms}>
        <div className="prose">
          <p>
            <ExternalLink href={edition.licence.url}>{edition.licence.name}</ExternalLink>
          </p>
          {edition.licence.note && <p>{edition.licence.note[lang]}</p>}
        </div>
      </Section>
      <Section id="cite" title={t.cite}>
        <p className="prose">
          {edition.citation[lang]} ({edition.id} {edition.version})
        </p>
      </Section>
      <Section id="hashes" title={t.hashes}>
        <dl className="source-facts small">
          <div>
            <dt>{t.hashEdition}</dt>
            <dd className="hash">{hashes.edition}</dd>
          </div>
          <div>
            <dt>{t.hashMethod}</dt>
            <dd className="hash">{hashes.method}</dd>
          </div>
        </dl>
      </Section>
    </>
  )
}
