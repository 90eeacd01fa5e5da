import type { CellHelp, HelpDocument, IndicatorHelp, Lang, NodeHelp } from "../../src/model/index.ts"
import { gapName } from "../text/help.ts"
import { statusName } from "../text/values.ts"
import { gapReason } from "./gap.ts"
import type { IndexView } from "./index-view.ts"

/** A gap whose filling would narrow ranks, or all gaps of an indicator. */
export interface HelpRow {
  readonly id: string
  readonly name: string
  readonly unit: string | null
  readonly indicator: string
  /** Why it is a gap, for one; how many there are, for an indicator. */
  readonly reason: string
  readonly gaps: number
  /** Ranks, summed over all units. */
  readonly narrowing: number
  readonly own: number
}

/** What would narrow the ranks of one node. */
export interface NodeHelpRows {
  readonly node: string
  readonly title: string
  readonly width: number
  readonly cells: readonly HelpRow[]
  readonly indicators: readonly HelpRow[]
  readonly untried: number
}

/** What would help most, per node that was asked for; what would help nothing is left out. */
export function helpRows(view: IndexView, help: HelpDocument, lang: Lang): readonly NodeHelpRows[] {
  return help.nodes.map((node: NodeHelp) => ({
    node: node.node,
    title: view.node(node.node)?.title[lang] ?? node.node,
    width: node.width,
    cells: node.cells.filter(({ narrowing }) => narrowing > 0).map((cell) => cellRow(view, cell, lang)),
    indicators: node.indicators
      .filter(({ narrowing }) => narrowing > 0)
      .map((indicator) => indicatorRow(view, indicator, lang)),
    untried: node.untried,
  }))
}

const titleOf = (view: IndexView, node: string, lang: Lang) => view.node(node)?.title[lang] ?? node

function cellRow(view: IndexView, { indicator, unit, narrowing, own }: CellHelp, lang: Lang): HelpRow {
  const reason = gapReason(view, indicator, view.unitIndex.get(unit) ?? -1)
  return {
    id: `${unit} ${indicator}`,
    name: gapName(view.unit(unit)?.name[lang] ?? unit, titleOf(view, indicator, lang)),
    unit,
    indicator,
    reason: reason === null ? "" : statusName(reason, lang),
    gaps: 1,
    narrowing,
    own,
  }
}

const indicatorRow = (view: IndexView, { indicator, gaps, narrowing }: IndicatorHelp, lang: Lang): HelpRow => ({
  id: indicator,
  name: titleOf(view, indicator, lang),
  unit: null,
  indicator,
  reason: "",
  gaps,
  narrowing,
  own: 0,
})
