import { type ReactNode, useId } from "react"
import { isPeriodName } from "../../../src/spec/index.ts"
import { useLang } from "../../app/page-context.ts"
import type { Draft } from "../../import/draft-store.ts"
import { Fold } from "../../parts/fold.tsx"
import { Section } from "../../parts/section.tsx"
import { createTexts } from "../../text/create.ts"
import { formatNumber, useText } from "../../text/index.ts"
import { withTitle } from "../../view/outline.ts"
import type { Act } from "./act.ts"
import { ProblemList } from "./problem-list.tsx"
import { TextField } from "./text-field.tsx"

interface ReadFactsProps {
  readonly draft: Draft
  readonly act: Act
  readonly onSheet: (sheet: string) => void
}

/** What was read of the file, and what it is to be called. */
export function ReadFacts({ draft, act, onSheet }: ReadFactsProps): ReactNode {
  const lang = useLang()
  const t = useText(createTexts)
  const id = useId()
  const { facts, outline, remarks } = draft
  const { periods } = facts
  const n = (count: number) => formatNumber(count, lang)
  return (
    <Section id="read" title={t.read}>
      <dl className="create-facts">
        <Fact term={t.file}>{facts.source}</Fact>
        <Fact term={t.units}>{n(facts.units)}</Fact>
        <Fact term={t.indicators}>{n(facts.indicators)}</Fact>
        {periods.length > 0 && (
          <Fact term={t.periods}>{periods.length === 1 ? periods[0] : `${periods[0]}–${periods.at(-1)}`}</Fact>
        )}
        <Fact term={t.gaps}>{t.gapsOf(facts.missing, facts.values)}</Fact>
      </dl>
      <div className="controls create-named">
        {facts.sheets.length > 1 && (
          <label className="field" htmlFor={`${id}sheet`}>
            <span>{t.sheet}</span>
            <select id={`${id}sheet`} value={facts.sheet} onChange={({ target }) => onSheet(target.value)}>
              {[...new Set(facts.sheets)].map((sheet) => (
                <option key={sheet}>{sheet}</option>
              ))}
            </select>
          </label>
        )}
        <label className="field create-title" htmlFor={`${id}title`}>
          <span>{t.indexTitle}</span>
          <TextField
            id={`${id}title`}
            value={outline.title}
            accept={(text) => text.trim() !== ""}
            onGive={(title) => act((now) => withTitle(now, title))}
          />
        </label>
        {periods.length === 0 && (
          <label className="field" htmlFor={`${id}time`}>
            <span>{t.period}</span>
            <TextField
              id={`${id}time`}
              value={outline.time}
              describedBy={`${id}hint`}
              accept={(text) => isPeriodName(text.trim())}
              onGive={(time) => act((now) => ({ ...now, time: time.trim() }))}
            />
            <span className="create-hint" id={`${id}hint`}>
              {t.periodHint}
            </span>
          </label>
        )}
      </div>
      {remarks.length > 0 && (
        <Fold summary={t.remarks(remarks.length)}>
          <ProblemList problems={remarks} />
        </Fold>
      )}
    </Section>
  )
}

const Fact = ({ term, children }: { term: string; children: ReactNode }): ReactNode => (
  <div>
    <dt>{term}</dt>
    <dd className="number">{children}</dd>
  </div>
)
