import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { type BuiltEdition, type LiveThread, liveThread, loadEditions, silent } from "../../src/app/index.ts"
import { madeEdition } from "../explorer/editions.ts"

const made = madeEdition({})
let editions: readonly BuiltEdition[]
const opened: LiveThread[] = []
const threadOf = (longest: number, most: number) => {
  const thread = liveThread(editions, { longest, most })
  opened.push(thread)
  return thread
}
before(async () => {
  editions = (await loadEditions([made.folder], silent)).editions
})
after(async () => {
  for (const thread of opened) await thread.close()
  made.remove()
})

const whole = { draws: 0 }
const statusOf = (answer: object) => ("problem" in answer ? (answer.problem as { status: number }).status : 200)

test("questions are answered in turn, and more than may wait are turned away", async () => {
  const thread = threadOf(60_000, 2)
  const answers = await Promise.all([1, 2, 3, 4].map(() => thread.ask("my-index", "scores", whole)))
  assert.deepEqual(answers.map(statusOf), [200, 200, 200, 503])
})

test("a question that takes too long is broken off, and the next one finds a fresh thread", async () => {
  const thread = threadOf(1, 8)
  const many = { draws: 2000 }
  const answers = await Promise.all([thread.ask("my-index", "scores", many), thread.ask("my-index", "scores", many)])
  assert.deepEqual(answers.map(statusOf), [503, 503])
})

test("questions that wait when the server stops are told so", async () => {
  const thread = threadOf(60_000, 8)
  const asked = [1, 2].map(() => thread.ask("my-index", "scores", whole))
  await thread.close()
  assert.deepEqual((await Promise.all(asked)).map(statusOf), [503, 503])
})

test("an edition that nobody serves is a mistake of ours", async () => {
  await assert.rejects(threadOf(60_000, 8).ask("nonsense", "scores", whole), RangeError)
})
