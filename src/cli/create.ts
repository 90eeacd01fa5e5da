import { basename, resolve } from "node:path"
import { importEdition, starterEdition, writeFolder } from "../app/index.ts"
import { Failure } from "../model/index.ts"
import { type Command, exit, text, type Values } from "./command.ts"
import { diagnosticsJson, printDiagnostics } from "./edition.ts"
import type { Terminal } from "./terminal.ts"

export const create: Command = {
  name: "new",
  usage: "DIR [--idata FILE --imeta FILE [--time PERIOD]]",
  help: [
    "Writes a small complete edition whose comments explain the format; or, from two tables, an edition of them.",
    "An existing folder is left as it is.",
    "",
    "  --idata FILE   a row for each unit (uCode; uName, Time), a column for each indicator: COINr's iData as CSV",
    "  --imeta FILE   a row for each indicator and aggregate (iCode, Level, Parent, Direction, Type, Weight): its iMeta",
    "  --time PERIOD  what period the values are of, where iData has no column Time (default this year)",
    "  --json         the files written, or the diagnostics, as JSON",
  ],
  options: { idata: { type: "string" }, imeta: { type: "string" }, time: { type: "string" } },
  arguments: { least: 1, most: 1 },
  run: async (to, [folder = ""], values) => {
    const [data, metadata] = [text(values, "idata"), text(values, "imeta")]
    if (data === null && metadata === null) {
      if (text(values, "time") !== null) throw new Failure("--time belongs to the tables of --idata and --imeta.")
      return write(to, folder, starterEdition(), "A starter edition", values)
    }
    if (data === null || metadata === null)
      throw new Failure(`--${data === null ? "idata" : "imeta"} is missing: the two tables belong together.`)
    const time = text(values, "time") ?? String(new Date().getFullYear())
    const imported = importEdition({ data, metadata, name: basename(resolve(folder)), time })
    const isJson = values.json === true
    if (imported.files === null && isJson)
      to.out(JSON.stringify({ diagnostics: diagnosticsJson(imported.diagnostics) }, null, 2))
    else if (imported.diagnostics.length > 0) printDiagnostics(to, imported)
    if (imported.files === null) return exit.author
    return write(to, folder, imported.files, "An edition", values)
  },
}

function write(to: Terminal, folder: string, files: ReadonlyMap<string, string>, what: string, values: Values): number {
  writeFolder(folder, files, null)
  if (values.json === true) to.out(JSON.stringify({ out: folder, files: [...files.keys()] }, null, 2))
  else {
    const next = ["check", "build", "serve"].map((name) => `  ${program} ${name} ${word(folder)}`)
    to.out([`${what} of ${files.size} files is in ${folder}. Next:`, ...next].join("\n"))
  }
  return exit.done
}

/** As the person started us, so that the lines can be copied. */
const program = process.env.npm_command === "exec" ? "npx cityindex" : "cityindex"

/** A word of a command line. */
const word = (text: string): string =>
  /[^\w./:~@%+=,\p{L}-]/u.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : text
