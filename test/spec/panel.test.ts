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
