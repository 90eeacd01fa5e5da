import type { Lang, PublishedEdition } from "../../src/model/index.ts"

/** The edition as schema.org knows data sets: what catalogues of data harvest from its pages. */
export function datasetOf({ index, files, baseUrl }: PublishedEdition, lang: Lang): unknown {
  const { edition, hashes, nodes, sources } = index
  const root = baseUrl === null ? null : `${baseUrl}${edition.id}/${encodeURIComponent(edition.version)}/`
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    ...(root === null ? {} : { "@id": root, url: `${root}${lang}/index.html` }),
    name: edition.title[lang],
    description: edition.summary[lang],
    inLanguage: lang,
    version: edition.version,
    identifier: `sha256:${hashes.edition}`,
    creator: { "@type": "Organization", name: edition.publisher[lang] },
    citation: edition.citation[lang],
    ...(edition.licence.url === null ? {} : { license: edition.licence.url }),
    temporalCoverage: index.periods.length > 1 ? `${index.periods[0]}/${index.periods.at(-1)}` : edition.time,
    variableMeasured: nodes.map(({ id, title }) => ({ "@type": "PropertyValue", propertyID: id, name: title[lang] })),
    isBasedOn: sources.map(({ title, url }) => ({
      "@type": "CreativeWork",
      name: title[lang],
      ...(url === null ? {} : { url }),
    })),
    ...(root === null
      ? {}
      : {
          distribution: files.map(({ path, bytes, sha256 }) => ({
            "@type": "DataDownload",
            contentUrl: `${root}data/${path}`,
            name: path,
            encodingFormat: path.endsWith(".csv") ? "text/csv" : "application/json",
            contentSize: `${bytes} B`,
            sha256,
          })),
        }),
  }
}
