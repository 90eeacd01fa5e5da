import { type ReactNode, useId } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { useText } from "../../text/index.ts"
import { rankingTexts } from "../../text/ranking.ts"
import { GroupField } from "./group-field.tsx"
import type { SortChange } from "./sort-head.tsx"

interface MatrixControlsProps {
  readonly columns: readonly Node[]
  readonly group: string | undefined
  readonly sort: string | undefined
  readonly selected: readonly string[]
  readonly shown: number
  readonly patch: SortChange
}

/** Group filter, order, and a unit to highlight: each is part of the address. */
export function MatrixControls({ columns, group, sort, selected, shown, patch }: MatrixControlsProps): ReactNode {
  const { lang, view } = usePage()
  const t = useText(rankingTexts)
  const id = useId()
  const { units } = view.doc
  return (
    <div className="controls">
      <GroupField group={group} patch={patch} />
      <label className="field" htmlFor={`${id}sort`}>
        <span>{t.sort}</span>
        <select
          id={`${id}sort`}
          value={sort ?? ""}
          onChange={(event) => patch({ sort: event.target.value || undefined })}
        >
          <option value="">{t.byName}</option>
          <option value="named">{t.byNamed}</option>
          <optgroup label={t.byColumn}>
            {columns.map((column) => (
              <option key={column.id} value={column.id}>
                {column.title[lang]}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <label className="field" htmlFor={`${id}select`}>
        <span>{t.highlightOne}</span>
        <select
          id={`${id}select`}
          value={selected[0] ?? ""}
          onChange={(event) => patch({ select: event.target.value || undefined })}
        >
          <option value="">{t.nobodyChosen}</option>
          {units
            .toSorted((a, b) => a.name[lang].localeCompare(b.name[lang], lang))
            .map((unit) => (
              <option key={unit.id} value={unit.id}>
                {unit.name[lang]}
              </option>
            ))}
        </select>
      </label>
      <p className="shown small quiet" role="status">
        {t.shown(shown, units.length)}
      </p>
    </div>
  )
}
