import { join } from "node:path"
import { buildEdition, checkOutput, editionFolder, outputFiles, whyNoOutput, writeFolder } from "../app/index.ts"
import { type Command, exit, text } from "./command.ts"
import { open } from "./edition.ts"

export const build: Command = {
  name: "build",
  usage: "DIR [--out OUT]",
  help: [
    "Writes scores.csv, weights.csv, steps/*.csv, index.json and evidence.json to OUT (default: DIR/build), and",
    "panel.csv where the edition has several periods. An earlier output is replaced as a whole, or left untouched",
    "when anything fails. The same edition gives the same bytes.",
    "",
    "  --out OUT   the folder to write",
    "  --json      what was written, as JSON",
  ],
  options: { out: { type: "string" } },
  arguments: { least: 1, most: 1 },
  run: async (to, [name = ""], values) => {
    const folder = editionFolder(name)
    const out = text(values, "out") ?? join(folder, "build")
    checkOutput(out, folder)
    const opened = await open(to, name, values)
    if (typeof opened === "number") return opened
    const built = await buildEdition(opened, to.progress)
    await opened.close()
    const files = outputFiles(built)
    writeFolder(out, files, whyNoOutput)
    to.settle()
    const names = [...files.keys()]
    if (values.json === true) to.out(JSON.stringify({ out, files: names, hashes: built.index.hashes }, null, 2))
    else to.out(`${built.index.edition.title.en}: ${names.length} files in ${out}`)
    return exit.done
  },
}
