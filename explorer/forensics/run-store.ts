import type { ForensicsDocument } from "../../src/model/index.ts"
import type { TableFault, TableHead, TableSource, Task, Told } from "./messages.ts"

/** How far the examination of a table is. `asked` is the column that the reader chose; null: none. */
export type Run =
  | { readonly phase: "waiting" }
  | {
      readonly phase: "working"
      readonly name: string
      readonly asked: string | null
      /** ms, on the clock of the store. */
      readonly since: number
      /** Null while the table is read. */
      readonly head: TableHead | null
      /** The column that is looked at. */
      readonly column: string | null
      /** How many were looked at, this one included. */
      readonly looked: number
    }
  | {
      readonly phase: "stopped"
      readonly name: string
      readonly asked: string | null
      readonly head: TableHead | null
      readonly seconds: number
    }
  | { readonly phase: "failed"; readonly name: string; readonly fault: TableFault }
  | {
      readonly phase: "found"
      readonly name: string
      readonly asked: string | null
      readonly head: TableHead
      readonly seconds: number
      readonly document: ForensicsDocument
    }

/** A worker, as far as it is used here. */
export interface ForensicsHand {
  post(task: Task): void
  onTold(take: (told: Told) => void): void
  onFailure(take: () => void): void
  end(): void
}

export interface RunStore {
  readonly state: () => Run
  readonly subscribe: (listener: () => void) => () => void
  /** Examines a table, instead of the one before. */
  readonly begin: (source: TableSource) => void
  /** Explains a column of the table at hand; null: the one that the engine takes. */
  readonly ask: (composite: string | null) => void
  readonly stop: () => void
  readonly close: () => void
}

/**
 * One examination at a time, in a worker that is kept for further questions about its table. To stop is to end the
 * worker: the engine does not look up while it works.
 */
export function runStore(makeHand: () => ForensicsHand, clock: () => number): RunStore {
  let run: Run = { phase: "waiting" }
  let source: TableSource | null = null
  let hand: ForensicsHand | null = null
  const listeners = new Set<() => void>()
  const set = (next: Run) => {
    run = next
    for (const listener of listeners) listener()
  }
  const end = () => {
    hand?.end()
    hand = null
  }
  const secondsSince = (since: number) => Math.max(0, clock() - since) / 1000

  const take = (told: Told) => {
    if (run.phase !== "working") return
    switch (told.kind) {
      case "read":
        set({ ...run, head: told.head })
        return hand?.post({ kind: "examine", composite: run.asked })
      case "looking":
        return set({ ...run, column: told.column, looked: run.looked + 1 })
      case "fault":
        end()
        return set({ phase: "failed", name: run.name, fault: told.fault })
      case "found": {
        const { name, asked, head, since } = run
        if (head === null) return
        return set({ phase: "found", name, asked, head, seconds: secondsSince(since), document: told.document })
      }
    }
  }

  const open = (from: TableSource, asked: string | null, head: TableHead | null) => {
    end()
    source = from
    const made = makeHand()
    hand = made
    made.onTold((told) => {
      if (hand === made) take(told)
    })
    made.onFailure(() => {
      if (hand !== made) return
      end()
      set({ phase: "failed", name: from.name, fault: { why: "broken" } })
    })
    set({ phase: "working", name: from.name, asked, since: clock(), head, column: null, looked: 0 })
    made.post({ kind: "read", source: from })
  }

  return {
    state: () => run,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    begin: (from) => open(from, null, null),
    ask: (asked) => {
      if (source === null || run.phase === "waiting" || run.phase === "failed") return
      if (run.phase !== "found" || hand === null) return open(source, asked, run.head)
      const { name, head } = run
      set({ phase: "working", name, asked, since: clock(), head, column: null, looked: 0 })
      hand.post({ kind: "examine", composite: asked })
    },
    stop: () => {
      if (run.phase !== "working") return
      end()
      const { name, asked, head, since } = run
      set({ phase: "stopped", name, asked, head, seconds: secondsSince(since) })
    },
    close: end,
  }
}
