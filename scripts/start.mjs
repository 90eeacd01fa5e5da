// npm start: set up what is missing, then show the bundled editions in the explorer.
import { join } from "node:path"
import { ensureExplorer, ensurePackages, modernEnvironment, modernNode, root, run } from "./setup.mjs"

ensurePackages()
ensureExplorer()
run(modernNode(), [join(root, "bin", "cityindex.mjs"), "serve", ...process.argv.slice(2)], { env: modernEnvironment() })
