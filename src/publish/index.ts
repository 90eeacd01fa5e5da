export * from "./card.ts"
export * from "./explain/index.ts"
export * from "./preparation.ts"
export * from "./tables.ts"
