import { Outlet, useLocation } from "@tanstack/react-router"
import { type ReactNode, useMemo } from "react"
import type { Lang } from "../../src/model/index.ts"
import { capital, textsIn } from "../text/index.ts"
import { shellTexts } from "../text/shell.ts"
import type { IndexView } from "../view/index-view.ts"
import { EditionFoot } from "./edition-foot.tsx"
import { Mark } from "./mark.tsx"
import { NewerVersion } from "./newer-version.tsx"
import { PageContext } from "./page-context.ts"
import { type Paths, pathsOf } from "./paths.ts"
import { place } from "./place.ts"
import { Shell } from "./shell.tsx"

interface EditionFrameProps {
  readonly lang: Lang
  readonly view: IndexView
}

/** Everything around the pages of one edition: its name, its six doors, its footer. */
export function EditionFrame({ lang, view }: EditionFrameProps): ReactNode {
  const editionId = view.doc.edition.id
  const page = useMemo(
    () => ({ lang, editionId, view, paths: pathsOf(place().href, lang, editionId) }),
    [lang, editionId, view],
  )
  return (
    <PageContext value={page}>
      <Shell lang={lang} head={<EditionHead lang={lang} view={view} paths={page.paths} />} foot={<EditionFoot />}>
        <NewerVersion />
        <Outlet />
      </Shell>
    </PageContext>
  )
}

interface EditionHeadProps extends EditionFrameProps {
  readonly paths: Paths
}

function EditionHead({ lang, view, paths }: EditionHeadProps): ReactNode {
  const t = textsIn(shellTexts, lang)
  const { edition, codebook, findings, remarks } = view.doc
  const records = codebook.tables.reduce((sum, table) => sum + table.records, 0)
  const many = edition.unitNoun.many[lang]
  const doors = [
    { key: "ranking", href: paths.ranking(), text: t.ranking },
    { key: "units", href: paths.units(), text: capital(many) },
    { key: "nodes", href: paths.nodes(), text: t.nodes },
    ...(records > 0 ? [{ key: "evidence", href: paths.evidence(), text: t.evidence(records) }] : []),
    { key: "method", href: paths.method(), text: t.method },
    ...(findings.length + remarks.length > 0 ? [{ key: "findings", href: paths.findings(), text: t.findings }] : []),
  ]
  const { pathname } = useLocation()
  const here = pathname.split("/")[3] ?? ""
  return (
    <>
      <a className="brand" href={paths.gallery} aria-label={t.gallery}>
        <Mark />
      </a>
      <a className="edition-name" href={paths.home()} aria-current={here === "" ? "page" : undefined}>
        {edition.title[lang]}
      </a>
      <nav className="doors" aria-label={t.editionNav}>
        {doors.map((door) => (
          <a key={door.key} href={door.href} aria-current={here === door.key ? "page" : undefined}>
            {door.text}
          </a>
        ))}
      </nav>
      <a className="to-search" href={paths.search()} aria-current={here === "search" ? "page" : undefined}>
        {t.search}
      </a>
    </>
  )
}
