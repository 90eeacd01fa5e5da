import assert from "node:assert/strict"
import { test } from "node:test"
import { writeXlsx } from "hucre/xlsx"
import { examiner } from "../../../explorer/forensics/examiner.ts"
import type { Task, Told } from "../../../explorer/forensics/messages.ts"
import { type ForensicsHand, type Run, runStore } from "../../../explorer/forensics/run-store.ts"
import { csv, indicators, withColumn } from "../../engine/forensics/tables.ts"

const mean = (x: readonly number[]) => x.reduce((a, b) => a + b, 0) / x.length
const table = csv(withColumn(indicators(20, 3, 1), "score", mean, 1))

/** The real engine, in this thread: a hand that can be ended like a worker. */
function hand(hands: { ended: boolean }[]): ForensicsHand {
  const own = { ended: false }
  hands.push(own)
  let take: (told: Told) => void = () => {}
  const answer = examiner((told) => {
    if (!own.ended) take(told)
  })
  return {
    post: (task: Task) => void answer(task),
    onTold: (taker) => {
      take = taker
    },
    onFailure: () => {},
    end: () => {
      own.ended = true
    },
  }
}

function opened() {
  const hands: { ended: boolean }[] = []
  let now = 0
  const store = runStore(
    () => hand(hands),
    () => now,
  )
  const seen: Run[] = []
  store.subscribe(() => seen.push(store.state()))
  const until = async (phase: Run["phase"]) => {
    while (store.state().phase !== phase) await new Promise((done) => setTimeout(done, 1))
    return store.state()
  }
  return {
    store,
    hands,
    seen,
    until,
    pass: (ms: number) => {
      now += ms
    },
  }
}

test("a table is read, then its columns are looked at, then there is a document", async () => {
  const { store, seen, until, pass } = opened()
  store.begin({ name: "t.csv", content: new Blob([table]) })
  pass(1500)
  const run = await until("found")
  assert.ok(run.phase === "found")
  assert.deepEqual([run.seconds, run.asked, run.document.composite], [1.5, null, "score"])
  assert.deepEqual(run.head, { rows: 20, numbers: ["x1", "x2", "x3", "score"], columns: 5 })
  const looked = seen.flatMap((state) => (state.phase === "working" && state.column !== null ? [state.column] : []))
  assert.ok(looked.includes("score"))
})

test("another column of the same table is explained by the same worker", async () => {
  const { store, hands, until } = opened()
  store.begin({ name: "t.csv", content: table })
  await until("found")
  store.ask("x1")
  const run = await until("found")
  assert.ok(run.phase === "found")
  assert.deepEqual([run.document.composite, hands.length], ["x1", 1])
})

test("a stop ends the worker, and what it says later is not heard; the table can be begun again", async () => {
  const { store, hands, until, pass } = opened()
  store.begin({ name: "t.csv", content: table })
  pass(200)
  store.stop()
  assert.deepEqual(store.state(), { phase: "stopped", name: "t.csv", asked: null, head: null, seconds: 0.2 })
  assert.equal(hands[0]?.ended, true)
  await new Promise((done) => setTimeout(done, 20))
  assert.equal(store.state().phase, "stopped")
  store.ask("x2")
  const run = await until("found")
  assert.ok(run.phase === "found")
  assert.deepEqual([run.document.composite, hands.length], ["x2", 2])
})

test("what is no table of numbers is answered with what it is", async () => {
  const why = async (content: Blob | string) => {
    const { store, until } = opened()
    store.begin({ name: "x", content })
    const run = await until("failed")
    return run.phase === "failed" ? run.fault.why : null
  }
  assert.equal(await why(new Blob([new Uint8Array([0x50, 0x4b, 3, 4])])), "bad-workbook")
  assert.equal(await why(new Blob([new Uint8Array([1, 0, 2, 0, 0])])), "no-text")
  assert.equal(await why(""), "no-table")
  assert.equal(await why("a,b\nx,y\nz,w\n"), "no-numbers")
  const gone = new Blob(["a"])
  gone.arrayBuffer = () => Promise.reject(new Error("NotReadableError"))
  assert.equal(await why(gone), "unreadable")
})

test("of a workbook the first sheet with numbers is read, with the rows that it has", async () => {
  const { header, rows } = withColumn(indicators(20, 3, 1), "score", mean, 1)
  const numbers = rows.map((row) => row.map((cell, j) => (j === 0 ? cell : Number(cell))))
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "About",
        rows: [
          ["What", "Why"],
          ["A ranking", "to be examined"],
        ],
      },
      { name: "Table", rows: [["A title"], [], header, ...numbers] },
    ],
  })
  const { store, until } = opened()
  store.begin({ name: "t.xlsx", content: new Blob([new Uint8Array(bytes)]) })
  const run = await until("found")
  assert.ok(run.phase === "found")
  assert.equal(run.document.table.file, "t.xlsx: Table")
  assert.deepEqual([run.document.composite, run.document.formulas[0]?.plain], ["score", "1/3 each"])
})

test("a table in the encoding of Korean spreadsheets is read as it was written", async () => {
  const { store, until } = opened()
  // 도시,점수,가 in EUC-KR, then numbers.
  const head = new Uint8Array([0xb5, 0xb5, 0xbd, 0xc3, 0x2c, 0xc1, 0xa1, 0xbc, 0xf6, 0x2c, 0xb0, 0xa1, 0x0a])
  store.begin({ name: "x", content: new Blob([head, "A,1,2\nB,2,5\nC,4,3\n"]) })
  const run = await until("found")
  assert.deepEqual(run.phase === "found" && run.head.numbers, ["점수", "가"])
})
