import { type ReactNode, useId } from "react"
import { usePage } from "../../app/page-context.ts"
import { useText } from "../../text/index.ts"
import { rankingTexts } from "../../text/ranking.ts"
import type { SortChange } from "./sort-head.tsx"

interface GroupFieldProps {
  /** "region.europe", as the address has it. */
  readonly group: string | undefined
  readonly patch: SortChange
}

/** Picker of the units to keep, by every group scheme of the edition; nothing where it has none. */
export function GroupField({ group, patch }: GroupFieldProps): ReactNode {
  const { lang, view } = usePage()
  const t = useText(rankingTexts)
  const id = useId()
  const { groups } = view.doc
  if (groups.length === 0) return null
  return (
    <label className="field" htmlFor={id}>
      <span>{t.group}</span>
      <select id={id} value={group ?? ""} onChange={(event) => patch({ group: event.target.value || undefined })}>
        <option value="">{t.everyone}</option>
        {groups.map((scheme) => (
          <optgroup key={scheme.id} label={scheme.title[lang]}>
            {scheme.codes.map((code) => (
              <option key={code.id} value={`${scheme.id}.${code.id}`}>
                {code.label[lang]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
