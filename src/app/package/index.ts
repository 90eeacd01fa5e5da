import { Worker } from "node:worker_threads"
import type { BuiltEdition } from "../build.ts"
import type { Progress } from "../progress.ts"
import { editionFiles } from "./edition-files.ts"
import { type EditionPackage, makePackage } from "./make.ts"
import type { Made, Order } from "./worker.ts"

export { archivePackage, type EditionPackage } from "./make.ts"
export { checkArchive, writeArchive } from "./write-archive.ts"

/**
 * The data package of an edition.
 *
 * @throws Failure when the edition's files have changed since it was built, or one has a name that no package can hold
 */
export const packageEdition = async (built: BuiltEdition, progress: Progress): Promise<EditionPackage> =>
  makePackage({ ...built, own: editionFiles(built) }, progress)

/**
 * The same with its archive, made in a thread: a server goes on answering meanwhile. The same bytes.
 *
 * @throws Failure as `packageEdition` does
 */
export async function packageInThread(built: BuiltEdition): Promise<Made> {
  const { indexText, evidenceText } = built
  const workerData: Order = { indexText, evidenceText, own: editionFiles(built) }
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData })
    worker.once("message", resolve)
    worker.once("error", reject)
    worker.once("exit", (code) => reject(new Error(`the thread of a package ended with code ${code} and no result`)))
  })
}
