import type { ReactNode } from "react"
import type { Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { capital, decimalsOf, formatNumber, formatProbability, useText } from "../../text/index.ts"
import { strongestSentence, unitMoreTexts } from "../../text/unit-more.ts"
import { wouldChange } from "../../view/would-change.ts"

/** Who stands next to it, how sure that order is, and where it is strong and weak. Nothing without a rank. */
export function WouldChange({ unit }: { unit: Unit }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(unitMoreTexts)
  const found = wouldChange(view, unit)
  if (found === null || found.above.length + found.below.length === 0) return null
  const { node, rank, score, above, below, strongest, weakest } = found
  const decimals = decimalsOf(view.result(node.id)?.score ?? [])
  const named = (members: typeof strongest) =>
    members.map((member) => ({ title: member.node.title[lang], rank: member.rank }))
  const rows = (some: typeof above) =>
    some.map((each) => (
      <tr key={each.unit.id}>
        <td className="right">{each.rank}</td>
        <th scope="row">
          <a href={paths.compare([unit.id, each.unit.id])}>{each.unit.name[lang]}</a>
        </th>
        <td className="right">
          <a href={paths.cell(each.unit.id, node.id)}>{formatNumber(each.score, lang, decimals)}</a>
        </td>
        <td className="right">{each.above === null ? "–" : formatProbability(each.above, lang)}</td>
      </tr>
    ))
  return (
    <Section id="change" title={t.change} about={t.changeAbout}>
      <Scroll label={t.change}>
        <table className="beside">
          <thead>
            <tr>
              <th scope="col" className="right">
                {t.rank}
              </th>
              <th scope="col">{capital(view.doc.edition.unitNoun.one[lang])}</th>
              <th scope="col" className="right">
                {t.score}
              </th>
              <th scope="col" className="right">
                {t.above}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows(above)}
            <tr className="beside-own">
              <td className="right">{rank}</td>
              <th scope="row">{unit.name[lang]}</th>
              <td className="right">
                <a href={paths.cell(unit.id, node.id)}>{formatNumber(score, lang, decimals)}</a>
              </td>
              <td className="right quiet">{t.itself}</td>
            </tr>
            {rows(below)}
          </tbody>
        </table>
      </Scroll>
      {strongest.length > 0 && (
        <p className="prose beside-said">
          {strongestSentence(named(strongest), named(weakest), unit.name[lang], lang)}
        </p>
      )}
      <p className="small way">
        <a href={paths.ranking({ select: unit.id })}>{t.questions}</a>
      </p>
    </Section>
  )
}
