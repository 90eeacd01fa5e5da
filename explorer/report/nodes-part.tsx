import { textsIn } from "../text/index.ts"
import { reportTexts } from "../text/report.ts"
import { mainNodes } from "../view/structure.ts"
import { Filler } from "./frame.tsx"
import { NodeSpread } from "./node-spread.tsx"
import type { Part } from "./part.ts"
import type { Setting } from "./setting.ts"
import { mostSpreads } from "./spreads.ts"

/** What the edition compares side by side, two facing pages each and more where the sources draw much. */
export function nodesPart({ view, lang, paths, printed }: Setting): Part {
  const t = textsIn(reportTexts, lang)
  const nodes = mainNodes(view)
  // of many units only the first are drawn, and the rest of the page holds what else there is
  const isMany = view.doc.units.length > mostSpreads
  const isIndicators = nodes.every((node) => node.kind === "indicator")
  const title = isIndicators ? t.indicators : t.dimensions
  const head = (k: number) => `node-${k}`
  return {
    heads: nodes.map((node, k) => ({
      name: head(k),
      about: node.title[lang],
      address: printed(paths.node(node.id)),
    })),
    entries: [
      ...(nodes.length > 0 ? [{ id: "part-nodes", title, level: 1 as const }] : []),
      ...nodes.map((node) => ({ id: `node-${node.id}`, title: node.title[lang], level: 2 as const })),
    ],
    pages: nodes.map((node, k) => (
      <div key={node.id}>
        {(k === 0 || !isMany) && <Filler before={`node-${node.id}`} />}
        <NodeSpread
          node={node}
          head={head(k)}
          kicker={
            k === 0 ? (
              <h1 className="kicker" id="part-nodes">
                {t.nth(title, 1, nodes.length)}
              </h1>
            ) : (
              <p className="kicker">{t.nth(title, k + 1, nodes.length)}</p>
            )
          }
        />
      </div>
    )),
  }
}
