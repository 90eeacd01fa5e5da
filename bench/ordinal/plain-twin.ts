import type { OrderProblem } from "../../src/model/index.ts"

/** The count over order ideals as one would first write it: a map of sets written as text. Forward and back. */
export function plainRanks({ n, before, windows }: OrderProblem): { states: number; rank: Float64Array } {
  const front: number[][] = Array.from({ length: n }, () => [])
  for (const { first, second } of before) front[second]!.push(first)
  const low = new Array<number>(n).fill(1)
  const high = new Array<number>(n).fill(n)
  for (const window of windows) {
    low[window.unit] = Math.max(low[window.unit]!, window.low)
    high[window.unit] = Math.min(high[window.unit]!, window.high)
  }
  const next = (key: string, t: number) => {
    const children: [number, string][] = []
    for (let i = 0; i < n; i++) {
      if (key[i] === "1" || low[i]! > t + 1 || high[i]! < t + 1 || front[i]!.some((f) => key[f] === "0")) continue
      children.push([i, `${key.slice(0, i)}1${key.slice(i + 1)}`])
    }
    return children
  }
  const layers: Map<string, number>[] = [new Map([["0".repeat(n), 1]])]
  for (let t = 0; t < n; t++) {
    const layer = new Map<string, number>()
    for (const [key, ways] of layers[t]!) {
      for (const [, child] of next(key, t)) layer.set(child, (layer.get(child) ?? 0) + ways)
    }
    layers.push(layer)
  }
  const total = layers[n]!.get("1".repeat(n)) ?? 0
  const rank = new Float64Array(n * n)
  let completions = new Map([["1".repeat(n), 1]])
  for (let t = n - 1; t >= 0; t--) {
    const here = new Map<string, number>()
    for (const [key, ways] of layers[t]!) {
      let sum = 0
      for (const [i, child] of next(key, t)) {
        const rest = completions.get(child) ?? 0
        sum += rest
        rank[i * n + t]! += (ways * rest) / total
      }
      here.set(key, sum)
    }
    completions = here
  }
  return { states: layers.reduce((sum, layer) => sum + layer.size, 0), rank }
}
