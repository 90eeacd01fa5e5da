import type { ReactNode } from "react"
import { ExternalLink } from "../parts/external-link.tsx"
import { useText } from "../text/index.ts"
import { shellTexts } from "../text/shell.ts"
import { siteTexts } from "../text/site.ts"
import { usePage } from "./page-context.ts"
import { place } from "./place.ts"

/** Terms, citation, version and hash: what somebody needs to use and to check what the page shows. */
export function EditionFoot(): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(shellTexts)
  const s = useText(siteTexts)
  const versions = place().version?.versionsPage
  const { edition, hashes } = view.doc
  const { licence } = edition
  return (
    <dl className="foot-facts">
      <div>
        <dt>{t.citation}</dt>
        <dd>{edition.citation[lang]}</dd>
      </div>
      <div>
        <dt>{t.licence}</dt>
        <dd>
          <ExternalLink href={licence.url}>{licence.name}</ExternalLink>
          {licence.note && <> {licence.note[lang]}</>}
        </dd>
      </div>
      <div>
        <dt>{t.version}</dt>
        <dd>
          {edition.version} · <span className="number">SHA-256 {hashes.edition.slice(0, 12)}…</span>
          {edition.forkedFrom && <> · {t.forkedFrom(edition.forkedFrom.id, edition.forkedFrom.version)}</>}
          <br />
          <a href={paths.sources()}>{t.sources}</a> · <a href={paths.data()}>{t.downloads}</a> ·{" "}
          <a href={paths.glossary()}>{t.glossary}</a>
          {versions !== undefined && (
            <>
              {" · "}
              <a href={versions}>{s.versions}</a>
            </>
          )}
        </dd>
      </div>
    </dl>
  )
}
