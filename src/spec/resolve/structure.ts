import { type MeasureRef, type Member, type Node, type NodeId, nodeId, type Span } from "../../model/index.ts"
import { Capitals } from "../capitals.ts"
import type { IndexFile } from "../files/index-file.ts"
import type { DimensionSettings, IndicatorSettings } from "../files/nodes.ts"
import type { WeightSettings } from "../files/weight.ts"
import { find, type Lookup } from "../lookup.ts"
import type { Report } from "../report.ts"
import { isUsable } from "../usable.ts"
import { findMeasure, resolveMeasures } from "./own-measures.ts"

/** A node of the structure with what its author wrote about it. */
export type Draft = {
  readonly id: NodeId
  /** Its key in index.yaml. */
  readonly at: Span
  readonly basis: Node["basis"]
  readonly members: readonly (Member & { readonly at: Span })[]
} & (
  | { readonly kind: "dimension"; readonly settings: DimensionSettings }
  | { readonly kind: "indicator"; readonly settings: IndicatorSettings }
)

export interface Structure {
  readonly drafts: ReadonlyMap<string, Draft>
  /** Reading order: a dimension before its members. */
  readonly nodes: readonly Node[]
  readonly root: NodeId | null
  readonly lookup: Lookup<Draft>
  readonly measures: Lookup<MeasureRef>
}

/** Puts dimensions and indicators together as a forest, and reports where they do not form one. */
export function resolveStructure(index: IndexFile, report: Report): Structure {
  const drafts = draft(index, report)
  const lookup: Lookup<Draft> = { code: "node-unknown", all: drafts, partial: false }
  const members = new Map<string, Draft["members"]>()
  for (const [id, node] of drafts) members.set(id, readMembers(node, lookup, report))
  for (const [id, node] of drafts) drafts.set(id, { ...node, members: members.get(id)! })

  breakCycles(drafts, report)
  const parents = findParents(drafts, report)
  const root = index.index && find(lookup, index.index.value, index.index.at, report) ? nodeId(index.index.value) : null
  const order = readingOrder(drafts, parents, root)
  warnUnused(drafts, parents, root, report)

  const measures = resolveMeasures(index, report)
  const nodes = order.map((node): Node => {
    const { measure } = node.settings
    return {
      id: node.id,
      kind: node.kind,
      level: levelOf(node, drafts, 0),
      parent: parents.get(node.id)?.id ?? null,
      members: node.members.map((member) => member.node),
      title: node.settings.title,
      definition: node.settings.definition ?? null,
      basis: node.basis,
      measure: measure ? findMeasure(measures, measure, report) : "score",
    }
  })
  return { drafts, nodes, root, lookup, measures }
}

function draft(index: IndexFile, report: Report): Map<string, Draft> {
  const drafts = new Map<string, Draft>()
  const capitals = new Capitals()
  const add = (node: Draft) => {
    const first = drafts.get(node.id)
    if (first) report.error("id-twice", node.at, { what: "node", given: node.id, line: first.at.line })
    else {
      capitals.check("node", node.id, node.at, report)
      drafts.set(node.id, node)
    }
  }
  const bases = { statements: "ordinal", reconstruction: "reconstruction", shown: "shown" } as const
  for (const { key, at, value } of index.dimensions)
    add({
      id: nodeId(key),
      kind: "dimension",
      at,
      settings: value,
      basis: value.rests_on ? bases[value.rests_on.value] : "scored",
      members: [],
    })
  const normalise = index.defaults?.normalise
  for (const { key, at, value } of index.indicators)
    add({
      id: nodeId(key),
      kind: "indicator",
      at,
      settings: value.rests_on || value.normalise ? value : { ...value, normalise },
      basis: value.rests_on ? bases[value.rests_on.value] : "scored",
      members: [],
    })
  return drafts
}

