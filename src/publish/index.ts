export * from "./card.ts"
export * from "./explain/index.ts"
export * from "./robustness.ts"
export * from "./tables.ts"
