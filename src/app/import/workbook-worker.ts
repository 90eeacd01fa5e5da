import { parentPort, workerData } from "node:worker_threads"
import { readWorkbook } from "../../sheets/index.ts"

const { bytes, file }: { readonly bytes: Uint8Array; readonly file: string } = workerData
parentPort?.postMessage(await readWorkbook(bytes, file))
