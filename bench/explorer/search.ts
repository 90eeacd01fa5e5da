import { readFileSync } from "node:fs"
import { join } from "node:path"
import { textIndex } from "../../src/query/index.ts"

/**
 * The evidence browser's search over many records, beside a plain `includes` over the same texts. The texts are those of
 * the ISi records, repeated: nothing of a search depends on how often a record comes.
 */
const copies = 240
const rounds = 20
const queries = ["데이터", "smart", "open data platform", "ㅅㅁㅌ", "에너지 시민"]

const file = readFileSync(join(import.meta.dirname, "../../editions/isi-2019/evidence/cases.csv"), "utf8")
const lines = file
  .split("\n")
  .slice(1)
  .filter((line) => line !== "")
const records = Array.from({ length: copies }, () => lines).flat()
const plain = records.map((text) => text.toLowerCase())

const built = timed(1, () =>
  textIndex(records.length, (i) => ({ names: [records[i]?.slice(0, 60) ?? ""], texts: [records[i] ?? ""] })),
)
console.log(`${records.length.toLocaleString("en")} records; index built in ${built.ms.toFixed(0)} ms`)
for (const query of queries) {
  const found = timed(rounds, () => built.result.search(query))
  const twin = timed(rounds, () => plain.filter((text) => query.split(" ").every((word) => text.includes(word))))
  const ratio = (found.ms / twin.ms).toFixed(1)
  console.log(
    `${query.padEnd(20)} ${found.ms.toFixed(1).padStart(7)} ms   plain includes ${twin.ms.toFixed(1).padStart(7)} ms   ${ratio} ×`,
  )
}

function timed<T>(times: number, work: () => T): { readonly ms: number; readonly result: T } {
  const all: number[] = []
  let result = work()
  for (let k = 0; k < times; k++) {
    const start = performance.now()
    result = work()
    all.push(performance.now() - start)
  }
  return { ms: all.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN, result }
}
