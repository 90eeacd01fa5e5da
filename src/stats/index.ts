export { philox, type Random, Stream } from "./random.ts"
