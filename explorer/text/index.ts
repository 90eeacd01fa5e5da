export { catalogue, type Texts, textsIn } from "./catalogue.ts"
export { josa, particle } from "./josa.ts"
export * from "./numbers.ts"
export { useText } from "./use-text.ts"
