import { join } from "node:path"
import {
  archivePackage,
  buildEdition,
  checkArchive,
  checkOutside,
  editionFolder,
  packageEdition,
  writeArchive,
} from "../app/index.ts"
import { type Command, exit, text } from "./command.ts"
import { open } from "./edition.ts"

export const pack: Command = {
  name: "package",
  usage: "DIR [--out FILE.zip]",
  help: [
    "Writes the data package of an edition: one ZIP with every table as CSV and Parquet, a workbook (XLSX), index.json and",
    "evidence.json, the edition itself, and what is needed to read, cite, check and rebuild them: datapackage.json",
    "(Frictionless), csv-metadata.json (CSVW), dataset.jsonld (schema.org, DCAT), CITATION.cff, citation.bib, README.md.",
    "An earlier package is replaced as a whole. The same edition gives the same bytes.",
    "",
    "  --out FILE.zip   the file to write (default: DIR/build/ID-VERSION.zip)",
    "  --json           what was written, as JSON",
  ],
  options: { out: { type: "string" } },
  arguments: { least: 1, most: 1 },
  run: async (to, [name = ""], values) => {
    const folder = editionFolder(name)
    const wished = text(values, "out")
    if (wished !== null) checkPlace(wished, folder)
    const opened = await open(to, name, values)
    if (typeof opened === "number") return opened
    const { id, version } = opened.edition
    const out = wished ?? join(folder, "build", `${id}-${version}.zip`)
    checkPlace(out, folder)
    const built = await buildEdition(opened, to.progress)
    await opened.close()
    const made = await packageEdition(built, to.progress)
    to.progress("Writing the archive", null)
    const { bytes, file } = archivePackage(made)
    writeArchive(out, bytes)
    to.settle()
    if (values.json === true) {
      const { bytes: length, sha256 } = file
      to.out(JSON.stringify({ out, bytes: length, sha256, hashes: built.index.hashes, files: made.listing }, null, 2))
    } else to.out(`${built.index.edition.title.en}: ${made.files.size} files in ${out}`)
    return exit.done
  },
}

function checkPlace(out: string, folder: string): void {
  checkArchive(out)
  checkOutside(out, out, folder)
}
