import { useEffect, useRef, useState, useSyncExternalStore } from "react"
import { importLimits } from "../../src/sheets/index.ts"
import type { Hand } from "../live/far.ts"
import { type DraftState, type DraftStore, draftStore } from "./draft-store.ts"

/** The draft that a page shows, and what can be done with it. */
export function useDraft(onSaved: (name: string, bytes: Uint8Array<ArrayBuffer>) => void): {
  readonly state: DraftState
  readonly store: DraftStore
} {
  const saved = useRef(onSaved)
  useEffect(() => {
    saved.current = onSaved
  })
  const [store] = useState(() =>
    draftStore({
      makeHand: importWorker,
      onSaved: (name, bytes) => saved.current(name, bytes),
      seconds: importLimits.seconds,
    }),
  )
  const state = useSyncExternalStore(store.subscribe, store.state, store.state)
  // Whoever leaves the page takes nothing along.
  useEffect(() => store.close, [store])
  return { state, store }
}

/** A module worker of our own bundle, from our own host. */
function importWorker(): Hand {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "cityindex-import" })
  return {
    post: (message) => worker.postMessage(message),
    onAnswer: (take) => worker.addEventListener("message", ({ data }) => take(data)),
    onFailure: (take) => worker.addEventListener("error", take),
    end: () => worker.terminate(),
  }
}
