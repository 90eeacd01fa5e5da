import { type IndexDocument, langs } from "../model/index.ts"

/** Addresses in one sitemap: the protocol allows 50,000. */
const mostAddresses = 40_000

/** Files of a version's sitemap, by path below it. */
export function sitemapFiles(
  { id, version }: IndexDocument["edition"],
  files: readonly string[],
  baseUrl: string,
): ReadonlyMap<string, string> {
  const root = `${baseUrl}${id}/${encodeURIComponent(version)}/`
  const addresses = langs.flatMap((lang) => files.map((file) => `${root}${lang}/${file}`))
  const parts = Array.from({ length: Math.ceil(addresses.length / mostAddresses) }, (_, i) =>
    addresses.slice(i * mostAddresses, (i + 1) * mostAddresses),
  )
  return new Map(parts.map((part, i) => [`sitemap-${i + 1}.xml`, listOf("urlset", "url", part)]))
}

/** The sitemap of the site: a list of those of the newest versions, as far as they were published with an address. */
export const sitemapIndex = (addresses: readonly string[]): string => listOf("sitemapindex", "sitemap", addresses)

export function robotsText(baseUrl: string | null): string {
  const lines = ["User-agent: *", "Allow: /", ...(baseUrl === null ? [] : [`Sitemap: ${baseUrl}sitemap.xml`])]
  return `${lines.join("\n")}\n`
}

function listOf(root: string, entry: string, addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<${entry}><loc>${escaped(address)}</loc></${entry}>`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...entries,
    `</${root}>`,
    "",
  ].join("\n")
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("'", "&apos;")
