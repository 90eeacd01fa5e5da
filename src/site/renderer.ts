import { pathToFileURL } from "node:url"
import type { SiteRenderer } from "../model/index.ts"

/**
 * The explorer's pages, as they were built for Node. The built module has no types of its own: `SiteRenderer` is what
 * both sides hold to.
 */
export async function loadRenderer(file: string): Promise<SiteRenderer> {
  const { siteRenderer } = await import(pathToFileURL(file).href)
  return siteRenderer
}
