export * from "./card.ts"
export * from "./explain/index.ts"
export * from "./panel-tables.ts"
export * from "./tables.ts"
