export { starterFiles as starterEdition } from "../spec/index.ts"
export { apiFiles, apiRootFiles } from "./api/files.ts"
export { type LiveThread, liveThread } from "./api/live-thread.ts"
export { auditDocument, auditFiles } from "./audit.ts"
export { type BuiltEdition, buildEdition } from "./build.ts"
export { computeSide, diffDocument, diffFiles, diffText, namedSide, whyNoDiff } from "./diff/index.ts"
export { explainCell, findCell } from "./explain.ts"
export { exportWorkbook } from "./export.ts"
export { examineTable, forensicsFiles, forensicsText, whyNoForensics } from "./forensics.ts"
export { forkEdition } from "./fork.ts"
export { importSpreadsheet } from "./import/spreadsheet.ts"
export { importEdition } from "./import/tables.ts"
export { listOutputs } from "./listing.ts"
export { loadEditions } from "./load.ts"
export { mistakeAt } from "./mistake.ts"
export { type Checked, type OpenEdition, openEdition, openSource } from "./open.ts"
export { checkOutput, checkOutside, outputFiles, whyNoAudit, whyNoOutput, whyNoRobustness } from "./outputs.ts"
export {
  archivePackage,
  checkArchive,
  type EditionPackage,
  packageEdition,
  packageInThread,
  writeArchive,
} from "./package/index.ts"
export { type Progress, silent } from "./progress.ts"
export { reasonOf } from "./reason.ts"
export { bundledEditions, editionFolder, explorerFolder, explorerForNode, fontFolder } from "./resolve.ts"
export { robustnessDocument, robustnessFiles } from "./robustness.ts"
export { placeOf, writeFolder } from "./write.ts"
export { checkFile, writeWhole } from "./write-file.ts"
