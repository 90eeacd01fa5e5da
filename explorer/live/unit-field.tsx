import { memo, type ReactNode } from "react"
import type { Unit } from "../../src/model/index.ts"
import { useLang } from "../app/page-context.ts"

interface UnitFieldProps {
  readonly id: string
  readonly label: string
  /** In the order to choose from. */
  readonly units: readonly Unit[]
  readonly value: string
  readonly onChoose: (unit: string) => void
}

function UnitFieldPlain({ id, label, units, value, onChoose }: UnitFieldProps): ReactNode {
  const lang = useLang()
  return (
    <label className="field" htmlFor={id}>
      <span>{label}</span>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {units.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {unit.name[lang]}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Picker of one unit. Drawn again only when what it shows changed: it stands beside a ranking that moves. */
export const UnitField = memo(
  UnitFieldPlain,
  (a, b) => a.label === b.label && a.units === b.units && a.value === b.value && a.onChoose === b.onChoose,
)
