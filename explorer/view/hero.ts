import type { Lang, Unit } from "../../src/model/index.ts"
import { intervalsSentence, standingSentence } from "../text/sentences.ts"
import type { IndexView } from "./index-view.ts"
import { matrixCell } from "./matrix.ts"
import { mainNodes, scoredRoot } from "./structure.ts"

/** The sentence under the name of a unit: where it stands, as far as that can be said. */
export function heroSentence(view: IndexView, unit: Unit, lang: Lang): string {
  const i = view.unitIndex.get(unit.id) ?? -1
  const { unitNoun } = view.doc.edition
  const root = scoredRoot(view)
  if (root) {
    const result = view.result(root.id)
    const at = {
      rank: result?.rank[i] ?? null,
      low: result?.uncertainty?.low[i] ?? null,
      high: result?.uncertainty?.high[i] ?? null,
    }
    const ranked = result?.rank.filter((rank) => rank !== null).length ?? 0
    return standingSentence(at, unit.name[lang], root.title[lang], ranked, unitNoun, lang)
  }
  const nodes = mainNodes(view)
  const known = nodes.flatMap((node) => {
    const { low, high } = matrixCell(view, node, i)
    return low === null || high === null ? [] : [{ title: node.title[lang], low, high }]
  })
  return intervalsSentence(unit.name[lang], known, nodes.length, view.doc.units.length, unitNoun, lang)
}
