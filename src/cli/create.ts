import { starterEdition, writeFolder } from "../app/index.ts"
import { type Command, exit } from "./command.ts"

export const create: Command = {
  name: "new",
  usage: "DIR",
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
      const next = ["check", "build", "serve"].map((name) => `  ${program} ${name} ${word(folder)}`)
      to.out([`A starter edition of ${files.size} files is in ${folder}. Next:`, ...next].join("\n"))
    }
    return exit.done
  },
}

/** As the person started us, so that the lines can be copied. */
const program = process.env.npm_command === "exec" ? "npx cityindex" : "cityindex"

/** A word of a command line. */
const word = (text: string): string =>
  /[^\w./:~@%+=,\p{L}-]/u.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : text
