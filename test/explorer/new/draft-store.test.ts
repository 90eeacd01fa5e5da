import assert from "node:assert/strict"
import { mock, test } from "node:test"
import { draftStore } from "../../../explorer/import/draft-store.ts"
import type { Ask, Told } from "../../../explorer/import/messages.ts"
import { withWeight } from "../../../explorer/view/outline.ts"
import type { Outline } from "../../../src/spec/index.ts"

const outline: Outline = {
  title: "t",
  time: "2024",
  method: { normalise: "min-max", aggregate: "arithmetic" },
  nodes: [{ id: "a", kind: "indicator", name: "A", ko: null, parent: "", weight: 1, direction: 1, guessed: "" }],
}
const facts = {
  source: "t.csv",
  sheets: ["t.csv"],
  sheet: "t.csv",
  units: 2,
  indicators: 1,
  periods: [],
  values: 2,
  missing: 0,
  columns: {},
}
const understood: Told = { kind: "understood", facts, outline, problems: [] }
const scored = (turn: number): Told => ({
  kind: "scored",
  scored: { turn, ranking: null, notes: [], problems: [], draws: 1000 },
})
const file = (name: string) => new File(["x"], name)

/** A store whose workers are spoken for by the test. */
function staged() {
  const hands: { asked: Ask[]; tell: (told: Told) => void; fail: () => void; ended: boolean }[] = []
  const saved: string[] = []
  const store = draftStore({
    seconds: 60,
    onSaved: (name) => saved.push(name),
    makeHand() {
      const hand = { asked: [] as Ask[], tell: (_: Told) => {}, fail: () => {}, ended: false }
      hands.push(hand)
      return {
        // What is posted here is always a question of ours.
        post: (message) => hand.asked.push(message as Ask),
        onAnswer: (take) => {
          hand.tell = take
        },
        onFailure: (take) => {
          hand.fail = take
        },
        end: () => {
          hand.ended = true
        },
      }
    },
  })
  return { store, hands, saved }
}

test("a file that is refused leaves the draft before, and its worker, as they were", () => {
  const { store, hands } = staged()
  store.read([file("good.csv")], null, "2024")
  assert.deepEqual(store.state().reading, ["good.csv"])
  hands[0]!.tell(understood)
  hands[0]!.tell(scored(0))
  store.read([file("bad.pdf")], null, "2024")
  hands[1]!.tell({ kind: "refused", problems: [] })
  const { draft, refused, reading } = store.state()
  assert.deepEqual(
    [draft?.facts.source, refused?.why, refused?.names, reading],
    ["t.csv", "refused", ["bad.pdf"], null],
  )
  assert.deepEqual(
    hands.map(({ ended }) => ended),
    [false, true],
  )
})

test("reading that takes too long is ended, and so is one that is stopped or breaks", () => {
  mock.timers.enable({ apis: ["setTimeout"] })
  const { store, hands } = staged()
  store.read([file("slow.xlsx")], null, "2024")
  mock.timers.tick(59_999)
  assert.equal(store.state().refused, null)
  mock.timers.tick(1)
  assert.deepEqual([store.state().refused?.why, hands[0]!.ended], ["time", true])
  store.read([file("slow.xlsx")], null, "2024")
  store.stop()
  assert.deepEqual([store.state().refused, store.state().reading, hands[1]!.ended], [null, null, true])
  store.read([file("huge.xlsx")], null, "2024")
  hands[2]!.fail()
  assert.equal(store.state().refused?.why, "broken")
  mock.timers.reset()
})

test("of adjustments that come while the worker is busy only the latest is asked for", () => {
  const { store, hands } = staged()
  store.read([file("t.csv")], null, "2024")
  const [hand] = hands
  hand!.tell(understood)
  for (const weight of [2, 3, 4]) store.adjust(withWeight(outline, "a", weight))
  assert.equal(hand!.asked.length, 1)
  hand!.tell(scored(0))
  assert.equal(store.state().draft?.isBehind, true)
  hand!.tell(scored(3))
  const turns = hand!.asked.map((ask) => (ask.kind === "adjust" ? [ask.turn, ask.outline.nodes[0]!.weight] : ask.kind))
  assert.deepEqual(turns, ["read", [3, 4]])
  assert.equal(store.state().draft?.isBehind, false)
})

test("intervals of an outline that was left are not shown", () => {
  const { store, hands } = staged()
  store.read([file("t.csv")], null, "2024")
  hands[0]!.tell(understood)
  hands[0]!.tell(scored(0))
  store.adjust(withWeight(outline, "a", 2))
  hands[0]!.tell({ kind: "drawn", turn: 0, intervals: { x: null } })
  assert.equal(store.state().draft?.intervals, null)
})

test("what was adjusted can be taken back step by step", () => {
  const { store, hands } = staged()
  store.read([file("t.csv")], null, "2024")
  hands[0]!.tell(understood)
  store.adjust(withWeight(outline, "a", 2))
  store.adjust(withWeight(outline, "a", 3))
  const weight = () => store.state().draft?.outline.nodes[0]?.weight
  store.undo()
  assert.equal(weight(), 2)
  store.undo()
  store.undo()
  assert.equal(weight(), 1)
})
