import { type ReactNode, useState } from "react"
import openData from "../../forensics/examples/global-open-data-index-2015.csv?url"
import humanDevelopment from "../../forensics/examples/human-development-2022.csv?url"
import type { TableSource } from "../../forensics/messages.ts"
import { forensicsTexts } from "../../text/forensics.ts"
import { useText } from "../../text/index.ts"

/** Tables to begin with: published ones of the bundled editions. */
export function Examples({ begin }: { begin: (source: TableSource) => void }): ReactNode {
  const t = useText(forensicsTexts)
  const [lost, setLost] = useState(false)
  const examples = [
    { url: humanDevelopment, title: t.humanDevelopment, about: t.humanDevelopmentAbout },
    { url: openData, title: t.openData, about: t.openDataAbout },
  ]
  const take = async (url: string, title: string) => {
    setLost(false)
    const answer = await fetch(url)
    if (!answer.ok) throw new Error(`${answer.status}`)
    begin({ name: title, content: await answer.blob() })
  }
  return (
    <section className="forensics-examples" aria-labelledby="examples">
      <h2 id="examples">{t.examples}</h2>
      <ul className="plain-list">
        {examples.map(({ url, title, about }) => (
          <li key={title}>
            <button type="button" onClick={() => take(url, title).catch(() => setLost(true))}>
              {title}
            </button>
            <p className="small quiet">{about}</p>
          </li>
        ))}
      </ul>
      <p role="alert">{lost && t.exampleLost}</p>
    </section>
  )
}
