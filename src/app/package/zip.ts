import { unzipSync, type Zippable, zipSync } from "fflate"

/** The first moment that a ZIP can tell. Files carry it instead of the time of writing, so that the same data are the same bytes. */
export const fixedDate = new Date(Date.UTC(1980, 0, 1))

/** In the parts of local time, which is what the format stores. */
const fixedLocal = new Date(1980, 0, 1)

/** What is compressed already, and would only cost time. */
const packed = /\.(?:parquet|xlsx|zip|png|jpg|pdf)$/i

/**
 * A ZIP of the files in their order; the same files give the same bytes on every machine. Level 5 of compression is as
 * small as the usual 6 to a hundredth, and a third faster.
 */
export function zip(files: Iterable<readonly [string, Uint8Array]>): Uint8Array {
  const entries: Zippable = {}
  for (const [path, bytes] of files) entries[path] = [bytes, { level: packed.test(path) ? 0 : 5, mtime: fixedLocal }]
  return zipSync(entries)
}

/** The files in a ZIP, in its order. */
export const zipEntries = (bytes: Uint8Array): [string, Uint8Array][] => Object.entries(unzipSync(bytes))
