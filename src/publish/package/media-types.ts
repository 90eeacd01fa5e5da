/** Media types by the end of a file's name. */
const types: Readonly<Record<string, string>> = {
  csv: "text/csv",
  json: "application/json",
  jsonld: "application/ld+json",
  md: "text/markdown",
  txt: "text/plain",
  cff: "application/yaml",
  yaml: "application/yaml",
  bib: "application/x-bibtex",
  parquet: "application/vnd.apache.parquet",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
}

/** Media type of a file by its name; bytes without a meaning where the end of the name is not known. */
export function mediaTypeOf(path: string): string {
  const end = path.slice(path.lastIndexOf(".") + 1).toLowerCase()
  return Object.hasOwn(types, end) ? (types[end] ?? "") : "application/octet-stream"
}
