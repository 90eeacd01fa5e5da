// npm pack: writes the engine as plain JavaScript with its types to dist/, or to the folder named. Node runs no TypeScript below node_modules, so
// whoever installs the package gets what they can run; in this project everything runs from source.
import { rmSync } from "node:fs"
import { join, resolve } from "node:path"
import { ensurePackages, modernEnvironment, modernNode, root, run } from "./setup.mjs"

ensurePackages()
const out = resolve(process.argv[2] ?? join(root, "dist"))
rmSync(out, { recursive: true, force: true })
const tsc = join(root, "node_modules", "typescript", "bin", "tsc")
const project = join(root, "src", "engine", "tsconfig.library.json")
run(modernNode(), [tsc, "-p", project, "--outDir", out], { env: modernEnvironment() })
