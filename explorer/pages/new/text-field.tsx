import { type ReactNode, useState } from "react"

interface TextFieldProps {
  readonly id?: string
  readonly value: string
  /** Said of the field where no label stands beside it. */
  readonly label?: string
  readonly describedBy?: string
  readonly className?: string
  readonly isNumber?: boolean
  /** Whether a text can be taken; else the field says that it is wrong, and what was there before counts. */
  readonly accept: (text: string) => boolean
  readonly onGive: (text: string) => void
}

/** A text that counts once Enter is pressed or the field is left; Escape brings back what was there. */
export function TextField(props: TextFieldProps): ReactNode {
  const { id, value, label, describedBy, className, isNumber = false, accept, onGive } = props
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    setText(value)
  }
  const give = () => {
    if (text !== value && accept(text)) onGive(text)
  }
  return (
    <input
      id={id}
      type="text"
      className={className}
      inputMode={isNumber ? "decimal" : undefined}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={text !== value && !accept(text)}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={give}
      onKeyDown={({ key }) => {
        if (key === "Enter") give()
        else if (key === "Escape") setText(value)
      }}
    />
  )
}
