/**
 * The engine's draws beside two compiled C kernels, and its other loads: one figure a line. Each case runs in a process of
 * its own, which tells its peak memory; figures are the best of several rounds, taken in turns where they are compared.
 * Run: `npm run bench -- engine`.
 */
import { execFileSync } from "node:child_process"
import { robustnessInThreads } from "../../src/app/threads.ts"
import { prepare, robustness, score } from "../../src/engine/index.ts"
import type { MakeKernels } from "../../src/engine/kernel/kernels.ts"
import { plainKernels } from "../../src/engine/kernel/plain.ts"
import { acceleratedKernels } from "../../src/engine/kernel/wasm/load.ts"
import { plan } from "../../src/engine/plan.ts"
import { scoreAfresh, scoreIndicator, workspace } from "../../src/engine/workspace.ts"
import { type Case, changing, large, live, mixed, preparedOf, standard, twoHundred } from "./cases/index.ts"
import { compilePeers } from "./cases/peer.ts"
import { topDraws } from "./cases/top.ts"

const number = (value: number, digits = 0) => value.toLocaleString("en", { maximumFractionDigits: digits })
const line = (what: string, figure: string) => console.log(`${what}: ${figure}`)

/** The best of many short rounds, in milliseconds: what a machine does when nothing else has the processor. */
function best(rounds: number, work: (round: number) => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    work(round)
    least = Math.min(least, performance.now() - start)
  }
  return least
}

/** Nanoseconds per draw of the index alone, by batches. */
function topOf(own: Case, make: MakeKernels, batches = 2000): number {
  const draws = topDraws(own, make)
  return (best(batches, (b) => draws.batch(b * draws.capacity)) * 1e6) / draws.capacity
}

const accelerated = acceleratedKernels() ?? plainKernels

/** Nanoseconds per draw with everything that is published: all nodes, intervals, pairs. */
function publishedOf(own: Case, draws: number, rounds = 3): number {
  const method = { ...own.method, robustness: { ...own.method.robustness, draws } }
  const prepared = preparedOf(own)
  return (best(rounds, () => robustness(method, prepared)) * 1e6) / draws
}

async function threads(own: Case, draws: number): Promise<void> {
  const method = { ...own.method, robustness: { ...own.method.robustness, draws } }
  const again = (other: typeof method) => prepare(other, [own.matrix])[0]!
  const timed = async (count: number) => {
    const start = performance.now()
    await robustnessInThreads(method, [own.matrix], 0, [], again(method), again, count)
    return performance.now() - start
  }
  const turns = [await timed(1), await timed(2), await timed(1), await timed(2)]
  const [one, two] = [Math.min(turns[0]!, turns[2]!), Math.min(turns[1]!, turns[3]!)]
  line(`${number(draws)} draws, everything published, one thread`, `${number(one)} ms`)
  line(`${number(draws)} draws, everything published, two threads`, `${number(two)} ms`)
  line("two threads beside one", `${number(one / two, 2)} ×`)
}

const cases: Readonly<Record<string, () => void | Promise<void>>> = {
  "standard example, 51 × 49, 8 / 2 / 1": () => {
    const own = standard()
    const same = [plainKernels, accelerated].map((make) => {
      const draws = topDraws(own, make)
      for (let b = 0; b < 20; b++) draws.batch(b * draws.capacity)
      return draws.hash()
    })
    if (same[0] !== same[1]) throw new Error("TypeScript and WebAssembly disagree")
    const peers = compilePeers()
    const figures = { plain: [] as number[], limit: [] as number[], typescript: [] as number[], simd: [] as number[] }
    for (let turn = 0; turn < 3; turn++) {
      if (peers !== null) {
        figures.plain.push(peers.plain())
        figures.limit.push(peers.limit())
      }
      figures.typescript.push(topOf(own, plainKernels, 500))
      figures.simd.push(topOf(own, accelerated))
    }
    peers?.remove()
    const [plain, limit, typescript, simd] = Object.values(figures).map((each) => Math.min(...each)) as [
      number,
      number,
      number,
      number,
    ]
    line("TypeScript", `${number(typescript)} ns per draw`)
    line("WebAssembly SIMD", `${number(simd)} ns per draw`)
    if (peers === null) line("C kernels", "not measured, no gcc here")
    else {
      line("plain C", `${number(plain)} ns per draw`)
      line("limit C", `${number(limit)} ns per draw`)
      line(
        "ratio to plain C",
        `${number(typescript / plain, 2)} in TypeScript, ${number(simd / plain, 2)} in WebAssembly`,
      )
      line(
        "ratio to limit C",
        `${number(simd / limit, 2)} in WebAssembly, ${number(typescript / limit, 2)} in TypeScript`,
      )
    }
    line("everything published (60 nodes; intervals, pairs)", `${number(publishedOf(own, 10_000, 5))} ns per draw`)
  },
  "arithmetic in groups, geometric above, 51 × 49": () => {
    line("TypeScript", `${number(topOf(mixed(), plainKernels, 200))} ns per draw`)
    line("WebAssembly SIMD", `${number(topOf(mixed(), accelerated, 500))} ns per draw`)
  },
  "200 × 100": () => {
    line("TypeScript", `${number(topOf(twoHundred(), plainKernels, 200))} ns per draw`)
    line("WebAssembly SIMD", `${number(topOf(twoHundred(), accelerated, 500))} ns per draw`)
    line("everything published", `${number(publishedOf(twoHundred(), 2000))} ns per draw`)
  },
  "treatment changes, indicators are left out, 51 × 49": () => {
    line("WebAssembly SIMD", `${number(topOf(changing(), accelerated, 1000))} ns per draw`)
  },
  "threads, standard example": () => threads(standard(), 400_000),
  "10,000 units × 100 indicators": async () => {
    const own = large()
    const held = plan(own.method, preparedOf(own))
    const space = workspace(held)
    const compute = () => {
      for (const [j, values] of held.prepared.values.entries()) scoreIndicator(held, space, j, values)
      for (let d = 0; d < held.dimensions.length; d++) scoreAfresh(held, space, d)
    }
    line("normalise and aggregate", `${number(best(60, compute), 1)} ms`)
    line(
      "with ranks, states and coverage",
      `${number(
        best(5, () => score(own.method, own.matrix)),
        1,
      )} ms`,
    )
    await threads(own, 1000)
  },
  "live, 20 units × 8 dimensions": () => {
    for (const draws of [1000, 10_000]) {
      const own = live(draws)
      const prepared = preparedOf(own)
      const top = topOf(own, accelerated)
      line(`${number(draws)} draws of the index`, `${number((top * draws) / 1e6, 2)} ms`)
      line(
        `${number(draws)} draws, everything published`,
        `${number(
          best(30, () => robustness(own.method, prepared)),
          2,
        )} ms`,
      )
    }
  },
}

const chosen = process.argv[2]
if (chosen !== undefined) {
  await cases[chosen]!()
  // In kilobytes.
  line("peak memory", `${number(process.resourceUsage().maxRSS / 1024)} MB`)
} else {
  for (const name of Object.keys(cases)) {
    console.log(`\n${name}`)
    const script = new URL(import.meta.url).pathname
    process.stdout.write(execFileSync(process.execPath, [...process.execArgv, script, name], { encoding: "utf8" }))
  }
}
