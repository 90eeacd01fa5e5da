import type { CSSProperties, ReactNode } from "react"
import type { OutlineNode } from "../../../src/spec/index.ts"
import { useLang } from "../../app/page-context.ts"
import type { Facts } from "../../import/messages.ts"
import { createTexts } from "../../text/create.ts"
import { formatNumber, formatShare, useText } from "../../text/index.ts"
import {
  nameIn,
  type OutlineRow,
  parentsFor,
  typedWeight,
  withDirection,
  withName,
  withoutDimension,
  withParent,
  withWeight,
} from "../../view/outline.ts"
import type { Act } from "./act.ts"
import { TextField } from "./text-field.tsx"

interface StructureRowProps {
  readonly row: OutlineRow
  readonly rows: readonly OutlineRow[]
  /** Null for a dimension. */
  readonly column: Facts["columns"][string] | null
  readonly units: number
  readonly act: Act
  /** The node goes to another place in the list. */
  readonly onMove: (id: string) => void
}

/** One indicator or dimension: its name, direction, weight and the dimension that holds it, each to be changed. */
export function StructureRow({ row, rows, column, units, act, onMove }: StructureRowProps): ReactNode {
  const lang = useLang()
  const t = useText(createTexts)
  const { node, depth, share, holds } = row
  const { id, kind, parent, weight } = node
  const name = nameIn(node, lang)
  const isTop = kind === "dimension" && parent === ""
  return (
    <li className={`outline-row is-${kind}`} style={{ "--depth": Math.min(depth, 4) } as CSSProperties}>
      <div className="outline-name">
        <TextField
          value={name}
          label={t.nameOf(name)}
          isLong
          accept={(text) => text.trim() !== ""}
          onGive={(text) => act((outline) => withName(outline, id, text, lang))}
        />
        {column && <span className="small quiet">{column.measure || t.noMeasure}</span>}
        {kind === "dimension" && holds === 0 && <span className="small quiet">{t.empty}</span>}
      </div>
      <div className="outline-direction">
        {kind === "indicator" && <DirectionField node={node} act={act} />}
        {kind === "dimension" && !isTop && (
          <button
            type="button"
            className="bare outline-link"
            aria-label={t.removeOf(name)}
            onClick={() => act((outline) => withoutDimension(outline, id))}
          >
            {t.remove}
          </button>
        )}
      </div>
      <div className="outline-weight">
        {!isTop && (
          <>
            <span className="outline-only-narrow small quiet" aria-hidden="true">
              {t.weight}
            </span>
            <TextField
              value={String(weight)}
              label={t.weightOf(name)}
              isNumber
              accept={(text) => typedWeight(text) !== null}
              onGive={(text) => {
                const typed = typedWeight(text)
                if (typed !== null) act((outline) => withWeight(outline, id, typed))
              }}
            />
            <span className="small quiet number">{share === null ? "" : formatShare(share, lang)}</span>
          </>
        )}
      </div>
      <div className="outline-parent">
        {!isTop && (
          <select
            aria-label={t.groupOf(name)}
            data-parent-of={id}
            value={parent}
            onChange={({ target }) => {
              onMove(id)
              act((outline) => withParent(outline, id, target.value))
            }}
          >
            {parent === "" && <option value="">{t.noGroup}</option>}
            {parentsFor(rows, id).map((each) => (
              <option key={each.node.id} value={each.node.id}>
                {"\u2003".repeat(each.depth)}
                {nameIn(each.node, lang)}
              </option>
            ))}
          </select>
        )}
      </div>
      <div className="outline-gaps small number">
        {column && (
          <>
            <span className="outline-only-narrow">{t.without} </span>
            <span className={column.gaps === 0 ? "quiet" : ""}>
              {formatNumber(column.gaps, lang)}
              <span className="quiet">/{formatNumber(units, lang)}</span>
            </span>
          </>
        )}
      </div>
    </li>
  )
}

/** Up or down; a guess says so, and why, until somebody says that it is right. */
function DirectionField({ node, act }: { node: OutlineNode; act: Act }): ReactNode {
  const t = useText(createTexts)
  const { id, direction, guessed } = node
  const name = nameIn(node, useLang())
  return (
    <>
      <select
        aria-label={t.directionOf(name)}
        className={guessed === null ? undefined : "is-guess"}
        value={direction}
        onChange={({ target }) => act((outline) => withDirection(outline, id, target.value === "-1" ? -1 : 1))}
      >
        <option value={1}>{t.up}</option>
        <option value={-1}>{t.down}</option>
      </select>
      {guessed !== null && (
        <span className="outline-guess">
          <span className="tag" title={t.guessFrom(guessed)}>
            {t.guess}
          </span>
          <button
            type="button"
            className="bare outline-link"
            aria-label={t.confirmOf(name)}
            title={t.guessFrom(guessed)}
            onClick={() => act((outline) => withDirection(outline, id, direction))}
          >
            {t.confirm}
          </button>
        </span>
      )}
    </>
  )
}
