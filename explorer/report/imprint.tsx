import type { ReactNode } from "react"
import { plainCitation } from "../../src/publish/index.ts"
import { usePage } from "../app/page-context.ts"
import { useText } from "../text/index.ts"
import { reportTexts } from "../text/report.ts"
import { safeUrl } from "../view/safe-url.ts"
import { Frame } from "./frame.tsx"
import { usePrint } from "./print-context.ts"

/** Who stands behind it, on what terms, and the very bytes that it was made from. */
export function Imprint({ head }: { head: string }): ReactNode {
  const { lang, view, paths } = usePage()
  const { printed } = usePrint()
  const t = useText(reportTexts)
  const { edition, hashes } = view.doc
  const licence = safeUrl(edition.licence.url)
  const home = paths.home()
  const isPublished = !home.startsWith("https://nowhere.invalid/")
  const facts: readonly { readonly name: string; readonly text: ReactNode }[] = [
    { name: t.publisher, text: edition.publisher[lang] },
    { name: t.edition, text: `${edition.title[lang]} · ${edition.id} ${edition.version} · ${edition.time}` },
    { name: t.citation, text: plainCitation(view.doc, lang) },
    {
      name: t.licence,
      text: (
        <>
          {licence === null ? edition.licence.name : <a href={licence}>{edition.licence.name}</a>}
          {edition.licence.note && <> · {edition.licence.note[lang]}</>}
        </>
      ),
    },
    {
      name: t.site,
      text: isPublished ? <a href={home}>{printed(home)}</a> : `${printed(home)} · ${t.siteNone}`,
    },
    { name: t.checksum, text: <span className="hash">{hashes.edition}</span> },
    { name: t.typeface, text: t.typefaceText },
    { name: t.madeWith, text: "cityindex" },
  ]
  return (
    <Frame name="imprint" head={head} className="imprint">
      <h1 id="part-imprint">{t.imprint}</h1>
      <h2>{t.aboutReport}</h2>
      <p className="lead">{t.aboutText}</p>
      <dl className="imprint-facts">
        {facts.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Frame>
  )
}
