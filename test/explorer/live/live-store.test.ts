import assert from "node:assert/strict"
import { test } from "node:test"
import { setTimeout as pause } from "node:timers/promises"
import { far, type Hand } from "../../../explorer/live/far.ts"
import { type LiveState, liveStore } from "../../../explorer/live/live-store.ts"
import { asPublished, type OwnWeights } from "../../../explorer/live/own-weights.ts"
import { drawsPerFrame } from "../../../explorer/live/pace.ts"
import { answer, type Known, type Question } from "../../../explorer/live/questions.ts"
import { tuningOf } from "../../../explorer/live/tuning.ts"
import { nodeId } from "../../../src/model/index.ts"
import { type LiveInput, liveEngine, weightGroups } from "../../../src/query/index.ts"
import { dimension, indicator, matrix, method } from "../../engine/methods.ts"

const index = nodeId("index")
const how = method(
  ["a", "b", "c"].map((id) => indicator(id)),
  [dimension("index", { a: 1, b: 1, c: 1 })],
)
const table = matrix({ a: [9, 5, 1, 3], b: [1, 5, 8, 2], c: [4, 4, 5, 9] })
const input: LiveInput = { method: how, matrices: [table], own: 0, readings: [], orders: new Map() }
const groups = weightGroups(how, index)
const [group] = groups
if (!group) throw new Error("the index has weights to move")

/** The worker's part, played in this process after so many ms. */
function nearHand(log: string[], ms = 1): Hand {
  let known: Known | null = null
  let take: (answer: unknown) => void = () => undefined
  let isOver = false
  return {
    post(message) {
      const copy = structuredClone(message) as LiveInput | Question
      if (!("kind" in copy)) {
        known = { input: copy, engine: liveEngine(copy) }
        return
      }
      log.push(copy.kind === "drawn" ? `${copy.draws}` : copy.kind)
      setTimeout(() => {
        if (!isOver && known) take(structuredClone(answer(known, copy)))
      }, ms)
    },
    onAnswer: (then) => {
      take = then
    },
    onFailure: () => undefined,
    end: () => {
      isOver = true
      log.push("end")
    },
  }
}

function open(own: OwnWeights, clock: () => number) {
  const log: string[] = []
  const rests: OwnWeights[] = []
  const store = liveStore({
    node: index,
    n: 4,
    groups,
    tuning: tuningOf(own, new Set()),
    engine: liveEngine(input),
    far: far(input, () => nearHand(log)),
    onRest: (tuning) => rests.push(tuning.own),
    clock,
    nextFrame: (work) => void setTimeout(work, 1),
  })
  return { store, log, rests }
}

/** A clock by which a frame of draws takes so many ms. */
function clockOf(ms: number): () => number {
  let now = 0
  return () => {
    now += ms
    return now
  }
}

const move = (to: number) => ({ kind: "move", group, member: nodeId("a"), to, at: 0 }) as const
const settled = async (state: () => LiveState) => {
  for (let k = 0; k < 100 && !state().isSettled; k++) await pause(10)
  assert.ok(state().isSettled)
}

test("as published nothing is computed; the first movement has scores, ranks and draws at once", () => {
  const { store } = open(asPublished, clockOf(0.5))
  assert.deepEqual([store.state().results, store.state().isSettled], [null, true])
  store.step(move(800))
  const { results, draws, isSettled } = store.state()
  assert.ok(results?.get(index)?.uncertainty)
  assert.deepEqual([results?.get(index)?.rank[0], draws, isSettled], [1, 100, false])
  store.close()
})

test("once the hand is off, many draws come from the worker, and the address is told once", async () => {
  const { store, log, rests } = open(asPublished, clockOf(0.5))
  store.step(move(700))
  store.step(move(800))
  await settled(store.state)
  assert.equal(store.state().draws, 10_000)
  assert.equal(store.state().results?.get(index)?.uncertainty?.draws, 10_000)
  assert.deepEqual(log, ["10000"])
  assert.deepEqual(rests, [store.state().tuning.own])
  store.close()
})

