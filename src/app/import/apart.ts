import { Worker } from "node:worker_threads"
import { type Fault, importLimits, type Workbook } from "../../sheets/index.ts"

/** Reads an XLSX file in a thread with a heap and a time of its own: what takes too much of either ends with a reason. */
export function readWorkbookApart(bytes: Uint8Array, file: string): Promise<Workbook | Fault> {
  const tooMuch = { why: "reading it takes too much time or memory", cure: "save its table alone, as CSV" }
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./workbook-worker.ts", import.meta.url), {
      workerData: { bytes, file },
      resourceLimits: { maxOldGenerationSizeMb: importLimits.heapMegabytes },
    })
    const clock = setTimeout(() => end(tooMuch), importLimits.seconds * 1000)
    const end = (read: Workbook | Fault) => {
      clearTimeout(clock)
      resolve(read)
      void worker.terminate()
    }
    worker.once("message", end)
    worker.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") return end(tooMuch)
      clearTimeout(clock)
      reject(error)
    })
    worker.once("exit", () => end(tooMuch))
  })
}
