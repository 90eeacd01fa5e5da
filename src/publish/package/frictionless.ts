import type { IndexDocument, LocalText, PackageFile } from "../../model/index.ts"
import { licenceFile, licenceId, webAddress } from "./licence.ts"
import type { PackageColumn, PackageTable } from "./table.ts"

/**
 * `datapackage.json`: a Data Package of version 2 of the standard (datapackage.org). Its resources are the files with
 * their lengths and SHA-256; those that are CSV have a Table Schema. The standard has no texts in several languages:
 * `title` and `description` are English, and `title_ko` and `description_ko` stand beside them.
 *
 * @param files what the package holds, without `datapackage.json` itself and the edition's own files
 */
export function dataPackage(
  { edition, hashes, sources }: IndexDocument,
  tables: readonly PackageTable[],
  files: readonly PackageFile[],
): object {
  const byName = new Map(tables.map((table) => [table.name, table]))
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: edition.id,
    id: `sha256:${hashes.edition}`,
    version: edition.version,
    ...titled(edition.title),
    ...described(edition.summary),
    licenses: [licenceOf(edition)],
    sources: sources.map(({ title, url }) => ({
      ...titled(title),
      ...(webAddress(url) === null ? {} : { path: url }),
    })),
    contributors: [{ ...titled(edition.publisher), organization: edition.publisher.en, roles: ["publisher"] }],
    resources: files.map((file) => resource(file, byName.get(file.table ?? ""))),
  }
}

const titled = ({ en, ko }: LocalText) => ({ title: en, title_ko: ko })
const described = ({ en, ko }: LocalText) => ({ description: en, description_ko: ko })

function licenceOf({ licence }: IndexDocument["edition"]) {
  const id = licenceId(licence.name)
  return { ...(id === null ? {} : { name: id }), path: webAddress(licence.url) ?? licenceFile, title: licence.name }
}

function resource({ path, bytes, sha256, title, type }: PackageFile, table: PackageTable | undefined): object {
  const [, stem = path, format = ""] = path.match(/([^/]+)\.([^./]+)$/) ?? []
  const isTable = table !== undefined && format === "csv"
  return {
    name: isTable ? table.name : `${stem}-${format}`.toLowerCase(),
    path,
    ...titled(title),
    ...(table === undefined ? {} : described(table.about)),
    format,
    mediatype: type,
    bytes,
    hash: `sha256:${sha256}`,
    ...(isTable
      ? { type: "table", encoding: "utf-8", dialect: { lineTerminator: "\n" }, schema: tableSchema(table) }
      : {}),
  }
}

function tableSchema({ name, columns, key, foreignKeys }: PackageTable): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: columns.map(field),
    missingValues: [""],
    primaryKey: key,
    ...(foreignKeys.length === 0
      ? {}
      : {
          foreignKeys: foreignKeys.map((foreign) => ({
            fields: foreign.columns,
            // A table that refers to itself leaves its name out.
            reference: { ...(foreign.table === name ? {} : { resource: foreign.table }), fields: foreign.references },
          })),
        }),
  }
}

function field({ name, type, title, about, required, codes }: PackageColumn): object {
  return {
    name,
    type,
    ...titled(title),
    ...(about === null ? {} : described(about)),
    ...(codes === null || codes.length === 0
      ? {}
      : { categories: codes.map(({ id, label }) => ({ value: id, label: label.en, label_ko: label.ko })) }),
    ...(required ? { constraints: { required: true } } : {}),
  }
}
