import { useEffect, useState, useSyncExternalStore } from "react"
import { type ForensicsHand, type Run, type RunStore, runStore } from "./run-store.ts"

/** The examination that a page shows, and what can be done with it. */
export function useRun(): { readonly run: Run; readonly store: RunStore } {
  const [store] = useState(() => runStore(forensicsWorker, () => performance.now()))
  const run = useSyncExternalStore(store.subscribe, store.state, store.state)
  // Whoever leaves the page does not wait for its answer.
  useEffect(() => store.close, [store])
  return { run, store }
}

/** A module worker of our own bundle, from our own host. */
function forensicsWorker(): ForensicsHand {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "cityindex-forensics" })
  return {
    post: (task) => worker.postMessage(task),
    onTold: (take) => worker.addEventListener("message", ({ data }) => take(data)),
    onFailure: (take) => worker.addEventListener("error", take),
    end: () => worker.terminate(),
  }
}
