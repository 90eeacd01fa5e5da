import type { ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { useEvidence } from "../data/index.ts"
import { useText } from "../text/index.ts"
import { unitTexts } from "../text/unit.ts"
import { drillOf, recordAt } from "../view/records.ts"

interface RecordLinksProps {
  readonly unit: string
  readonly node: string
}

/** A link to the one record behind a measured value, or to the list of them. Suspends until the records are here. */
export function RecordLinks({ unit, node }: RecordLinksProps): ReactNode {
  const { editionId, lang, view, paths } = usePage()
  const t = useText(unitTexts)
  const evidence = useEvidence(editionId)
  const drill = drillOf(view, evidence, unit, node)
  if (!drill) return null
  const [only] = drill.rows
  const record = drill.rows.length === 1 && only !== undefined ? recordAt(drill.table, only, lang) : null
  if (record)
    return (
      <a href={paths.record(drill.table.id, record.key)}>
        {t.record}: {record.name}
      </a>
    )
  return <a href={`${paths.cell(unit, node)}#records`}>{t.records(drill.rows.length)}</a>
}
