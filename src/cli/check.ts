import { editionFolder, openEdition } from "../app/index.ts"
import { type Command, exit } from "./command.ts"
import { countsOf, diagnosticsJson, printDiagnostics } from "./edition.ts"

export const check: Command = {
  name: "check",
  usage: "DIR",
  help: [
    "Reads the whole edition and lists all diagnostics at once. Writes nothing.",
    "",
    "  --json   the diagnostics as JSON",
    "",
    "Exit codes: 0 no errors, 1 the author must act, 2 the folder cannot be read.",
  ],
  options: {},
  arguments: { least: 1, most: 1 },
  run: async (to, [name = ""], values) => {
    const checked = await openEdition(editionFolder(name), to.progress)
    to.settle()
    await checked.opened?.close()
    if (values.json === true) to.out(JSON.stringify({ diagnostics: diagnosticsJson(checked.diagnostics) }, null, 2))
    else if (checked.diagnostics.length > 0) printDiagnostics(to, checked)
    else to.out(`No mistakes found. ${countsOf(checked)}`)
    return checked.opened === null ? exit.author : exit.done
  },
}
