import type { Node } from "../../src/model/index.ts"
import { decimalsOf } from "../text/numbers.ts"
import type { IndexView } from "./index-view.ts"

/** A unit in one node, period by period; null is a gap. Indicators by their values, dimensions by their scores. */
export interface OverTime {
  readonly points: readonly { readonly period: string; readonly value: number | null }[]
  readonly isRaw: boolean
  readonly decimals: number
}

export function overTime(view: IndexView, unit: string, node: Node): OverTime {
  const i = view.unitIndex.get(unit) ?? -1
  const isRaw = node.kind === "indicator"
  const points = view.doc.periods.map((period) => {
    const result = view.result(node.id, period)
    return { period, value: (isRaw ? result?.raw?.[i] : result?.score[i]) ?? null }
  })
  return { points, isRaw, decimals: decimalsOf(points.map((point) => point.value)) }
}
