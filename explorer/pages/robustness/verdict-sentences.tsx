import type { ReactNode } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { firstSentence, neighboursSentence, tiersSentence, widthSentence } from "../../text/verdict.ts"
import { verdict } from "../../view/robustness.ts"

/** What the intervals come to, in a few sentences made from their numbers. */
export function VerdictSentences({ node }: { node: Node }): ReactNode {
  const { lang, view } = usePage()
  const { unitNoun } = view.doc.edition
  const { units, neighbours, apart, byChance, tiers, first, widest, median } = verdict(view, node.id)
  const said = [
    ...(neighbours > 0 ? [neighboursSentence(apart, neighbours, byChance, lang)] : []),
    ...(tiers !== null && units > 1 ? [tiersSentence(tiers, units, unitNoun, lang)] : []),
    ...first.map(({ k, units, possible }) =>
      firstSentence(
        k,
        units.map((unit) => unit.name[lang]),
        possible,
        unitNoun,
        lang,
      ),
    ),
    ...(widest === null
      ? []
      : [widthSentence({ name: widest.unit.name[lang], low: widest.low ?? 0, high: widest.high ?? 0 }, median, lang)]),
  ]
  return (
    <ul className="key-sentences plain-list">
      {said.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
