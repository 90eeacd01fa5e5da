import { use } from "react"
import type { PackageFile } from "../../src/model/index.ts"
import { loadPackage } from "./load.ts"

/** The files of an edition's data package, null where none is offered; suspends until it is known. */
export const usePackage = (edition: string): readonly PackageFile[] | null => use(loadPackage(edition))
