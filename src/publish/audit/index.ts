export { auditFile, auditPage } from "./page.ts"
export { verdictTexts } from "./step-texts.ts"
export { wordedSteps } from "./words.ts"
