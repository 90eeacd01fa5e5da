import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { RankIntervalCell } from "../../charts/index.ts"
import { useText } from "../../text/index.ts"
import { rankingTexts } from "../../text/ranking.ts"

/** The three kinds of cell, each drawn as the table draws it and told in a sentence. */
export function MatrixLegend(): ReactNode {
  const { view } = usePage()
  const t = useText(rankingTexts)
  const n = view.doc.units.length
  const quarter = Math.max(1, Math.round(n / 4))
  return (
    <ul className="matrix-legend plain-list small" aria-label={t.legendTitle}>
      <li>
        <span className="interval" aria-hidden="true">
          <span className="number">1–{quarter}</span>
          <RankIntervalCell n={n} low={1} high={quarter} expected={(1 + quarter) / 2} height={10} />
        </span>
        <span>
          <strong>{t.legendNamed}</strong> {t.legendNamedAbout}
        </span>
      </li>
      <li>
        <span className="interval is-followed" aria-hidden="true">
          <span className="number">
            {Math.min(n, quarter + 1)}–{n}
          </span>
          <RankIntervalCell n={n} low={Math.min(n, quarter + 1)} high={n} expected={null} height={10} />
        </span>
        <span>
          <strong>{t.legendFollowed}</strong> {t.legendFollowedAbout}
        </span>
      </li>
      <li>
        <span className="interval is-open" aria-hidden="true">
          {t.open}
        </span>
        <span>
          <strong>{t.legendOpen}</strong> {t.legendOpenAbout}
        </span>
      </li>
    </ul>
  )
}
