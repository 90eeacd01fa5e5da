import { type ReactNode, Suspense } from "react"
import { bibtex, citationFile, plainCitation } from "../../../src/publish/index.ts"
import { usePage } from "../../app/page-context.ts"
import { place } from "../../app/place.ts"
import { useTitle } from "../../app/use-title.ts"
import { CopyText } from "../../parts/copy-text.tsx"
import { ExternalLink } from "../../parts/external-link.tsx"
import { Section } from "../../parts/section.tsx"
import { dataTexts } from "../../text/data.ts"
import { useText } from "../../text/index.ts"
import { ApiSection } from "./api-section.tsx"
import { Files } from "./files.tsx"
import { PackageFiles } from "./package-files.tsx"
import "./data.css"

/** All data of the edition to take along, with what is needed to use it, to cite it, and to check it. */
export function DataPage(): ReactNode {
  const { lang, editionId, view, paths } = usePage()
  const t = useText(dataTexts)
  const { edition, hashes, sources, units } = view.doc
  const root = place().data(editionId).replace(/\/$/, "")
  const licensed = sources.filter((source) => source.licence !== "")
  const commands = [
    [`npx cityindex check ${editionId}`, t.checkMistakes],
    [`npx cityindex build ${editionId} --out ${editionId}-build`, t.checkBuild],
    [`find ${editionId}-build -type f -exec sha256sum {} +`, t.checkHash],
    ...(units[0] === undefined ? [] : [[`npx cityindex explain ${editionId} ${units[0].id}`, t.checkExplain]]),
  ]
  useTitle(t.title, edition.title[lang])
  return (
    <>
      <div className="page-head">
        <h1>{t.title}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      <Suspense fallback={<div className="skeleton data-pending" />}>
        <PackageFiles root={root} />
      </Suspense>
      <Suspense fallback={<div className="skeleton data-pending" />}>
        <Files root={root} />
      </Suspense>
      <Section id="terms" title={t.terms}>
        <div className="prose">
          <p>
            <ExternalLink href={edition.licence.url}>{edition.licence.name}</ExternalLink>
          </p>
          {edition.licence.note && <p>{edition.licence.note[lang]}</p>}
          {licensed.length > 0 && (
            <>
              <p>{t.termsSources}</p>
              <ul>
                {licensed.map((source) => (
                  <li key={source.id}>
                    <a href={paths.sources(source.id)}>{source.title[lang]}</a>: {source.licence}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </Section>
      <Section id="cite" title={t.cite}>
        <CopyText title={t.plain} text={plainCitation(view.doc, lang)} />
        <CopyText title="BibTeX" text={bibtex(view.doc, lang)} />
        <CopyText title="CITATION.cff" text={citationFile(view.doc, lang)} />
      </Section>
      <Section id="check" title={t.check} about={t.checkAbout}>
        <CopyText title={t.commands} text={commands.map(([command, about]) => `# ${about}\n${command}`).join("\n\n")} />
        <dl className="data-hashes small">
          <dt>{t.hashEdition}</dt>
          <dd>{hashes.edition}</dd>
          <dt>{t.hashMethod}</dt>
          <dd>{hashes.method}</dd>
        </dl>
        <p className="small quiet prose">{t.hashAbout}</p>
      </Section>
      <Section id="own" title={t.own} about={t.ownAbout}>
        <p className="way">
          <a href={paths.create}>{t.create}</a>
        </p>
      </Section>
      <ApiSection api={place().api} isLive={place().version === null} />
    </>
  )
}
