// npm run bench: runs the benchmarks, all or those of the folders named (npm run bench -- engine).
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { ensurePackages, modernEnvironment, modernNode, root, run, say } from "./setup.mjs"

ensurePackages()
const chosen = process.argv.slice(2)
const folders = readdirSync(join(root, "bench"), { withFileTypes: true }).filter((entry) => entry.isDirectory())
for (const { name } of folders) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  for (const file of readdirSync(join(root, "bench", name)).filter(
    (path) => path.endsWith(".ts") && !path.startsWith("plain-"),
  )) {
    say(`bench/${name}/${file}`)
    run(modernNode(), ["--expose-gc", join(root, "bench", name, file)], { env: modernEnvironment() })
  }
}
