import assert from "node:assert/strict"
import { test } from "node:test"
import { edit, readSample, wrong } from "./memory.ts"

const periods = 'periods: ["2018", "2019"]'

test("periods are normalised apart unless the edition says together", () => {
  assert.equal(readSample().edition?.method.panel, "apart")
  const together = edit("index.yaml", periods, `${periods}\npanel: together`)
  assert.equal(readSample(together).edition?.method.panel, "together")
})

test("one period cannot be put together, and no other word is known", () => {
  const one = edit("index.yaml", periods, 'periods: ["2019"]\npanel: «together»')["index.yaml"] as string
  const { diagnostics } = readSample({ "index.yaml": one.replaceAll(/[«»]/g, "") })
  const found = diagnostics.find(({ code }) => code === "setting-unused")
  assert.equal(found?.at.column, 8)
  wrong("word-unknown", edit("index.yaml", periods, `${periods}\npanel: «pooled»`))
})

test("trends ask for all periods and are not turned around, unless the edition says so", () => {
  assert.deepEqual(readSample().edition?.trends, { latest: null, adjust: false })
  const changed = edit("index.yaml", periods, `${periods}\ntrends: { latest: 2, adjust: true }`)
  assert.deepEqual(readSample(changed).edition?.trends, { latest: 2, adjust: true })
  wrong("number-wrong", edit("index.yaml", periods, `${periods}\ntrends: { latest: «3» }`))
  wrong("number-wrong", edit("index.yaml", periods, `${periods}\ntrends: { latest: «1» }`))
})
