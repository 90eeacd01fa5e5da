// What an empty clone needs before anything else runs. Plain JavaScript: it must work on whatever Node the
// machine has, and uses nothing that is not part of Node.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { delimiter, dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { brotliCompressSync } from "node:zlib"

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..")
const wantedMajor = 24

/** Ends the program with one sentence for the person at the machine. */
export function stop(sentence) {
  console.error(sentence)
  process.exit(2)
}

export const say = (text) => console.error(`· ${text}`)

/** Runs a program and ends ours with its exit code if it fails. */
export function run(program, args, { quiet = false, env = process.env } = {}) {
  const done = spawnSync(program, args, { cwd: root, env, stdio: quiet ? "pipe" : "inherit", encoding: "utf8" })
  if (done.error) stop(`${program} could not be started: ${done.error.message}`)
  if (done.status !== 0) {
    if (quiet) process.stderr.write(`${done.stdout ?? ""}${done.stderr ?? ""}`)
    process.exit(done.status ?? 2)
  }
}

/** Installs the packages of the lockfile, unless exactly they are there already. */
export function ensurePackages() {
  const stamp = join(root, "node_modules", ".cityindex-lock")
  const lock = sha256(readFileSync(join(root, "package-lock.json")))
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return
  say("Installing packages (npm ci); a first time takes about a minute")
  const npm = process.env.npm_execpath
  if (npm?.endsWith(".js") || npm?.endsWith(".cjs")) run(process.execPath, [npm, "ci"])
  else run(process.platform === "win32" ? "npm.cmd" : "npm", ["ci"])
  writeFileSync(stamp, lock)
}

/** Path of a Node that runs TypeScript as it is: this one, or the one that comes as a package. */
export function modernNode() {
  if (Number(process.versions.node.split(".")[0]) >= wantedMajor) return process.execPath
  const require = createRequire(import.meta.url)
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`
  try {
    const folder = dirname(require.resolve(`${name}/package.json`))
    return join(folder, "bin", process.platform === "win32" ? "node.exe" : "node")
  } catch {
    return stop(
      `cityindex needs Node ${wantedMajor} or newer and found ${process.version}; no Node package exists for ` +
        `${process.platform} on ${process.arch}, so please install Node ${wantedMajor} from nodejs.org.`,
    )
  }
}

/** The environment for child programs: the modern Node and the packages' programs come first on PATH. */
export function modernEnvironment() {
  const path = [dirname(modernNode()), join(root, "node_modules", ".bin"), process.env.PATH ?? ""].join(delimiter)
  return { ...process.env, PATH: path }
}

/** Builds the explorer for the browser and for Node, unless its sources are those of the last build. */
export function ensureExplorer() {
  const stamp = join(root, ".cache", "explorer.sha256")
  const floors = ["model", "stats", "spec", "sheets", "engine", "query", "publish"].map((floor) => `src/${floor}`)
  const sources = hashTree(["explorer", ...floors, "package-lock.json"])
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return
  say("Building the explorer")
  const vite = join(root, "node_modules", "vite", "bin", "vite.js")
  const env = modernEnvironment()
  run(modernNode(), [vite, "build", "explorer", "--logLevel", "warn"], { env })
  precompress(join(root, ".cache", "explorer"))
  // What publishing renders without a browser: the same pages, for Node.
  const forNode = ["--config", "explorer/vite.node.config.ts", "--logLevel", "warn"]
  run(modernNode(), [vite, "build", "explorer", ...forNode], { env })
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(`${stamp}.new`, sources)
  renameSync(`${stamp}.new`, stamp)
}

/** Writes `x.br` beside every text in a folder: packed once and well, where a server would pack it in haste for each visitor. */
function precompress(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) precompress(path)
    else if (/\.(?:js|css|html|svg)$/.test(name) && statSync(path).size > 1024)
      writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)))
  }
}

const chromiumNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

/** Path of a Chromium for the browser tests; installs Debian's package where it may, never does without. */
export function ensureChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  const found = findProgram(chromiumNames)
  if (found) return found
  const isDebianRoot = process.getuid?.() === 0 && findProgram(["apt-get"])
  if (!isDebianRoot) {
    stop("The browser tests need Chromium: install the package chromium, or set CHROMIUM to the path of a Chrome.")
  }
  say("Installing Chromium for the browser tests (apt-get install chromium)")
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  run("apt-get", ["update", "-qq"], { quiet: true, env })
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { quiet: true, env })
  return findProgram(chromiumNames) ?? stop("apt-get installed chromium, and no chromium is on the PATH.")
}

function findProgram(names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      const path = join(folder, name)
      if (existsSync(path)) return path
    }
  }
  return null
}

function hashTree(paths) {
  const hash = createHash("sha256")
  const visit = (path) => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name))
    } else hash.update(path.slice(root.length)).update(readFileSync(path))
  }
  for (const path of paths) visit(join(root, path))
  return hash.digest("hex")
}

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex")
