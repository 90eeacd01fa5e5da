import { archivePackage, type BuiltEdition, outputFiles, type Progress, packageEdition } from "../app/index.ts"
import type { PackageFile } from "../model/index.ts"

/** What a published version offers to download. */
export interface Downloads {
  /** What `build` writes, by path below `data/`. */
  readonly outputs: ReadonlyMap<string, string>
  /** The data package, archive included, by path below `data/package/`. */
  readonly packed: ReadonlyMap<string, Uint8Array>
  /** What each file of the package is, the archive first. */
  readonly listing: readonly PackageFile[]
}

/** Makes everything that is offered of an edition. The edition's own files are in the archive alone. */
export async function downloadsOf(built: BuiltEdition, progress: Progress): Promise<Downloads> {
  const made = await packageEdition(built, progress)
  const archive = archivePackage(made)
  const listed = made.listing.flatMap(({ path }): [string, Uint8Array][] => {
    const bytes = made.files.get(path)
    return bytes === undefined ? [] : [[path, bytes]]
  })
  return {
    outputs: outputFiles(built),
    packed: new Map([[archive.file.path, archive.bytes], ...listed]),
    listing: [archive.file, ...made.listing],
  }
}
