declare const brand: unique symbol
type Brand<T, Name extends string> = T & { readonly [brand]: Name }

/** An entity being compared: a city, a country, a place. */
export type UnitId = Brand<string, "UnitId">
/** An indicator or a dimension: any place in the structure that can hold scores or ranks. */
export type NodeId = Brand<string, "NodeId">
/** A row of `sources.csv`. */
export type SourceId = Brand<string, "SourceId">
/** A variable of an evidence table. */
export type VariableId = Brand<string, "VariableId">
/** An evidence table of the codebook. */
export type TableId = Brand<string, "TableId">
/** A row of `statements.csv`. */
export type StatementId = Brand<string, "StatementId">
/** A period as the edition writes it: `2019`, `2022`, `2019-Q2`. Sorted as text. */
export type Period = Brand<string, "Period">

/** The only doors from text to an id. Whoever calls one has checked the name, or is about to. */
export const unitId = (text: string) => text as UnitId
export const nodeId = (text: string) => text as NodeId
export const sourceId = (text: string) => text as SourceId
export const variableId = (text: string) => text as VariableId
export const tableId = (text: string) => text as TableId
export const statementId = (text: string) => text as StatementId
export const period = (text: string) => text as Period
