import type { NodeId } from "../../src/model/index.ts"
import type { LiveEngine, LiveResult, LiveResults, WeightGroup } from "../../src/query/index.ts"
import type { Far } from "./far.ts"
import { isOwn, type OwnWeights } from "./own-weights.ts"
import { drawsAtRest, drawsOnTheWay, drawsPerFrame, mostPaired, mostSlow, probe } from "./pace.ts"
import { type Tuning, type TuningStep, tune } from "./tuning.ts"

/** What the page shows at one moment. */
export interface LiveState {
  readonly tuning: Tuning
  /** Results by the weights at hand; null: as published, and the document's are shown. */
  readonly results: LiveResults | null
  /** By how many draws of these very weights intervals and strips were made; 0: those shown belong to weights just before. */
  readonly draws: number
  /** The hand is on: weights may change with the next frame. */
  readonly isMoving: boolean
  /** Nothing is under way: the results are those that the same address gives anywhere. */
  readonly isSettled: boolean
}

export interface LiveStore {
  readonly subscribe: (listener: () => void) => () => void
  readonly state: () => LiveState
  readonly step: (step: TuningStep) => void
  /** Computes once for nobody, so that the first movement finds everything at hand and knows how fast the machine is. */
  readonly warm: () => void
  readonly close: () => void
}

interface LiveParts {
  readonly node: NodeId
  readonly n: number
  /** The groups that this ranking depends on. */
  readonly groups: readonly WeightGroup[]
  readonly tuning: Tuning
  readonly engine: LiveEngine
  readonly far: Far
  /** Told once the hand is off: the moment for addresses and announcements. */
  readonly onRest: (tuning: Tuning) => void
  /** ms, forward only. */
  readonly clock: () => number
  /** Does something right before the next picture. */
  readonly nextFrame: (work: () => void) => void
}

/** ms without a step after which the hand counts as off. */
const restAfter = 250

/**
 * Holds the weights at hand and keeps the results in step: scores and ranks at once, distributions in the same frame
 * where the machine is fast enough and from the worker otherwise, and many draws from the worker once the hand is off.
 * While the hand is on, everything that comes between two pictures is shown with the next, all at once.
 */
export function liveStore({ node, n, groups, engine, far, onRest, clock, nextFrame, tuning }: LiveParts): LiveStore {
  const listeners = new Set<() => void>()
  /** Draws of a frame; null: not known yet. */
  let perFrame: number | null = null
  let slowFrames = 0
  /** The weights that the hand is at; those of the state follow with the next picture. */
  let latest = tuning
  /** What the next picture waits for. */
  let due: (() => void)[] = []
  let isGathering = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let isHeld = false
  let state: LiveState = { tuning, results: null, draws: 0, isMoving: false, isSettled: true }
  if (isOwn(groups, tuning.own)) {
    // A headline and tiers need some draws, and a reconstruction has nothing without; many units would keep the page.
    const draws = n <= mostPaired ? probe : 0
    const results = draws > 0 ? engine.drawn(node, tuning.own, draws) : engine.points(tuning.own)
    state = { ...state, results, draws, isSettled: false }
    settle()
  }

  function show(next: LiveState): void {
    state = next
    if (isGathering) return
    for (const listener of listeners) listener()
  }

  /** With the next picture while the hand is on, for one is all that is seen of what comes between two; else now. */
  function soon(work: () => void): void {
    if (!isHeld) {
      work()
      return
    }
    due.push(work)
    if (due.length === 1) nextFrame(catchUp)
  }

  function catchUp(): void {
    if (due.length === 0) return
    const works = due
    due = []
    isGathering = true
    for (const work of works) work()
    isGathering = false
    show(state)
  }

  const stillOn = (own: OwnWeights) => state.tuning.own === own

  /** Scores and ranks now; distributions now, or those of a moment ago until the worker has new ones. */
  function frame(tuning: Tuning): void {
    const { own } = tuning
    if (!isOwn(groups, own)) {
      show({ tuning, results: null, draws: 0, isMoving: false, isSettled: true })
      return
    }
    const draws = perFrame ?? probe
    if (draws > 0) {
      const results = timed(own, draws)
      show({ tuning, results, draws, isMoving: true, isSettled: false })
      return
    }
    show({ tuning, results: stale(engine.points(own), state.results), draws: 0, isMoving: true, isSettled: false })
    void far
      .ask({ kind: "drawn", node, own, draws: drawsOnTheWay })
      .then((found) => soon(() => take(own, found, drawsOnTheWay, false)))
      .catch(() => undefined)
  }

  /** Draws, and learns from how long it took what the next frame has time for. */
  function timed(own: OwnWeights, draws: number): LiveResults {
    const start = clock()
    const results = engine.drawn(node, own, draws)
    const fit = drawsPerFrame(draws, clock() - start)
    slowFrames = fit > 0 ? 0 : slowFrames + 1
    perFrame = fit > 0 || slowFrames >= mostSlow ? fit : probe
    return results
  }

  function take(own: OwnWeights, results: LiveResults | null, draws: number, isSettled: boolean): void {
    if (results === null || (!isSettled && state.draws > draws)) return
    if (stillOn(own)) show({ ...state, results, draws, isSettled })
    else if (state.results !== null && state.draws === 0) show({ ...state, results: stale(state.results, results) })
  }

  function settle(): void {
    const { own } = state.tuning
    if (!isOwn(groups, own)) return
    const draws = drawsAtRest(n)
    if (state.isMoving) show({ ...state, isMoving: false })
    far
      .ask({ kind: "drawn", node, own, draws })
      // Without a worker the page does it, and stands still for so long.
      .catch(() => engine.drawn(node, own, draws))
      .then((found) => take(own, found, draws, true))
  }

  function rest(): void {
    if (!state.isSettled) settle()
    onRest(state.tuning)
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => state,
    step(step) {
      if (step.kind === "hold") isHeld = true
      if (step.kind === "rest") {
        catchUp()
        isHeld = false
      }
      const tuning = tune(latest, step)
      if (tuning !== latest) {
        latest = tuning
        soon(() => {
          // What the hand has left behind by the time of the picture is not computed.
          if (tuning !== latest) return
          if (tuning.own !== state.tuning.own) frame(tuning)
          else show({ ...state, tuning })
        })
      }
      clearTimeout(timer)
      if (step.kind === "load") settle()
      else if (!isHeld) timer = setTimeout(rest, restAfter)
    },
    warm() {
      if (perFrame !== null || n > mostPaired) return
      // The first runs of a program are slow for being the first.
      for (let k = 0; k < mostSlow && (perFrame ?? probe) <= probe; k++) timed(state.tuning.own, probe)
    },
    close() {
      due = []
      clearTimeout(timer)
      far.close()
    },
  }
}

/** Fresh scores with the distributions of a moment ago; a node that has no scores stays as it was. */
function stale(points: LiveResults, before: LiveResults | null): LiveResults {
  if (before === null) return points
  const kept = new Map<NodeId, LiveResult>(points)
  for (const [node, { uncertainty, scoreInterval }] of before) {
    const point = points.get(node) ?? before.get(node)
    if (point) kept.set(node, { ...point, uncertainty, scoreInterval })
  }
  return kept
}
