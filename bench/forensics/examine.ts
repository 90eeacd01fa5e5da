import { performance } from "node:perf_hooks"
import { examine } from "../../src/engine/index.ts"
import { csv, indicators, read, withColumn } from "../../test/engine/forensics/tables.ts"

/** Seconds to read and to examine a table of eight indicators and their weighted mean. Run: `node bench/forensics/examine.ts`. */
const weights = [0.1, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2]
for (const n of [10, 1000, 100_000]) {
  const score = (x: readonly number[]) => weights.reduce((sum, w, j) => sum + w * x[j]!, 0)
  const text = csv(withColumn(indicators(n, weights.length, 1), "score", score, 1))
  const start = performance.now()
  const table = read(text)
  const middle = performance.now()
  const { verdict } = examine(table, null)
  const end = performance.now()
  console.log(
    `${n} rows: read ${((middle - start) / 1000).toFixed(2)} s, examined ${((end - middle) / 1000).toFixed(2)} s: ${verdict}`,
  )
}
