import assert from "node:assert/strict"
import { test } from "node:test"
import { plainKernels } from "../../../src/engine/kernel/plain.ts"
import { bestKernels } from "../../../src/engine/kernel/wasm/load.ts"
import { drawPart, mergeParts, type NodePart } from "../../../src/engine/robustness/part.ts"
import { published } from "../../../src/engine/robustness/published.ts"
import { collect, intervalOf, tails } from "../../../src/engine/robustness/tails.ts"
import { count, tally } from "../../../src/engine/robustness/tally.ts"
import { variation } from "../../../src/engine/robustness/variation.ts"
import type { Factor, Method, Sampling } from "../../../src/model/index.ts"
import { drawsOf } from "../drawn.ts"
import { ready } from "../methods.ts"
import { cities } from "../redrawn.ts"

const title = { en: "", ko: "" }
const draws = 300

/** The cities with everything that may move: noise, values, a choice for indicators and one for dimensions, elements left
 *  out; some draws lose a score, because a geometric mean has none of a score below 0. */
function moved(
  sampling: Sampling,
  factors: readonly string[],
): { how: Method; table: ReturnType<typeof cities>["table"] } {
  const { how, table } = cities({ draws, sampling })
  const [a, b, c, d] = [...how.indicators, ...how.dimensions].map(({ node }) => node)
  const all: readonly Factor[] = [
    ...how.robustness.factors,
    {
      id: "normalise",
      title,
      kind: "choice",
      options: [
        {
          id: "z",
          title,
          changes: [{ setting: "normalise", nodes: [a!, b!], to: { kind: "z-score", mean: 0, sd: 1 } }],
        },
        { id: "rank", title, changes: [{ setting: "normalise", nodes: [b!], to: { kind: "rank", ties: "min" } }] },
      ],
    },
    {
      id: "aggregate",
      title,
      kind: "choice",
      options: [
        { id: "mean", title, changes: [] },
        { id: "geometric", title, changes: [{ setting: "aggregate", nodes: [d!], to: { kind: "geometric" } }] },
        { id: "median", title, changes: [{ setting: "aggregate", nodes: [d!], to: { kind: "median" } }] },
      ],
    },
    { id: "without", title, kind: "leave-out", nodes: [a!, c!] },
  ]
  return {
    how: { ...how, robustness: { ...how.robustness, factors: all.filter(({ id }) => factors.includes(id)) } },
    table,
  }
}

/** What is comparable of a node's counts: the heaps of its tails may stand in any order. */
const told = ({ number, tally, tails, failures }: NodePart) => ({
  number,
  tally,
  failures,
  interval: intervalOf(tails),
  scored: tails.scored,
})

for (const sampling of ["random", "sobol"] as const) {
  for (const factors of [
    ["weights", "normalise", "aggregate"],
    ["weights", "values", "normalise", "aggregate", "without"],
  ]) {
    const { how, table } = moved(sampling, factors)
    const varied = variation(how, ready(how, table), how.robustness.factors)
    const nominal = published(varied.plan)
    const part = (first: number, end: number, make = bestKernels()) =>
      drawPart(varied, nominal, first, end, draws, make)

    test(`${sampling} draws of ${factors.join(", ")}: counts are those of one draw after the other`, () => {
      const one = drawsOf(how, table)
      const plain = varied.varies.map(() => ({
        tally: tally(varied.plan.n, draws),
        tails: tails(varied.plan.n, draws),
      }))
      for (let k = 0; k < draws; k++) {
        one.draw(k)
        for (const [node, counts] of plain.entries()) {
          count(counts.tally, one.ranks[node]!, 1)
          collect(counts.tails, k, one.scores[node]!)
        }
      }
      const { nodes } = part(0, draws)
      assert.deepEqual(
        nodes.map(({ number }) => number),
        varied.varies.flatMap((is, node) => (is ? [node] : [])),
      )
      for (const node of nodes) {
        assert.deepEqual(node.tally, plain[node.number]!.tally)
        assert.deepEqual(intervalOf(node.tails), intervalOf(plain[node.number]!.tails))
      }
    })

    test(`${sampling} draws of ${factors.join(", ")}: parts and makes of kernels leave no trace`, () => {
      const whole = part(0, draws).nodes.map(told)
      assert.deepEqual(part(0, draws, plainKernels).nodes.map(told), whole)
      const merged = mergeParts([part(0, 7), part(7, 7), part(7, 200), part(200, draws)])
      assert.equal(merged.draws, draws)
      assert.deepEqual(merged.nodes.map(told), whole)
    })
  }
}

test("draws that lose a score are counted with what they chose", () => {
  const { how, table } = moved("random", ["weights", "normalise", "aggregate"])
  const varied = variation(how, ready(how, table), how.robustness.factors)
  const { nodes } = drawPart(varied, published(varied.plan), 0, draws, draws)
  const d = nodes.find(({ number }) => number === 3)!
  const [, normalise, aggregate] = d.failures.options
  assert.ok(d.failures.draws > 0)
  assert.deepEqual([normalise![1], aggregate![0], aggregate![2]], [0, 0, 0])
  assert.equal(normalise![0], d.failures.draws)
})
