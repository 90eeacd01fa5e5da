export { constraints, type OrderReason, type OrdinalEvidence, type ReasonedProblem } from "./constraints.ts"
export { contradiction } from "./contradiction.ts"
export { countOrders } from "./distribution.ts"
export type { KnownInterval } from "./values.ts"
