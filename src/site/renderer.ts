import { existsSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { explorerFolder, explorerForNode } from "../app/index.ts"
import { Failure, type SiteRenderer } from "../model/index.ts"

/**
 * The explorer's pages, as they were built for Node. The path is known only here and the module has no types of its own:
 * `SiteRenderer` is what both sides hold to.
 *
 * @throws Failure when the explorer is not built
 */
export async function loadRenderer(): Promise<SiteRenderer> {
  mustBeBuilt()
  const { siteRenderer } = await import(pathToFileURL(explorerForNode.site).href)
  return siteRenderer
}

/** @throws Failure when the explorer is not built */
export function mustBeBuilt(): void {
  if (existsSync(explorerForNode.site) && existsSync(join(explorerFolder, "manifest.json"))) return
  throw new Failure("The explorer is not built yet: run npm start once, it builds it.")
}
