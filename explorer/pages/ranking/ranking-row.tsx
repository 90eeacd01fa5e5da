import { memo, type ReactNode } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { IntervalDot, RankStrip, rankRange } from "../../charts/index.ts"
import type { Change } from "../../live/changes.ts"
import { RankChange } from "../../live/rank-change.tsx"
import { formatNumber, formatRange, useText } from "../../text/index.ts"
import { rankingTexts } from "../../text/ranking.ts"
import { type Bracket, memberCell, type RankedResult, type RankingRow } from "../../view/ranking.ts"
import { tint } from "../../view/tint.ts"

interface RankingRowProps {
  readonly row: RankingRow
  readonly node: Node
  readonly n: number
  readonly domain: readonly [number, number]
  readonly decimals: number
  readonly bracket: Bracket
  /** Null: the ranking is the published one, and there is no column for it. */
  readonly change: Change | null | undefined
  readonly columns: readonly Node[]
  /** Results of the columns' nodes. */
  readonly members: readonly (RankedResult | undefined)[]
  readonly memberDecimals: readonly number[]
  readonly hasScores: boolean
  readonly hasDots: boolean
  readonly hasStrips: boolean
  /** px */
  readonly stripWidth: number
  readonly isSelected: boolean
  readonly onToggle: (unit: string) => void
}

function RankingRowPlain(props: RankingRowProps): ReactNode {
  const {
    row,
    node,
    n,
    domain,
    decimals,
    bracket,
    change,
    columns,
    members,
    memberDecimals,
    hasScores,
    hasDots,
    hasStrips,
    stripWidth,
    isSelected,
    onToggle,
  } = props
  const { lang, paths } = usePage()
  const t = useText(rankingTexts)
  const { unit } = row
  const name = unit.name[lang]
  const other = unit.name[lang === "ko" ? "en" : "ko"]
  return (
    <tr className={isSelected ? "is-selected" : undefined}>
      <td className={`col-rank bracket-${bracket}`}>
        <span className="still">
          <button
            type="button"
            className={row.rank === null ? "bare rank-toggle is-mark" : "bare rank-toggle number"}
            aria-pressed={isSelected}
            aria-label={[row.rank, bracket !== "alone" && t.tiedWith, t.highlight(name)].filter(Boolean).join(", ")}
            onClick={() => onToggle(unit.id)}
          >
            {row.rank ?? (isSelected ? "●" : "○")}
          </button>
        </span>
      </td>
      {change !== null && (
        <td className="col-change">
          <span className="still">
            <RankChange change={change} />
          </span>
        </td>
      )}
      <th scope="row" className="col-unit">
        <a href={paths.unit(unit.id)}>{name}</a>
        {other !== name && <span className="other-name">{other}</span>}
      </th>
      {hasScores && (
        <>
          {hasDots && (
            <td className="col-dot">
              <IntervalDot
                value={row.score}
                low={row.scoreLow}
                high={row.scoreHigh}
                domain={domain}
                width="100%"
                height={20}
                accent={isSelected}
                label={
                  row.scoreLow === null || row.scoreHigh === null
                    ? undefined
                    : t.scoreInterval(formatRange(row.scoreLow, row.scoreHigh, lang, decimals))
                }
              />
            </td>
          )}
          <td className="right col-score">
            {row.score === null ? (
              <span className="quiet">{t.missing}</span>
            ) : (
              <a className="still" href={paths.cell(unit.id, node.id)}>
                {formatNumber(row.score, lang, decimals)}
              </a>
            )}
          </td>
        </>
      )}
      {hasStrips && (
        <>
          <td className="col-strip">
            <RankStrip
              n={n}
              strip={row.strip}
              low={row.low}
              high={row.high}
              at={row.rank ?? row.expected}
              width={stripWidth}
              height={22}
              accent={isSelected}
            />
          </td>
          <td className="col-interval">
            {hasScores ? (
              <span className="still">{rankRange(row.low, row.high)}</span>
            ) : (
              <a className="still" href={paths.cell(unit.id, node.id)}>
                {rankRange(row.low, row.high)}
              </a>
            )}
          </td>
        </>
      )}
      <MemberCells i={row.i} unit={unit.id} n={n} columns={columns} members={members} decimals={memberDecimals} />
    </tr>
  )
}

interface MemberCellsProps {
  readonly i: number
  readonly unit: string
  readonly n: number
  readonly columns: readonly Node[]
  readonly members: readonly (RankedResult | undefined)[]
  readonly decimals: readonly number[]
}

/** What the members of the node say of one unit: the same while weights above them move. */
const MemberCells = memo(
  ({ i, unit, n, columns, members, decimals }: MemberCellsProps): ReactNode => {
    const { lang, paths } = usePage()
    return columns.map((column, k) => {
      const cell = memberCell(members[k], i)
      const text =
        cell.score === null ? rankRange(cell.low, cell.high) : formatNumber(cell.score, lang, decimals[k] ?? 0)
      return (
        <td key={column.id} className={`col-member tint-${tint(cell, n)}`}>
          <a href={paths.cell(unit, column.id)}>{text}</a>
        </td>
      )
    })
  },
  (a, b) => a.i === b.i && a.n === b.n && a.columns === b.columns && areSame(a.members, b.members),
)

const areSame = (a: readonly unknown[], b: readonly unknown[]) => a.every((each, k) => each === b[k])

/** One unit; drawn again only when it changed, so that typing into the filter stays fast with 200 of them. */
export const RankingRowView = memo(
  RankingRowPlain,
  (a, b) =>
    a.row === b.row &&
    a.node === b.node &&
    a.bracket === b.bracket &&
    a.change === b.change &&
    areSame(a.members, b.members) &&
    a.isSelected === b.isSelected &&
    a.columns === b.columns &&
    a.stripWidth === b.stripWidth &&
    a.onToggle === b.onToggle,
)
