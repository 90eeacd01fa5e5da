import { type Node, obsStatus, type Period, type UnitId } from "../../model/index.ts"
import { refersTo, text } from "./table.ts"
import { words } from "./words.ts"

/** The observation statuses with their labels. */
export const statusCodes = Object.entries(obsStatus).map(([id, { label }]) => ({ id, label }))

/** The columns that say which unit, which node and which period a row is about. */
export const identity = [
  text<{ readonly unit: UnitId }>("REF_AREA", words.unit, ({ unit }) => unit, { required: true }),
  text<{ readonly node: Node }>("INDICATOR", words.node, ({ node }) => node.id, { required: true }),
  text<{ readonly time: Period }>("TIME_PERIOD", words.time, ({ time }) => time, { required: true }),
] as const

/** Their names. */
export const cellKey = ["REF_AREA", "INDICATOR", "TIME_PERIOD"]
/** The references that values and scores share. */
export const cellReferences = [
  refersTo("REF_AREA", "units"),
  refersTo("INDICATOR", "nodes"),
  refersTo("UNIT_MEASURE", "measures"),
]
