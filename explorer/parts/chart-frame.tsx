import type { ComponentProps, ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { Figure } from "../charts/index.ts"
import { sourceText } from "../view/labels.ts"
import { EmbedSnippet } from "./embed-snippet.tsx"
import { SourceLine } from "./source-line.tsx"

interface ChartFrameProps extends Omit<ComponentProps<typeof Figure>, "lang" | "file" | "source" | "embed"> {
  /** Source with the place in it; without it the edition itself is the source: what it computed. */
  readonly from?: { readonly source: string; readonly place: string }
}

/** The frame of a chart with what a page knows: its language, its edition, and where the data come from. */
export function ChartFrame({ from, ...rest }: ChartFrameProps): ReactNode {
  const { lang, editionId, view, paths } = usePage()
  const { edition } = view.doc
  const computed = `${edition.title[lang]}, ${edition.version}`
  const source = from
    ? { text: sourceText(view, from.source, from.place, lang), line: <SourceLine {...from} /> }
    : { text: computed, line: <a href={paths.method()}>{computed}</a> }
  const embed = <EmbedSnippet chart={rest.id} title={rest.title} />
  return <Figure lang={lang} file={`${editionId}-${rest.id}-${lang}`} source={source} embed={embed} {...rest} />
}
