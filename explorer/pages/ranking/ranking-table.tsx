import { type ComponentProps, type CSSProperties, type ReactNode, useCallback, useMemo, useRef } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import type { Change } from "../../live/changes.ts"
import type { LiveState } from "../../live/live-store.ts"
import { keptOrder } from "../../live/row-motion.ts"
import { useBehind } from "../../live/use-behind.ts"
import { useBodyBox } from "../../live/use-body-box.ts"
import { useFixedColumns } from "../../live/use-fixed-columns.ts"
import { useMovingRows } from "../../live/use-moving-rows.ts"
import { useNearRows } from "../../live/use-near-rows.ts"
import { capital, decimalsOf, formatNumber, useText } from "../../text/index.ts"
import { liveTexts } from "../../text/live.ts"
import { rankingTexts } from "../../text/ranking.ts"
import { unitsCounted } from "../../text/sentences.ts"
import {
  brackets,
  mostBesideDots,
  mostBesideStrips,
  placesIn,
  type RankedResult,
  type RankingRow,
  scoreDomain,
} from "../../view/ranking.ts"
import { RankingRowView } from "./ranking-row.tsx"
import { type SortChange, SortHead } from "./sort-head.tsx"

interface RankingTableProps {
  readonly node: Node
  /** The rows to show, in the order to show them. */
  readonly rows: readonly RankingRow[]
  /** Every row, for the scale. */
  readonly all: readonly RankingRow[]
  /** The rows as published: the scale holds them too, so that it stands still while weights move. */
  readonly published: readonly RankingRow[]
  /** How far each unit moved against what was published, by its number; null: this is what was published. */
  readonly changed: ReadonlyMap<number, Change> | null
  readonly resultOf: (node: string) => RankedResult | undefined
  /** Of a ranking that was computed in the page. */
  readonly state: LiveState | null
  readonly columns: readonly Node[]
  readonly sort: string | undefined
  readonly selected: readonly string[]
  readonly patch: SortChange
}

/** What of a row changes from frame to frame. */
type RowParts = Pick<ComponentProps<typeof RankingRowView>, "row" | "bracket" | "change">

