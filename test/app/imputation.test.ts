import assert from "node:assert/strict"
import { join } from "node:path"
import { before, test } from "node:test"
import { type BuiltEdition, writeFolder } from "../../src/app/index.ts"
import { outputFiles, whyNoOutput } from "../../src/app/outputs.ts"
import { type Lang, nodeId, unitId } from "../../src/model/index.ts"
import { explain } from "../../src/publish/index.ts"
import { temporaryFolder } from "../cli/run.ts"
import { buildImputed } from "./imputed-edition.ts"

let built: BuiltEdition
before(async () => {
  built = await buildImputed()
})

const result = (node: string, time = "2019") => built.index.results[time as never]![nodeId(node)]!
const units = "abcdef"

test("a raw value stays a gap; the estimate stands beside it, with its way, its reason and its period", () => {
  const air = result("air")
  assert.equal(air.raw![0], null)
  assert.deepEqual(air.imputed![0], {
    value: 4,
    how: { kind: "latest", most: 1 },
    before: "O",
    from: "2018",
  })
  assert.equal(air.status[0], "I")
  assert.equal(air.coverage[0], 0)
  assert.equal(result("whole").status[0], "I")
  assert.ok(air.imputed!.slice(1).every((cell) => cell === null))
})

test("not applicable stays a gap, and so does an indicator that asks for no imputation", () => {
  assert.equal(result("air").status[units.indexOf("d")], "M")
  assert.equal(result("air").score[units.indexOf("d")], null)
  assert.equal(result("dust").imputed, null)
  assert.equal(result("dust").status[units.indexOf("e")], "L")
})

test("a value that is too old gives way to the next of the list", () => {
  const bus = result("bus")
  const c = bus.imputed![units.indexOf("c")]!
  assert.deepEqual(c.how, { kind: "units", average: "median", within: "region" })
  assert.equal(c.value, (bus.raw![units.indexOf("d")]! + bus.raw![units.indexOf("e")]!) / 2)
  assert.equal(bus.imputed![units.indexOf("f")]!.before, "L")
})

test("imputation.csv lists every estimate of every period, in words", () => {
  const text = outputFiles(built).get("imputation.csv") ?? ""
  const [header, ...rows] = text.trimEnd().split("\n")
  assert.equal(header, "time,unit,indicator,value,method,from")
  assert.ok(rows.includes('2019,a,air,4,"latest value before, at most 1 period old",2018'), text)
  assert.ok(rows.some((row) => /^2018,c,bus,[\d.]+,median of its group \(Region\),$/.test(row)))
  const all = built.index.periods.flatMap((time) =>
    built.index.nodes.flatMap(({ id }) => (result(id, time).imputed ?? []).filter((cell) => cell !== null)),
  )
  assert.equal(rows.length, all.length)
})

test("steps/imputed.csv holds every value after imputation, steps/raw.csv those before", () => {
  const files = outputFiles(built)
  const row = (file: string) => files.get(file)?.split("\n")[1]?.split(",") ?? []
  assert.equal(row("steps/raw.csv")[1], "")
  assert.equal(row("steps/imputed.csv")[1], "4")
  assert.deepEqual(row("steps/imputed.csv").slice(2), row("steps/raw.csv").slice(2))
})

test("what build wrote with an imputation.csv is known as an earlier output", (t) => {
  const folder = join(temporaryFolder(t), "build")
  writeFolder(folder, outputFiles(built), null)
  assert.equal(whyNoOutput(folder), null)
})

test("an explanation says that the value is an estimate, and of what, in both languages", () => {
  const told = (lang: Lang) =>
    explain(built.index, built.evidence, unitId("a"), nodeId("air"), lang).sentences.join(" ")
  assert.match(
    told("en"),
    /There is no value \(searched and not found\); it is imputed as 4: latest value before, at most 1 period old, of 2018\./,
  )
  assert.match(told("ko"), /값이 없어\(찾았으나 없음\) 4로 대체했다: 이전 1개 시점 안의 가장 최근 값\(2018\)\./)
})

test("the same edition gives the same bytes, drawn tables and all", async () => {
  assert.equal((await buildImputed()).etag, built.etag)
})
