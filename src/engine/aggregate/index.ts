import type { Aggregation } from "../../model/index.ts"
import type { Aggregator } from "./aggregator.ts"
import { arithmetic } from "./arithmetic.ts"
import { geometric } from "./geometric.ts"
import { inverseGeometric } from "./inverse-geometric.ts"
import { sum } from "./sum.ts"

/** Every aggregation; a new kind in the model does not compile before it stands here. */
const aggregators: { readonly [K in Aggregation["kind"]]: Aggregator<Extract<Aggregation, { kind: K }>> } = {
  arithmetic,
  geometric,
  sum,
  "inverse-geometric": inverseGeometric,
}

// The table pairs each kind with its own aggregator; TypeScript cannot follow that through a lookup.
export const aggregatorOf = (how: Aggregation) => aggregators[how.kind] as Aggregator<Aggregation>
