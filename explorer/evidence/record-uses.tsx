import type { ReactNode } from "react"
import type { EvidenceTable } from "../../src/query/index.ts"
import { usePage } from "../app/page-context.ts"
import { useEvidence } from "../data/index.ts"
import { formatNumber, measureOf, useText } from "../text/index.ts"
import { usesOf } from "./record.ts"
import { evidenceTexts } from "./text.ts"

interface RecordUsesProps {
  readonly table: EvidenceTable
  readonly row: number
}

/** The numbers that a record is part of, each leading to the page that explains it. */
export function RecordUses({ table, row }: RecordUsesProps): ReactNode {
  const { lang, view, paths, editionId } = usePage()
  const t = useText(evidenceTexts)
  const uses = usesOf(view.doc, useEvidence(editionId), table.spec.id, row)
  const value = (node: string, unit: string, period: string) => {
    const i = view.unitIndex.get(unit)
    const raw = i === undefined ? null : view.result(node, period as never)?.raw?.[i]
    const { suffix } = measureOf(view.node(node)?.measure ?? "")
    return raw === null || raw === undefined ? "" : formatNumber(raw, lang) + suffix[lang]
  }
  return (
    <section className="section">
      <h2>{t.usedIn}</h2>
      <p className="about">{uses.length === 0 ? t.notUsed : t.usedAbout}</p>
      <ul className="rows">
        {uses.map(({ node, unit, period, part }) => (
          <li key={`${period} ${node} ${unit}`}>
            <a href={paths.cell(unit, node)}>
              {table.label("unit", unit)[lang]} · {view.node(node)?.title[lang] ?? node}
              {view.doc.periods.length > 1 && ` · ${period}`}
            </a>{" "}
            <strong className="number">{value(node, unit, period)}</strong>{" "}
            {part !== "whole" && <span className="tag">{part === "counted" ? t.counted : t.inBase}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
