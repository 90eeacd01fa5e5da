import { editionFolder } from "../app/index.ts"
import { Failure } from "../model/index.ts"
import { publishSite } from "../site/index.ts"
import { type Command, exit, text, wholeNumber } from "./command.ts"
import { diagnosticsJson, printDiagnostics } from "./edition.ts"

export const publish: Command = {
  name: "publish",
  usage: "DIR… --out SITE [--base-url URL]",
  help: [
    "Writes the editions as a static site: every page in both languages as a file, readable without JavaScript, with all",
    "data. Any web server can hold it, below any path, and a browser opens it from the disk. A SITE that exists is added",
    "to: a version that it holds stays byte for byte, and other editions stay. The same editions give the same bytes.",
    "",
    "  --out SITE       the folder of the site",
    "  --base-url URL   where the site will stand, for addresses that must be absolute: canonical ones, the sitemap, and",
    "                   the pictures of shared links. Without it they are left out.",
    "  --threads N      how many threads render pages (default: as many as pay)",
    "  --json           what was published, or the diagnostics, as JSON",
    "",
    "Exit codes: 0 done, 1 the author must act (also: a version is published with other data), 2 SITE cannot be written.",
  ],
  options: { out: { type: "string" }, "base-url": { type: "string" }, threads: { type: "string" } },
  arguments: { least: 1, most: 1000 },
  run: async (to, names, values) => {
    const out = text(values, "out")
    if (out === null) throw new Failure("--out is missing: the folder of the site, as in --out public.")
    const baseUrl = baseUrlOf(text(values, "base-url"))
    const threads = wholeNumber(values, "threads", 1, 64)
    const published = await publishSite({ folders: names.map(editionFolder), out, baseUrl, threads }, to.progress)
    to.settle()
    const isJson = values.json === true
    if (published.refused !== null) {
      for (const each of published.refused) {
        to.err(`${each.folder} is not published:`)
        printDiagnostics(to, each)
      }
      const refused = published.refused.map(({ folder, diagnostics }) => ({
        folder,
        diagnostics: diagnosticsJson(diagnostics),
      }))
      if (isJson) to.out(JSON.stringify({ out, versions: [], refused }, null, 2))
      return exit.author
    }
    const { versions } = published
    if (isJson) to.out(JSON.stringify({ out, baseUrl, versions, refused: [] }, null, 2))
    else {
      const lines = versions.map(({ edition, version, isKept, files }) =>
        isKept ? `${edition} ${version}: published before, left as it is` : `${edition} ${version}: ${files} files`,
      )
      const note = "Without --base-url there are no canonical addresses, no sitemap and no pictures for shared links."
      to.out([...lines, `The site is in ${out}`, ...(baseUrl === null ? [note] : [])].join("\n"))
    }
    return exit.done
  },
}

/** @throws Failure when the address is not absolute, or says more than where a site stands */
function baseUrlOf(given: string | null): string | null {
  if (given === null) return null
  const url = URL.canParse(given) ? new URL(given) : null
  const isPlace = url !== null && /^https?:$/.test(url.protocol) && url.search + url.hash + url.username === ""
  if (!isPlace) throw new Failure(`--base-url takes an address such as https://example.org/index/, not "${given}".`)
  return url.href.replace(/\/*$/, "/")
}
