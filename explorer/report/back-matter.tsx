import { findingsTexts } from "../text/findings.ts"
import { glossaryTexts } from "../text/glossary-page.ts"
import { textsIn } from "../text/index.ts"
import { reportTexts } from "../text/report.ts"
import { safeUrl } from "../view/safe-url.ts"
import { findTerms } from "../view/terms.ts"
import { Flow } from "./frame.tsx"
import type { Part } from "./part.ts"
import type { PrintedFigure } from "./register.ts"
import type { Setting } from "./setting.ts"

/** Every figure with its page here and its address on the web. */
export function figuresPart({ lang, paths, printed }: Setting, figures: readonly PrintedFigure[]): Part {
  const t = textsIn(reportTexts, lang)
  return {
    heads: [{ name: "figures", about: t.figures, address: printed(paths.home()) }],
    entries: [{ id: "part-figures", title: t.figures, level: 1 }],
    pages: (
      <Flow name="figures" head="figures">
        <h1 id="part-figures">{t.figures}</h1>
        <table className="figure-list">
          <thead>
            <tr>
              <th scope="col">{t.figure}</th>
              <th scope="col">{t.title}</th>
              <th scope="col" className="right">
                {t.page}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ id, title, href }) => (
              <tr key={id}>
                <th scope="row">{id}</th>
                <td>
                  {title}
                  <a className="figure-address" href={href}>
                    {printed(href)}
                  </a>
                </td>
                <td className="right">
                  <a href={`#${id}`}>
                    <span className="contents-page" data-page-of={id} />
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Flow>
    ),
  }
}

/** The sources, and the terms of the edition. */
export function sourcesPart({ view, lang, paths, printed }: Setting): Part {
  const t = textsIn(reportTexts, lang)
  const f = textsIn(findingsTexts, lang)
  const { sources, values, figures, statements, edition, hashes } = view.doc
  const count = (items: readonly { readonly source: string }[], id: string) =>
    items.filter((item) => item.source === id).length
  return {
    heads: [{ name: "sources", about: t.sources, address: printed(paths.sources()) }],
    entries: [{ id: "part-sources", title: t.sources, level: 1 }],
    pages: (
      <Flow name="sources" head="sources">
        <h1 id="part-sources">{t.sources}</h1>
        <p className="lead">{f.sourcesLead}</p>
        {sources.map((source) => {
          const url = safeUrl(source.url)
          const facts = [
            { name: f.publisher, text: source.publisher },
            { name: f.date, text: source.date },
            { name: f.licence, text: source.licence },
            { name: f.accessed, text: source.accessed },
            {
              name: f.used,
              text: f.usedFor(count(values, source.id), count(figures, source.id), count(statements, source.id)),
            },
          ].filter(({ text }) => text !== "")
          return (
            <section key={source.id} className="source">
              <h2>{source.title[lang]}</h2>
              <dl className="facts">
                {facts.map(({ name, text }) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
                {url !== null && (
                  <div>
                    <dt>{f.address}</dt>
                    <dd>
                      <a href={url}>{url}</a>
                    </dd>
                  </div>
                )}
              </dl>
            </section>
          )
        })}
        <h2>{f.terms}</h2>
        <p className="prose">
          {edition.licence.name}
          {edition.licence.note && `. ${edition.licence.note[lang]}`}
        </p>
        <h2>{f.hashes}</h2>
        <dl className="facts">
          <div>
            <dt>{f.hashEdition}</dt>
            <dd className="hash">{hashes.edition}</dd>
          </div>
          <div>
            <dt>{f.hashMethod}</dt>
            <dd className="hash">{hashes.method}</dd>
          </div>
        </dl>
      </Flow>
    ),
  }
}

/** The words of the field as they are used here. */
export function glossaryPart({ lang, paths, printed }: Setting): Part {
  const t = textsIn(reportTexts, lang)
  const g = textsIn(glossaryTexts, lang)
  const other = lang === "ko" ? "en" : "ko"
  const plain = (text: string) => text.replaceAll("*", "")
  return {
    heads: [{ name: "glossary", about: t.glossary, address: printed(paths.glossary()) }],
    entries: [{ id: "part-glossary", title: t.glossary, level: 1 }],
    pages: (
      <Flow name="glossary" head="glossary">
        <h1 id="part-glossary">{t.glossary}</h1>
        <p className="lead">{g.lead}</p>
        <dl className="glossary two-up">
          {findTerms(undefined).map(({ id, term, meaning, not }) => (
            <div key={id}>
              <dt>
                {term[lang]}{" "}
                <span className="quiet" lang={other}>
                  {term[other]}
                </span>
              </dt>
              <dd>
                {plain(meaning[lang])}
                {not !== null && (
                  <span className="quiet">
                    {" "}
                    ({g.not} {plain(not[lang])})
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </Flow>
    ),
  }
}
