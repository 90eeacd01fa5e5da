import assert from "node:assert/strict"
import { test } from "node:test"
import { robustness } from "../../src/engine/index.ts"
import { meanRankChange } from "../../src/engine/robustness/published.ts"
import { leaveOut } from "../../src/engine/robustness/rankings.ts"
import { sensitivity } from "../../src/engine/robustness/sensitivity.ts"
import { addSample, indicesOf, noSums } from "../../src/engine/robustness/sobol-indices.ts"
import { nodeId } from "../../src/model/index.ts"
import { assertClose, goldenText, numberIn, rows } from "./coinr.ts"
import { example, factorial, recorded, rowsOf, scoresOf } from "./coinr-sensitivity.ts"

const peer = example()

test("replications replayed from the peer's record have its scores and ranks", () => {
  for (const file of ["UA_N100_seed1", "UA_N100_seed2", "SA_N100_seed1"]) {
    const found = scoresOf(peer, recorded(file))
    const scores = rows(`sensitivity/${file}_scores.csv`)
    const ranks = rows(`sensitivity/${file}_ranks.csv`)
    for (const [i, unit] of peer.units.entries()) {
      assertClose(peer.nominal.scores[peer.node]![i]!, numberIn(scores.get(unit)!.Nominal), `${file}, ${unit}`)
      assert.equal(peer.nominal.ranks[peer.node]![i], numberIn(ranks.get(unit)!.Nominal))
      for (const [k, draw] of found.entries()) {
        assert.equal(draw.ranks[i], numberIn(ranks.get(unit)![`r_${k + 1}`]), `${file}, ${unit}, ${k + 1}`)
        const score = scores.get(unit)![`r_${k + 1}`]
        if (score !== undefined) assertClose(draw.scores[i]!, numberIn(score), `${file}, ${unit}, ${k + 1}`)
      }
    }
  }
  const change = rowsOf("SA_N100_seed1_y.csv")
  for (const [k, { ranks }] of scoresOf(peer, recorded("SA_N100_seed1")).entries())
    assertClose(meanRankChange(ranks, peer.nominal.ranks[peer.node]!), change[k]![1]!, `replication ${k + 1}`)
})

test("all 2,000 combinations have the peer's scores, rank changes and histogram of ranks", () => {
  const design = factorial()
  assert.equal(design.length, 2000)
  const found = scoresOf(peer, design)
  const scores = rows("sensitivity/exact_factorial_scores.csv")
  const histogram = rows("sensitivity/exact_factorial_rank_histogram.csv")
  for (const [k, { winmax, norm, set, mean, change }] of design.entries()) {
    assertClose(meanRankChange(found[k]!.ranks, peer.nominal.ranks[peer.node]!), change, `combination ${k + 1}`)
    for (const [i, unit] of peer.units.entries()) {
      const wanted = scores.get(unit)![`w${winmax}_n${norm}_s${set}_a${mean}`]
      if (wanted !== undefined) assertClose(found[k]!.scores[i]!, numberIn(wanted), `${unit}, combination ${k + 1}`)
    }
  }
  for (const [i, unit] of peer.units.entries())
    for (let place = 1; place <= peer.units.length; place++)
      assert.equal(
        found.filter(({ ranks }) => ranks[i] === place).length,
        numberIn(histogram.get(unit)![`rank${place}`]),
        `${unit}, rank ${place}`,
      )
})

test("with 4,096 base samples every Sobol index is within 0.02 of the exact one, and its interval is honest", () => {
  const exact = [...rows("sensitivity/exact_factorial_sobol.csv").values()]
  const asked = { samples: 4096, bootstrap: 100 }
  const { factors, failed } = sensitivity(peer.varied, peer.nominal, peer.node, asked, 2019)
  assert.equal(failed, 0)
  assert.deepEqual(
    factors.map(({ factor }) => factor),
    ["outliers", "scale", "weights", "mean"],
  )
  for (const [f, { factor, first, total }] of factors.entries())
    for (const [name, found] of [["Si", first!] as const, ["STi", total!] as const]) {
      const wanted = numberIn(exact[f]![name])
      assert.ok(Math.abs(found.value - wanted) < 0.02, `${factor}, ${name}: ${found.value}, exact ${wanted}`)
      assert.ok(found.low < found.value && found.value < found.high)
      // The points are spread more evenly than random ones, and the interval is that of random ones: it errs to the wide.
      assert.ok(found.low < wanted && wanted < found.high, `${factor}, ${name}`)
    }
})

