import type { ReactNode } from "react"
import type { TableHead } from "../../forensics/messages.ts"
import { forensicsTexts } from "../../text/forensics.ts"
import { useText } from "../../text/index.ts"

interface CompositeFieldProps {
  readonly head: TableHead
  /** The column that the reader chose; null: none. */
  readonly asked: string | null
  /** The column that was taken where none was chosen, once it is known. */
  readonly chosen: string | null
  readonly onAsk: (composite: string | null) => void
}

/** Which column is to be explained. A choice is examined at once. */
export function CompositeField({ head, asked, chosen, onAsk }: CompositeFieldProps): ReactNode {
  const t = useText(forensicsTexts)
  return (
    <label className="field">
      <span>{t.composite}</span>
      {/* A column may be called anything, "" included: options go by their place. */}
      <select
        value={asked === null ? -1 : head.numbers.indexOf(asked)}
        onChange={({ currentTarget }) => onAsk(head.numbers[Number(currentTarget.value)] ?? null)}
      >
        <option value={-1}>{chosen === null ? t.guess : t.guessed(chosen)}</option>
        {head.numbers.map((name, i) => (
          <option key={name} value={i}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
