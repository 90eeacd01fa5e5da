import { type KeyboardEvent, type ReactNode, useState } from "react"

interface TextFieldProps {
  readonly id?: string
  readonly value: string
  /** Said of the field where no label stands beside it. */
  readonly label?: string
  readonly describedBy?: string
  readonly className?: string
  readonly isNumber?: boolean
  /** Whether it may take several lines on a narrow screen; it stays one line of text. */
  readonly isLong?: boolean
  /** Whether a text can be taken; else the field says that it is wrong, and what was there before counts. */
  readonly accept: (text: string) => boolean
  readonly onGive: (text: string) => void
}

/** A text that counts once Enter is pressed or the field is left; Escape brings back what was there. */
export function TextField(props: TextFieldProps): ReactNode {
  const { id, value, label, describedBy, className, isNumber = false, isLong = false, accept, onGive } = props
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    setText(value)
  }
  const give = () => {
    if (text !== value && accept(text)) onGive(text)
  }
  const shared = {
    id,
    className,
    "aria-label": label,
    "aria-describedby": describedBy,
    "aria-invalid": text !== value && !accept(text),
    autoComplete: "off",
    spellCheck: false,
    value: text,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => setText(target.value),
    onBlur: give,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Enter") {
        event.preventDefault()
        give()
      } else if (event.key === "Escape") setText(value)
    },
  }
  return isLong ? (
    <textarea rows={1} {...shared} />
  ) : (
    <input type="text" inputMode={isNumber ? "decimal" : "text"} {...shared} />
  )
}
