import {
  type Lang,
  type LocalText,
  langs,
  type MeasureRef,
  type NodeId,
  type ObsStatus,
  obsStatusCodes,
  type Period,
  type SourceId,
  type StatementId,
  type TableId,
  type UnitId,
  type VariableId,
} from "../../model/index.ts"
import { about, list, named, number, object, oneOf, orNull, record, type Schema, text, word } from "./shape.ts"

export const unitRef = text<UnitId>()
export const nodeRef = text<NodeId>()
export const sourceRef = text<SourceId>()
export const statementRef = text<StatementId>()
export const tableRef = text<TableId>()
export const variableRef = text<VariableId>()
export const period = text<Period>()

export const lang: Schema<Lang> = word(...langs)
export const localText: Schema<LocalText> = named("LocalText", object({ en: text(), ko: text() }))
export const status: Schema<ObsStatus> = named(
  "ObsStatus",
  about("SDMX observation status: why a cell holds its number, or none.", word(...obsStatusCodes)),
)

export const measureRef: Schema<MeasureRef> = named(
  "Measure",
  about(
    "What a number counts: the id of a unit of measure, or one that the edition describes.",
    oneOf(text(), object({ id: text(), label: localText, suffix: localText, decimals: orNull(number()) })),
  ),
)

/** One number per unit; null is a gap. */
export const perUnit = list(orNull(number()))

export const byNode = <V>(value: Schema<V>) => record<NodeId, V>(value)
export const byUnit = <V>(value: Schema<V>) => record<UnitId, V>(value)
export const byPeriod = <V>(value: Schema<V>) => record<Period, V>(value)
export const byName = <V>(value: Schema<V>) => record<string, V>(value)
