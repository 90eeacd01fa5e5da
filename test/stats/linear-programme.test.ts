import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { type Constraint, type LinearProgramme, type Solution, solve } from "../../src/stats/index.ts"

const seed = 20190104
const close = (a: number, b: number, by = 1e-9) => Math.abs(a - b) <= by * Math.max(1, Math.abs(a), Math.abs(b))
const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a, (x, j) => x * b[j]!).reduce((s, x) => s + x, 0)
const atMost = (row: readonly number[], bound: number): Constraint => ({ row, relation: "at-most", bound })

function keeps({ row, relation, bound }: Constraint, x: ArrayLike<number>): boolean {
  const gap = dot(row, x) - bound
  const by = 1e-8 * Math.max(1, Math.abs(bound))
  return relation === "at-most" ? gap <= by : relation === "at-least" ? gap >= -by : Math.abs(gap) <= by
}

test("a textbook programme: 3x + 5y on three machines is 36 at (2, 6), with the known shadow prices", () => {
  const solution = solve({
    objective: [3, 5],
    constraints: [atMost([1, 0], 4), atMost([0, 2], 12), atMost([3, 2], 18)],
  })
  assert.equal(solution.kind, "optimal")
  if (solution.kind !== "optimal") return
  assert.ok(close(solution.value, 36))
  assert.deepEqual([...solution.point], [2, 6])
  assert.deepEqual([...solution.duals], [0, 1.5, 1])
})

test("what no point can keep is infeasible; what nothing holds back is unbounded", () => {
  assert.equal(solve({ objective: [1], constraints: [atMost([1], -1)] }).kind, "infeasible")
  assert.equal(solve({ objective: [1, 0], constraints: [atMost([-1, 1], 1)] }).kind, "unbounded")
  const twice: Constraint[] = [
    { row: [1, 1], relation: "equal", bound: 1 },
    { row: [2, 2], relation: "equal", bound: 2 },
  ]
  assert.equal(solve({ objective: [1, 2], constraints: twice }).kind, "optimal")
  assert.equal(solve({ objective: [1, 2], constraints: [...twice, { ...twice[0]!, bound: 3 }] }).kind, "infeasible")
})

test("Beale's programme, on which the plain simplex method goes round in circles, is solved", () => {
  const solution = solve({
    objective: [0.75, -150, 0.02, -6],
    constraints: [atMost([0.25, -60, -0.04, 9], 0), atMost([0.5, -90, -0.02, 3], 0), atMost([0, 0, 1, 0], 1)],
  })
  assert.ok(solution.kind === "optimal" && close(solution.value, 0.05))
})

test("numbers from 1e-300 to 1e300 are scaled before they meet", () => {
  for (const size of [1e-300, 1e-150, 1, 1e150, 1e300]) {
    const solution = solve({
      objective: [size, 2 * size],
      constraints: [atMost([size, size], size), atMost([0, size], size / 4)],
    })
    assert.ok(solution.kind === "optimal" && close(solution.value / size, 1.25), `${size}`)
  }
})

const whole = fc.integer({ min: -6, max: 6 })
const programme: fc.Arbitrary<LinearProgramme> = fc.integer({ min: 1, max: 4 }).chain((n) =>
  fc.record({
    objective: fc.array(whole, { minLength: n, maxLength: n }),
    constraints: fc.array(
      fc.record({
        row: fc.array(whole, { minLength: n, maxLength: n }),
        relation: fc.constantFrom("at-most", "at-most", "at-least", "equal"),
        bound: fc.integer({ min: -8, max: 12 }),
      }),
      { maxLength: 5 },
    ),
  }),
)