test("with 4,096 Sobol draws every mean rank is within 0.05 of the exact one", () => {
  const exact = rows("sensitivity/exact_factorial_rankstats.csv")
  const { ranks } = robustness(peer.method, peer.prepared).get(nodeId("Index"))!
  for (const [i, unit] of peer.units.entries()) {
    const difference = Math.abs(ranks.expected[i]! - numberIn(exact.get(unit)!.Mean))
    assert.ok(difference < 0.05, `${unit}: ${difference}`)
    // Both ends leave at most 5 % outside; the peer's quantiles of type 7 do where nothing is interpolated.
    assert.ok(Math.abs(ranks.low[i]! - numberIn(exact.get(unit)!.Q5)) <= 1, `${unit}, low`)
    assert.ok(Math.abs(ranks.high[i]! - numberIn(exact.get(unit)!.Q95)) <= 1, `${unit}, high`)
  }
})

test("of the peer's own sample the total index is the peer's; the first-order one is of another estimator", () => {
  const sample = rowsOf("ishigami_sample.csv")
  const peers = JSON.parse(goldenText("sensitivity/ishigami_estimate.json"))
  const n: number = peers.N
  const y = sample.map((row) => row[3]!)
  // Rows of A, of B, and of A with one column from B, in this order.
  for (let i = 0; i < 3; i++) {
    const sums = noSums()
    let product = 0
    for (let r = 0; r < n; r++) {
      for (let c = 0; c < 3; c++)
        assert.equal(sample[(2 + i) * n + r]![c], sample[(c === i ? n : 0) + r]![c], `AB_${i + 1}, row ${r + 1}`)
      const [a, b, moved] = [y[r]!, y[n + r]!, y[(2 + i) * n + r]!]
      addSample(sums, a, b, moved)
      product += (b * (moved - a)) / n
    }
    assertClose(indicesOf(sums).total, peers.STi[i], `STi of input ${i + 1}`)
    assertClose(product / peers.Variance, peers.Si[i], `Si of input ${i + 1}, by the peer's estimator`)
    assert.notEqual(indicesOf(sums).first, peers.Si[i])
  }
})

test("a number from 0 to 1 chooses among equal parts of it; the peer's parts are those of the sample's own range", () => {
  let differing = 0
  for (const { u, n_alt: options, index_1based: chosen } of JSON.parse(goldenText("sensitivity/cut.json"))) {
    const [low, high] = [Math.min(...u), Math.max(...u)]
    for (const [k, x] of (u as number[]).entries()) {
      const ours = Math.floor(x * options) + 1
      const within = Math.min(options, Math.max(1, Math.ceil(((x - low) / (high - low)) * options)))
      assert.equal(chosen[k], within, `${x} of ${options}`)
      if (ours !== chosen[k]) differing++
    }
  }
  assert.ok(differing > 0)
})

test("without each element in turn scores, ranks and mean rank changes are the peer's", () => {
  const found = leaveOut(peer.method, peer.prepared, peer.nominal, peer.node)
  const place = new Map<string, number>(found.map(({ element }, k) => [element, k]))
  let compared = 0
  for (const level of [1, 2, 3]) {
    const scores = rows(`remove-elements/level${level}_Scores.csv`)
    const ranks = rows(`remove-elements/level${level}_Ranks.csv`)
    const differences = rows(`remove-elements/level${level}_RankDiffs.csv`)
    for (const [element, { MeanAbsDiff }] of rows(`remove-elements/level${level}_MeanAbsDiff.csv`)) {
      if (element === "Nominal") continue
      const row = found[place.get(element)!]!
      compared++
      assertClose(row.meanChange!, numberIn(MeanAbsDiff), `without ${element}`)
      for (const [i, unit] of peer.units.entries()) {
        assertClose(row.scores[i]!, numberIn(scores.get(unit)![element]), `${unit} without ${element}`)
        assert.equal(row.ranks[i], numberIn(ranks.get(unit)![element]), `${unit} without ${element}`)
        const difference = peer.nominal.ranks[peer.node]![i]! - row.ranks[i]!
        assert.equal(difference, numberIn(differences.get(unit)![element]), `${unit} without ${element}`)
      }
    }
  }
  assert.equal(compared, found.length)
  assert.equal(compared, 49 + 8 + 2)
})
