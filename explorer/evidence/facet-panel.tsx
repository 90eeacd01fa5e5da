import { type ReactNode, useState } from "react"
import { type Chosen, type EvidenceTable, type Facet, gap } from "../../src/query/index.ts"
import { useLang } from "../app/page-context.ts"
import { formatNumber, useText } from "../text/index.ts"
import { facetTitle, valueLabel } from "./facet-words.ts"
import { evidenceTexts } from "./text.ts"

interface FacetPanelProps {
  readonly table: EvidenceTable
  readonly unitNoun: string
  readonly chosen: Chosen
  readonly counts: ReadonlyMap<string, Uint32Array>
  readonly onToggle: (facet: string, value: string) => void
}

/** Values shown before the rest is asked for. */
const fewValues = 8

/** The facets of a table as groups of check boxes with the number of records that each would leave. */
export function FacetPanel({ table, unitNoun, chosen, counts, onToggle }: FacetPanelProps): ReactNode {
  const lang = useLang()
  return table.facets.map((facet) => (
    <FacetGroup
      key={facet.id}
      facet={facet}
      title={facetTitle(table, facet.id, unitNoun, lang)}
      label={(value) => valueLabel(table, facet.id, value, lang)}
      chosen={chosen[facet.id] ?? []}
      counts={counts.get(facet.id) ?? new Uint32Array()}
      onToggle={(value) => onToggle(facet.id, value)}
    />
  ))
}

interface FacetGroupProps {
  readonly facet: Facet
  readonly title: string
  readonly label: (value: string) => string
  readonly chosen: readonly string[]
  readonly counts: Uint32Array
  readonly onToggle: (value: string) => void
}

function FacetGroup({ facet, title, label, chosen, counts, onToggle }: FacetGroupProps): ReactNode {
  const lang = useLang()
  const t = useText(evidenceTexts)
  const [showsAll, setShowsAll] = useState(false)
  const isLong = facet.values.length > fewValues + 2
  const entries = facet.values.map((value, i) => ({ value, count: counts[i] ?? 0 }))
  const most = Math.max(1, ...counts)
  const shown = !isLong
    ? entries
    : showsAll
      ? entries.toSorted((a, b) => label(a.value).localeCompare(label(b.value), lang))
      : firstOf(entries, chosen)
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      <ul className="plain-list">
        {shown.map(({ value, count }) => (
          <li key={value}>
            <label className={count === 0 ? "facet-value facet-none" : "facet-value"}>
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
              <span className={value === gap || value === "unknown" ? "facet-label quiet" : "facet-label"}>
                {label(value)}
              </span>
              <span className="facet-count number">{formatNumber(count, lang)}</span>
              <span className="facet-bar" style={{ width: `${(100 * count) / most}%` }} aria-hidden="true" />
            </label>
          </li>
        ))}
      </ul>
      {isLong && (
        <button
          type="button"
          className="bare facet-more"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? t.showFewer : t.showAll(facet.values.length)}
        </button>
      )}
    </fieldset>
  )
}

/** The values with most records, and every chosen one, so that a filter in force can be seen and undone. */
function firstOf<T extends { readonly value: string; readonly count: number }>(
  entries: readonly T[],
  chosen: readonly string[],
): readonly T[] {
  const ranked = entries.toSorted((a, b) => b.count - a.count)
  return ranked.filter((entry, i) => i < fewValues || chosen.includes(entry.value))
}
