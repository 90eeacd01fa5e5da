import { bundledEditions, editionFolder, loadEditions } from "../app/index.ts"
import { Failure } from "../model/index.ts"
import { startServer } from "../server/index.ts"
import { type Command, exit, text, wholeNumber } from "./command.ts"
import { diagnosticsJson, printDiagnostics } from "./edition.ts"

const usualPort = 4747

export const serve: Command = {
  name: "serve",
  usage: "[DIR…] [--port N]",
  help: [
    "Builds the editions and serves the explorer and the API on this machine only, until Ctrl-C.",
    "",
    `  --port N      port to listen on (default ${usualPort}, or the next free one)`,
    "  --host HOST   address to listen on (default 127.0.0.1; anything else opens it to the network)",
    "  --json        the address, the editions, and mistakes of those not shown, as one line of JSON",
  ],
  options: { port: { type: "string" }, host: { type: "string" } },
  arguments: { least: 0, most: 1000 },
  run: async (to, names, values) => {
    const port = wholeNumber(values, "port", 0, 65535)
    const host = text(values, "host") ?? "127.0.0.1"
    if (host.trim() === "") throw new Failure("--host takes an address, such as 127.0.0.1.")
    const folders = (names.length > 0 ? names : bundledEditions()).map(editionFolder)
    const { editions, refused } = await loadEditions(folders, to.progress)
    to.settle()
    for (const checked of refused) {
      to.err(`${checked.folder} is not shown:`)
      printDiagnostics(to, checked)
    }
    const mistakes = refused.map((checked) => ({
      folder: checked.folder,
      diagnostics: diagnosticsJson(checked.diagnostics),
    }))
    if (editions.length === 0) {
      if (values.json === true) to.out(JSON.stringify({ url: null, editions: [], refused: mistakes }))
      return exit.author
    }
    const server = await startServer(editions, {
      host,
      port: port ?? usualPort,
      anyPort: port === null,
    })
    to.settle()
    const ids = editions.map((edition) => edition.index.edition.id)
    // Before the address is told: whoever reads it may stop us at once.
    const stopped = untilStopped()
    if (values.json === true) to.out(JSON.stringify({ url: server.url, editions: ids, refused: mistakes }))
    else to.out(`${ids.length} edition${ids.length === 1 ? "" : "s"} at ${server.url}   (Ctrl-C stops)`)
    await stopped
    await server.close()
    return exit.done
  },
}

/** The listeners stay: a terminal's Ctrl-C may arrive twice, from the terminal and from the program that started us. */
function untilStopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => done())
  })
}
