import { starterEdition, writeFolder } from "../app/index.ts"
import { type Command, exit } from "./command.ts"

export const create: Command = {
  name: "new",
  usage: "DIR",
  summary: "write a commented starter edition",
  help: [
    "Writes a small complete edition whose comments explain the format. An existing folder is left as it is.",
    "",
    "  --json   the files written, as JSON",
  ],
  options: {},
  arguments: { least: 1, most: 1 },
  run: async (to, [folder = ""], values) => {
    const files = starterEdition()
    writeFolder(folder, files, null)
    if (values.json === true) to.out(JSON.stringify({ out: folder, files: [...files.keys()] }, null, 2))
    else {
      to.out(`A starter edition of ${files.size} files is in ${folder}. Next:`)
      to.out(`  cityindex check ${folder}\n  cityindex build ${folder}\n  cityindex serve ${folder}`)
    }
    return exit.done
  },
}
