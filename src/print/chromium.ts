import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { type Browser, chromium } from "playwright-core"
import { Failure } from "../model/index.ts"

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

/** Without these, Chromium looks for hosts of its maker at every start; as root it needs no-sandbox. */
const flags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
]

/**
 * Starts the Chromium of this machine: that of the variable CHROMIUM, or one on the PATH.
 *
 * @throws Failure when there is none, or it does not start
 */
export async function startChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM || onPath()
  if (executablePath === null) {
    throw new Failure(
      "The report is laid out by Chromium, and none is on the PATH: install the package chromium, or set CHROMIUM to the path of a Chrome.",
    )
  }
  const args = process.getuid?.() === 0 ? [...flags, "--no-sandbox"] : flags
  try {
    return await chromium.launch({ executablePath, args })
  } catch (error) {
    const [said = ""] = (error as Error).message.split("\n")
    throw new Failure(`Chromium (${executablePath}) does not start: ${said}`)
  }
}

function onPath(): string | null {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      const path = join(folder, name)
      if (folder !== "" && existsSync(path)) return path
    }
  }
  return null
}
