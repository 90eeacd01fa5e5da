import type { Part } from "./part.ts"
import type { PrintedFigure } from "./register.ts"
import type { Setting } from "./setting.ts"
import { unitsPart } from "./units-part.tsx"

/** The parts that draw figures, in the order in which they are read. */
export const mainParts = (setting: Setting): readonly Part[] => [unitsPart(setting)]

/** What stands behind them: it knows the figures that were drawn. */
export const backParts = (_setting: Setting, _figures: readonly PrintedFigure[]): readonly Part[] => []
