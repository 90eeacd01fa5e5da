export { type Publication, publishSite, type SiteWish } from "./publish.ts"
