import type { ReactNode } from "react"
import { useLang } from "../app/page-context.ts"
import type { RankingRow } from "../view/ranking.ts"

interface UnitFieldProps {
  readonly id: string
  readonly label: string
  readonly rows: readonly RankingRow[]
  readonly value: RankingRow
  readonly onChoose: (unit: string) => void
}

/** Picker of one unit, by name. */
export function UnitField({ id, label, rows, value, onChoose }: UnitFieldProps): ReactNode {
  const lang = useLang()
  return (
    <label className="field" htmlFor={id}>
      <span>{label}</span>
      <select id={id} value={value.unit.id} onChange={(event) => onChoose(event.target.value)}>
        {rows
          .toSorted((a, b) => a.unit.name[lang].localeCompare(b.unit.name[lang], lang))
          .map(({ unit }) => (
            <option key={unit.id} value={unit.id}>
              {unit.name[lang]}
            </option>
          ))}
      </select>
    </label>
  )
}
