import { type FormEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react"
import type { Draft } from "../../import/draft-store.ts"
import { createTexts } from "../../text/create.ts"
import { useText } from "../../text/index.ts"
import { guessedIn, outlineRows, withAllConfirmed, withDimension } from "../../view/outline.ts"
import type { Act } from "./act.ts"
import { MethodFields } from "./method-fields.tsx"
import { StructureRow } from "./structure-row.tsx"

/** Rows that are drawn without being asked for: each holds four controls. */
const shown = 150

interface StructureProps {
  readonly draft: Draft
  readonly act: Act
  readonly undo: () => void
}

/** Every indicator and dimension with what can be adjusted of it. */
export function Structure({ draft: { outline, facts, past }, act, undo }: StructureProps): ReactNode {
  const t = useText(createTexts)
  const [isWhole, setIsWhole] = useState(false)
  const rows = useMemo(() => outlineRows(outline), [outline])
  const guesses = guessedIn(outline)
  const list = useRef<HTMLUListElement>(null)
  const moved = useRef<string | null>(null)
  // A row that goes to another place in the list loses the focus of what was changed in it.
  useEffect(() => {
    if (moved.current === null || rows.length === 0) return
    list.current?.querySelector<HTMLElement>(`[data-parent-of="${CSS.escape(moved.current)}"]`)?.focus()
    moved.current = null
  }, [rows])
  const visible = isWhole ? rows : rows.slice(0, shown)
  return (
    <section className="section" aria-labelledby="structure">
      <h2 id="structure">{t.structure}</h2>
      <p className="about">{t.structureAbout}</p>
      <MethodFields method={outline.method} act={act} />
      <div className="create-tools">
        <button type="button" disabled={past.length === 0} onClick={undo}>
          {t.undo}
        </button>
        {guesses > 0 && (
          <button type="button" onClick={() => act(withAllConfirmed)}>
            {t.confirmAll(guesses)}
          </button>
        )}
        <AddDimension act={act} />
      </div>
      <div className="outline-row outline-head" aria-hidden="true">
        <span>{t.name}</span>
        <span>{t.direction}</span>
        <span>{t.weight}</span>
        <span>{t.group}</span>
        <span>{t.without}</span>
      </div>
      <ul className="plain-list outline" ref={list}>
        {visible.map((row) => (
          <StructureRow
            key={row.node.id}
            row={row}
            rows={rows}
            column={facts.columns[row.node.id] ?? null}
            units={facts.units}
            act={act}
            onMove={(id) => {
              moved.current = id
            }}
          />
        ))}
      </ul>
      {visible.length < rows.length && (
        <button type="button" onClick={() => setIsWhole(true)}>
          {t.showAll(rows.length)}
        </button>
      )}
    </section>
  )
}

function AddDimension({ act }: { act: Act }): ReactNode {
  const t = useText(createTexts)
  const id = useId()
  const [name, setName] = useState("")
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === "") return
    act((outline) => withDimension(outline, name))
    setName("")
  }
  return (
    <form className="create-add" onSubmit={add}>
      <label className="field" htmlFor={id}>
        <span>{t.newDimension}</span>
        <input id={id} type="text" autoComplete="off" value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <button type="submit" disabled={name.trim() === ""}>
        {t.add}
      </button>
    </form>
  )
}
