import { type ReactNode, useId } from "react"
import type { Node, Period } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { changesTexts, inPeriod } from "../../text/changes.ts"
import { useText } from "../../text/index.ts"

interface PeriodFieldsProps {
  readonly nodes: readonly Node[]
  readonly node: Node
  readonly from: Period
  readonly to: Period
  readonly patch: (changes: Readonly<Record<string, unknown>>) => void
}

/** Which two periods are compared, and in which node where there are several. */
export function PeriodFields({ nodes, node, from, to, patch }: PeriodFieldsProps): ReactNode {
  const { lang, view } = usePage()
  const t = useText(changesTexts)
  const id = useId()
  const field = (key: "from" | "to", value: Period) => (
    <label className="field" htmlFor={`${id}${key}`}>
      <span>{t[key]}</span>
      <select id={`${id}${key}`} value={value} onChange={(event) => patch({ [key]: event.target.value })}>
        {view.doc.periods.map((period) => (
          <option key={period} value={period}>
            {inPeriod(period, lang)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <div className="controls">
      {nodes.length > 1 && (
        <label className="field" htmlFor={`${id}node`}>
          <span>{t.node}</span>
          <select id={`${id}node`} value={node.id} onChange={(event) => patch({ node: event.target.value })}>
            {nodes.map((each) => (
              <option key={each.id} value={each.id}>
                {each.title[lang]}
              </option>
            ))}
          </select>
        </label>
      )}
      {field("from", from)}
      {field("to", to)}
      <button type="button" onClick={() => patch({ from: to, to: from })}>
        ⇄ {t.swap}
      </button>
    </div>
  )
}
