import { type ReactNode, useCallback } from "react"
import type { NodeId } from "../../src/model/index.ts"
import type { WeightTree } from "../../src/query/index.ts"
import { usePage } from "../app/page-context.ts"
import { Fold } from "../parts/fold.tsx"
import { useText } from "../text/index.ts"
import { liveTexts } from "../text/live.ts"
import { tenthsIn } from "./own-weights.ts"
import { isStuck, mostFor, scaleEnd, tenths } from "./shares.ts"
import type { Live } from "./use-live.ts"
import { WeightRow } from "./weight-row.tsx"

interface WeightListProps {
  readonly tree: WeightTree
  readonly live: Live
}

/** The weights of one group, and those within each member behind a fold. */
export function WeightList({ tree, live }: WeightListProps): ReactNode {
  const { lang, view } = usePage()
  const t = useText(liveTexts)
  const { group, below } = tree
  const { step } = live
  const { own, locks } = live.state.tuning
  const parts = tenthsIn(group, own)
  const published = tenths(group.published)
  const locked = group.members.map((member) => locks.has(member))
  const end = scaleEnd(group.published, parts)
  const move = useCallback(
    (member: NodeId, to: number, at: number) => step({ kind: "move", group, member, to, at }),
    [step, group],
  )
  const hold = useCallback(() => step({ kind: "hold" }), [step])
  const rest = useCallback(() => step({ kind: "rest" }), [step])
  const lock = useCallback((member: NodeId) => step({ kind: "lock", member }), [step])
  return (
    <ul className="weights plain-list">
      {group.members.map((member, k) => {
        const trees = below.get(member) ?? []
        const title = view.node(member)?.title[lang] ?? member
        return [
          <WeightRow
            key={member}
            member={member}
            part={parts[k] ?? 0}
            published={published[k] ?? 0}
            most={mostFor(parts, locked, k)}
            end={end}
            whose={live.whose}
            isLocked={locked[k] ?? false}
            isStuck={isStuck(locked, k)}
            onMove={move}
            onHold={hold}
            onRest={rest}
            onLock={lock}
          />,
          trees.length > 0 && (
            <li key={`${member} within`} className="weights-within">
              <Fold summary={t.within(title)}>
                {trees.map((each) => (
                  <WeightList key={each.group.node} tree={each} live={live} />
                ))}
              </Fold>
            </li>
          ),
        ]
      })}
    </ul>
  )
}
