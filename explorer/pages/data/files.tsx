import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { useFiles } from "../../data/index.ts"
import { Fold } from "../../parts/fold.tsx"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { documentTexts, stepTexts, type TableText, tableTexts } from "../../text/columns.ts"
import { dataTexts } from "../../text/data.ts"
import { useText } from "../../text/index.ts"

interface FilesProps {
  /** Address that the files stand below. */
  readonly root: string
}

/** Every file with what it holds, its size and hash; then the columns of each table. Suspends until they are listed. */
export function Files({ root }: FilesProps): ReactNode {
  const { editionId, lang } = usePage()
  const t = useText(dataTexts)
  const files = useFiles(editionId)
  const explained = files.flatMap(({ path }) => {
    const table = tableTexts[path]
    return table === undefined ? [] : [{ path, table }]
  })
  const hasSteps = files.some(({ path }) => path in stepTexts)
  return (
    <>
      <Section id="files" title={t.files} about={t.filesAbout}>
        <Scroll label={t.files}>
          <table className="wide-table data-files">
            <thead>
              <tr>
                <th scope="col">{t.file}</th>
                <th scope="col">{t.holds}</th>
                <th scope="col" className="right">
                  {t.size}
                </th>
                <th scope="col">{t.hash}</th>
              </tr>
            </thead>
            <tbody>
              {files.map(({ path, bytes, sha256 }) => (
                <tr key={path}>
                  <th scope="row">
                    <a href={`${root}/${path}`} download={`${editionId}-${path.replaceAll("/", "-")}`}>
                      {path}
                    </a>
                  </th>
                  <td>{(tableTexts[path]?.about ?? stepTexts[path] ?? documentTexts[path])?.[lang]}</td>
                  <td className="right data-size">{t.kilobytes(bytes)}</td>
                  <td className="data-hash">{sha256}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </Section>
      <Section id="columns" title={t.columns} {...(hasSteps ? { about: t.steps } : {})}>
        {explained.map(({ path, table }) => (
          <Fold key={path} isTitle summary={t.columnsOf(path)}>
            <Columns caption={t.columnsOf(path)} table={table} />
          </Fold>
        ))}
      </Section>
    </>
  )
}

function Columns({ caption, table }: { caption: string; table: TableText }): ReactNode {
  const { lang } = usePage()
  const t = useText(dataTexts)
  return (
    <table className="data-columns">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.column}</th>
          <th scope="col">{t.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(table.columns).map(([name, meaning]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{meaning[lang]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
