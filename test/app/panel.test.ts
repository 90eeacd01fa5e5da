import assert from "node:assert/strict"
import { test } from "node:test"
import { buildEdition, openSource, outputFiles, silent } from "../../src/app/index.ts"
import type { Edition, IndexDocument } from "../../src/model/index.ts"
import { memorySource } from "../spec/memory.ts"

const index = (extra: string) => `format: 1
id: towns
version: 1.0.0
title: Towns
summary: Towns.
publisher: P
citation: C
languages: [en]
time: "2020"
periods: ["2018", "2019", "2020"]
${extra}licence: { name: CC0 }
units:
  file: towns.csv
  noun: { one: town, many: towns }
  groups: { size: { title: Size, codes: { large: Large, small: Small } } }
index: top
dimensions: { top: { title: Top, members: [jobs, noise], missing: { available: 0 } } }
indicators:
  jobs: { title: Jobs, measure: count, direction: up, normalise: { min-max: { to: [0, 100] } } }
  noise: { title: Noise, measure: count, direction: down, normalise: { min-max: { to: [0, 100] } } }
robustness: { draws: 100 }
`

const files = (extra: string) => ({
  "index.yaml": index(extra),
  "towns.csv": "id,name,size\na,A,large\nb,B,large\nc,C,small\nd,D,\n",
  "sources.csv": "id,title\ns,S\n",
  "values.csv": `unit,indicator,time,value
a,jobs,2018,100
a,jobs,2019,110
a,jobs,2020,121
b,jobs,2018,50
b,jobs,2020,200
c,jobs,2020,0
d,jobs,2020,70
a,noise,2018,40
a,noise,2020,10
b,noise,2020,20
c,noise,2020,30
`,
})

async function built(extra: string): Promise<{ index: IndexDocument; edition: Edition; out: Map<string, string> }> {
  const { opened, diagnostics } = await openSource(memorySource(files(extra)), ".", silent)
  assert.deepEqual(diagnostics, [])
  assert.ok(opened)
  const result = await buildEdition(opened, silent)
  await opened.close()
  return { index: result.index, edition: opened.edition, out: outputFiles(result) }
}

test("trends of values and scores stand in trends.csv and in index.json", async () => {
  const { index, out } = await built("panel: together\n")
  const lines = out.get("trends.csv")?.split("\n") ?? []
  assert.equal(lines[0], "unit,node,of,growth,change,slope,available,first,last")
  const row = (start: string) =>
    lines
      .find((line) => line.startsWith(start))
      ?.split(",")
      .slice(3) ?? []
  const [growth, , slope, available, first, last] = row("a,jobs,value")
  assert.ok(Math.abs(Number(growth) - 0.1) < 1e-12)
  assert.deepEqual([slope, available, first, last], ["10.5", "1", "2018", "2020"])
  assert.deepEqual(row("b,jobs,value"), ["1", "150", "75", "0.6666666666666666", "2018", "2020"])
  assert.deepEqual(row("c,jobs,value"), ["", "", "", "0.3333333333333333", "2020", "2020"])
  assert.equal(row("a,noise,value")[2], "-15")
  // 40, the loudest of all periods, scores 0 and 10, the quietest, 100.
  assert.equal(row("a,noise,score")[2], "50")
  assert.equal(row("a,top,value").length, 0)
  assert.equal(row("a,top,score").length, 6)
  assert.equal(index.trends?.nodes["jobs" as never]?.value?.slope[0], 10.5)
})

test("adjusted trends read more is better, and the latest k periods are asked", async () => {
  const { index } = await built("trends: { latest: 2, adjust: true }\n")
  const of = (node: string) => index.trends?.nodes[node as never]?.value
  assert.deepEqual(of("noise")?.slope, [null, null, null, null])
  assert.deepEqual(of("noise")?.available, [0.5, 0.5, 0.5, 0])
  assert.deepEqual(of("jobs")?.slope[0], 11)
  const all = await built("trends: { adjust: true }\n")
  assert.equal(all.index.trends?.nodes["noise" as never]?.value?.slope[0], 15)
})

test("scores compare over the periods only where they are put together", async () => {
  const scores = async (extra: string) => {
    const { index } = await built(extra)
    return ["2018", "2020"].map((time) => index.results[time as never]?.["jobs" as never]?.score[0])
  }
  assert.deepEqual(await scores("panel: apart\n"), [100, 60.5])
  assert.deepEqual(await scores("panel: together\n"), [50, 60.5])
})

test("ranks inside groups stand in group_ranks.csv and in index.json", async () => {
  const { index, out } = await built("")
  const rows = (out.get("group_ranks.csv") ?? "").trimEnd().split("\n")
  assert.equal(rows[0], "unit,node,scheme,group,rank")
  assert.deepEqual(
    rows.filter((row) => row.includes(",jobs,")),
    ["a,jobs,size,large,2", "b,jobs,size,large,1", "c,jobs,size,small,1"],
  )
  assert.deepEqual(index.groupRanks.size?.["jobs" as never], [2, 1, 1, null])
})
