import assert from "node:assert/strict"
import { test } from "node:test"
import { robustnessInThreads, threadsFor } from "../../src/app/threads.ts"
import { prepare, robustness } from "../../src/engine/index.ts"
import type { Method } from "../../src/model/index.ts"
import { cities } from "../engine/redrawn.ts"

test("one thread, two or eight give the same bytes", async () => {
  const { how, table } = cities({ draws: 20_000 })
  const again = (other: Method) => prepare(other, [table])[0]!
  const prepared = again(how)
  const alone = JSON.stringify([...robustness(how, prepared, again)])
  for (const threads of [1, 2, 8]) {
    const shared = await robustnessInThreads(how, [table], 0, [], prepared, again, threads)
    assert.equal(JSON.stringify([...shared]), alone)
  }
})

test("few draws of few units are not worth a thread", () => {
  const { how, table } = cities({ draws: 1000 })
  assert.equal(threadsFor(how, prepare(how, [table])[0]!), 1)
})
