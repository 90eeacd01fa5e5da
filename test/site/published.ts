import { createHash } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer, type Server } from "node:http"
import { tmpdir } from "node:os"
import { extname, join } from "node:path"
import { silent } from "../../src/app/index.ts"
import { publishSite, type SiteWish } from "../../src/site/index.ts"
import { filesOf } from "./crawl.ts"

export interface Room {
  readonly folder: string
  readonly remove: () => void
}

/** An empty folder for a test to publish into. */
export function room(): Room {
  const folder = mkdtempSync(join(tmpdir(), "cityindex-site-"))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Publishes folders that have no mistakes. */
export async function publishTo(
  out: string,
  folders: readonly string[],
  wish: Partial<Pick<SiteWish, "baseUrl" | "threads">> = {},
): Promise<void> {
  const done = await publishSite({ folders, out, baseUrl: null, threads: null, ...wish }, silent)
  if (done.refused !== null) throw new Error(`refused: ${JSON.stringify(done.refused.map((each) => each.diagnostics))}`)
}

/** The hash of every file of a site, by path. */
export const hashesOf = (site: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filesOf(site).map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(site, path)))
        .digest("hex"),
    ]),
  )

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
}

/** The plainest of web servers: it gives files below a path, and nothing else. */
export async function serveFiles(
  site: string,
  base: string,
): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "", "http://localhost").pathname)
    try {
      if (!path.startsWith(base) || path.includes("..")) throw new Error("not ours")
      const content = readFileSync(join(site, path.slice(base.length)))
      response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("the server has no port")
  return { url: `http://127.0.0.1:${address.port}${base}`, server }
}
