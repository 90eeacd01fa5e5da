// npm test: set up what is missing, then everything that must hold: types, lint and format, dead code, tests.
// With arguments (paths or patterns of test files) it runs those tests alone.
import { availableParallelism } from "node:os"
import { join } from "node:path"
import {
  ensureChromium,
  ensureExplorer,
  ensurePackages,
  modernEnvironment,
  modernNode,
  root,
  run,
  say,
} from "./setup.mjs"

ensurePackages()
const chosen = process.argv.slice(2)
const env = { ...modernEnvironment() }
const bin = (name) => join(root, "node_modules", name)

if (chosen.length === 0) {
  say("Types")
  run(modernNode(), [bin("typescript/bin/tsc"), "-b"], { env })
  say("Lint and format")
  run(modernNode(), [bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings"], { env })
  say("Dead code")
  run(modernNode(), [bin("knip/bin/knip.js"), "--no-progress"], { env })
}
ensureExplorer()
env.CHROMIUM = ensureChromium()
// Hundreds of test files and command lines load the same sources: what was compiled once is not compiled again.
env.NODE_COMPILE_CACHE ??= join(root, ".cache", "node")
say("Tests")
const files = chosen.length > 0 ? chosen : ["test/**/*.test.ts"]
run(
  modernNode(),
  ["--test", "--test-reporter=spec", `--test-concurrency=${Math.min(4, availableParallelism())}`, ...files],
  { env },
)
