import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { covers } from "../../charts/covers.ts"
import { CoverSwatch } from "../../charts/index.ts"
import { coverMeaning, coverName } from "../../text/coverage.ts"
import type { CoverTable } from "../../view/coverage.ts"

/** The states that occur, each drawn as in the picture and told in a sentence. */
export function CoverMeanings({ tables }: { tables: readonly CoverTable[] }): ReactNode {
  const { lang } = usePage()
  return (
    <dl className="cover-meanings small">
      {covers
        .filter((cover) => tables.some(({ counts }) => counts.has(cover)))
        .map((cover) => (
          <div key={cover}>
            <dt>
              <CoverSwatch cover={cover} /> {coverName(cover, lang)}
            </dt>
            <dd>{coverMeaning(cover, lang)}</dd>
          </div>
        ))}
    </dl>
  )
}
