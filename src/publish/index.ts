export * from "./card.ts"
export * from "./explain/index.ts"
export * from "./tables.ts"
