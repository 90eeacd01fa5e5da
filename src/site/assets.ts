import { createHash } from "node:crypto"
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { explorerFolder } from "../app/index.ts"
import type { SiteAssets } from "../model/index.ts"
import { openScript, startScript } from "./scripts.ts"

/** An entry of the manifest that Vite writes of a build. */
interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

const entry = "index.html"

/**
 * Writes what pages load into `assets/` of a stage, as far as the site has not got it: every name holds a hash of its
 * content, so that what is there is the same.
 */
export function writeAssets(stage: string, site: string): SiteAssets {
  const manifest: Manifest = JSON.parse(readFileSync(join(explorerFolder, "manifest.json"), "utf8"))
  const folder = join(stage, "assets")
  mkdirSync(folder, { recursive: true })
  for (const file of readdirSync(join(explorerFolder, "assets"))) {
    if (!existsSync(join(site, "assets", file))) cpSync(join(explorerFolder, "assets", file), join(folder, file))
  }
  const write = (name: string, ending: string, content: string | Uint8Array) => {
    const hash = createHash("sha256").update(content).digest("base64url").slice(0, 8)
    const file = `${name}-${hash}.${ending}`
    writeFileSync(join(folder, file), content)
    return file
  }
  return {
    styles: Object.fromEntries(Object.keys(manifest).map((key) => [key === entry ? "" : key, stylesOf(manifest, key)])),
    start: write("start", "js", startScript(basename(manifest[entry]?.file ?? ""))),
    open: write("open", "js", openScript()),
    icon: write("icon", "svg", readFileSync(join(explorerFolder, "icon.svg"))),
  }
}

/** Stylesheets of a chunk: those of what it imports before its own, as the browser would load them. */
function stylesOf(manifest: Manifest, key: string): readonly string[] {
  const seen = new Set<string>()
  const styles = new Set<string>()
  const visit = (at: string) => {
    const chunk = manifest[at]
    if (chunk === undefined || seen.has(at)) return
    seen.add(at)
    for (const each of chunk.imports ?? []) visit(each)
    for (const file of chunk.css ?? []) styles.add(basename(file))
  }
  visit(key)
  return [...styles]
}
