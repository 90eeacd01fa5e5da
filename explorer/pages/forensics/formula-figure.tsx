import { Fragment, type ReactNode } from "react"
import { useLang } from "../../app/page-context.ts"
import { Figure, RankedDots } from "../../charts/index.ts"
import { forensicsTexts } from "../../text/forensics.ts"
import { formatNumber, useText } from "../../text/index.ts"
import type { Expression, FormulaView } from "../../view/forensics.ts"

/** A formula with its weights, each as a dot in the band that rounding leaves open. */
export function FormulaFigure({ formula, source }: { formula: FormulaView; source: string }): ReactNode {
  const lang = useLang()
  const t = useText(forensicsTexts)
  const { id, title, plain, weights, notes, data, expression } = formula
  return (
    <div className={formula.isComposite ? "forensics-formula forensics-first" : "forensics-formula"}>
      {weights === null ? (
        <>
          <h3 className="figure-title">{title}</h3>
          {notes.map((note) => (
            <p key={note} className="chart-note">
              {note}
            </p>
          ))}
        </>
      ) : (
        <Figure
          lang={lang}
          id={id}
          file={`forensics-${id}-${lang}`}
          title={title}
          subtitle={plain === null ? "" : `${plain}.`}
          notes={notes}
          source={{ text: source, line: source }}
          data={data}
          chart={(width) => (
            <RankedDots
              rows={weights.rows}
              domain={weights.domain}
              format={(value) => formatNumber(value, lang)}
              label={t.weightsOf(title)}
              width={width}
            />
          )}
        />
      )}
      <p className="forensics-expression">
        <Written expression={expression} />
      </p>
    </div>
  )
}

function Written({ expression }: { expression: Expression }): ReactNode {
  const t = useText(forensicsTexts)
  const { column, kind, name, exponent, constant, terms, left } = expression
  const isPower = kind === "product"
  const sign = kind === "list" ? ", " : isPower ? " × " : " + "
  const before = { sum: "", product: "", ranks: "", harmonic: "1 / (", power: "(", list: `${name}(` }[kind]
  return (
    <>
      <strong>{column}</strong> = {before}
      {constant !== null && `${constant}${sign}`}
      {terms.map(({ column: member, weight }, i) => (
        <Fragment key={member}>
          {i > 0 && sign}
          {kind === "harmonic" && `${weight} / `}
          {(kind === "sum" || kind === "ranks" || kind === "power") && weight !== "" && `${weight} × `}
          {kind === "ranks" && "rank("}
          <span className="forensics-term">{member}</span>
          {kind === "ranks" && ")"}
          {kind === "power" && <sup>{exponent}</sup>}
          {isPower && weight !== "" && <sup>{weight}</sup>}
        </Fragment>
      ))}
      {left > 0 && `${sign}… (${t.moreTerms(left)})`}
      {before !== "" && ")"}
      {kind === "power" && <sup>1/{exponent}</sup>}
    </>
  )
}
