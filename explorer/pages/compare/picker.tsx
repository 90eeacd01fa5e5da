import { type ReactNode, useId, useState } from "react"
import type { Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { compareTexts } from "../../text/compare.ts"
import { useText } from "../../text/index.ts"
import { mostCompared } from "../../view/compare.ts"
import { filterRows, namesOf } from "../../view/ranking.ts"

interface PickerProps {
  readonly chosen: readonly Unit[]
  readonly choose: (units: readonly Unit[]) => void
}

/** The chosen units, each with a way to remove it, and a field that finds another by its name in either language. */
export function Picker({ chosen, choose }: PickerProps): ReactNode {
  const { lang, view } = usePage()
  const t = useText(compareTexts)
  const id = useId()
  const [text, setText] = useState("")
  const [said, setSaid] = useState("")
  const isFull = chosen.length >= mostCompared

  function add() {
    const wanted = text.trim().toLowerCase()
    if (wanted === "") return
    const found =
      view.doc.units.find((unit) => namesOf(unit).some((name) => name.toLowerCase() === wanted)) ??
      filterRows(view, asRows(view.doc.units), undefined, wanted)[0]?.unit
    if (found === undefined) return setSaid(t.nobody(text.trim()))
    if (chosen.includes(found)) return setSaid(t.already(found.name[lang]))
    setText("")
    setSaid(t.added(found.name[lang]))
    choose([...chosen, found])
  }

  return (
    <div className="controls picker">
      {chosen.length > 0 && (
        <ul className="picked plain-list" aria-label={t.chosen}>
          {chosen.map((unit) => (
            <li key={unit.id}>
              <button
                type="button"
                aria-label={t.remove(unit.name[lang])}
                onClick={() => choose(chosen.filter((each) => each !== unit))}
              >
                {unit.name[lang]} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {isFull ? (
        <p className="small quiet">{t.full(mostCompared)}</p>
      ) : (
        <form
          className="picker-find"
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <label className="field" htmlFor={`${id}-find`}>
            <span>{t.find}</span>
            <input
              id={`${id}-find`}
              type="text"
              list={`${id}-names`}
              autoComplete="off"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <datalist id={`${id}-names`}>
            {view.doc.units
              .filter((unit) => !chosen.includes(unit))
              .map((unit) => (
                <option key={unit.id} value={unit.name[lang]} />
              ))}
          </datalist>
          <button type="submit">{t.add}</button>
        </form>
      )}
      <p className="small quiet" role="status">
        {said}
      </p>
    </div>
  )
}

const asRows = (units: readonly Unit[]) => units.map((unit) => ({ unit }))
