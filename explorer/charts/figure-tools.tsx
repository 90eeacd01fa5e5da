import type { ReactNode } from "react"
import type { Lang } from "../../src/model/index.ts"
import { chartMarkup, pngOf, save } from "./download.tsx"
import { type FigureAbout, type FigureData, figureCsv } from "./figure-data.ts"
import { imageWidth, standaloneSvg } from "./standalone-svg.ts"
import { chartText } from "./text.ts"

interface FigureToolsProps {
  readonly lang: Lang
  /** Name of the files, without an ending. */
  readonly name: string
  readonly data: FigureData
  readonly about: () => FigureAbout
  /** The chart at a width. */
  readonly chart: (width: number) => ReactNode
}

/** The picture as a file to take along, as drawing, image or table. */
export function FigureTools({ lang, name, data, about, chart }: FigureToolsProps): ReactNode {
  const drawn = () => standaloneSvg(chartMarkup(chart(imageWidth)), about(), chartText.source[lang])
  const tools = [
    { kind: "SVG", take: async () => new Blob([drawn().svg], { type: "image/svg+xml" }) },
    { kind: "PNG", take: () => pngOf(drawn()) },
    // A byte order mark, without which spreadsheets read Hangul as something else.
    { kind: "CSV", take: async () => new Blob(["\ufeff", figureCsv(data, about(), lang)], { type: "text/csv" }) },
  ] as const
  return (
    <p className="figure-tools">
      {chartText.download[lang]}{" "}
      {tools.map(({ kind, take }) => (
        <button
          key={kind}
          type="button"
          className="figure-tool"
          aria-label={`${chartText.download[lang]} ${kind}: ${about().title}`}
          onClick={async () => save(`${name}.${kind.toLowerCase()}`, await take())}
        >
          {kind}
        </button>
      ))}
    </p>
  )
}