test("while the hand holds the slider nothing is told to the address, however long it pauses", async () => {
  const { store, rests } = open(asPublished, clockOf(0.5))
  store.step({ kind: "hold" })
  store.step(move(800))
  await pause(400)
  assert.deepEqual([rests.length, store.state().isMoving, store.state().isSettled], [0, true, false])
  store.step({ kind: "rest" })
  await settled(store.state)
  assert.deepEqual([rests.length, store.state().isMoving], [1, false])
  store.close()
})

test("while the hand is on, what comes between two pictures is shown with the next, the latest alone", async () => {
  const { store } = open(asPublished, clockOf(0.5))
  const seen: number[] = []
  store.subscribe(() => seen.push(store.state().tuning.own.get(index)?.[0] ?? 0))
  store.step({ kind: "hold" })
  for (const to of [500, 600, 700]) store.step(move(to))
  assert.deepEqual(seen, [], "not before the picture")
  await pause(20)
  assert.deepEqual(seen, [70])
  store.step(move(800))
  store.step({ kind: "rest" })
  assert.equal(seen.at(-1), 80, "and at once when the hand goes off")
  store.close()
})

test("what was warmed up knows how many draws a frame takes, and shows nothing for it", () => {
  const { store } = open(asPublished, clockOf(0.5))
  store.warm()
  assert.equal(store.state().results, null)
  store.step(move(800))
  assert.equal(store.state().draws, 1000)
  store.close()
})

test("weights in the address lead to the same results as the hand does", async () => {
  const byHand = open(asPublished, clockOf(0.5))
  byHand.store.step(move(800))
  const byAddress = open(new Map([[index, [80, 10, 10]]]), clockOf(0.5))
  assert.equal(byAddress.store.state().isSettled, false)
  await Promise.all([settled(byHand.store.state), settled(byAddress.store.state)])
  assert.deepEqual(byAddress.store.state().results, byHand.store.state().results)
  for (const { store } of [byHand, byAddress]) store.close()
})

test("where a frame has no time for draws, ranks still follow at once and the worker draws on the way", async () => {
  const { store, log } = open(asPublished, clockOf(50))
  for (const to of [500, 600, 700]) store.step(move(to))
  assert.equal(store.state().draws, 100, "one slow frame alone may have had to wait for others")
  store.step(move(800))
  const { results, draws } = store.state()
  assert.equal(draws, 0, "the strips are those of a moment before")
  assert.equal(results?.get(index)?.rank[0], 1)
  assert.ok(results?.get(index)?.uncertainty, "and stay until there are others")
  await pause(20)
  assert.equal(store.state().draws, 500)
  await settled(store.state)
  assert.deepEqual(log, ["500", "10000"])
  store.close()
})

test("back at the published weights the document's own results stand again", () => {
  const { store } = open(new Map([[index, [80, 10, 10]]]), clockOf(1))
  store.step({ kind: "set", own: asPublished })
  assert.deepEqual([store.state().results, store.state().isSettled], [null, true])
  store.close()
})

test("of questions to a busy worker only the latest is kept, and a long run is broken off for it", async () => {
  const log: string[] = []
  const there = far(input, () => nearHand(log, 20))
  const question = (draws: number): Question & { kind: "drawn" } => ({
    kind: "drawn",
    node: index,
    own: asPublished,
    draws,
  })
  const short = there.ask(question(200))
  const overtaken = there.ask(question(300))
  const long = there.ask(question(5000))
  assert.ok(await short)
  assert.equal(await overtaken, null)
  const last = there.ask(question(100))
  assert.equal(await long, null, "broken off")
  assert.equal((await last)?.get(index)?.uncertainty?.draws, 100)
  assert.deepEqual(log, ["200", "5000", "end", "100"])
  there.close()
})

test("a frame takes as many draws as a third of it has time for, or leaves them to the worker", () => {
  assert.equal(drawsPerFrame(100, 1), 500)
  assert.equal(drawsPerFrame(100, 0), 1000)
  assert.equal(drawsPerFrame(500, 5.5), 500)
  assert.equal(drawsPerFrame(100, 20), 0)
})
