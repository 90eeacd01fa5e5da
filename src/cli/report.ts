import { buildEdition, checkFile, writeWhole } from "../app/index.ts"
import { Failure, type Lang, langs, type ReportWishes, type Unit } from "../model/index.ts"
import { type Overflow, printReport } from "../print/index.ts"
import { type Command, exit, text, type Values } from "./command.ts"
import { open } from "./edition.ts"

export const report: Command = {
  name: "report",
  usage: "DIR [--lang ko|en] [--out F.pdf] [--units A,B|--all-units] [--base-url URL]",
  help: [
    "Prints the designed report of an edition as a PDF: summary, method, ranks and how far they hold, two facing pages",
    "per dimension and unit, findings, all values, sources, glossary. Needs Chromium, on the PATH or named by CHROMIUM.",
    "Text that does not fit its page is listed with its place, and nothing is written.",
    "",
    "  --lang ko|en      language of the report (default: the first that the edition declares)",
    "  --out F.pdf       the file to write (default: ID-VERSION-LANG.pdf in this folder)",
    "  --units A,B       two pages for these units alone; the others stand in the tables",
    "  --all-units       two pages for every unit (default: for up to 40 units; up to 250 get an entry of a few lines)",
    "  --base-url URL    the site it is published on: addresses in the report start with it",
    "  --json            what was written, or what does not fit, as JSON",
  ],
  options: {
    lang: { type: "string" },
    out: { type: "string" },
    units: { type: "string" },
    "all-units": { type: "boolean" },
    "base-url": { type: "string" },
  },
  arguments: { least: 1, most: 1 },
  run: async (to, [name = ""], values) => {
    const lang = langOf(values)
    const base = baseOf(values)
    const given = text(values, "out")
    if (given !== null) checkFile(given, "%PDF-", "a PDF")
    const opened = await open(to, name, values)
    if (typeof opened === "number") return opened
    const { edition } = opened
    const wishes: ReportWishes = {
      lang: lang ?? edition.languages[0] ?? "en",
      base,
      spreads: spreadsOf(values, edition.units),
    }
    const out = given ?? `${edition.id}-${edition.version}-${wishes.lang}.pdf`
    checkFile(out, "%PDF-", "a PDF")
    const built = await buildEdition(opened, to.progress)
    await opened.close()
    const printed = await printReport(built.index, built.evidence, wishes, (what) => to.progress(what, null))
    to.settle()
    const { pdf, pages, overflow, borrowed } = printed
    if (pdf === null) {
      if (values.json === true) to.out(JSON.stringify({ overflow }, null, 2))
      else to.err([...overflow.map(overflowLine), whyNothing(overflow.length)].join("\n"))
      return exit.author
    }
    writeWhole(out, pdf)
    if (values.json === true)
      to.out(JSON.stringify({ out, lang: wishes.lang, pages, bytes: pdf.length, borrowed }, null, 2))
    else to.out([...borrowedLines(borrowed), `${pages} pages in ${out}`].join("\n"))
    return exit.done
  },
}

function langOf(values: Values): Lang | null {
  const given = text(values, "lang")
  const lang = langs.find((each) => each === given)
  if (given !== null && lang === undefined) throw new Failure(`--lang takes ko or en, not "${given}".`)
  return lang ?? null
}

/** @throws Failure when it is no address of the web */
function baseOf(values: Values): string | null {
  const given = text(values, "base-url")
  if (given === null) return null
  const url = URL.canParse(given) ? new URL(given) : null
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:") || url.search + url.hash !== "")
    throw new Failure(`--base-url takes an address such as https://index.example/, not "${given}".`)
  return url.href.endsWith("/") ? url.href : `${url.href}/`
}

/** @throws Failure when a unit is asked for that the edition does not have */
function spreadsOf(values: Values, units: readonly Unit[]): ReportWishes["spreads"] {
  const given = text(values, "units")
  if (values["all-units"] === true) {
    if (given !== null) throw new Failure("--units and --all-units exclude each other: give one of them.")
    return "all"
  }
  if (given === null) return null
  const asked = given.split(",").map((id) => id.trim())
  const unknown = asked.filter((id) => !units.some((unit) => unit.id === id))
  if (unknown.length > 0)
    throw new Failure(
      `The edition has no unit ${unknown.map((id) => `"${id}"`).join(", ")}. --units takes ids, such as ${units[0]?.id ?? "seoul"}.`,
    )
  return units.filter(({ id }) => asked.includes(id)).map(({ id }) => id)
}

const overflowLine = ({ where, what, by, side }: Overflow) =>
  `${where}: ${by} mm too far ${side === "below" ? "down" : "to the right"}, at “${what}”`

const whyNothing = (places: number) =>
  `The report was not written: ${places === 1 ? "one text does" : `${places} texts do`} not fit. Shorten the texts of the edition that these pages are made of.`

const borrowedLines = (borrowed: readonly string[]) =>
  borrowed.length === 0
    ? []
    : [
        `Not in the report's typeface, so set in a font of this machine: ${borrowed.slice(0, 40).join(" ")}${borrowed.length > 40 ? " …" : ""}`,
      ]
