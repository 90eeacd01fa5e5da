import type { ReactNode } from "react"
import { type Node, obsStatus, type Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { RankStrip } from "../../charts/index.ts"
import { cellTexts } from "../../text/cell.ts"
import { coverMeaning } from "../../text/coverage.ts"
import { imputedTexts } from "../../text/imputed.ts"
import { decimalsOf, formatNumber, formatRange, formatRanks, useText } from "../../text/index.ts"
import { statusName } from "../../text/values.ts"
import { coverOfGap } from "../../view/coverage.ts"
import { imputedAmount, imputedHow, imputedValue, valueText } from "../../view/imputed.ts"
import { standingCount } from "../../view/structure.ts"

/** The numbers of the cell, large, and why there is none where there is none. */
export function CellHero({ unit, node }: { unit: Unit; node: Node }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(cellTexts)
  const v = useText(imputedTexts)
  const { edition } = view.doc
  const i = view.unitIndex.get(unit.id) ?? -1
  const result = view.result(node.id)
  const score = result?.score[i] ?? null
  const raw = result?.raw?.[i] ?? null
  const rank = result?.rank[i] ?? null
  const low = result?.uncertainty?.low[i] ?? null
  const high = result?.uncertainty?.high[i] ?? null
  const scoreLow = result?.scoreInterval?.low[i] ?? null
  const scoreHigh = result?.scoreInterval?.high[i] ?? null
  const status = result?.status[i] ?? "A"
  const n = standingCount(view, node.id)
  const decimals = decimalsOf(result?.score ?? [])
  const scoreText = score === null ? null : formatNumber(score, lang, decimals)
  const rawText = raw === null ? null : valueText(view, node, i, lang)
  const imputed = imputedValue(view, node.id, i)
  const isGap =
    imputed === null && node.kind === "indicator" && raw === null && (node.basis === "scored" || obsStatus[status].gap)
  // the edition says why values are absent, not why its sources say nothing here
  const note = status === edition.absent.status ? edition.absent.note : null
  const reason = isGap && status !== edition.absent.status ? coverOfGap(status) : null
  return (
    <header className="cell-hero">
      <p className="trail">
        <a href={paths.unit(unit.id)}>{unit.name[lang]}</a>
        <span aria-hidden="true">/</span>
        <a href={paths.node(node.id)}>{node.title[lang]}</a>
      </p>
      <p className="cell-question small quiet">{t.question}</p>
      <h1>
        {unit.name[lang]}, {node.title[lang]}
      </h1>
      {node.basis === "reconstruction" && (
        <p className="note">
          <strong>{t.reconstruction}.</strong> {edition.reconstructionNote?.[lang]}
        </p>
      )}
      <dl className="cell-numbers">
        {rawText !== null && <Big name={t.value} text={rawText} />}
        {imputed !== null && <Big name={v.imputed} text={imputedAmount(view, node, imputed, lang)} />}
        {scoreText !== null && scoreText !== rawText && <Big name={t.score} text={scoreText} />}
        {scoreLow !== null && scoreHigh !== null && (
          <Big name={t.scoreInterval} text={formatRange(scoreLow, scoreHigh, lang, decimals)} />
        )}
        {rank !== null && <Big name={t.rank} text={lang === "ko" ? `${rank}위` : String(rank)} aside={t.of(n)} />}
        {low !== null && high !== null && <Big name={t.interval} text={formatRanks(low, high)} aside={t.of(n)} />}
        {node.kind === "indicator" && status !== "A" && !isGap && imputed === null && (
          <Big name={t.status} text={statusName(status, lang)} />
        )}
      </dl>
      {imputed !== null && (
        <p className="note">
          {obsStatus[imputed.before].gap
            ? v.note(statusName(imputed.before, lang), imputedHow(view, imputed, lang))
            : v.noteUndivided(imputedHow(view, imputed, lang))}{" "}
          {view.value(unit.id, node.id)?.note?.[lang]}
        </p>
      )}
      {isGap && (
        <p className="note">
          <strong>{t.gap}:</strong> {statusName(status, lang)}. {reason !== null && `${coverMeaning(reason, lang)} `}
          {view.value(unit.id, node.id)?.note?.[lang] ?? (note === null ? "" : `${note[lang].replace(/[.]$/, "")}.`)}
        </p>
      )}
      {result?.uncertainty && low !== null && (
        <div className="cell-strip">
          <RankStrip
            n={n}
            strip={result.uncertainty.strips[i] ?? null}
            low={low}
            high={high}
            at={rank ?? result.uncertainty.expected[i] ?? null}
            width={n > 40 ? 340 : n * 17}
            height={34}
            accent
          />
          <p className="scale small" aria-hidden="true">
            <span>{lang === "ko" ? "1위" : "1"}</span>
            <span>{lang === "ko" ? `${n}위` : n}</span>
          </p>
        </div>
      )}
    </header>
  )
}

function Big({ name, text, aside }: { name: string; text: string; aside?: string }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="number">
        {text}
        {aside !== undefined && <span className="big-aside"> {aside}</span>}
      </dd>
    </div>
  )
}
