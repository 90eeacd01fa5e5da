import type { Lang, Node } from "../../src/model/index.ts"
import type { FigureData } from "../charts/figure-data.ts"
import type { WeightNode } from "../charts/weight-tree-state.ts"
import { textsIn } from "../text/catalogue.ts"
import { carrySentence, chartTexts } from "../text/charts.ts"
import { formatShare } from "../text/numbers.ts"
import type { IndexView } from "./index-view.ts"
import { membersOf, scoredRoot } from "./structure.ts"

interface WeightTreeView {
  readonly title: string
  readonly root: WeightNode
  readonly data: FigureData
}

/** Decimals of a share: enough for a thirteenth. */
const decimals = 1

/** The structure of a scored edition with nominal shares of the whole; null where nothing is weighted. */
export function weightTreeOf(view: IndexView, href: (node: string) => string, lang: Lang): WeightTreeView | null {
  const top = scoredRoot(view)
  if (!top) return null
  const { weights } = view.doc
  const build = (node: Node): WeightNode => {
    const share = node.id === top.id ? 1 : (weights[node.id]?.effective ?? 0)
    return {
      id: node.id,
      label: node.title[lang],
      href: href(node.id),
      share,
      shareText: formatShare(share, lang, decimals),
      members: membersOf(view, node.id).map(build),
    }
  }
  const root = build(top)
  const nodes = flat(root)
  if (nodes.length < 3) return null
  const leaves = nodes.filter(({ members }) => members.length === 0)
  const most = Math.max(...leaves.map(({ share }) => share))
  const leading = leaves.filter(({ share }) => most - share < 1e-9)
  const t = textsIn(chartTexts, lang)
  return {
    title: carrySentence(
      leading.map(({ label }) => label),
      formatShare(most, lang, decimals),
      lang,
    ),
    root,
    data: {
      columns: [t.node, t.share],
      rows: nodes
        .filter(({ share }) => share > 0)
        .map(({ id, label, share, shareText }) => ({
          id,
          cells: [{ text: label }, { text: shareText, value: share }],
        })),
    },
  }
}

const flat = (node: WeightNode): readonly WeightNode[] => [node, ...node.members.flatMap(flat)]
