import { type ReactNode, useId } from "react"
import { usePage } from "../../app/page-context.ts"
import { coverageTexts } from "../../text/coverage.ts"
import { capital, useText } from "../../text/index.ts"
import type { CoverTable } from "../../view/coverage.ts"
import { coverDetail, kindSummary } from "../../view/coverage-cell.ts"
import { CellPanel } from "./cell-panel.tsx"
import { KindPanel } from "./kind-panel.tsx"

interface CellChooserProps {
  readonly byNode: CoverTable
  readonly byKind: CoverTable | null
  readonly unit: string | undefined
  readonly node: string | undefined
  readonly kind: string | undefined
  readonly patch: (changes: Readonly<Record<string, string | undefined>>) => void
}

/** What the chosen cell rests on, and fields that choose one without the picture. */
export function CellChooser({ byNode, byKind, unit, node, kind, patch }: CellChooserProps): ReactNode {
  const { lang, view } = usePage()
  const t = useText(coverageTexts)
  const id = useId()
  const { units, edition } = view.doc
  const detail = coverDetail(view, { unit, node, kind }, lang)
  const summary = detail === null ? kindSummary(view, kind, lang) : null
  const title = detail
    ? `${detail.unit.name[lang]}, ${detail.node?.title[lang] ?? detail.kinds[0]?.label ?? ""}`
    : (summary?.label ?? t.choose)
  return (
    <section className={detail || summary ? "coverage-cell is-open" : "coverage-cell"} aria-labelledby="cell">
      <h2 id="cell" tabIndex={-1}>
        {title}
      </h2>
      {detail && <CellPanel detail={detail} />}
      {summary && <KindPanel kind={summary} />}
      {!detail && !summary && <p className="about">{t.chooseAbout}</p>}
      {(detail || summary) && (
        <button
          type="button"
          className="coverage-close"
          onClick={() => patch({ unit: undefined, node: undefined, kind: undefined })}
        >
          {t.close}
        </button>
      )}
      <div className="controls coverage-fields">
        <Choice
          id={`${id}unit`}
          name={capital(edition.unitNoun.one[lang])}
          value={unit}
          options={units
            .map((each) => ({ id: each.id as string, label: each.name[lang] }))
            .toSorted((a, b) => a.label.localeCompare(b.label, lang))}
          choose={(value) => patch({ unit: value })}
        />
        <Choice
          id={`${id}node`}
          name={t.indicator}
          value={kind === undefined ? node : undefined}
          options={byNode.items}
          choose={(value) => patch({ node: value, kind: undefined })}
        />
        {byKind && (
          <Choice
            id={`${id}kind`}
            name={t.kind}
            value={kind}
            options={byKind.items}
            choose={(value) => patch({ kind: value, node: undefined })}
          />
        )}
      </div>
    </section>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly name: string
  readonly value: string | undefined
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly choose: (value: string | undefined) => void
}

function Choice({ id, name, value, options, choose }: ChoiceProps): ReactNode {
  const t = useText(coverageTexts)
  return (
    <label className="field" htmlFor={id}>
      <span>{name}</span>
      <select id={id} value={value ?? ""} onChange={(event) => choose(event.target.value || undefined)}>
        <option value="">{t.none}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
