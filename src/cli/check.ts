import { editionFolder, openEdition } from "../app/index.ts"
import { type Command, exit } from "./command.ts"
import { countsOf, diagnosticsJson, printDiagnostics } from "./edition.ts"

export const check: Command = {
  name: "check",
  usage: "DIR [--strict]",
  help: [
    "Reads the whole edition and lists all diagnostics at once; and as remarks, what its sources print against each",
    "other: shares that do not sum, figures and sentences that disagree. Writes nothing.",
    "",
    "  --strict   remarks, too, end with exit code 1",
    "  --json     the diagnostics as JSON",
    "",
    "Exit codes: 0 no errors, 1 the author must act, 2 the folder cannot be read.",
  ],
  options: { strict: { type: "boolean" } },
  arguments: { least: 1, most: 1 },
  run: async (to, [name = ""], values) => {
    const { opened, remarks, ...checked } = await openEdition(editionFolder(name), to.progress)
    to.settle()
    await opened?.close()
    const all = { ...checked, diagnostics: [...checked.diagnostics, ...remarks] }
    if (values.json === true) to.out(JSON.stringify({ diagnostics: diagnosticsJson(all.diagnostics) }, null, 2))
    else if (all.diagnostics.length > 0) printDiagnostics(to, all)
    else to.out(`No mistakes found. ${countsOf(all)}`)
    return opened === null || (values.strict === true && remarks.length > 0) ? exit.author : exit.done
  },
}
