export { capital } from "./capital.ts"
export { catalogue, type Texts, textsIn } from "./catalogue.ts"
export * from "./numbers.ts"
export { useText } from "./use-text.ts"
