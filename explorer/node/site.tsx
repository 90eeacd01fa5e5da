import type { SiteRenderer } from "../../src/model/index.ts"
import { editionPages } from "./edition-pages.tsx"
import { frontPages } from "./front-pages.tsx"
import { versionPages } from "./version-pages.ts"

/** What `publish` renders pages with. */
export const siteRenderer: SiteRenderer = { edition: editionPages, front: frontPages, versions: versionPages }
