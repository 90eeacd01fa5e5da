import { strToU8, type Zippable, zipSync } from "fflate"

/** The first moment that a ZIP can tell, so that the same files are the same bytes. */
const mtime = new Date(1980, 0, 1)

/**
 * The files of an edition as a ZIP.
 *
 * @param folder the folder that they lie in: the id of the edition
 */
export function archiveOf(folder: string, files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {}
  for (const [path, text] of files) entries[`${folder}/${path}`] = [strToU8(text), { level: 6, mtime }]
  return zipSync(entries)
}
