import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import {
  clusters,
  correlationDistances,
  cut,
  type Dendrogram,
  type Linkage,
  rowDistances,
} from "../../src/stats/index.ts"
import { close, column, columns, seed } from "./columns.ts"

const nan = Number.NaN

/** The leaves of each cluster that a tree makes, merge by merge. */
function members({ merges, order }: Dendrogram): number[][] {
  const held: number[][] = order.map((_, leaf) => [leaf])
  for (const { left, right } of merges) held.push([...held[left]!, ...held[right]!])
  return held.slice(order.length)
}

/** Height of a merge by its definition, from the members themselves. */
const heights: { readonly [L in Linkage]: (a: number[], b: number[], table: readonly Float64Array[]) => number } = {
  average: (a, b, table) => {
    const d = rowDistances(table)
    const n = table[0]!.length
    let sum = 0
    for (const i of a) for (const j of b) sum += d[i * n + j]!
    return sum / (a.length * b.length)
  },
  ward: (a, b, table) => {
    const centroid = (rows: number[]) => table.map((x) => rows.reduce((sum, i) => sum + x[i]!, 0) / rows.length)
    const [p, q] = [centroid(a), centroid(b)]
    const square = p.reduce((sum, value, j) => sum + (value - q[j]!) ** 2, 0)
    return Math.sqrt((2 * a.length * b.length * square) / (a.length + b.length))
  },
}

test("each merge joins the two nearest clusters, at the height that its definition gives", () => {
  const linkage = fc.constantFrom<Linkage>("average", "ward")
  fc.assert(
    fc.property(columns(2, { gaps: false, least: 1, most: 10 }), linkage, (table, how) => {
      const n = table[0]!.length
      const tree = clusters(rowDistances(table), n, how)!
      const held: number[][] = Array.from({ length: n }, (_, leaf) => [leaf])
      const open = new Set(held.keys())
      for (const { left, right, height, size } of tree.merges) {
        let least = Number.POSITIVE_INFINITY
        for (const a of open)
          for (const b of open) if (a < b) least = Math.min(least, heights[how](held[a]!, held[b]!, table))
        const own = heights[how](held[left]!, held[right]!, table)
        close(height, own, 1e-6)
        close(height, least, 1e-6)
        open.delete(left)
        open.delete(right)
        open.add(held.length)
        held.push([...held[left]!, ...held[right]!])
        assert.equal(size, held.at(-1)!.length)
      }
      assert.deepEqual(
        tree.order.toSorted((a, b) => a - b),
        [...Array(n).keys()],
      )
    }),
    { seed, numRuns: 60 },
  )
})

test("merges rise, and every cluster stands together in the order of leaves", () => {
  fc.assert(
    fc.property(columns(3, { least: 2, most: 12, gaps: false }), (table) => {
      const tree = clusters(rowDistances(table), table[0]!.length, "ward")!
      for (const [k, { height }] of tree.merges.entries())
        assert.ok(k === 0 || height >= tree.merges[k - 1]!.height - 1e-9)
      for (const leaves of members(tree)) {
        const places = leaves.map((leaf) => tree.order.indexOf(leaf))
        assert.equal(Math.max(...places) - Math.min(...places), leaves.length - 1)
      }
    }),
    { seed },
  )
})

test("four points on a line, by hand", () => {
  const tree = clusters(rowDistances([column(0, 10, 1, 12)]), 4, "average")!
  assert.deepEqual(tree.merges, [
    { left: 0, right: 2, height: 1, size: 2 },
    { left: 1, right: 3, height: 2, size: 2 },
    { left: 4, right: 5, height: 10.5, size: 4 },
  ])
  assert.deepEqual(tree.order, [0, 2, 1, 3])
  assert.deepEqual([...cut(tree, 2)], [0, 1, 0, 1])
  assert.deepEqual([...cut(tree, 1)], [0, 0, 0, 0])
  assert.deepEqual([...cut(tree, 4)], [0, 1, 2, 3])
  const ward = clusters(rowDistances([column(0, 10, 1, 12)]), 4, "ward")!
  for (const [k, { height }] of ward.merges.entries()) close(height, [1, 2, Math.sqrt(2 * 10.5 ** 2)][k]!, 1e-12)
})

test("no leaf has no merges, one neither; a missing distance has no tree; size does not matter", () => {
  assert.deepEqual(clusters(column(), 0, "ward"), { merges: [], order: [] })
  assert.deepEqual(clusters(column(0), 1, "ward"), { merges: [], order: [0] })
  assert.equal(clusters(column(0, nan, nan, 0), 2, "average"), null)
  assert.deepEqual(
    clusters(new Float64Array(9), 3, "ward")!.merges.map(({ height }) => height),
    [0, 0],
  )
  for (const size of [1e-310, 1e300]) {
    const tree = clusters(column(0, size, 3 * size, size, 0, 2 * size, 3 * size, 2 * size, 0), 3, "ward")!
    close(tree.merges[0]!.height / size, 1, 1e-9)
  }
})

test("correlated columns are near, opposite ones far, unrelated ones in between", () => {
  assert.deepEqual([...correlationDistances(column(1, 0, -1, nan))], [0, Math.SQRT2, 2, nan])
})

test("rows with gaps are compared by what both have, scaled to all columns; no shared column is no distance", () => {
  const distances = rowDistances([column(0, 3, nan), column(0, nan, 4)])
  for (const [at, square] of [0, 18, 32, 18, 0, nan, 32, nan, 0].entries())
    close(distances[at]!, Math.sqrt(square), 1e-14)
})
