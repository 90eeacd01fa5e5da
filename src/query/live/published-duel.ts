import { type IndexDocument, nodeId } from "../../model/index.ts"
import { type LiveEngine, liveEngine } from "./compute.ts"
import { countedDuel, type Duel } from "./duel.ts"
import { liveInput } from "./input.ts"
import { asPublished } from "./reweigh.ts"

interface Kept {
  engine: LiveEngine | undefined
  readonly duels: Map<string, Duel | null>
}

const kept = new WeakMap<IndexDocument, Kept>()

/**
 * How likely unit i stands above unit j in a node, and below, as published: of the pairs that the document keeps, else
 * drawn anew as the document's were, with the same random numbers. Null: one of them has no rank, or the two cannot be
 * drawn without all the others.
 */
export function publishedDuel(doc: IndexDocument, node: string, i: number, j: number): Duel | null {
  const uncertainty = doc.results[doc.edition.time]?.[nodeId(node)]?.uncertainty
  if (!uncertainty || i === j || i < 0 || j < 0) return null
  if (uncertainty.above !== null) return countedDuel(uncertainty, doc.units.length, i, j)
  if (j < i) return turned(publishedDuel(doc, node, j, i))
  const memory: Kept = kept.get(doc) ?? { engine: undefined, duels: new Map() }
  kept.set(doc, memory)
  const key = `${node}\n${i}\n${j}`
  const known = memory.duels.get(key)
  if (known !== undefined) return known
  const apart = neverMet(uncertainty.strips[i] ?? null, uncertainty.strips[j] ?? null)
  const found = apart ?? drawn(doc, memory, node, i, j, uncertainty.draws)
  memory.duels.set(key, found)
  return found
}

const turned = (duel: Duel | null): Duel | null => duel && { above: duel.below, below: duel.above }

type Strip = { readonly from: number; readonly p: readonly number[] } | null

/** Two whose ranks share no place are in the same order in every draw. */
function neverMet(a: Strip, b: Strip): Duel | null {
  if (a === null || b === null) return null
  if (a.from + a.p.length <= b.from) return { above: 1, below: 0 }
  return b.from + b.p.length <= a.from ? { above: 0, below: 1 } : null
}

function drawn(doc: IndexDocument, memory: Kept, node: string, i: number, j: number, draws: number): Duel | null {
  const found = doc.nodes.find((each) => each.id === node)
  if (found === undefined || found.basis === "ordinal") return null
  memory.engine ??= liveEngine(liveInput(doc))
  return memory.engine.duel(found.id, asPublished, i, j, draws)
}
