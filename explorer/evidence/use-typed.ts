import { useEffect, useEffectEvent, useRef, useState } from "react"

/**
 * Text of an input that is handed on when the typing pauses, and follows `value` when that changes from outside. A
 * syllable in the making is handed on too: an input method keeps the last one open until the next key.
 */
export function useTyped(value: string, onPause: (text: string) => void, pause = 180) {
  const [text, setText] = useState(value)
  /** Texts handed on that have not come back as `value` yet: such a return must not undo what was typed meanwhile. */
  const underway = useRef<string[]>([])
  const handOn = useEffectEvent(onPause)
  useEffect(() => {
    const own = underway.current.indexOf(value)
    if (own < 0) setText(value)
    underway.current = underway.current.slice(own + 1)
  }, [value])
  useEffect(() => {
    if (text === (underway.current.at(-1) ?? value)) return
    const timer = setTimeout(() => {
      underway.current.push(text)
      handOn(text)
    }, pause)
    return () => clearTimeout(timer)
  }, [text, value, pause])
  return {
    value: text,
    onChange: (event: { target: { value: string } }) => setText(event.target.value),
  }
}
