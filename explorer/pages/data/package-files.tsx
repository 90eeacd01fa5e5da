import { Fragment, type ReactNode } from "react"
import type { PackageFile } from "../../../src/model/index.ts"
import { datasetJsonLd } from "../../../src/publish/index.ts"
import { usePage } from "../../app/page-context.ts"
import { usePackage } from "../../data/index.ts"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { dataTexts } from "../../text/data.ts"
import { useText } from "../../text/index.ts"
import { packageTexts } from "../../text/package.ts"

interface PackageFilesProps {
  /** Address that the edition's files stand below. */
  readonly root: string
}

/** The data package: as a whole, as a workbook, and table by table. Suspends until it is made. */
export function PackageFiles({ root }: PackageFilesProps): ReactNode {
  const { editionId, view } = usePage()
  const t = useText(packageTexts)
  const listing = usePackage(editionId)
  if (listing === null) {
    return (
      <Section id="package" title={t.title}>
        <p>{t.none}</p>
      </Section>
    )
  }
  const address = (path: string) => `${root}/package/${path.split("/").map(encodeURIComponent).join("/")}`
  const whole = [/\.zip$/, /\.xlsx$/, /^datapackage\.json$/].flatMap(
    (pattern) => listing.find(({ path }) => pattern.test(path)) ?? [],
  )
  return (
    <Section id="package" title={t.title} about={t.about}>
      <ul className="data-whole">
        {whole.map((file) => (
          <li key={file.path}>
            <Download file={file} address={address(file.path)} />
          </li>
        ))}
      </ul>
      <Tables listing={listing} address={address} />
      <DatasetScript dataset={datasetJsonLd(view.doc, listing, address)} />
    </Section>
  )
}

interface TablesProps {
  readonly listing: readonly PackageFile[]
  readonly address: (path: string) => string
}

/** A row for each table with its forms. */
function Tables({ listing, address }: TablesProps): ReactNode {
  const { lang } = usePage()
  const t = useText(packageTexts)
  const tables = [...Map.groupBy(listing, ({ table }) => table)].flatMap(([table, files]) =>
    table === null ? [] : [{ table, files, title: files[0]?.title[lang] }],
  )
  return (
    <Scroll label={t.tables}>
      <table className="wide-table data-files">
        <caption className="unseen">{t.tables}</caption>
        <thead>
          <tr>
            <th scope="col">{t.table}</th>
            <th scope="col">{t.forms}</th>
            <th scope="col">{t.holds}</th>
          </tr>
        </thead>
        <tbody>
          {tables.map(({ table, files, title }) => (
            <tr key={table}>
              <th scope="row">{table}</th>
              <td className="data-size">
                {files.map((file, k) => (
                  <Fragment key={file.path}>
                    {k > 0 && ", "}
                    <Form file={file} address={address(file.path)} />
                  </Fragment>
                ))}
              </td>
              <td>{title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

interface FileProps {
  readonly file: PackageFile
  readonly address: string
}

function Download({ file, address }: FileProps): ReactNode {
  const { lang } = usePage()
  const t = useText(dataTexts)
  return (
    <>
      <a href={address} download={file.path}>
        {file.path}
      </a>{" "}
      <span className="quiet">
        {file.title[lang]}, {t.kilobytes(file.bytes)}
      </span>
    </>
  )
}

/** One form of a table, named by how its file ends. */
function Form({ file: { path, bytes }, address }: FileProps): ReactNode {
  const t = useText(dataTexts)
  const name = path.slice(path.lastIndexOf("/") + 1)
  return (
    <>
      <a href={address} download={name} aria-label={name}>
        {name.endsWith(".csv") ? "CSV" : "Parquet"}
      </a>{" "}
      <span className="quiet">{t.kilobytes(bytes)}</span>
    </>
  )
}

/** The dataset for programs that read pages: data in a script element, which nothing runs. A text in it cannot end it. */
function DatasetScript({ dataset }: { readonly dataset: object }): ReactNode {
  const json = JSON.stringify(dataset).replaceAll("<", "\\u003c")
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React has no other way to put data into a script element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
