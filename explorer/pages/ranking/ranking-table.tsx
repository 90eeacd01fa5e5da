import { type CSSProperties, type ReactNode, useCallback, useMemo } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { capital, decimalsOf, formatNumber, useText } from "../../text/index.ts"
import { rankingTexts } from "../../text/ranking.ts"
import { unitsCounted } from "../../text/sentences.ts"
import { brackets, mostBesideDots, type RankingRow, scoreDomain } from "../../view/ranking.ts"
import { standingCount } from "../../view/structure.ts"
import { RankingRowView } from "./ranking-row.tsx"
import { type SortChange, SortHead } from "./sort-head.tsx"

interface RankingTableProps {
  readonly node: Node
  /** The rows to show, in the order to show them. */
  readonly rows: readonly RankingRow[]
  /** Every row, for the scale. */
  readonly all: readonly RankingRow[]
  readonly columns: readonly Node[]
  readonly sort: string | undefined
  readonly selected: readonly string[]
  readonly patch: SortChange
}

export function RankingTable({ node, rows, all, columns, sort, selected, patch }: RankingTableProps): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(rankingTexts)
  const n = standingCount(view, node.id)
  const domain = useMemo(() => scoreDomain(all), [all])
  const decimals = useMemo(() => decimalsOf(all.map((row) => row.score)), [all])
  const isCrowded = columns.length > mostBesideDots
  const memberDecimals = columns.map((column) =>
    Math.min(decimalsOf(view.result(column.id)?.score ?? []), isCrowded ? 0 : 3),
  )
  const hasScores = all.some((row) => row.score !== null)
  const dotName = all.some((row) => row.scoreLow !== null) ? t.scoreBand : t.score
  const ends = [formatNumber(domain[0], lang), formatNumber(domain[1], lang)] as const
  const hasStrips = all.some((row) => row.strip !== null)
  const isStanding = sort === undefined
  const tied = isStanding ? brackets(rows) : []
  const stripWidth = n <= 40 ? Math.min(240, n * 12) : isCrowded ? 220 : 340
  const toggle = useCallback(
    (id: string) =>
      patch({ select: selected.includes(id) ? selected.filter((each) => each !== id) : [...selected, id] }),
    [patch, selected],
  )

  const without = hasScores ? rows.filter((row) => row.score === null) : []
  const ranked = without.length === 0 ? rows : rows.filter((row) => row.score !== null)
  const { note } = view.doc.edition.absent
  const line = (row: RankingRow, k: number) => (
    <RankingRowView
      key={row.unit.id}
      row={row}
      node={node}
      n={n}
      domain={domain}
      decimals={decimals}
      bracket={tied[k] ?? "alone"}
      columns={columns}
      memberDecimals={memberDecimals}
      hasScores={hasScores}
      hasStrips={hasStrips}
      stripWidth={stripWidth}
      isSelected={selected.includes(row.unit.id)}
      onToggle={toggle}
    />
  )

  return (
    <div className="ranking-scroll" style={{ "--strip-width": `${stripWidth}px` } as CSSProperties}>
      <table className={isCrowded ? "ranking ranking-many" : "ranking"}>
        <caption className="unseen">{node.title[lang]}</caption>
        <thead>
          <tr>
            <SortHead text={t.rank} by={undefined} sort={sort} patch={patch} className="col-rank" />
            <SortHead
              text={capital(view.doc.edition.unitNoun.one[lang])}
              by="name"
              sort={sort}
              patch={patch}
              className="col-unit"
            />
            {hasScores && (
              <>
                <th scope="col" className="col-dot" aria-label={t.scale(dotName, ends[0], ends[1])}>
                  <span className="strip-name">{dotName}</span>
                  <span className="scale">
                    <span>{ends[0]}</span>
                    <span>{ends[1]}</span>
                  </span>
                </th>
                <th scope="col" className="right col-score">
                  {t.score}
                </th>
              </>
            )}
            {hasStrips && (
              <>
                <th scope="col" className="col-strip" aria-label={t.distribution}>
                  <span className="strip-name">{t.distribution}</span>
                  <span className="scale">
                    <span>1</span>
                    <span>{n}</span>
                  </span>
                </th>
                <th scope="col" className="col-interval" aria-label={t.intervalLong}>
                  {t.interval}
                </th>
              </>
            )}
            {columns.map((column) => (
              <SortHead
                key={column.id}
                text={column.title[lang]}
                by={column.id}
                sort={sort}
                patch={patch}
                className="col-member"
                href={paths.node(column.id)}
              />
            ))}
          </tr>
        </thead>
        <tbody>{ranked.map(line)}</tbody>
        {without.length > 0 && (
          <tbody className="is-without">
            <tr>
              <th scope="rowgroup" colSpan={2 + (hasScores ? 2 : 0) + (hasStrips ? 2 : 0) + columns.length}>
                {t.withoutScore(unitsCounted(without.length, view.doc.edition.unitNoun, lang), view.doc.edition.time)}
                {note && <span className="quiet"> · {note[lang]}</span>}
              </th>
            </tr>
            {without.map((row) => line(row, -1))}
          </tbody>
        )}
      </table>
    </div>
  )
}
