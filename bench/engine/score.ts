/**
 * Nanoseconds per Monte-Carlo draw (weights drawn, all dimensions scored and ranked), the engine's kernels beside a
 * twin with an object per unit. Run: `node bench/engine/score.ts`. Both are timed in turns, so that a busy machine
 * slows both; the ratio is the number to look at.
 */
import type { Aggregation, IndicatorMatrix, Method } from "../../src/model/index.ts"
import { Stream } from "../../src/stats/index.ts"
import { drawsOf } from "../../test/engine/drawn.ts"
import { dimension, indicator, matrix, method } from "../../test/engine/methods.ts"
import { plainDraw } from "./plain-twin.ts"

interface Case {
  readonly name: string
  readonly how: Method
  readonly table: IndicatorMatrix
}

/** `m` indicators in groups of equal size, groups in `tops`, those in one composite. */
function synthetic(n: number, m: number, groups: number, tops: number, aggregate: Aggregation): Case {
  const random = new Stream(20190301)
  const names = Array.from({ length: m }, (_, j) => `x${j}`)
  const part = (list: readonly string[], parts: number, p: number) =>
    Object.fromEntries(list.filter((_, j) => j % parts === p).map((id) => [id, 1]))
  const groupNames = Array.from({ length: groups }, (_, g) => `g${g}`)
  const topNames = Array.from({ length: tops }, (_, t) => `t${t}`)
  const how = method(
    names.map((id) => indicator(id, { normalise: { kind: "min-max", to: { low: 1, high: 100 } } })),
    [
      ...groupNames.map((id, g) => dimension(id, part(names, groups, g), { aggregate })),
      ...topNames.map((id, t) => dimension(id, part(groupNames, tops, t), { aggregate })),
      dimension("index", part(topNames, 1, 0), { aggregate }),
    ],
  )
  const columns = names.map((id) => [id, Array.from({ length: n }, () => random.uniform())] as const)
  return { name: `${n} × ${m} ${aggregate.kind}`, how, table: matrix(Object.fromEntries(columns)) }
}

/** Best of `rounds`: nanoseconds per call of each, timed in turns. */
function race(calls: readonly ((k: number) => void)[], counts: readonly number[], rounds = 7): number[] {
  const best = calls.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds; round++) {
    for (const [c, call] of calls.entries()) {
      const start = performance.now()
      for (let k = 0; k < counts[c]!; k++) call(k)
      best[c] = Math.min(best[c]!, ((performance.now() - start) * 1e6) / counts[c]!)
    }
  }
  return best
}

for (const { name, how, table } of [
  synthetic(51, 49, 8, 2, { kind: "arithmetic" }),
  synthetic(51, 49, 8, 2, { kind: "geometric" }),
  synthetic(20, 8, 4, 2, { kind: "arithmetic" }),
  synthetic(20, 8, 4, 2, { kind: "geometric" }),
]) {
  const draws = drawsOf(how, table)
  for (const k of [0, 1]) {
    draws.draw(k)
    const same = plainDraw(how, table, k).flat().join() === draws.ranks.slice(-how.dimensions.length).map(String).join()
    if (!same) throw new Error(`${name}: engine and twin disagree on draw ${k}`)
  }
  const [engine, twin] = race([draws.draw, (k) => plainDraw(how, table, k)], [4000, 200])
  const ns = (value: number) => Math.round(value).toLocaleString("en").padStart(9)
  console.log(
    `${name.padEnd(20)} ${ns(engine!)} ns/draw   twin ${ns(twin!)} ns/draw   ${(twin! / engine!).toFixed(1)} ×`,
  )
}
