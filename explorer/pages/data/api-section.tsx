import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { apiTexts } from "../../text/api.ts"
import { useText } from "../../text/index.ts"
import { apiExamples } from "../../view/api-examples.ts"

interface ApiSectionProps {
  /** Address that the API stands below, ending with "/". */
  readonly api: string
  /** Whether a server is there that computes; a published site has files alone. */
  readonly isLive: boolean
}

/** What programs can read, with addresses of this edition to try. */
export function ApiSection({ api, isLive }: ApiSectionProps): ReactNode {
  const { editionId, view } = usePage()
  const t = useText(apiTexts)
  const root = `${api}editions/${encodeURIComponent(editionId)}`
  const examples = apiExamples(view.doc).map((each) => ({ ...each, address: api + each.path, what: t[each.kind] }))
  const whole = [
    { what: t.whole, address: `${api}editions.json` },
    { what: t.index, address: `${root}/index.json` },
    { what: t.evidence, address: `${root}/evidence.json` },
  ]
  return (
    <Section id="api" title={t.title} about={t.about}>
      <Addresses caption={t.title} rows={[...whole, ...examples.filter((each) => !each.isLive)]} />
      {isLive && (
        <>
          <h3>{t.live}</h3>
          <p className="about">{t.liveAbout}</p>
          <Addresses caption={t.live} rows={examples.filter((each) => each.isLive)} />
        </>
      )}
      <p className="small">
        <a href={`${api}openapi.json`}>{t.described}</a>
      </p>
    </Section>
  )
}

interface AddressesProps {
  readonly caption: string
  readonly rows: readonly { readonly what: string; readonly address: string }[]
}

function Addresses({ caption, rows }: AddressesProps): ReactNode {
  const t = useText(apiTexts)
  return (
    <Scroll label={caption}>
      <table className="data-api">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.what}</th>
            <th scope="col">{t.address}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, address }) => (
            <tr key={address}>
              <th scope="row">{what}</th>
              <td>
                <a href={address}>{address}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
