import type { LocalText } from "../../src/model/index.ts"
import type { Outline } from "../../src/spec/index.ts"
import type { Hand } from "../live/far.ts"
import type { Ask, Facts, Intervals, Problem, Ranking, Told } from "./messages.ts"

/** A spreadsheet as an index that is being adjusted. */
export interface Draft {
  readonly files: readonly File[]
  readonly facts: Facts
  readonly outline: Outline
  /** Outlines before the last adjustments, the latest last. */
  readonly past: readonly Outline[]
  /** What the import remarked. */
  readonly remarks: readonly Problem[]
  /** Of the outline that was scored last; null where nothing is aggregated, or before the first. */
  readonly ranking: Ranking | null
  readonly notes: readonly LocalText[]
  /** Why the outline makes no edition. The ranking is then that of the outline before. */
  readonly mistakes: readonly Problem[]
  /** Null: not drawn yet, or not at all. */
  readonly intervals: Intervals | null
  /** 0: too large to be drawn here. */
  readonly draws: number
  /** The ranking does not show the outline yet. */
  readonly isBehind: boolean
}

/** Why a file was not taken; what was there before stays. */
export interface Refused {
  readonly names: readonly string[]
  /** `refused`: by the importer, which says why. `time`: it took too long. `broken`: our mistake, or no memory is left. */
  readonly why: "refused" | "time" | "broken"
  readonly problems: readonly Problem[]
}

export interface DraftState {
  /** Names of the files that are being read. */
  readonly reading: readonly string[] | null
  readonly refused: Refused | null
  readonly draft: Draft | null
}

export interface DraftStore {
  readonly subscribe: (changed: () => void) => () => void
  readonly state: () => DraftState
  /** @param sheet the sheet with the values; null: it is found */
  readonly read: (files: readonly File[], sheet: string | null, time: string) => void
  readonly stop: () => void
  readonly adjust: (outline: Outline) => void
  readonly undo: () => void
  readonly save: () => void
  readonly close: () => void
}

interface Surroundings {
  readonly makeHand: () => Hand
  /** Takes the archive that was asked for. */
  readonly onSaved: (name: string, bytes: Uint8Array<ArrayBuffer>) => void
  /** Seconds that reading may take. */
  readonly seconds: number
}

/** Steps that can be taken back. */
const mostPast = 100

/**
 * Every file is read in a worker of its own, which then holds what was understood. One that cannot be read ends with its
 * worker, and the draft before stays as it is.
 */
export function draftStore({ makeHand, onSaved, seconds }: Surroundings): DraftStore {
  let state: DraftState = { reading: null, refused: null, draft: null }
  let hand: Hand | null = null
  let trial: { readonly hand: Hand; readonly clock: ReturnType<typeof setTimeout> } | null = null
  let turn = 0
  /** Of the adjustment that the worker works on; null: it rests. */
  let working: number | null = null
  const watchers = new Set<() => void>()

  const set = (change: Partial<DraftState>) => {
    state = { ...state, ...change }
    for (const watcher of watchers) watcher()
  }
  const setDraft = (change: Partial<Draft>) => {
    if (state.draft !== null) set({ draft: { ...state.draft, ...change } })
  }
  const ask = (question: Ask) => hand?.post(question)

  function endTrial(refused: Omit<Refused, "names"> | null): void {
    if (trial === null) return
    clearTimeout(trial.clock)
    trial.hand.end()
    trial = null
    set({ reading: null, refused: refused && { ...refused, names: state.reading ?? [] } })
  }

  /** The worker on trial has read its files: it takes the place of the one before. */
  function accept(told: Extract<Told, { kind: "understood" }>, files: readonly File[]): void {
    if (trial === null) return
    clearTimeout(trial.clock)
    hand?.end()
    hand = trial.hand
    trial = null
    turn = 0
    working = 0
    const { facts, outline, problems } = told
    const empty = { past: [], ranking: null, notes: [], mistakes: [], intervals: null, draws: 0, isBehind: true }
    set({ reading: null, refused: null, draft: { ...empty, files, facts, outline, remarks: problems } })
  }

  function send(): void {
    if (state.draft === null || working !== null) return
    working = turn
    ask({ kind: "adjust", turn, outline: state.draft.outline })
  }

  function take(told: Told): void {
    if (told.kind === "saved") onSaved(told.name, told.bytes)
    else if (told.kind === "drawn" && told.turn === turn) setDraft({ intervals: told.intervals })
    else if (told.kind === "scored") {
      const { scored } = told
      working = null
      const isBehind = scored.turn < turn
      if (scored.problems.length > 0) setDraft({ mistakes: scored.problems, isBehind })
      else {
        const { ranking, notes, draws } = scored
        setDraft({ ranking, notes, draws, mistakes: [], intervals: null, isBehind })
      }
      if (isBehind) send()
    }
  }

  function change(outline: Outline, past: readonly Outline[]): void {
    turn++
    setDraft({ outline, past, isBehind: true })
    send()
  }

  return {
    subscribe(changed) {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    state: () => state,
    read(files, sheet, time) {
      endTrial(null)
      const made = makeHand()
      const names = files.map(({ name }) => name)
      made.onAnswer((answer) => {
        // Our own worker answers in our own words.
        const told = answer as Told
        if (hand === made) return take(told)
        if (trial?.hand !== made) return
        if (told.kind === "refused") endTrial({ why: "refused", problems: told.problems })
        else if (told.kind === "understood") accept(told, files)
      })
      made.onFailure(() => {
        if (trial?.hand === made) endTrial({ why: "broken", problems: [] })
        else if (hand === made) set({ refused: { why: "broken", problems: [], names: [] } })
      })
      const clock = setTimeout(() => endTrial({ why: "time", problems: [] }), seconds * 1000)
      trial = { hand: made, clock }
      set({ reading: names, refused: null })
      made.post({ kind: "read", files, names, sheet, time } satisfies Ask)
    },
    stop: () => endTrial(null),
    adjust(outline) {
      if (state.draft !== null) change(outline, [...state.draft.past, state.draft.outline].slice(-mostPast))
    },
    undo() {
      const before = state.draft?.past.at(-1)
      if (state.draft !== null && before !== undefined) change(before, state.draft.past.slice(0, -1))
    },
    save: () => ask({ kind: "save" }),
    close() {
      endTrial(null)
      hand?.end()
      hand = null
    },
  }
}
