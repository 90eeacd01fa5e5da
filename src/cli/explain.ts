import { buildEdition, explainCell, findCell } from "../app/index.ts"
import { Failure, type Lang, langs } from "../model/index.ts"
import { type Command, exit, text } from "./command.ts"
import { open } from "./edition.ts"

export const explain: Command = {
  name: "explain",
  usage: "DIR UNIT [NODE]",
  help: [
    "Tells in sentences how UNIT stands in NODE (default: the whole index) and what that rests on. Both are ids as in",
    "the edition's files, or names as readers see them.",
    "",
    "  --lang LANG   en or ko (default en)",
    "  --json        the same as JSON",
  ],
  options: { lang: { type: "string" } },
  arguments: { least: 2, most: 3 },
  run: async (to, [name = "", unit = "", node], values) => {
    const lang = text(values, "lang") ?? "en"
    if (!isLang(lang)) throw new Failure(`--lang takes ${langs.join(" or ")}, not "${lang}".`)
    const opened = await open(to, name, values)
    if (typeof opened === "number") return opened
    const cell = findCell(opened, unit, node ?? null)
    const built = await buildEdition(opened, to.progress)
    await opened.close()
    to.settle()
    const explanation = explainCell(built, cell, lang)
    to.out(values.json === true ? JSON.stringify(explanation, null, 2) : explanation.text)
    return exit.done
  },
}

const isLang = (text: string): text is Lang => (langs as readonly string[]).includes(text)
