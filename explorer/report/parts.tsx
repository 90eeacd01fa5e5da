import { annexPart } from "./annex-part.tsx"
import { figuresPart, glossaryPart, sourcesPart } from "./back-matter.tsx"
import { findingsPart } from "./findings-part.tsx"
import { methodPart } from "./method-part.tsx"
import { nodesPart } from "./nodes-part.tsx"
import type { Part } from "./part.ts"
import { rankingPart } from "./ranking-part.tsx"
import type { PrintedFigure } from "./register.ts"
import type { Setting } from "./setting.ts"
import { unitsPart } from "./units-part.tsx"

/** The parts that draw figures, in the order in which they are read. */
export const mainParts = (setting: Setting): readonly Part[] => [
  methodPart(setting),
  rankingPart(setting),
  nodesPart(setting),
  unitsPart(setting),
]

/** What stands behind them: it knows the figures that were drawn. */
export const backParts = (setting: Setting, figures: readonly PrintedFigure[]): readonly Part[] => [
  findingsPart(setting),
  annexPart(setting),
  figuresPart(setting, figures),
  sourcesPart(setting),
  glossaryPart(setting),
]
