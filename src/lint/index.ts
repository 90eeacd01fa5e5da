export { lint } from "./lint.ts"
export { remarkDiagnostics } from "./told.ts"
