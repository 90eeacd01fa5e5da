#!/usr/bin/env node
// Starts the command line on a Node that runs TypeScript as it is. Plain JavaScript, because the Node that a
// person's shell finds may be an older one.
import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import module from "node:module"
import { join } from "node:path"
import { modernNode, root, stop } from "../scripts/setup.mjs"

if (!existsSync(join(root, "node_modules"))) stop("The packages are not installed: run npm start or npm ci once.")
const node = modernNode()
if (node === process.execPath) {
  // The sources are compiled at the first start and kept; the variable is for threads, which do so for themselves.
  process.env.NODE_COMPILE_CACHE ??= join(root, ".cache", "node")
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE)
  const { main } = await import("../src/cli/index.ts")
  process.exitCode = await main(process.argv.slice(2))
} else {
  const child = spawn(node, [join(root, "bin", "cityindex.mjs"), ...process.argv.slice(2)], { stdio: "inherit" })
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal))
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? (signal === "SIGTERM" ? 143 : signal ? 130 : 3)
  })
}
