import type { NodeId } from "../model/index.ts"
import type { ScoredIndex } from "./score.ts"

/** An indicator in which a unit stands out. */
export interface Standout {
  readonly node: NodeId
  /** 1 = best. */
  readonly rank: number
}

/**
 * In which indicators one unit stands best, and in which worst. Ties keep the method's order; an indicator that gives the
 * unit no rank says nothing about it. No indicator is in both lists.
 *
 * @param i      number of the unit
 * @param most   how many of either
 * @param atLast whether an indicator counts as a weakness in which the unit shares the last rank with no one before it to be
 *               told from: where many units are last together, at 0, being one of them says little. Default true
 * @returns best first, and worst last
 */
export function standouts(
  scored: ScoredIndex,
  i: number,
  most: { readonly best: number; readonly worst: number },
  atLast = true,
): { readonly best: readonly Standout[]; readonly worst: readonly Standout[] } {
  const ranked = [...scored.nodes.values()].flatMap(({ node, kind, rank }) =>
    kind === "indicator" && rank[i]! > 0 ? [{ node, rank: rank[i]!, last: Math.max(...rank) }] : [],
  )
  ranked.sort((a, b) => a.rank - b.rank)
  const best = ranked.slice(0, most.best)
  const others = ranked.slice(best.length).filter(({ rank, last }) => atLast || rank < last)
  const worst = others.slice(Math.max(0, others.length - most.worst))
  const plain = ({ node, rank }: Standout): Standout => ({ node, rank })
  return { best: best.map(plain), worst: worst.map(plain) }
}
