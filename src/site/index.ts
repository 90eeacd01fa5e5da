export { publishSite, type SiteWish } from "./publish.ts"
