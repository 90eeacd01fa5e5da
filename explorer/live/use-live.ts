import { useEffect, useMemo, useRef, useSyncExternalStore } from "react"
import { type Node, type NodeId, nodeId } from "../../src/model/index.ts"
import {
  allWeightGroups,
  groupsOf,
  liveEngine,
  liveInput,
  type WeightGroup,
  type WeightTree,
  weightGroups,
  weightTrees,
} from "../../src/query/index.ts"
import { usePage } from "../app/page-context.ts"
import { listParam, textParam } from "../app/search-params.ts"
import { useSearchState } from "../app/use-search-state.ts"
import type { IndexView } from "../view/index-view.ts"
import type { RankedResult } from "../view/ranking.ts"
import { type Far, far, moduleWorker } from "./far.ts"
import { type LiveState, type LiveStore, liveStore } from "./live-store.ts"
import { isOwn } from "./own-weights.ts"
import type { Known } from "./questions.ts"
import { type TuningStep, tuningOf } from "./tuning.ts"
import { readLocks, readWeights, weightsText } from "./weights-address.ts"

/** A ranking whose weights the reader may move. */
export interface Live {
  readonly node: Node
  readonly state: LiveState
  readonly trees: readonly WeightTree[]
  readonly groups: readonly WeightGroup[]
  /** The weights are the reader's. */
  readonly isOwn: boolean
  /** Whose they are otherwise: a reconstruction has no publisher's. */
  readonly whose: "publisher" | "edition"
  readonly step: (step: TuningStep) => void
  readonly warm: () => void
  readonly known: Known
  /** Answers what takes too long for a frame. */
  readonly questions: { readonly improvements: Far; readonly limits: Far }
  /** The result of any node by the weights at hand; the document's own where they change nothing. */
  readonly resultOf: (node: string) => RankedResult | undefined
}

/** One engine per edition and visit: it keeps what it prepared and drew. */
const engines = new WeakMap<IndexView, Known>()

function engineOf(view: IndexView): Known {
  let known = engines.get(view)
  if (!known) {
    const input = liveInput(view.doc)
    known = { input, engine: liveEngine(input) }
    engines.set(view, known)
  }
  return known
}

/** The live ranking of a node, its weights kept in the address; null for a node without weights to move. */
export function useLive(node: Node): Live | null {
  const { view } = usePage()
  const { search, patch } = useSearchState()
  const { method, units } = view.doc
  const text = textParam(search, "w")
  const locks = listParam(search, "lock").join(",")
  const all = useMemo(() => allWeightGroups(method), [method])
  const trees = useMemo(() => weightTrees(method, node.id), [method, node])

  // The store outlives changes of the address that it made itself.
  const address = useRef({ text, locks, patch })
  const parts = useMemo(() => {
    if (trees.length === 0) return null
    const known = engineOf(view)
    const { input, engine } = known
    const groups = groupsOf(trees)
    const read = () =>
      tuningOf(readWeights(all, address.current.text), readLocks(all, address.current.locks.split(",")))
    const store = liveStore({
      node: node.id,
      n: units.length,
      groups,
      tuning: read(),
      engine,
      far: far(input, moduleWorker),
      onRest: ({ own, locks: locked }) => {
        const next = { text: weightsText(all, own), locks: [...locked].join(",") }
        address.current = { ...address.current, ...next }
        address.current.patch({ w: next.text, lock: [...locked] })
      },
      clock: () => performance.now(),
      nextFrame: (draw) => requestAnimationFrame(draw),
    })
    return {
      store,
      groups,
      known,
      questions: { improvements: far(input, moduleWorker), limits: far(input, moduleWorker) },
    }
  }, [trees, view, all, node, units.length])

  useEffect(() => {
    address.current.patch = patch
    if (text === address.current.text && locks === address.current.locks) return
    address.current = { text, locks, patch }
    parts?.store.step({ kind: "load", own: readWeights(all, text), locks: readLocks(all, locks.split(",")) })
  }, [parts, all, text, locks, patch])

  useEffect(
    () => () => {
      parts?.store.close()
      parts?.questions.improvements.close()
      parts?.questions.limits.close()
    },
    [parts],
  )

  const stateOf = parts?.store.state ?? nothing
  const state = useSyncExternalStore(parts?.store.subscribe ?? never, stateOf, stateOf)
  const changed = state ? [...state.tuning.own.keys()].join() : ""
  const touched = useMemo(() => {
    const names = changed.split(",")
    const known = new Map<string, NodeId | null>()
    return (id: string) => {
      if (!known.has(id))
        known.set(id, weightGroups(method, nodeId(id)).some((group) => names.includes(group.node)) ? nodeId(id) : null)
      return known.get(id) ?? null
    }
  }, [method, changed])
  return useMemo(
    () =>
      parts && state
        ? {
            node,
            state,
            trees,
            groups: parts.groups,
            isOwn: isOwn(parts.groups, state.tuning.own),
            whose: node.basis === "reconstruction" ? "edition" : "publisher",
            step: parts.store.step,
            warm: parts.store.warm,
            known: parts.known,
            questions: parts.questions,
            resultOf: (id: string) => state.results?.get(touched(id) ?? none) ?? view.result(id),
          }
        : null,
    [parts, state, node, trees, view, touched],
  )
}

const never: LiveStore["subscribe"] = () => () => undefined
const none = nodeId("")
const nothing = (): LiveState | null => null
