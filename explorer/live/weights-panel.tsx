import { type KeyboardEvent, type ReactNode, useId, useState } from "react"
import { nodeId } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { useText } from "../text/index.ts"
import { liveTexts } from "../text/live.ts"
import { CopyLink } from "./copy-link.tsx"
import {
  areEqual,
  asPublished,
  emphasised,
  emphasisOf,
  equalWeights,
  type OwnWeights,
  withPreset,
} from "./own-weights.ts"
import type { Live } from "./use-live.ts"
import { WeightList } from "./weight-list.tsx"

/** The weights of the ranked node: beside the ranking where there is room, else a sheet at the foot of the screen. */
export function WeightsPanel({ live }: { live: Live }): ReactNode {
  const t = useText(liveTexts)
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <section
      className={isOpen ? "weights-panel is-open" : "weights-panel"}
      aria-labelledby={`${id}title`}
      onKeyDown={(event) => historyKey(event, live)}
      onPointerEnter={live.warm}
    >
      <button
        type="button"
        className="weights-toggle"
        aria-expanded={isOpen}
        aria-controls={`${id}body`}
        onClick={() => {
          setIsOpen(!isOpen)
          // What is moved should be seen to move: the list comes into the room above the sheet.
          if (!isOpen) document.querySelector(".ranking-room")?.scrollIntoView()
        }}
      >
        <span>{isOpen ? t.closePanel : t.openPanel}</span>
        <span aria-hidden="true">{isOpen ? "▾" : "▴"}</span>
      </button>
      <div className="weights-body" id={`${id}body`}>
        <div className="weights-title">
          <h2 id={`${id}title`}>{t.weights}</h2>
          <span className="small quiet">{t.sum}</span>
        </div>
        <Presets live={live} />
        {live.trees.map((tree) => (
          <WeightList key={tree.group.node} tree={tree} live={live} />
        ))}
        <History live={live} />
        <p className="weights-how quiet">{t.howPanel(live.whose)}</p>
      </div>
    </section>
  )
}

/** Ctrl+Z and its kin, where they are not about text that is being typed. */
function historyKey(event: KeyboardEvent, { step }: Live): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return
  if (event.target instanceof HTMLElement && event.target.dataset.draft !== undefined) return
  const key = event.key.toLowerCase()
  const isRedo = key === "y" || (key === "z" && event.shiftKey)
  if (!isRedo && key !== "z") return
  event.preventDefault()
  step({ kind: isRedo ? "redo" : "undo" })
}

function Presets({ live }: { live: Live }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(liveTexts)
  const id = useId()
  const { groups, isOwn, state, step, trees } = live
  const { own } = state.tuning
  const set = (preset: OwnWeights) => step({ kind: "set", own: withPreset(own, groups, preset) })
  const isPublishedEqual = areEqual(groups, asPublished)
  const isEqual = !isPublishedEqual && areEqual(groups, own)
  const [first] = trees
  const emphasis = first ? emphasisOf(first.group, own) : null
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame of its own */}
      <div className="presets" role="group" aria-label={t.presets}>
        <button type="button" aria-pressed={!isOwn} onClick={() => set(asPublished)}>
          {t.preset(live.whose, isPublishedEqual)}
        </button>
        {!isPublishedEqual && (
          <button type="button" aria-pressed={isEqual} onClick={() => set(equalWeights(groups))}>
            {t.equal}
          </button>
        )}
        <span className={isOwn && !isEqual ? "is-on" : undefined}>{t.own}</span>
      </div>
      {first && (
        <label className="field weights-emphasis" htmlFor={`${id}double`}>
          <span>{t.emphasis}</span>
          <select
            id={`${id}double`}
            value={emphasis ?? ""}
            onChange={({ target: { value } }) =>
              set(value === "" ? asPublished : emphasised(first.group, nodeId(value)))
            }
          >
            <option value="">{t.noEmphasis}</option>
            {first.group.members.map((member) => (
              <option key={member} value={member}>
                {view.node(member)?.title[lang] ?? member}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  )
}

function History({ live }: { live: Live }): ReactNode {
  const t = useText(liveTexts)
  const { isOwn, state, step, groups } = live
  const { own, past, future } = state.tuning
  return (
    <div className="weights-history">
      <IconButton name={t.undo} isOff={past.length === 0} onPress={() => step({ kind: "undo" })}>
        ↶
      </IconButton>
      <IconButton name={t.redo} isOff={future.length === 0} onPress={() => step({ kind: "redo" })}>
        ↷
      </IconButton>
      <button
        type="button"
        aria-label={t.resetLong(live.whose)}
        aria-disabled={!isOwn}
        onClick={() => step({ kind: "set", own: withPreset(own, groups, asPublished) })}
      >
        {t.reset}
      </button>
      <CopyLink />
    </div>
  )
}

interface IconButtonProps {
  readonly name: string
  readonly isOff: boolean
  readonly onPress: () => void
  readonly children: string
}

/** Stays in the order of the keyboard when there is nothing to do: a button that vanishes under the finger loses it. */
function IconButton({ name, isOff, onPress, children }: IconButtonProps): ReactNode {
  return (
    <button
      type="button"
      className="weight-step"
      aria-label={name}
      title={name}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onPress}
    >
      <span aria-hidden="true">{children}</span>
    </button>
  )
}
