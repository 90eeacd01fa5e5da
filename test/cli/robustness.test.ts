import assert from "node:assert/strict"
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { cityindex, temporaryFolder } from "./run.ts"

const varied = `robustness:
  vary:
    mean: { nodes: [demonstration], any: [{ aggregate: arithmetic }, { aggregate: minimum }] }
    noise: { noise: 0.2 }
`

test("robustness writes its tables, the same bytes for the same seed, and keeps what is not its own", async (t) => {
  const folder = join(temporaryFolder(t), "mine")
  await cityindex("new", folder)
  const index = join(folder, "index.yaml")
  writeFileSync(index, readFileSync(index, "utf8").replace(/^robustness:.*$/m, varied))
  const write = (...rest: readonly string[]) =>
    cityindex("robustness", folder, "--draws", "200", "--samples", "64", ...rest)
  const first = await write()
  assert.equal(first.code, 0, first.err)
  assert.match(first.out, /Aggregation: first-order/)
  const out = join(folder, "build", "robustness")
  const read = () => new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name), "utf8")]))
  const files = read()
  assert.deepEqual(
    [...files.keys()],
    [
      "leave_out.csv",
      "rank_distribution.csv",
      "robustness.json",
      "scenarios.csv",
      "sobol.csv",
      "source_gaps.csv",
      "without_source.csv",
    ],
  )
  assert.match(files.get("sobol.csv")!, /^node,of,unit,factor,first,first_low,first_high,total,total_low,total_high\n/)
  assert.match(files.get("scenarios.csv")!, /^node,scenario,mean,mean_change,unit,score,rank\n/)
  assert.match(files.get("scenarios.csv")!, /arithmetic mean/)
  const document = JSON.parse(files.get("robustness.json")!)
  assert.equal(document.robustness.draws, 200)
  assert.equal(document.studies[0].sensitivity.samples, 64)
  const chances = files
    .get("rank_distribution.csv")!
    .split("\n")
    .filter((line) => line.startsWith("demonstration,seoul,"))
    .map((line) => Number(line.split(",")[3]))
  assert.ok(Math.abs(chances.reduce((sum, p) => sum + p, 0) - 1) < 1e-12)

  assert.equal((await write()).code, 0)
  assert.deepEqual(read(), files)
  assert.equal((await write("--seed", "5")).code, 0)
  assert.notEqual(read().get("robustness.json"), files.get("robustness.json"))
  assert.equal((await cityindex("build", folder)).code, 0)

  const foreign = join(folder, "..", "foreign")
  mkdirSync(foreign)
  writeFileSync(join(foreign, "robustness.json"), "{}")
  assert.equal((await write("--out", foreign)).code, 2)
  assert.equal((await write("--out", join(folder, "tables"))).code, 2)
  assert.equal((await cityindex("robustness", folder, "--draws", "5")).code, 2)
})
