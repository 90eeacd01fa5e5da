import type { ReactNode } from "react"
import { coverageTexts } from "../text/coverage.ts"
import { textsIn } from "../text/index.ts"
import { reportTexts } from "../text/report.ts"
import { Contents, contentsPages } from "./contents.tsx"
import { Cover } from "./cover.tsx"
import { CoveragePage, coverageParts } from "./coverage-pages.tsx"
import { Glance, mappedUnits } from "./glance.tsx"
import { roman } from "./heads.ts"
import { Imprint } from "./imprint.tsx"
import type { ContentsEntry, Part } from "./part.ts"
import { Reading } from "./reading.tsx"
import type { Setting } from "./setting.ts"
import { Summary } from "./summary.tsx"

/** Cover, imprint, summary, what is known of whom, how to read, contents: an even number of pages, so that the main matter begins at the right. */
export function frontPart(setting: Setting, entries: readonly ContentsEntry[]): Part {
  const { view, lang, paths, printed } = setting
  const t = textsIn(reportTexts, lang)
  const home = printed(paths.home())
  const lists = contentsPages(entries)
  const pages: { readonly about: string; readonly page: (head: string) => ReactNode }[] = [
    { about: "", page: () => <Cover /> },
    { about: t.imprint, page: (head) => <Imprint head={head} /> },
    { about: t.summary, page: (head) => <Summary head={head} /> },
    ...coverageParts(setting).map((part, k) => ({
      about: textsIn(coverageTexts, lang).title,
      page: (head: string) => <CoveragePage head={head} part={part} isFirst={k === 0} />,
    })),
    { about: t.reading, page: (head) => <Reading head={head} /> },
    ...(mappedUnits(view).length > 0 ? [{ about: t.glance, page: (head: string) => <Glance head={head} /> }] : []),
    ...lists.map((list, k) => ({
      about: t.contents,
      page: (head: string) => <Contents head={head} entries={list} isFirst={k === 0} />,
    })),
  ]
  if (pages.length % 2 === 1)
    pages.push({ about: "", page: (head) => <div className="blank" style={{ page: head }} /> })
  const head = (k: number) => (k === 0 ? "cover" : `front-${k}`)
  return {
    heads: pages.slice(1).map(({ about }, k) => ({
      name: head(k + 1),
      about,
      address: about === "" ? "" : home,
      front: about === "" ? "" : roman(k + 2),
    })),
    entries: [],
    pages: pages.map(({ page }, k) => (
      <div key={head(k)} data-front="">
        {page(head(k))}
      </div>
    )),
  }
}
