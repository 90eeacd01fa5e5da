import assert from "node:assert/strict"
import { test } from "node:test"
import { asPublished, emphasised, emphasisOf, equalWeights, tenthsIn } from "../../../explorer/live/own-weights.ts"
import { type Tuning, type TuningStep, tune, tuningOf } from "../../../explorer/live/tuning.ts"
import { nodeId } from "../../../src/model/index.ts"
import { groupOf } from "./groups.ts"

const group = groupOf("index", ["a", "b", "c"], [0.5, 0.3, 0.2])
const start = tuningOf(asPublished, new Set())
const all = (tuning: Tuning, ...steps: readonly TuningStep[]) => steps.reduce(tune, tuning)
const move = (member: string, to: number, at: number): TuningStep => ({
  kind: "move",
  group,
  member: nodeId(member),
  to,
  at,
})
const shown = (tuning: Tuning) => tenthsIn(group, tuning.own)

test("a movement is undone as one, however many steps it had", () => {
  const moved = all(start, move("a", 600, 0), move("a", 700, 10), move("a", 800, 20))
  assert.deepEqual(shown(moved), [800, 120, 80])
  const undone = tune(moved, { kind: "undo" })
  assert.equal(undone.own, asPublished)
  assert.deepEqual(shown(tune(undone, { kind: "redo" })), [800, 120, 80])
})

test("steps that are far apart, or of another weight, or after the hand was off, are undone one by one", () => {
  assert.equal(all(start, move("a", 600, 0), move("a", 700, 5000)).past.length, 2)
  assert.equal(all(start, move("a", 600, 0), move("b", 100, 10)).past.length, 2)
  assert.equal(all(start, move("a", 600, 0), { kind: "rest" }, move("a", 700, 10)).past.length, 2)
})

test("a weight moved away and back ends where it began: the published index again", () => {
  const back = all(start, move("a", 1000, 0), move("a", 0, 10), move("a", 500, 20))
  assert.deepEqual(shown(back), [500, 300, 200])
  assert.equal(back.own.size, 0)
})

test("a locked weight stays while others move; unlocking begins another movement", () => {
  const locked = tune(start, { kind: "lock", member: nodeId("c") })
  const moved = tune(locked, move("a", 800, 0))
  assert.deepEqual(shown(moved), [800, 0, 200])
  assert.equal(tune(moved, { kind: "lock", member: nodeId("c") }).locks.size, 0)
})

test("a preset can be undone, and what was undone is forgotten once something else is done", () => {
  const equal = tune(start, { kind: "set", own: equalWeights([group]) })
  assert.deepEqual(shown(equal), [334, 333, 333])
  const undone = tune(equal, { kind: "undo" })
  assert.equal(undone.future.length, 1)
  assert.equal(tune(undone, move("a", 600, 0)).future.length, 0)
  assert.equal(tune(start, { kind: "undo" }), start, "there is nothing to undo")
})

test("one member may count double, and is recognised again", () => {
  const own = emphasised(group, nodeId("c"))
  assert.deepEqual(tenthsIn(group, own), [417, 250, 333])
  assert.equal(emphasisOf(group, own), "c")
  assert.equal(emphasisOf(group, asPublished), null)
})
