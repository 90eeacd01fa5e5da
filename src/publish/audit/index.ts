export { auditFile, auditPage } from "./page.ts"
export { wordedSteps } from "./words.ts"