/** Plain twin: the best of all points in which as many constraints meet as there are variables; null: there is none. */
function bestVertex({ objective, constraints }: LinearProgramme, most: number): number | null {
  const n = objective.length
  const unit = (j: number) => Array.from({ length: n }, (_, k) => (k === j ? 1 : 0))
  const all: readonly Constraint[] = [
    ...constraints,
    ...Array.from({ length: n }, (_, j): Constraint => ({ row: unit(j), relation: "at-least", bound: 0 })),
    ...Array.from({ length: n }, (_, j): Constraint => atMost(unit(j), most)),
  ]
  let best: number | null = null
  for (const chosen of subsets(all, n)) {
    const x = crossing(chosen)
    if (x === null || !all.every((constraint) => keeps(constraint, x))) continue
    best = Math.max(best ?? Number.NEGATIVE_INFINITY, dot(objective, x))
  }
  return best
}

function* subsets<T>(items: readonly T[], count: number): Generator<readonly T[]> {
  if (count === 0) return yield []
  for (const [i, item] of items.entries())
    for (const rest of subsets(items.slice(i + 1), count - 1)) yield [item, ...rest]
}

/** Where the planes meet, by Gauss; null: not in one point. */
function crossing(planes: readonly Constraint[]): readonly number[] | null {
  const rows = planes.map(({ row, bound }) => [...Array.from(row), bound])
  for (const [k] of rows.entries()) {
    const r = rows.slice(k).reduce((best, row, i) => (Math.abs(row[k]!) > Math.abs(rows[best]![k]!) ? k + i : best), k)
    if (Math.abs(rows[r]![k]!) < 1e-9) return null
    ;[rows[k], rows[r]] = [rows[r]!, rows[k]!]
    for (const [i, row] of rows.entries()) {
      if (i === k) continue
      const factor = row[k]! / rows[k]![k]!
      for (let j = k; j < row.length; j++) row[j]! -= factor * rows[k]![j]!
    }
  }
  return rows.map((row, k) => row.at(-1)! / row[k]!)
}

test("the best point is the best of all vertices, and no kind of answer is mistaken for another", () => {
  fc.assert(
    fc.property(programme, (given) => {
      const near = bestVertex(given, 1e4)
      const far = bestVertex(given, 2e4)
      const solution = solve(given)
      if (near === null) assert.equal(solution.kind, "infeasible")
      else if (!close(near, far!)) assert.equal(solution.kind, "unbounded")
      else assert.ok(solution.kind === "optimal" && close(solution.value, near), `${JSON.stringify(solution)} ${near}`)
    }),
    { seed, numRuns: 1500 },
  )
})

/** What makes a solution one without trusting the solver: both sides keep their constraints and meet in one value. */
function certify({ objective, constraints }: LinearProgramme, solution: Solution): void {
  if (solution.kind !== "optimal") return
  const { value, point, duals } = solution
  assert.ok(point.every((x) => x >= -1e-9))
  for (const constraint of constraints) assert.ok(keeps(constraint, point))
  for (const [i, { relation }] of constraints.entries()) {
    if (relation !== "equal") assert.ok(relation === "at-most" ? duals[i]! >= -1e-9 : duals[i]! <= 1e-9)
  }
  for (const [j, gain] of Array.from(objective).entries())
    assert.ok(
      dot(
        constraints.map(({ row }) => row[j]!),
        duals,
      ) >=
        gain - 1e-8,
    )
  assert.ok(
    close(
      dot(
        constraints.map(({ bound }) => bound),
        duals,
      ),
      value,
      1e-8,
    ),
  )
}

test("duals certify every best point: weak duality holds with equality", () => {
  fc.assert(
    fc.property(programme, (given) => certify(given, solve(given))),
    { seed, numRuns: 3000 },
  )
  const numbers = fc.double({ min: 0, max: 100, noNaN: true })
  const large = fc
    .array(fc.array(numbers, { minLength: 12, maxLength: 12 }), { minLength: 60, maxLength: 60 })
    .map((rows): LinearProgramme => ({ objective: rows[0]!, constraints: rows.map((row) => atMost(row, 1)) }))
  fc.assert(
    fc.property(large, (given) => {
      const solution = solve(given)
      assert.ok(["optimal", "unbounded"].includes(solution.kind))
      certify(given, solution)
    }),
    { seed, numRuns: 60 },
  )
})
