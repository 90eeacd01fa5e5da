import { type KeyboardEvent, type ReactNode, useRef, useState } from "react"
import type { NodeId } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { formatNumber, useText } from "../text/index.ts"
import { liveTexts } from "../text/live.ts"
import { LockMark } from "./lock-mark.tsx"
import { typedShare, whole } from "./shares.ts"
import type { Live } from "./use-live.ts"

interface WeightRowProps {
  readonly member: NodeId
  /** Tenths of a per cent. */
  readonly part: number
  readonly published: number
  readonly whose: Live["whose"]
  /** The most it may have. */
  readonly most: number
  /** Where the track ends. */
  readonly end: number
  readonly isLocked: boolean
  readonly isStuck: boolean
  /** `at`: when the movement that this is a step of began, or now; ms. */
  readonly onMove: (member: NodeId, to: number, at: number) => void
  /** The hand is on, and off. */
  readonly onHold: () => void
  readonly onRest: () => void
  readonly onLock: (member: NodeId) => void
}

/** Tenths per step of the arrow keys and of the buttons, and of the Page keys. */
const step = 10
const leap = 50

/** One weight: its name, the share as a number to type over, a slider between − and +, and a lock. */
export function WeightRow(props: WeightRowProps): ReactNode {
  const { member, part, published, whose, most, end, isLocked, isStuck, onMove, onHold, onRest, onLock } = props
  const { lang, view } = usePage()
  const t = useText(liveTexts)
  const heldSince = useRef<number | null>(null)
  const name = view.node(member)?.title[lang] ?? member
  const percent = (tenths: number) => formatNumber(tenths / 10, lang, 1)
  const move = (to: number) => onMove(member, Math.min(most, Math.max(0, to)), heldSince.current ?? performance.now())
  const rest = () => {
    heldSince.current = null
    onRest()
  }
  return (
    <li className={part === published ? "weight" : "weight is-moved"}>
      <div className="weight-head">
        <span className="weight-name" title={name}>
          {name}
        </span>
        <ShareField
          text={percent(part)}
          label={t.weightIn(name)}
          isFixed={isStuck}
          onGive={(to) => {
            move(to)
            onRest()
          }}
        />
        <button
          type="button"
          className="bare weight-lock"
          aria-pressed={isLocked}
          aria-label={t.lock(name)}
          title={t.lock(name)}
          onClick={() => onLock(member)}
        >
          <LockMark isLocked={isLocked} />
        </button>
      </div>
      <div className="weight-line">
        <button
          type="button"
          className="weight-step"
          aria-label={t.less(name)}
          aria-disabled={isStuck || part <= 0}
          onClick={() => move(part - step)}
        >
          −
        </button>
        <span className="weight-track" style={{ "--at": part / end, "--published": published / end } as never}>
          <input
            type="range"
            min={0}
            max={end}
            value={part}
            disabled={isStuck}
            aria-label={t.weightOf(name)}
            aria-valuetext={t.valueText(percent(part), percent(published), whose)}
            title={isStuck && !isLocked ? t.stuck : undefined}
            onPointerDown={() => {
              heldSince.current = performance.now()
              onHold()
            }}
            onPointerUp={rest}
            onPointerCancel={rest}
            onChange={(event) => move(Number(event.target.value))}
            onKeyDown={(event) => {
              const to = keyed(event, part, most)
              if (to === null) return
              event.preventDefault()
              move(to)
            }}
          />
        </span>
        <button
          type="button"
          className="weight-step"
          aria-label={t.more(name)}
          aria-disabled={isStuck || part >= most}
          onClick={() => move(part + step)}
        >
          +
        </button>
      </div>
    </li>
  )
}

/** Where a key takes the weight; null for a key that is none of the slider's. With Shift by a tenth of a per cent. */
function keyed({ key, shiftKey }: KeyboardEvent, part: number, most: number): number | null {
  const by = shiftKey ? 1 : step
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return part + by
    case "ArrowLeft":
    case "ArrowDown":
      return part - by
    case "PageUp":
      return part + leap
    case "PageDown":
      return part - leap
    case "Home":
      return 0
    case "End":
      return most
    default:
      return null
  }
}

interface ShareFieldProps {
  readonly text: string
  readonly label: string
  readonly isFixed: boolean
  readonly onGive: (tenths: number) => void
}

/** The share as a number: what is typed counts on Enter or when the field is left, and what is no share is forgotten. */
function ShareField({ text, label, isFixed, onGive }: ShareFieldProps): ReactNode {
  const [draft, setDraft] = useState<string | null>(null)
  const give = () => {
    const tenths = draft === null ? null : typedShare(draft)
    setDraft(null)
    if (tenths !== null && tenths <= whole && draft !== text) onGive(tenths)
  }
  return (
    <span className="weight-share">
      <input
        type="text"
        inputMode="decimal"
        aria-label={label}
        value={draft ?? text}
        disabled={isFixed}
        data-draft={draft === null ? undefined : ""}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={give}
        onKeyDown={(event) => {
          if (event.key === "Enter") give()
          if (event.key === "Escape") setDraft(null)
        }}
      />
      <span aria-hidden="true">%</span>
    </span>
  )
}
