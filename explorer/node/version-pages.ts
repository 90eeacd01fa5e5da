import type { EditionCard, SiteFile, SiteVersion } from "../../src/model/index.ts"

export const versionPages = (card: EditionCard, versions: readonly SiteVersion[]): readonly SiteFile[] => [{ path: "x", content: card.id+versions.length }]
