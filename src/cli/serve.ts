import { bundledEditions, editionFolder, loadEditions } from "../app/index.ts"
import { startServer } from "../server/index.ts"
import { type Command, exit, text, wholeNumber } from "./command.ts"
import { printDiagnostics } from "./edition.ts"

const usualPort = 4747

export const serve: Command = {
  name: "serve",
  usage: "[DIR…] [--port N]",
  summary: "show editions in the explorer (all bundled ones by default)",
  help: [
    "Builds the editions and serves the explorer and the API on this machine only, until Ctrl-C.",
    "",
    `  --port N      port to listen on (default ${usualPort}, or the next free one)`,
    "  --host HOST   address to listen on (default 127.0.0.1; anything else opens it to the network)",
    "  --json        the address and the editions as one line of JSON",
  ],
  options: { port: { type: "string" }, host: { type: "string" } },
  arguments: { least: 0, most: 1000 },
  run: async (to, names, values) => {
    const port = wholeNumber(values, "port", 0, 65535)
    const folders = (names.length > 0 ? names : bundledEditions()).map(editionFolder)
    const { editions, refused } = await loadEditions(folders, to.progress)
    for (const checked of refused) printDiagnostics(to, checked)
    if (editions.length === 0) return exit.author
    const server = await startServer(editions, {
      host: text(values, "host") ?? "127.0.0.1",
      port: port ?? usualPort,
      anyPort: port === null,
    })
    to.settle()
    const ids = editions.map((edition) => edition.index.edition.id)
    if (values.json === true) to.out(JSON.stringify({ url: server.url, editions: ids }))
    else to.out(`${ids.length} edition${ids.length === 1 ? "" : "s"} at ${server.url}   (Ctrl-C stops)`)
    await untilStopped()
    await server.close()
    return exit.done
  },
}

function untilStopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => done())
  })
}
