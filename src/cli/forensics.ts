import { examineTable, forensicsFiles, forensicsText, placeOf, whyNoForensics, writeFolder } from "../app/index.ts"
import { type Command, exit, text } from "./command.ts"
import type { Terminal } from "./terminal.ts"

/** Milliseconds after which a person who waits is told what is looked at. */
const patience = 2000

/** Progress for a person at a terminal who waits; a pipe or a file gets none. */
function waiting({ progress }: Terminal): (column: string) => void {
  if (process.stderr.isTTY !== true) return () => {}
  const start = performance.now()
  return (column) => {
    if (performance.now() - start > patience) progress(`looking at ${column}`, null)
  }
}

export const forensics: Command = {
  name: "forensics",
  usage: "TABLE.csv [--composite COLUMN] [--out OUT]",
  help: [
    "Tells how a published table was made: whether its composite is a mean, sum, product or other form of the other columns,",
    "with which weights and what rounding leaves open of them; which rows do not fit, and what simple mistake would explain",
    "each; ranks against scores, zeros that act as missing values, shares that do not sum, units that stand there twice.",
    "",
    "  --composite COLUMN   the column to explain (default: the one that combines most of the others)",
    "  --out OUT            the folder to write forensics.json to (default: nothing is written)",
    "  --json               forensics.json on stdout",
  ],
  options: { composite: { type: "string" }, out: { type: "string" } },
  arguments: { least: 1, most: 1 },
  run: async (to, [path = ""], values) => {
    const out = text(values, "out")
    if (out !== null) placeOf(out, whyNoForensics)
    const document = examineTable(path, text(values, "composite"), waiting(to))
    to.settle()
    if (out !== null) writeFolder(out, forensicsFiles(document), whyNoForensics)
    to.out(values.json === true ? JSON.stringify(document, null, 2) : forensicsText(document))
    if (document.verdict === "no-composite") to.err("Name the column to explain: --composite COLUMN.")
    if (out !== null) to.err(`1 file in ${out}`)
    return exit.done
  },
}
