export { type Hit, type Searchable, type TextIndex, textIndex } from "./text-index.ts"
export { fold, words } from "./tokens.ts"
