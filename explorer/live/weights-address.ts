import type { NodeId } from "../../src/model/index.ts"
import { sharesOf, type WeightGroup } from "../../src/query/index.ts"
import { asPublished, equalWeights, type OwnWeights, withGroup } from "./own-weights.ts"

/** First word of what the address says about weights: what follows is read by the rules of this version. */
const version = "v1"
const largest = 1e6

/**
 * What the reader's weights are called in the address: `v1,health:40,education:30,income:30`, every member of every
 * changed group, or `v1,equal`. Undefined: as published, and the address says nothing.
 */
export function weightsText(groups: readonly WeightGroup[], own: OwnWeights): string | undefined {
  const changed = groups.filter((group) => own.has(group.node))
  if (changed.length === 0) return undefined
  if (isSame(own, equalWeights(groups))) return `${version},equal`
  const items = changed.flatMap((group) =>
    group.members.map((member, i) => `${member}:${numberText(own.get(group.node)?.[i] ?? 0)}`),
  )
  return [version, ...items].join(",")
}

const numberText = (x: number) => String(Number(x.toFixed(4)))

const isSame = (a: OwnWeights, b: OwnWeights) =>
  a.size === b.size && [...a].every(([node, weights]) => weights.join() === b.get(node)?.join())

/**
 * Reads weights from an address. What it cannot read is left out part by part: another version, a node that no group
 * has, a number that is none. A member that is left out of its group keeps its published percentage; a group that comes
 * to nothing keeps all of them.
 */
export function readWeights(groups: readonly WeightGroup[], text: string | undefined): OwnWeights {
  const [first, ...items] = text?.split(",") ?? []
  if (first !== version) return asPublished
  if (items.includes("equal")) return equalWeights(groups)
  const given = new Map<string, number>()
  for (const item of items) {
    const [, node, digits] = /^(.+):(\d+(?:\.\d+)?)$/.exec(item) ?? []
    if (node === undefined || Number(digits) > largest) continue
    given.set(node, Number(digits))
  }
  return groups.reduce((own, group) => withGiven(own, group, given), asPublished)
}

function withGiven(own: OwnWeights, group: WeightGroup, given: ReadonlyMap<string, number>): OwnWeights {
  if (!group.members.some((member) => given.has(member))) return own
  const published = sharesOf(group.published)
  const weights = group.members.map((member, i) => given.get(member) ?? 100 * (published[i] ?? 0))
  return weights.some((weight) => weight > 0) ? withGroup(own, group, weights) : own
}

/** The members that the address says are locked: those that exist. */
export function readLocks(groups: readonly WeightGroup[], named: readonly string[]): ReadonlySet<NodeId> {
  return new Set(groups.flatMap((group) => group.members.filter((member) => named.includes(member))))
}
