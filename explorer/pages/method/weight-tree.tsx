import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { WeightTree } from "../../charts/index.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { Section } from "../../parts/section.tsx"
import { useText } from "../../text/index.ts"
import { nodeChartTexts } from "../../text/node-charts.ts"
import { weightTreeOf } from "../../view/weight-tree.ts"

/** The structure as boxes as high as their shares; nothing where nothing is weighted. */
export function Weights(): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(nodeChartTexts)
  const tree = weightTreeOf(view, paths.node, lang)
  if (tree === null) return null
  return (
    <Section id="weights" title={t.treeSection} about={t.treeAbout}>
      <div className="weight-tree">
        <ChartFrame
          id="weight-tree"
          title={tree.title}
          subtitle={t.treeUnit}
          data={tree.data}
          chart={(width) => <WeightTree root={tree.root} label={tree.title} width={width} />}
        />
      </div>
    </Section>
  )
}