export function RankingTable(props: RankingTableProps): ReactNode {
  const { node, all, published, changed, resultOf, state, columns, sort, selected, patch } = props
  const isMoving = state?.isMoving ?? false
  const isBehind = useBehind(state)
  const { rows } = props
  const { lang, view, paths } = usePage()
  const t = useText(rankingTexts)
  const l = useText(liveTexts)
  const n = placesIn(all)
  const domain = useMemo(() => scoreDomain([...published, ...all]), [published, all])
  const decimals = useMemo(() => decimalsOf(all.map((row) => row.score)), [all])
  const isCrowded = columns.length > mostBesideDots
  const kinds = [
    "ranking",
    ...(isCrowded ? ["ranking-many"] : []),
    ...(columns.length > mostBesideStrips ? ["ranking-most"] : []),
    ...(changed === null ? [] : ["ranking-moved"]),
  ]
  const members = useStable(columns.map((column) => resultOf(column.id)))
  const memberDecimals = useMemo(
    () => members.map((member) => Math.min(decimalsOf(member?.score ?? []), isCrowded ? 0 : 3)),
    [members, isCrowded],
  )
  const hasScores = all.some((row) => row.score !== null)
  const hasDots = hasScores && !isCrowded
  const dotName = published.some((row) => row.scoreLow !== null) ? t.scoreBand : t.score
  const ends = [formatNumber(domain[0], lang), formatNumber(domain[1], lang)] as const
  const hasStrips = published.some((row) => row.strip !== null)
  const isStanding = sort === undefined
  const tied = isStanding ? brackets(rows) : []
  const stripWidth = n <= 40 ? Math.min(240, n * 12) : isCrowded ? 220 : 340
  const toggle = useCallback(
    (id: string) =>
      patch({ select: selected.includes(id) ? selected.filter((each) => each !== id) : [...selected, id] }),
    [patch, selected],
  )

  const body = useRef<HTMLTableSectionElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const without = hasScores ? rows.filter((row) => row.score === null) : []
  const ranked = without.length === 0 ? rows : rows.filter((row) => row.score !== null)
  const order = useStable(ranked.map((row) => row.i))
  const laid = useKeptOrder(order, isMoving)
  const box = useBodyBox(body, isMoving)
  useMovingRows(body, laid, order, box)
  useFixedColumns(table, isMoving)
  const near = useNearRows<RowParts>(box, rows.length, changed === null)
  const { note } = view.doc.edition.absent
  const line = (current: RankingRow, k: number) => {
    const { row, bracket, change } = near(current.i, k, {
      row: current,
      bracket: tied[k] ?? "alone",
      change: changed === null ? null : changed.get(current.i),
    })
    return (
      <RankingRowView
        key={row.unit.id}
        row={row}
        node={node}
        n={n}
        domain={domain}
        decimals={decimals}
        bracket={bracket}
        change={change}
        columns={columns}
        members={members}
        memberDecimals={memberDecimals}
        hasScores={hasScores}
        hasDots={hasDots}
        hasStrips={hasStrips}
        stripWidth={stripWidth}
        isSelected={selected.includes(row.unit.id)}
        onToggle={toggle}
      />
    )
  }

  return (
    <div
      className={isBehind ? "ranking-scroll is-behind" : "ranking-scroll"}
      data-settled={state === null ? undefined : state.isSettled}
      style={{ "--strip-width": `${stripWidth}px` } as CSSProperties}
    >
      <table ref={table} className={kinds.join(" ")}>
        <caption className="unseen">{node.title[lang]}</caption>
        <thead>
          <tr>
            <SortHead text={t.rank} by={undefined} sort={sort} patch={patch} className="col-rank" />
            {changed !== null && (
              <th scope="col" className="col-change" aria-label={hasScores ? l.changeLong : l.changeMeanLong}>
                {l.change}
              </th>
            )}
            <SortHead
              text={capital(view.doc.edition.unitNoun.one[lang])}
              by="name"
              sort={sort}
              patch={patch}
              className="col-unit"
            />
            {hasScores && (
              <>
                {hasDots && (
                  <th scope="col" className="col-dot" aria-label={t.scale(dotName, ends[0], ends[1])}>
                    <span className="strip-name">{dotName}</span>
                    <span className="scale">
                      <span>{ends[0]}</span>
                      <span>{ends[1]}</span>
                    </span>
                  </th>
                )}
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
        <tbody ref={body}>{inOrder(ranked.map(line), order, laid)}</tbody>
        {without.length > 0 && (
          <tbody className="is-without">
            <tr>
              <th
                scope="rowgroup"
                colSpan={
                  2 +
                  (changed === null ? 0 : 1) +
                  (hasScores ? 1 : 0) +
                  (hasDots ? 1 : 0) +
                  (hasStrips ? 2 : 0) +
                  columns.length
                }
              >
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

/** Lines that stand in one order, put into another. */
function inOrder<T>(lines: readonly T[], order: readonly number[], laid: readonly number[]): readonly T[] {
  if (order === laid) return lines
  const places = new Map(order.map((i, k) => [i, k]))
  return laid.flatMap((i) => lines[places.get(i) ?? -1] ?? [])
}

/** The order in the document: while things move it stands, for readers of the page as for the browser. */
function useKeptOrder(order: readonly number[], isMoving: boolean): readonly number[] {
  const kept = useRef<readonly number[] | null>(null)
  kept.current = isMoving ? keptOrder(kept.current, order) : order
  return kept.current
}

/** The list of before, as long as it holds the same items: what depends on it is then not made anew. */
function useStable<T>(items: readonly T[]): readonly T[] {
  const before = useRef(items)
  if (items.length !== before.current.length || items.some((item, k) => item !== before.current[k]))
    before.current = items
  return before.current
}
