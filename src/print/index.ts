export type { Overflow } from "./in-page.ts"
export { printReport } from "./report.ts"
