import type { Lang, NodeResult, Unit } from "../../src/model/index.ts"
import { decimalsOf, formatNumber } from "../text/numbers.ts"
import { intervalsSentence, scoreSentence, standingSentence } from "../text/sentences.ts"
import type { IndexView } from "./index-view.ts"
import { matrixCell } from "./matrix.ts"
import { leftOutSentence } from "./prepared.ts"
import { mainNodes, scoredRoot } from "./structure.ts"

/** The sentence under the name of a unit: where it stands, as far as that can be said, or why it is left out. */
export function heroSentence(view: IndexView, unit: Unit, lang: Lang): string {
  const i = view.unitIndex.get(unit.id) ?? -1
  const { unitNoun } = view.doc.edition
  const leftOut = leftOutSentence(view, unit, lang)
  if (leftOut !== "") return leftOut
  const root = scoredRoot(view)
  if (root) {
    const result = view.result(root.id)
    const at = {
      rank: result?.rank[i] ?? null,
      low: result?.uncertainty?.low[i] ?? null,
      high: result?.uncertainty?.high[i] ?? null,
    }
    const ranked = result?.rank.filter((rank) => rank !== null).length ?? 0
    const standing = standingSentence(at, unit.name[lang], root.title[lang], ranked, unitNoun, lang)
    return [standing, scored(result, i, lang)].filter((sentence) => sentence !== "").join(" ")
  }
  const nodes = mainNodes(view)
  const known = nodes.flatMap((node) => {
    const { low, high } = matrixCell(view, node, i)
    return low === null || high === null ? [] : [{ title: node.title[lang], low, high }]
  })
  return intervalsSentence(unit.name[lang], known, nodes.length, view.doc.units.length, unitNoun, lang)
}

/** The score and how far it holds, where that was computed. */
function scored(result: NodeResult | undefined, i: number, lang: Lang): string {
  const score = result?.score[i] ?? null
  const low = result?.scoreInterval?.low[i] ?? null
  const high = result?.scoreInterval?.high[i] ?? null
  if (score === null || low === null || high === null) return ""
  const decimals = decimalsOf(result?.score ?? [])
  const written = (x: number) => formatNumber(x, lang, decimals)
  return scoreSentence(written(score), written(low), written(high), lang)
}
