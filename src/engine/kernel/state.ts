import { aggregatorOf } from "../aggregate/index.ts"
import type { Layout } from "./memory.ts"
import type { Family, Program } from "./program.ts"

/** What one state brings to one step: everything about its fixed members that draws share. */
export interface Fixed {
  /** Per segment the place of its packed scores; −1 for rows. */
  readonly packs: Int32Array
  /** Per unit 1 where the short way does not hold for some member, or a member's member; see `plainSize`. */
  readonly odd: Uint8Array
  /** Those units. */
  readonly oddUnits: Int32Array
  /** Per member n scores as the aggregation adds them up, and as they are; null: rows. For `other` steps only. */
  readonly columns: readonly (Float64Array | null)[]
  readonly scores: readonly (Float64Array | null)[]
}

/**
 * Scores that are no gaps and no larger than this go the short way: sums of them stay finite, so nothing need be looked
 * at in between. So do logarithms of which powers of e are normal numbers. All else is computed cell by cell.
 */
export const plainSize = 1e150
const plainLogarithm = 690

/** Packed scores that await their memory. */
interface Pack {
  readonly place: number
  readonly columns: readonly Float64Array[]
}

/** Per state, what it brings to each step (by its number), and the writing that is left to do when there is memory. */
export function fixStates(
  program: Program,
  layout: Layout,
): {
  readonly fixed: readonly (readonly Fixed[])[]
  write(f64: Float64Array): void
} {
  const { scheme, places } = program
  const packs: Pack[] = []
  const known = new Map<Float64Array, Pack[]>()
  const logarithms = new Map<Float64Array, Float64Array>()
  const logarithmsOf = (x: Float64Array) => {
    const done = logarithms.get(x) ?? into({ kind: "geometric" }, x)
    logarithms.set(x, done)
    return done
  }
  /** States share what they do not differ in. */
  const pack = (columns: readonly Float64Array[]): number => {
    const like = known.get(columns[0]!) ?? []
    const same = like.find((p) => p.columns.length === columns.length && p.columns.every((x, k) => x === columns[k]))
    if (same !== undefined) return same.place
    const place = layout.doublesAt(places.rows * columns.length)
    packs.push({ place, columns })
    known.set(columns[0]!, [...like, { place, columns }])
    return place
  }
  const fixed = scheme.states.map((state) =>
    program.steps.flatMap((steps) => {
      const oddOf = new Map<number, Uint8Array>()
      return steps.map((step): Fixed => {
        const scores = step.members.map((member, p) => (step.rows[p]! < 0 ? state[member]! : null))
        const columns = scores.map((x) => {
          if (x === null || step.family === "mean" || step.family === "sum") return x
          return step.family === "log" ? logarithmsOf(x) : into(step.way.aggregate, x)
        })
        const odd = new Uint8Array(scheme.n)
        for (const [p, member] of step.members.entries()) {
          const below = oddOf.get(member)
          for (let i = 0; i < scheme.n; i++) {
            if (below?.[i] === 1 || (columns[p] != null && isOdd(step.family, scores[p]![i]!, columns[p][i]!)))
              odd[i] = 1
          }
        }
        oddOf.set(step.node, odd)
        return {
          packs: Int32Array.from(step.segments, ({ fixed, from, count }) =>
            fixed ? pack(columns.slice(from, from + count).filter((x) => x !== null)) : -1,
          ),
          odd,
          oddUnits: Int32Array.from(odd.keys()).filter((i) => odd[i] === 1),
          columns,
          scores,
        }
      })
    }),
  )
  return {
    fixed,
    write: (f64) => {
      for (const { place, columns } of packs) {
        for (const [k, x] of columns.entries()) {
          for (let i = 0; i < scheme.n; i++) f64[packed(place, columns.length, i, k)] = x[i]!
        }
      }
    },
  }
}

/** Where unit i of member k stands in packed scores of `count` members: four units together. */
export const packed = (place: number, count: number, i: number, k: number): number =>
  place + (i >> 2) * 4 * count + 4 * k + (i & 3)

const isOdd = (family: Family, score: number, added: number): boolean =>
  !(Math.abs(score) <= plainSize && (family !== "log" || Math.abs(added) <= plainLogarithm))

function into(how: Parameters<typeof aggregatorOf>[0], x: Float64Array): Float64Array {
  const { into } = aggregatorOf(how)
  if (into === null) return x
  const out = new Float64Array(x.length)
  into(x, how, out)
  return out
}
