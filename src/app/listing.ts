import type { OutputFile } from "../model/index.ts"
import { sha256 } from "./folder.ts"

/** What is in the output of an edition, file by file, so that who downloads one can tell that it arrived as written. */
export const listOutputs = (files: ReadonlyMap<string, string>): readonly OutputFile[] =>
  [...files].map(([path, text]) => ({ path, bytes: Buffer.byteLength(text), sha256: sha256(text) }))
