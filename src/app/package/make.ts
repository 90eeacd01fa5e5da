import type { EvidenceDocument, IndexDocument, LocalText, PackageFile } from "../../model/index.ts"
import {
  aboutTexts,
  archiveTitle,
  csvMetadata,
  csvPath,
  dataPackage,
  datasetJsonLd,
  fileTitles,
  mediaTypeOf,
  type PackageTable,
  packageTables,
  readme,
  tableCsv,
  workbookTitle,
} from "../../publish/index.ts"
import { sha256 } from "../folder.ts"
import type { Progress } from "../progress.ts"
import { tableParquet } from "./parquet.ts"
import { workbook } from "./workbook.ts"
import { zip } from "./zip.ts"

/** An edition to hand on: its data in every form, with all that is needed to read, cite, check and rebuild them. */
export interface EditionPackage {
  /** `ID-VERSION`: name of the archive without its ending. */
  readonly name: string
  /** Every file by its path in the package, `datapackage.json` first. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** What each file is, but for the edition's own below `edition/`. */
  readonly listing: readonly PackageFile[]
}

/** What a package is made of: plain data, which may be sent to another thread. */
export interface PackageParts {
  readonly index: IndexDocument
  readonly evidence: EvidenceDocument
  readonly indexText: string
  readonly evidenceText: string
  /** The edition's own files by path. */
  readonly own: ReadonlyMap<string, Uint8Array>
}

/** Writes the data package of an edition. The same parts give the same bytes. */
export async function makePackage(parts: PackageParts, progress: Progress): Promise<EditionPackage> {
  const { index, evidence, own } = parts
  progress("Making the tables", null)
  const tables = packageTables(index, evidence)
  const files = new Map<string, Listed>()
  const add = (path: string, content: string | Uint8Array, title = titleOf(path), table: string | null = null) => {
    files.set(path, listed(path, content, title, table))
  }
  for (const [k, table] of tables.entries()) {
    progress("Writing the tables", k / tables.length)
    add(csvPath(table.name), tableCsv(table), table.title, table.name)
    add(`data/${table.name}.parquet`, await tableParquet(table), table.title, table.name)
  }
  progress("Writing the workbook", null)
  add(`${index.edition.id}.xlsx`, await workbook(index.edition.title, tables), workbookTitle)
  add("index.json", parts.indexText)
  add("evidence.json", parts.evidenceText)
  for (const [path, text] of aboutTexts(index)) add(path, text)
  add("csv-metadata.json", json(csvMetadata(index, tables)))
  const data = [...files.values()].map(({ file }) => file)
  add("dataset.jsonld", json(datasetJsonLd(index, data, relativeAddress)))
  const described = [...files.values()].map(({ file }) => file)
  const descriptor = descriptorOf(index, tables, described)
  add("README.md", readme(index, tables, [...described, descriptor.file]))
  return {
    name: `${index.edition.id}-${index.edition.version}`,
    files: new Map([
      ["datapackage.json", descriptor.bytes],
      ...[...files].map(([path, { bytes }]): [string, Uint8Array] => [path, bytes]),
      ...[...own].map(([path, bytes]): [string, Uint8Array] => [`edition/${path}`, bytes]),
    ]),
    listing: [descriptor.file, ...[...files.values()].map(({ file }) => file)],
  }
}

function descriptorOf(index: IndexDocument, tables: readonly PackageTable[], files: readonly PackageFile[]): Listed {
  const path = "datapackage.json"
  return listed(path, json(dataPackage(index, tables, files)), titleOf(path), null)
}

function titleOf(path: string): LocalText {
  const title = fileTitles[path]
  if (title === undefined) throw new Error(`${path} has no title`)
  return title
}

/** The package as one ZIP, and what it is. */
export function archivePackage({ name, files }: EditionPackage): {
  readonly file: PackageFile
  readonly bytes: Uint8Array
} {
  return listed(`${name}.zip`, zip(files), archiveTitle, null)
}

interface Listed {
  readonly file: PackageFile
  readonly bytes: Uint8Array
}

function listed(path: string, content: string | Uint8Array, title: LocalText, table: string | null): Listed {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content
  const file = { path, bytes: bytes.length, sha256: sha256(bytes), title, type: mediaTypeOf(path), table }
  return { file, bytes }
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

/** A path as a relative address: whatever it holds is part of its names. */
const relativeAddress = (path: string): string => path.split("/").map(encodeURIComponent).join("/")
