import { unzipSync, zipSync } from "fflate"
import { importLimits, megabyte } from "./limits.ts"
import { whatZip } from "./sniff.ts"

/** Why a file cannot be read, and what to do about it. */
export interface Fault {
  readonly why: string
  readonly cure: string
}

interface Unpacked {
  /** The same workbook, with nothing compressed and only what its cells need. */
  readonly bytes: Uint8Array
  /** What it holds beside cells and is never looked at. */
  readonly extras: readonly string[]
}

/** Parts that hold no cells. */
const needless =
  /(?:vbaProject|vbaData|\.bin$|media\/|embeddings\/|drawings?\/|charts?\/|externalLinks\/|printerSettings\/|pivot|theme\/|comments|persons\/|customXml\/|docProps\/|slicer|timeline|activeX|ctrlProps|queryTables?|connections\.xml)/i

/**
 * Takes the parts with cells out of a workbook. Sizes are those of the ZIP's directory, summed up before anything is
 * unpacked; a part is unpacked into as many bytes as the directory says, so that one that lies is cut off.
 */
export function unpack(bytes: Uint8Array): Unpacked | Fault {
  const names: string[] = []
  let total = 0
  const broken = { why: "the ZIP in it is damaged", cure: "open it in a spreadsheet program and save it again" }
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name)
        if (!needless.test(name)) total += originalSize
        return false
      },
    })
    const what = whatZip(names)
    if (what !== null) return names.length === 0 ? broken : what
    if (names.length > importLimits.parts) return { why: `it has ${names.length} parts`, cure: "save its table as CSV" }
    if (total > importLimits.unpackedMegabytes * megabyte)
      return {
        why: `it would unpack to ${Math.ceil(total / megabyte)} MB, and at most ${importLimits.unpackedMegabytes} MB are read`,
        cure: "remove sheets that the index does not need",
      }
    const parts = unzipSync(bytes, { filter: ({ name }) => !needless.test(name) })
    return { bytes: zipSync(parts, { level: 0 }), extras: extrasOf(names) }
  } catch {
    return broken
  }
}

const extrasOf = (names: readonly string[]): readonly string[] =>
  (
    [
      ["macros", /vbaProject/i],
      ["links to other workbooks", /externalLinks\//i],
      ["connections to other data", /connections\.xml/i],
      ["embedded files", /embeddings\//i],
    ] as const
  ).flatMap(([what, pattern]) => (names.some((name) => pattern.test(name)) ? [what] : []))
