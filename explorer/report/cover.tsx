import type { ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { useText } from "../text/index.ts"
import { reportTexts } from "../text/report.ts"
import { coverBars } from "./cover-state.ts"
import { Frame } from "./frame.tsx"

/** Height and width of the picture in px, and the height that a bar has at most. */
const picture = { width: 657, height: 560, bar: 9 }

/** Title, publisher, and as its only ornament the edition itself: every interval that it knows. */
export function Cover(): ReactNode {
  const { lang, view } = usePage()
  const t = useText(reportTexts)
  const { edition } = view.doc
  const { columns, rows, bars } = coverBars(view)
  const [across, down] = [picture.width / columns, picture.height / rows]
  const thick = Math.min(picture.bar, down * 0.42)
  return (
    <Frame name="cover" head="cover" className="cover">
      <p className="cover-publisher">{edition.publisher[lang]}</p>
      <p className="cover-title" id="cover">
        {edition.title[lang]}
      </p>
      <p className="cover-summary">{edition.summary[lang]}</p>
      <svg width={picture.width} height={picture.height} aria-hidden="true" className="cover-picture">
        {bars.map(({ column, row, from, to, at, strong }) => (
          <g key={`${column} ${row}`}>
            <rect
              x={(column + 0.04 + from * 0.92) * across}
              width={Math.max(1.5, (to - from) * 0.92 * across)}
              y={(row + 0.5) * down - thick / 2}
              height={thick}
              rx={1}
              fill="#ffffff"
              fillOpacity={strong ? 0.62 : 0.16}
            />
            {at !== null && (
              <rect
                x={(column + 0.04 + at * 0.92) * across - 1.5}
                width={3}
                y={(row + 0.5) * down - thick / 2 - 2}
                height={thick + 4}
                fill="#f3b98e"
              />
            )}
          </g>
        ))}
      </svg>
      <p className="cover-foot">
        <span>{t.version(edition.version)}</span>
        <span>{edition.licence.name}</span>
      </p>
    </Frame>
  )
}
