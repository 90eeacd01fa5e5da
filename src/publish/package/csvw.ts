import type { IndexDocument, LocalText } from "../../model/index.ts"
import { licenceFile, webAddress } from "./licence.ts"
import type { ForeignKey, PackageTable } from "./table.ts"

/** Where the CSV of a table lies in the package. */
export const csvPath = (table: string): string => `data/${table}.csv`

/**
 * `csv-metadata.json`: the CSV files after the W3C's "Metadata Vocabulary for Tabular Data" (2015). `titles` are the
 * headers of the files, which validators compare; what readers see is in `dc:title`, in both languages.
 */
export function csvMetadata({ edition, sources }: IndexDocument, tables: readonly PackageTable[]): object {
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    "dc:title": inBoth(edition.title),
    "dc:description": inBoth(edition.summary),
    "dc:publisher": inBoth(edition.publisher),
    "dc:license": { "@id": webAddress(edition.licence.url) ?? licenceFile },
    "dc:source": sources.flatMap(({ url }) => (webAddress(url) === null ? [] : [{ "@id": url }])),
    // The default takes a line that begins with "#" for a comment.
    dialect: { encoding: "utf-8", lineTerminators: ["\n"], commentPrefix: null },
    tables: tables.map(({ name, title, about, columns, key, foreignKeys }) => ({
      url: csvPath(name),
      "dc:title": inBoth(title),
      "dc:description": inBoth(about),
      tableSchema: {
        columns: columns.map((column) => ({
          name: csvwName(column.name),
          titles: column.name,
          datatype: column.type,
          required: column.required,
          "dc:title": inBoth(column.title),
          ...(column.about === null ? {} : { "dc:description": inBoth(column.about) }),
        })),
        primaryKey: key.map(csvwName),
        ...(foreignKeys.length === 0 ? {} : { foreignKeys: foreignKeys.map(reference) }),
      },
    })),
  }
}

const reference = ({ columns, table, references }: ForeignKey) => ({
  columnReference: columns.map(csvwName),
  reference: { resource: csvPath(table), columnReference: references.map(csvwName) },
})

const inBoth = ({ en, ko }: LocalText) => [
  { "@value": en, "@language": "en" },
  ...(ko === en ? [] : [{ "@value": ko, "@language": "ko" }]),
]

/** A column's name as CSVW takes it: the name of a variable of a URI template, with anything else as percent codes. */
export const csvwName = (name: string): string =>
  encodeURIComponent(name).replaceAll(/[-!'()*~]|^_/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
