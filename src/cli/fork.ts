import { forkEdition, writeFolder } from "../app/index.ts"
import { type Command, exit } from "./command.ts"
import { open } from "./edition.ts"

export const fork: Command = {
  name: "fork",
  usage: "DIR NEW",
  help: [
    "Writes another edition to change: other units, indicators or weights. It starts as a copy of DIR under an id of its",
    "own, made from the name of NEW, and says what it was made from (forked_from in index.yaml). An existing folder is",
    "left as it is. Afterwards `cityindex diff DIR NEW` tells how the two differ.",
    "",
    "  --json   the files written, and what it was made from, as JSON",
  ],
  options: {},
  arguments: { least: 2, most: 2 },
  run: async (to, [name = "", folder = ""], values) => {
    const opened = await open(to, name, values)
    if (typeof opened === "number") return opened
    const { edition, hash } = opened
    const files = forkEdition(opened, folder)
    await opened.close()
    writeFolder(folder, files, null)
    const from = { id: edition.id, version: edition.version, hash }
    if (values.json === true) {
      to.out(JSON.stringify({ out: folder, files: [...files.keys()], forkedFrom: from }, null, 2))
      return exit.done
    }
    to.out(
      [
        `A fork of ${edition.id} ${edition.version} is in ${folder}.`,
        "Say in index.yaml whose it is now: title, summary, publisher, citation. The terms of the data go on:",
        `  ${edition.licence.name}`,
        "Then change what is to differ, and see it:",
        `  cityindex check ${folder}`,
        `  cityindex diff ${name} ${folder}`,
      ].join("\n"),
    )
    return exit.done
  },
}
