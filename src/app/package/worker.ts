import { parentPort, workerData } from "node:worker_threads"
import type { PackageFile } from "../../model/index.ts"
import { silent } from "../progress.ts"
import { archivePackage, type EditionPackage, makePackage, type PackageParts } from "./make.ts"

/** What a thread is given. The documents travel as text, which is quicker to copy than what it stands for. */
export type Order = Omit<PackageParts, "index" | "evidence">

/** What it hands back. */
export interface Made {
  readonly made: EditionPackage
  readonly archive: { readonly file: PackageFile; readonly bytes: Uint8Array }
}

async function carryOut(order: Order): Promise<Made> {
  const { indexText, evidenceText } = order
  const made = await makePackage({ ...order, index: JSON.parse(indexText), evidence: JSON.parse(evidenceText) }, silent)
  return { made, archive: archivePackage(made) }
}

if (parentPort !== null) {
  // What a thread is given was put together by `packageInThread`.
  parentPort.postMessage(await carryOut(workerData as Order))
}
