import { basename, resolve } from "node:path"
import { importEdition, importSpreadsheet, starterEdition, writeFolder } from "../app/index.ts"
import { Failure, type LocalText } from "../model/index.ts"
import { type Command, exit, text, type Values } from "./command.ts"
import { diagnosticsJson, printDiagnostics } from "./edition.ts"
import type { Terminal } from "./terminal.ts"

export const create: Command = {
  name: "new",
  usage: "DIR [--from PATH [--sheet NAME] | --idata FILE --imeta FILE] [--time PERIOD]",
  help: [
    "Writes a small complete edition whose comments explain the format; or an edition of a spreadsheet, or of two tables.",
    "An existing folder is left as it is.",
    "",
    "  --from PATH    a spreadsheet: XLSX, CSV, TSV, or a folder of them. A row for each unit and a column for each",
    "                 indicator; or a row for each value; or a filled COIN Tool workbook; or COINr's two tables as sheets",
    "  --sheet NAME   the sheet (in a folder, the file) with the data, where several could be it",
    "  --idata FILE   a row for each unit (uCode; uName, Time), a column for each indicator: COINr's iData as CSV",
    "  --imeta FILE   a row for each indicator and aggregate (iCode, Level, Parent, Direction, Type, Weight): its iMeta",
    "  --time PERIOD  what period the values are of, where no column says so (default this year)",
    "  --json         the files written and what to look at next, or the diagnostics, as JSON",
  ],
  options: {
    from: { type: "string" },
    sheet: { type: "string" },
    idata: { type: "string" },
    imeta: { type: "string" },
    time: { type: "string" },
  },
  arguments: { least: 1, most: 1 },
  run: async (to, [folder = ""], values) => {
    const [data, metadata, path] = [text(values, "idata"), text(values, "imeta"), text(values, "from")]
    if (path === null && text(values, "sheet") !== null)
      throw new Failure("--sheet belongs to the spreadsheet of --from.")
    if (path === null && data === null && metadata === null) {
      if (text(values, "time") !== null)
        throw new Failure("--time belongs to the tables of --idata and --imeta, or to --from.")
      return write(to, folder, { files: starterEdition(), notes: [] }, "A starter edition", values)
    }
    const name = basename(resolve(folder))
    const time = text(values, "time") ?? String(new Date().getFullYear())
    const imported =
      path === null
        ? importEdition({ ...tablesOf(data, metadata), name, time })
        : await importSpreadsheet({ path: alone(path, data ?? metadata), sheet: text(values, "sheet"), name, time })
    const { files, notes, diagnostics } = imported
    const isJson = values.json === true
    if (files === null && isJson) to.out(JSON.stringify({ diagnostics: diagnosticsJson(diagnostics) }, null, 2))
    else if (diagnostics.length > 0) printDiagnostics(to, imported)
    if (files === null) return exit.author
    return write(to, folder, { files, notes }, "An edition", values)
  },
}

function tablesOf(data: string | null, metadata: string | null) {
  if (data === null || metadata === null)
    throw new Failure(`--${data === null ? "idata" : "imeta"} is missing: the two tables belong together.`)
  return { data, metadata }
}

function alone(path: string, table: string | null): string {
  if (table !== null) throw new Failure("--from stands for itself: leave out --idata and --imeta.")
  return path
}

interface Made {
  readonly files: ReadonlyMap<string, string>
  /** What to look at next. */
  readonly notes: readonly LocalText[]
}

function write(to: Terminal, folder: string, { files, notes }: Made, what: string, values: Values): number {
  writeFolder(folder, files, null)
  if (values.json === true) {
    const next = notes.map(({ en }) => en)
    to.out(JSON.stringify({ out: folder, files: [...files.keys()], ...(next.length > 0 ? { next } : {}) }, null, 2))
    return exit.done
  }
  const look = notes.length === 0 ? [] : ["To look at, as README.md says, too:", ...notes.map(({ en }) => `  - ${en}`)]
  const next = ["check", "build", "serve"].map((name) => `  ${program} ${name} ${word(folder)}`)
  to.out([`${what} of ${files.size} files is in ${folder}.`, ...look, "Next:", ...next].join("\n"))
  return exit.done
}

/** As the person started us, so that the lines can be copied. */
const program = process.env.npm_command === "exec" ? "npx cityindex" : "cityindex"

/** A word of a command line. */
const word = (text: string): string =>
  /[^\w./:~@%+=,\p{L}-]/u.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : text
