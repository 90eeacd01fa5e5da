import { useEffect, useRef, useState } from "react"

/**
 * Text of an input that is handed on when the typing pauses, and follows `value` when that changes from outside.
 * While a syllable is being composed nothing is handed on: ㄷ on the way to 데 is not a query.
 */
export function useTyped(value: string, onPause: (text: string) => void, pause = 180) {
  const [text, setText] = useState(value)
  const handedOn = useRef(value)
  const isComposing = useRef(false)
  const latest = useRef(onPause)
  latest.current = onPause
  useEffect(() => {
    if (value === handedOn.current) return
    handedOn.current = value
    setText(value)
  }, [value])
  useEffect(() => {
    if (text === handedOn.current || isComposing.current) return
    const timer = setTimeout(() => {
      handedOn.current = text
      latest.current(text)
    }, pause)
    return () => clearTimeout(timer)
  }, [text, pause])
  return {
    value: text,
    onChange: (event: { target: { value: string } }) => setText(event.target.value),
    onCompositionStart: () => {
      isComposing.current = true
    },
    onCompositionEnd: (event: { currentTarget: { value: string } }) => {
      isComposing.current = false
      setText(event.currentTarget.value)
    },
  }
}
