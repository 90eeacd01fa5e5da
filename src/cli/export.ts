import { existsSync } from "node:fs"
import { exportWorkbook, writeWhole } from "../app/index.ts"
import { Failure } from "../model/index.ts"
import { type Command, exit, text } from "./command.ts"
import { open } from "./edition.ts"

export const exportEdition: Command = {
  name: "export",
  usage: "DIR [--out FILE.xlsx]",
  help: [
    "Writes a whole edition as one workbook, XLSX, to be looked at and changed in a spreadsheet program: settings,",
    "framework, values with units in rows and indicators in columns, and every other table. `cityindex new NEW --from",
    "FILE.xlsx` makes the edition of it again. Comments of YAML files are not kept. An existing file is left as it is.",
    "",
    "  --out FILE.xlsx   the file to write (default: ID-VERSION.xlsx)",
    "  --json            the file written and its sheets, as JSON",
  ],
  options: { out: { type: "string" } },
  arguments: { least: 1, most: 1 },
  run: async (to, [name = ""], values) => {
    const wished = text(values, "out")
    if (wished !== null) checkFree(wished)
    const opened = await open(to, name, values)
    if (typeof opened === "number") return opened
    await opened.close()
    const { id, version } = opened.edition
    const out = wished ?? `${id}-${version}.xlsx`
    checkFree(out)
    const { bytes, sheets } = await exportWorkbook(opened)
    writeWhole(out, bytes)
    if (values.json === true) to.out(JSON.stringify({ out, bytes: bytes.length, sheets }, null, 2))
    else to.out(`${opened.edition.title.en}: ${sheets.length} sheets in ${out}`)
    return exit.done
  },
}

/** @throws Failure where something is: it may hold what a person changed */
function checkFree(path: string): void {
  if (path === "") throw new Failure("The name of the file to write is empty.")
  if (existsSync(path)) throw new Failure(`${path} exists and was left as it is: it may hold changes of yours.`)
}
