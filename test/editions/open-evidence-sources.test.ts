import assert from "node:assert/strict"
import { join } from "node:path"
import { test } from "node:test"
import { openEdition, silent } from "../../src/app/index.ts"
import { measuredIndicators, measurePeriod } from "../../src/app/measured.ts"
import { obsStatus, statusOf } from "../../src/model/index.ts"
import { root } from "../house/source.ts"

test("leaving out any one source turns no gap into a number, and every number that is lost into a gap with its reason", async () => {
  const { opened } = await openEdition(join(root, "editions", "open-evidence-2026"), silent)
  assert.ok(opened)
  const { edition, store, measured } = opened
  const indicators = measuredIndicators(edition)
  const published = measured.get(edition.time)!
  let [lost, fewer] = [0, 0]
  for (const { id } of edition.sources) {
    const without = await measurePeriod(store, edition, indicators, edition.time, id)
    assert.deepEqual(without.diagnostics, [])
    for (const [k, { node, values, states }] of without.measured.entries()) {
      const before = published[k]!.values
      for (const [i, after] of values.entries()) {
        const cell = `without ${id}: ${node} of ${edition.units[i]!.id}`
        const status = statusOf(states[i]!)
        assert.equal(obsStatus[status].gap, Number.isNaN(after), cell)
        assert.ok(Number.isNaN(after) || !Number.isNaN(before[i]!), `${cell} was a gap and is ${after}`)
        if (Number.isNaN(after) && !Number.isNaN(before[i]!)) lost++
        else if (after < before[i]!) fewer++
        // A gap that a source leaves behind is never "nobody collected it": somebody had.
        if (Number.isNaN(after) && !Number.isNaN(before[i]!)) assert.notEqual(status, "L", cell)
      }
    }
  }
  await opened.close()
  assert.ok(lost > 10 && fewer > 10, `${lost} cells lost, ${fewer} with fewer records`)
})