/** Members that exist, with their weights as shares. */
function readMembers(node: Draft, lookup: Lookup<Draft>, report: Report): Draft["members"] {
  const written = node.kind === "dimension" ? node.settings.members : undefined
  const listed: { id: string; at: Span; weight: number }[] = []
  for (const item of membersAsWritten(written?.value, report)) {
    const first = listed.find((other) => other.id === item.id)
    if (first) report.error("id-twice", item.at, { what: "member", given: item.id, line: first.at.line })
    else if (find(lookup, item.id, item.at, report)) listed.push(item)
  }
  const sum = listed.reduce((total, member) => total + member.weight, 0)
  if (written && listed.length > 0 && sum === 0) report.error("weights-all-zero", written.at, { node: node.id })
  return listed.map(({ id, at, weight }) => ({ node: nodeId(id), at, weight, share: weight / sum }))
}

function membersAsWritten(
  members: NonNullable<DimensionSettings["members"]>["value"] | undefined,
  report: Report,
): readonly { readonly id: string; readonly at: Span; readonly weight: number }[] {
  if (!members) return []
  if (members.kind === "list") return members.value.map(({ value, at }) => ({ id: value, at, weight: 1 }))
  return members.value.map(({ key, at, value }) => ({ id: key, at, weight: readWeight(key, value, report) }))
}

/** A weight as written: a number ≥ 0, or NaN after the mistake was reported. */
export function readWeight(member: string, { value, at }: WeightSettings, report: Report): number {
  const weight = value.value === "" ? Number.NaN : Number(value.value)
  if (isUsable(weight) && weight >= 0) return weight
  if (value.value !== "") report.error("weight-wrong", at, { member, given: value.value })
  return Number.NaN
}

function findParents(drafts: ReadonlyMap<string, Draft>, report: Report): ReadonlyMap<string, Draft> {
  const parents = new Map<string, Draft>()
  for (const node of drafts.values())
    for (const member of node.members) {
      const first = parents.get(member.node)
      if (first) report.error("parent-twice", member.at, { node: member.node, first: first.id, second: node.id })
      else parents.set(member.node, node)
    }
  return parents
}

/** Reports each member that leads back to a dimension above it, and takes it out. */
function breakCycles(drafts: Map<string, Draft>, report: Report): void {
  const done = new Set<string>()
  const walk = (id: string, above: readonly string[]): void => {
    const node = drafts.get(id)
    if (!node || done.has(id)) return
    const path = [...above, id]
    const kept = node.members.filter((member) => {
      const start = path.indexOf(member.node)
      if (start < 0) return true
      report.error("structure-cycle", member.at, { cycle: [...path.slice(start), member.node].join(" → ") })
      return false
    })
    if (kept.length < node.members.length) drafts.set(id, { ...node, members: kept })
    for (const member of kept) walk(member.node, path)
    done.add(id)
  }
  for (const id of drafts.keys()) walk(id, [])
}

function readingOrder(
  drafts: ReadonlyMap<string, Draft>,
  parents: ReadonlyMap<string, Draft>,
  root: NodeId | null,
): readonly Draft[] {
  const order = new Map<string, Draft>()
  const visit = (id: string): void => {
    const node = drafts.get(id)
    if (!node || order.has(id)) return
    order.set(id, node)
    for (const member of node.members) visit(member.node)
  }
  if (root !== null) visit(root)
  for (const id of drafts.keys()) if (!parents.has(id)) visit(id)
  for (const id of drafts.keys()) visit(id)
  return [...order.values()]
}

function warnUnused(
  drafts: ReadonlyMap<string, Draft>,
  parents: ReadonlyMap<string, Draft>,
  root: NodeId | null,
  report: Report,
): void {
  const hasDimensions = [...drafts.values()].some((node) => node.kind === "dimension")
  for (const node of drafts.values()) {
    if (node.basis !== "scored" || parents.has(node.id) || node.id === root) continue
    if (root !== null || (node.kind === "indicator" && hasDimensions))
      report.warning("node-unused", node.at, { node: node.id, root: root ?? "" })
  }
}

/** Indicators are 1, a dimension is one above its highest member; the guard ends what two parents may loop. */
function levelOf(node: Draft, drafts: ReadonlyMap<string, Draft>, depth: number): number {
  if (node.kind === "indicator" || depth > drafts.size) return 1
  let highest = 1
  for (const member of node.members) {
    const draft = drafts.get(member.node)
    if (draft) highest = Math.max(highest, levelOf(draft, drafts, depth + 1))
  }
  return highest + 1
}
