import { use } from "react"
import type { OutputFile } from "../../src/model/index.ts"
import { loadFiles } from "./load.ts"

/** What there is to download of an edition; suspends until it is known. */
export const useFiles = (edition: string): readonly OutputFile[] => use(loadFiles(edition))
