import type { NodeId } from "../../model/index.ts"
import { type CorrelationKind, type CorrelationTest, correlationRatio, correlationTest } from "../../stats/index.ts"
import { columnOf, type NodeColumns } from "./columns.ts"
import type { NodePair } from "./structure.ts"

/** How two nodes go together, over the units that both have. */
export interface NodeCorrelation extends CorrelationTest {
  readonly nodes: NodePair
}

/** Correlates pairs of nodes, each over the units that have both (pairwise complete). */
export function correlate(columns: NodeColumns, pairs: readonly NodePair[], kind: CorrelationKind): NodeCorrelation[] {
  return pairs.map((nodes) => ({
    nodes,
    ...correlationTest(kind, columnOf(columns, nodes[0]), columnOf(columns, nodes[1])),
  }))
}

/** Where a correlation is worth a second look. Strict: one at its limit is not. */
export interface CorrelationLimits {
  /** Above it two nodes of a group say the same twice. 0.9 is usual. */
  readonly high: number
  /** Below it two nodes of a group work against each other. −0.5 is usual. */
  readonly low: number
}

/** The correlations above and below the limits. A missing one is neither. */
export function flagged(
  correlations: readonly NodeCorrelation[],
  { high, low }: CorrelationLimits,
): { readonly high: readonly NodeCorrelation[]; readonly low: readonly NodeCorrelation[] } {
  return {
    high: correlations.filter(({ correlation }) => correlation > high),
    low: correlations.filter(({ correlation }) => correlation < low),
  }
}

/** How a node goes with the size of units. */
export interface DenominatorCorrelation extends CorrelationTest {
  readonly node: NodeId
  readonly denominator: string
}

/**
 * Correlates nodes with denominators, to see which indicators grow with population, area or income and may have to be
 * divided by it.
 *
 * @param denominators over the same units as the columns
 * @param least        those with |correlation| at or below it, or without one, are left out; −1: none are
 */
export function correlateDenominators(
  columns: NodeColumns,
  denominators: ReadonlyMap<string, Float64Array>,
  kind: CorrelationKind,
  least: number,
): DenominatorCorrelation[] {
  return [...columns].flatMap(([node, x]) =>
    [...denominators]
      .map(([denominator, y]) => ({ node, denominator, ...correlationTest(kind, x, y) }))
      .filter(({ correlation }) => !(Math.abs(correlation) <= least) && (least < 0 || !Number.isNaN(correlation))),
  )
}

/** How much of a dimension's scores one node below it explains. */
export interface Influence {
  readonly node: NodeId
  readonly on: NodeId
  /** Correlation ratio η²: share of the variance of the scores, 0 to 1; NaN: none. */
  readonly explained: number
}

/**
 * The main effect of nodes on the scores of dimensions above them, to be held against their weights: a weight of 30 % may
 * explain 5 % or 80 %.
 *
 * Source: Paruolo, Saisana & Saltelli (2013); the estimator is that of `correlationRatio`.
 *
 * @param pairs node, dimension above it
 */
export function influences(columns: NodeColumns, pairs: readonly NodePair[]): Influence[] {
  return pairs.map(([node, on]) => ({
    node,
    on,
    explained: correlationRatio(columnOf(columns, node), columnOf(columns, on)),
  }))
}
