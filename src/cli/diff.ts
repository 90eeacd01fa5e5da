import {
  checkOutput,
  computeSide,
  diffDocument,
  diffFiles,
  diffText,
  editionFolder,
  namedSide,
  type OpenEdition,
  openEdition,
  whyNoDiff,
  writeFolder,
} from "../app/index.ts"
import { type Command, exit, text, type Values } from "./command.ts"
import { diagnosticsJson, printDiagnostics } from "./edition.ts"
import type { Terminal } from "./terminal.ts"

export const diff: Command = {
  name: "diff",
  usage: "A B [--node NODE] [--out OUT]",
  help: [
    "Tells what changed from A to B and why: the change of every rank and score is split into sample, method and data by",
    "computing them anew. A and B are editions; EDITION@PERIOD is one of the periods of an edition, and @PERIOD alone is",
    "another period of A:",
    "",
    "  cityindex diff human-development-2022@1990 @2022",
    "",
    "  --node NODE   what to compare (default: the top of both, or the dimensions that stand side by side)",
    "  --out OUT     the folder to write diff.json and changes.csv to (default: nothing is written)",
    "  --json        diff.json on stdout",
  ],
  options: { node: { type: "string" }, out: { type: "string" } },
  arguments: { least: 2, most: 2 },
  run: async (to, [a = "", b = ""], values) => {
    const first = namedSide(a, null)
    const second = namedSide(b, first)
    const folders = [first, second].map(({ edition }) => editionFolder(edition))
    const out = text(values, "out")
    if (out !== null) for (const folder of folders) checkOutput(out, folder, whyNoDiff)
    const opened = await openBoth(to, folders, values)
    if (typeof opened === "number") return opened
    try {
      const [before, after] = [opened[0], opened.at(-1)!]
      const from = await computeSide(before, first.time, to.progress)
      const isSame = before === after && first.time === second.time
      const until = isSame ? from : await computeSide(after, second.time, to.progress)
      const document = diffDocument(from, until, text(values, "node"))
      if (out !== null) writeFolder(out, diffFiles(document), whyNoDiff)
      to.settle()
      to.out(values.json === true ? JSON.stringify(document, null, 2) : diffText(document))
      if (out !== null) to.err(`2 files in ${out}`)
      return exit.done
    } finally {
      for (const edition of opened) await edition.close()
    }
  },
}

/** Opens both editions, one where it is the same folder twice. Mistakes of both are told at once; the exit code then. */
async function openBoth(
  to: Terminal,
  folders: readonly string[],
  values: Values,
): Promise<readonly [OpenEdition, ...OpenEdition[]] | number> {
  const checked = []
  for (const folder of new Set(folders)) checked.push({ folder, ...(await openEdition(folder, to.progress)) })
  to.settle()
  const [first, ...others] = checked.flatMap(({ opened }) => opened ?? [])
  if (first !== undefined && others.length + 1 === checked.length) return [first, ...others]
  const refused = checked.filter(({ opened }) => opened === null)
  for (const each of checked) await each.opened?.close()
  const mistakes = refused.flatMap(({ folder, diagnostics }) =>
    diagnosticsJson(diagnostics).map((diagnostic) => ({ edition: folder, ...diagnostic })),
  )
  if (values.json === true) to.out(JSON.stringify({ diagnostics: mistakes }, null, 2))
  else
    for (const each of refused) {
      to.err(`${each.folder}:`)
      printDiagnostics(to, each)
    }
  return exit.author
}
