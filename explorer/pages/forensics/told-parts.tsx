import type { ReactNode } from "react"
import type { ForensicsTold } from "../../../src/publish/index.ts"
import { Fold } from "../../parts/fold.tsx"
import { Section } from "../../parts/section.tsx"
import { forensicsTexts } from "../../text/forensics.ts"
import { capital, useText } from "../../text/index.ts"

/** Rows of one finding that stand open. */
const shown = 10

/** Ranks, zeros, shares and the other findings, as the sentences that tell them. */
export function ToldParts({ parts }: { parts: readonly ForensicsTold[] }): ReactNode {
  return parts.map(({ part, title, findings }) => (
    <Section key={part} id={part} title={title}>
      <ul className="rows forensics-told">
        {findings.map(({ text, rows }) => (
          <li key={text}>
            <p>{text}.</p>
            {rows.length > 0 && <Rows rows={rows} />}
          </li>
        ))}
      </ul>
    </Section>
  ))
}

function Rows({ rows }: { rows: readonly string[] }): ReactNode {
  const t = useText(forensicsTexts)
  const list = (some: readonly string[]) => (
    <ul className="plain-list small forensics-of-one">
      {some.map((row) => (
        <li key={row}>{capital(row)}</li>
      ))}
    </ul>
  )
  return (
    <>
      {list(rows.slice(0, shown))}
      {rows.length > shown && <Fold summary={t.moreRows(rows.length - shown)}>{list(rows.slice(shown))}</Fold>}
    </>
  )
}
