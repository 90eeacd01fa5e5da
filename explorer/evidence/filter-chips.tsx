import type { ReactNode } from "react"
import type { Chosen, EvidenceTable } from "../../src/query/index.ts"
import { useLang } from "../app/page-context.ts"
import { useText } from "../text/index.ts"
import { facetTitle, valueLabel } from "./facet-words.ts"
import { evidenceTexts } from "./text.ts"

interface FilterChipsProps {
  readonly table: EvidenceTable
  readonly unitNoun: string
  readonly chosen: Chosen
  readonly onToggle: (facet: string, value: string) => void
  readonly onClear: () => void
}

/** The filters in force, each of which a press takes away. */
export function FilterChips({ table, unitNoun, chosen, onToggle, onClear }: FilterChipsProps): ReactNode {
  const lang = useLang()
  const t = useText(evidenceTexts)
  const chips = Object.entries(chosen).flatMap(([facet, values]) =>
    values.map((value) => ({
      facet,
      value,
      name: `${facetTitle(table, facet, unitNoun, lang)}: ${valueLabel(table, facet, value, lang)}`,
    })),
  )
  if (chips.length === 0) return null
  return (
    <ul className="plain-list chips" aria-label={t.filters}>
      {chips.map(({ facet, value, name }) => (
        <li key={`${facet} ${value}`}>
          <button type="button" className="chip" aria-label={t.remove(name)} onClick={() => onToggle(facet, value)}>
            {name} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="bare chip-clear" onClick={onClear}>
          {t.clear}
        </button>
      </li>
    </ul>
  )
}
