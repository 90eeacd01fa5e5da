export { type TextIndex, textIndex } from "./text-index.ts"
export { words } from "./tokens.ts"
