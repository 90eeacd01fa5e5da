import type { ReactNode } from "react"
import { Fit } from "./fit.tsx"
import { type Frame, labelLine } from "./frame.ts"
import { wrapLabel } from "./label.ts"
import { Mark } from "./mark.tsx"
import { paint } from "./paint.ts"
import { Picture } from "./picture.tsx"
import { percent } from "./place.ts"
import { type WeightBox, type WeightNode, weightTree } from "./weight-tree-state.ts"

interface WeightTreeProps {
  readonly root: WeightNode
  /** One sentence with what the picture says. */
  readonly label: string
  /** px; without it the chart fills what holds it. */
  readonly width?: number | undefined
}

/** The structure of an index from left to right, every node as high as its share of the whole. */
export function WeightTree(props: WeightTreeProps): ReactNode {
  return <Fit width={props.width}>{(frame) => <Framed {...props} frame={frame} />}</Fit>
}

const inset = 8

function Framed({ root, label, frame }: WeightTreeProps & { frame: Frame }): ReactNode {
  const { boxes, depths, height } = weightTree(root)
  const hasLinks = boxes.some(({ node }) => node.href !== undefined)
  return (
    <Picture width={frame.width} height={height + 2} label={label} hasLinks={hasLinks}>
      {boxes.map((box) => (
        <Mark key={box.node.id} id={box.node.id}>
          <Box box={box} depths={depths} room={frame.least / depths - 2 * inset} />
        </Mark>
      ))}
    </Picture>
  )
}

function Box({ box, depths, room }: { box: WeightBox; depths: number; room: number }): ReactNode {
  const { node, depth, top, height } = box
  const fill = depth === 0 ? paint.blue2 : depth % 2 === 1 ? paint.blue1 : paint.paper
  const lines = wrapLabel(node.label, room, 12, Math.max(1, Math.floor((height - 8) / labelLine) - 1))
  const text = (lines.length + 1) * labelLine <= height - 2
  const first = top + height / 2 - (lines.length * labelLine) / 2 + 4
  const inner = (
    <>
      <rect
        x={percent(depth / depths)}
        y={top + 0.5}
        width={percent(1 / depths)}
        height={height}
        fill={fill}
        stroke={paint.ruleStrong}
      />
      {text && (
        <text
          x={percent(depth / depths)}
          y={first}
          fontSize={12}
          fill={node.href === undefined ? paint.ink : paint.blue}
        >
          {lines.map((line, i) => (
            <tspan key={line} x={percent(depth / depths)} dx={inset} dy={i === 0 ? 0 : labelLine}>
              {line}
            </tspan>
          ))}
          <tspan
            x={percent(depth / depths)}
            dx={inset}
            dy={labelLine}
            fill={paint.ink}
            fontWeight={600}
            className="chart-number"
          >
            {node.shareText}
          </tspan>
          {lines.join(" ") !== node.label && <title>{node.label}</title>}
        </text>
      )}
    </>
  )
  return node.href === undefined ? (
    inner
  ) : (
    <a href={node.href} className="chart-link">
      {inner}
    </a>
  )
}
