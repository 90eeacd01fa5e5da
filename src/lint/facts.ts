import type { Edition, MeasureRef, NodeId, RemarkRow, UnitId, Value } from "../model/index.ts"
import { type Extent, printedExtent, times } from "./extent.ts"

/** A printed number with what it may stand for. */
export interface Fact {
  readonly row: RemarkRow
  readonly value: number
  readonly extent: Extent
  readonly measure: MeasureRef
}

/** Every printed number of an edition, by the id of its row. */
export interface Facts {
  /** Undefined for a gap. */
  readonly byId: (id: string) => Fact | undefined
  /** Of several ids; null where one of them is a gap. */
  readonly all: (ids: readonly string[]) => readonly Fact[] | null
  /** Values of an indicator in the edition's own period, by unit. */
  readonly ofNode: (node: NodeId) => ReadonlyMap<UnitId, Fact>
}

export function factsOf(edition: Edition): Facts {
  const measures = new Map(edition.nodes.map(({ id, measure }) => [id, measure]))
  const facts = new Map<string, Fact>()
  const nodes = new Map<NodeId, Map<UnitId, Fact>>()
  for (const value of edition.values) {
    const fact = valueFact(value, measures.get(value.node) ?? "score")
    if (fact === null) continue
    facts.set(value.id, fact)
    if (value.time !== edition.time) continue
    const units = nodes.get(value.node) ?? new Map()
    nodes.set(value.node, units.set(value.unit, fact))
  }
  // Figures win where a row of values.csv has the same id, as they do wherever an id is looked up.
  for (const figure of edition.figures)
    facts.set(figure.id, {
      row: { kind: "figure", id: figure.id },
      value: figure.value,
      extent: printedExtent(figure, figure.measureUnit),
      measure: figure.measureUnit,
    })
  const none = new Map<UnitId, Fact>()
  return {
    byId: (id) => facts.get(id),
    all: (ids) => {
      const found = ids.flatMap((id) => facts.get(id) ?? [])
      return found.length === ids.length ? found : null
    },
    ofNode: (node) => nodes.get(node) ?? none,
  }
}

function valueFact({ value, id, ...row }: Value, measure: MeasureRef): Fact | null {
  if (value === null) return null
  return { row: { kind: "value", id }, value, extent: printedExtent({ ...row, value }, measure), measure }
}

/** A share as a part of 1. */
export const fraction = ({ extent, measure }: Fact): Extent => (measure === "percent" ? times(extent, 0.01) : extent)
