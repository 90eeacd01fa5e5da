import { use } from "react"
import type { PackageFile } from "../../src/model/index.ts"
import { loadPackage } from "./load.ts"

const asked = new Map<string, Promise<readonly PackageFile[] | null>>()

/** The files of an edition's data package, null where none is offered; suspends until it is known. */
export function usePackage(edition: string): readonly PackageFile[] | null {
  const answer = asked.get(edition) ?? loadPackage(edition)
  asked.set(edition, answer) // `use` needs the same promise each time
  return use(answer)
}
