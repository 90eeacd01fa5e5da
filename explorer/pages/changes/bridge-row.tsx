import type { ReactNode } from "react"
import type { Standing } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { changesTexts, places } from "../../text/changes.ts"
import { formatRanks, useText } from "../../text/index.ts"
import type { ChangeRow } from "../../view/changes.ts"

interface BridgeRowProps {
  readonly row: ChangeRow
  readonly isSelected: boolean
  readonly hasLeft: boolean
  readonly hasJoined: boolean
  readonly onToggle: (unit: string) => void
}

/** One unit of the bridge: rank, steps, rank, and whether the move is larger than the doubt. */
export function BridgeRow({ row, isSelected, hasLeft, hasJoined, onToggle }: BridgeRowProps): ReactNode {
  const { lang, paths } = usePage()
  const t = useText(changesTexts)
  const { unit, from, to, gain, common, parts, verdict } = row
  const name = unit.name[lang]
  const verdicts = { moved: t.verdictMoved, open: t.verdictOpen, unknown: t.verdictUnknown }
  return (
    <tr className={isSelected ? "is-selected" : undefined}>
      <td className="right">
        <button
          type="button"
          className="bare rank-toggle number"
          aria-pressed={isSelected}
          aria-label={`${to.rank}, ${t.highlight(name)}`}
          onClick={() => onToggle(unit.id)}
        >
          {to.rank}
        </button>
      </td>
      <th scope="row" className="bridge-unit">
        <a href={paths.unit(unit.id)}>{name}</a>
      </th>
      <td className="right number">{from.rank}</td>
      <Interval of={from} />
      {hasLeft && <Step places={parts?.left} />}
      <Step places={parts?.data} />
      {hasJoined && <Step places={parts?.joined} />}
      <td className="right number bridge-to">{to.rank}</td>
      <Interval of={to} />
      <td className="right number">
        <strong>{places(gain)}</strong>
      </td>
      {(hasLeft || hasJoined) && (
        <td className="right number">{common === null ? "–" : `${common.from} → ${common.to}`}</td>
      )}
      <td className={verdict === "moved" ? undefined : "quiet"}>{verdicts[verdict]}</td>
    </tr>
  )
}

function Interval({ of: { low, high } }: { of: Standing }): ReactNode {
  return (
    <td className="quiet number bridge-interval">{low === null || high === null ? "–" : formatRanks(low, high)}</td>
  )
}

function Step({ places: gain }: { places: number | undefined }): ReactNode {
  if (gain === undefined) return <td className="right quiet">–</td>
  return <td className={gain === 0 ? "right number quiet" : "right number"}>{places(gain)}</td>
}
