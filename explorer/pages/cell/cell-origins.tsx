import type { ReactNode } from "react"
import type { Node, Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { SourceLine } from "../../parts/source-line.tsx"
import { cellTexts } from "../../text/cell.ts"
import { useText } from "../../text/index.ts"
import { measuredTables, sourcesBelow } from "../../view/cell.ts"

/** From a dimension straight to where the numbers below it come from: sources of values, records about the unit. */
export function CellOrigins({ unit, node }: { unit: Unit; node: Node }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(cellTexts)
  if (node.kind === "indicator") return null
  return (
    <>
      {sourcesBelow(view, unit, node).map(({ source, places }) => (
        <p key={source} className="small">
          {t.sourcesBelow}: <SourceLine source={source} place={places.join(";")} />
        </p>
      ))}
      {measuredTables(view, node).map((table) => (
        <p key={table.id} className="small">
          <a href={paths.evidence({ table: table.id, unit: unit.id })}>{t.recordsBehind(table.title[lang])}</a>
        </p>
      ))}
    </>
  )
}
