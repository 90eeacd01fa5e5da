import type { SiteFile, SiteFront } from "../../src/model/index.ts"

export const frontPages = async (front: SiteFront): Promise<readonly SiteFile[]> => [{ path: "x", content: String(front.baseUrl) }]
