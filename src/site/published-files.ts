import { type BuiltEdition, outputFiles } from "../app/index.ts"

/** What a published version offers to download, by path below its `data/`. */
export const publishedFiles = (built: BuiltEdition): ReadonlyMap<string, string> => outputFiles(built)

/** What stands below `api/v1/editions/EDITION/`: the same documents and tables, of the newest version. */
export const apiFiles = (built: BuiltEdition): ReadonlyMap<string, string> => outputFiles(built)
