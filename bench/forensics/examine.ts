import { performance } from "node:perf_hooks"
import { examine } from "../../src/engine/index.ts"
import { csv, indicators, read, withColumn } from "../../test/engine/forensics/tables.ts"

/** Seconds to read and to examine a table of eight indicators and their weighted mean, then one of 56 indicators in three
 *  groups, their means, and the mean of these. Run: `node bench/forensics/examine.ts`. */
const weights = [0.1, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2]
for (const n of [10, 1000, 100_000]) {
  const score = (x: readonly number[]) => weights.reduce((sum, w, j) => sum + w * x[j]!, 0)
  const text = csv(withColumn(indicators(n, weights.length, 1), "score", score, 1))
  measure(`${n} rows`, text)
}

for (const n of [150, 600]) {
  const table = indicators(n, 56, 1, 11)
  const groups = [0, 1, 2].map((g) => (x: readonly number[]) => {
    const own = x.filter((_, j) => j % 3 === g)
    return own.reduce((sum, v) => sum + v / own.length, 0)
  })
  for (const [g, of] of groups.entries()) withColumn(table, `sub ${g}`, of, 1)
  const overall = (x: readonly number[]) => groups.reduce((sum, of) => sum + of(x) / 3, 0)
  measure(`60 columns, ${n} rows`, csv(withColumn(table, "overall", overall, 1)))
}

function measure(what: string, text: string): void {
  const start = performance.now()
  const table = read(text)
  const middle = performance.now()
  const { verdict } = examine(table, null)
  const end = performance.now()
  console.log(
    `${what}: read ${((middle - start) / 1000).toFixed(2)} s, examined ${((end - middle) / 1000).toFixed(2)} s: ${verdict}`,
  )
}
