import type { IndexDocument, LocalText, Node, PackageFile, Source } from "../../model/index.ts"
import { measureOf } from "../../model/index.ts"
import { plainCitation } from "../citation.ts"
import { webAddress } from "./licence.ts"
import { measureIdOf } from "./structure.ts"

/**
 * The edition as a dataset in JSON-LD, in the words of schema.org, which search engines read, and of DCAT, which data
 * portals read. What has no address on the web, such as a licence that is only named, stands as text.
 *
 * @param files   what may be downloaded
 * @param address where a file is found, by its path in the package
 */
export function datasetJsonLd(
  index: IndexDocument,
  files: readonly PackageFile[],
  address: (path: string) => string,
): object {
  const { edition, hashes, nodes, sources, periods } = index
  const licence = webAddress(edition.licence.url) ?? edition.licence.name
  return {
    "@context": {
      "@vocab": "https://schema.org/",
      dcat: "http://www.w3.org/ns/dcat#",
      dct: "http://purl.org/dc/terms/",
    },
    "@type": ["Dataset", "dcat:Dataset"],
    identifier: [edition.id, `sha256:${hashes.edition}`],
    "dct:identifier": edition.id,
    name: inBoth(edition.title),
    "dct:title": inBoth(edition.title),
    description: inBoth(edition.summary),
    "dct:description": inBoth(edition.summary),
    version: edition.version,
    "dcat:version": edition.version,
    inLanguage: edition.languages,
    license: licence,
    "dct:license": webAddress(edition.licence.url) === null ? licence : { "@id": licence },
    publisher: { "@type": "Organization", name: inBoth(edition.publisher) },
    "dct:publisher": { "@type": "Organization", name: inBoth(edition.publisher) },
    creditText: plainCitation(index, "en"),
    temporalCoverage: coverage(periods),
    variableMeasured: nodes.filter(({ basis }) => basis !== "shown").map(variable),
    isBasedOn: sources.map(work),
    distribution: files.map((file) => download(file, address(file.path))),
    "dcat:distribution": files.map((file) => ({ "@id": address(file.path) })),
  }
}

const inBoth = ({ en, ko }: LocalText) =>
  ko === en
    ? en
    : [
        { "@value": en, "@language": "en" },
        { "@value": ko, "@language": "ko" },
      ]

/** Years, or first and last period as an interval of ISO 8601. Halves and quarters have no form in it: their years. */
function coverage(periods: IndexDocument["periods"]): string {
  const plain = periods.map((period) => period.replace(/-[HQ]\d$/, ""))
  const [first = "", last = first] = [plain[0], plain.at(-1)]
  return first === last ? first : `${first}/${last}`
}

const variable = ({ id, title, definition, measure }: Node) => ({
  "@type": "PropertyValue",
  propertyID: id,
  name: inBoth(title),
  ...(definition === null ? {} : { description: inBoth(definition) }),
  unitText: measureOf(measure)?.label.en ?? measureIdOf(measure),
})

const work = ({ title, publisher, date, url, licence }: Source) => ({
  "@type": "CreativeWork",
  name: inBoth(title),
  ...(publisher === "" ? {} : { publisher: { "@type": "Organization", name: publisher } }),
  ...(date === "" ? {} : { datePublished: date }),
  ...(webAddress(url) === null ? {} : { url }),
  ...(licence === "" ? {} : { license: licence }),
})

const download = ({ title, type, bytes, sha256 }: PackageFile, url: string) => ({
  "@id": url,
  "@type": ["DataDownload", "dcat:Distribution"],
  name: inBoth(title),
  contentUrl: url,
  "dcat:downloadURL": { "@id": url },
  encodingFormat: type,
  "dcat:mediaType": type,
  contentSize: `${bytes} B`,
  "dcat:byteSize": bytes,
  sha256,
})
