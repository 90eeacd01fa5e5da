import assert from "node:assert/strict"
import { join } from "node:path"
import { test } from "node:test"
import { outputFiles, whyNoOutput, writeFolder } from "../../src/app/index.ts"
import { nodeId } from "../../src/model/index.ts"
import { temporaryFolder } from "../cli/run.ts"
import { preparedEdition } from "./prepared-edition.ts"

test("build tells what was done to units and values before they were scored", async () => {
  const written = outputFiles(await preparedEdition())
  const lines = (file: string) => written.get(file)?.trimEnd().split("\n") ?? []
  assert.deepEqual(lines("screening.csv").slice(0, 2), [
    "unit,missing,zeros,missing_or_zero,available,nonzero,included",
    "u1,0,2,2,1,0.3333333333333333,false",
  ])
  assert.deepEqual(lines("screening.csv").slice(10), [
    "u10,0,0,0,1,1,true",
    "u11,2,0,2,0.3333333333333333,1,false",
    "u12,1,0,1,0.6666666666666666,1,true",
  ])
  const [head, a, ...rest] = lines("treatment.csv")
  assert.equal(head, "indicator,step,points,passed,skew_before,kurtosis_before,skew,kurtosis")
  assert.match(a!, /^a,winsorise,1,true,3\.\d+,9\.\d+,/)
  assert.match(rest[0]!, /^b,none,0,true,([\d.-]+),([\d.-]+),\1,\2$/)
  assert.equal(rest[1], "c,none,0,,,,,")
  assert.deepEqual(lines("treated_points.csv"), [
    "unit,indicator,step,end,before,after",
    "u10,a,winsorise,high,1000,11",
  ])
  const steps = ["raw", "denominated", "screened", "treated", "normalised", "aggregated"]
  assert.deepEqual(
    [...written.keys()].filter((name) => name.startsWith("steps/")),
    steps.map((name) => `steps/${name}.csv`),
  )
  assert.equal(lines("steps/denominated.csv").length, 13)
  assert.equal(lines("steps/denominated.csv")[2], "u2,1,30,1")
  for (const step of steps.slice(2)) assert.equal(lines(`steps/${step}.csv`).length, 11)
  assert.match(
    lines("scores.csv").find((line) => line.startsWith("u11,all,"))!,
    /^u11,all,2,,,0\.3333333333333333,,,M$/,
  )
})

test("what build wrote of them is its own, so that it may be replaced", async (t) => {
  const folder = join(temporaryFolder(t), "out")
  writeFolder(folder, outputFiles(await preparedEdition()), null)
  assert.equal(whyNoOutput(folder), null)
})

test("the document holds the same, and the values as they were normalised", async () => {
  const { index } = await preparedEdition()
  assert.deepEqual(index.screening?.included, [false, ...Array<boolean>(9).fill(true), false, true])
  assert.deepEqual(index.screening?.dimensions[nodeId("all")]?.at(-1), 2 / 3)
  assert.deepEqual(
    index.treatment.map(({ node, steps, points }) => [node, steps, points]),
    [
      ["a", ["winsorise"], [{ unit: "u10", end: "high", before: 1000, after: 11 }]],
      ["b", [], []],
    ],
  )
  const result = index.results[index.edition.time]!
  assert.deepEqual(result[nodeId("a")]?.treated?.slice(8), [8, 11, null, 11])
  assert.deepEqual(result[nodeId("b")]?.treated?.slice(8), [100, 110, null, null])
  assert.deepEqual(result[nodeId("b")]?.raw?.slice(8), [90, 110, null, 156])
  assert.equal(result[nodeId("all")]?.treated, null)
})
