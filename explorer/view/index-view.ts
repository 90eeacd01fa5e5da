import {
  type Figure,
  type Finding,
  type IndexDocument,
  type Node,
  type NodeResult,
  nodeId,
  type Period,
  type Plain,
  type Profile,
  type Source,
  type Statement,
  type StatementKind,
  type Strength,
  type Unit,
  type Value,
} from "../../src/model/index.ts"

type PlainValue = Plain<Value>
type PlainFigure = Plain<Figure>
type PlainStatement = Plain<Statement>

/** An index document with the look-ups that pages need. Built once per edition; unknown ids give undefined or []. */
export interface IndexView {
  readonly doc: IndexDocument
  readonly unitIndex: ReadonlyMap<string, number>
  unit(id: string): Unit | undefined
  node(id: string): Node | undefined
  source(id: string): Source | undefined
  statementKind(id: string): StatementKind | undefined
  /** Result of a node in a period; default: the edition's own. */
  result(node: string, period?: Period): NodeResult | undefined
  value(unit: string, node: string, period?: Period): PlainValue | undefined
  valueById(id: string): PlainValue | undefined
  figureById(id: string): PlainFigure | undefined
  valuesOf(node: string): readonly PlainValue[]
  figuresAbout(unit: string): readonly PlainFigure[]
  figuresOf(node: string): readonly PlainFigure[]
  statementsOf(node: string): readonly PlainStatement[]
  strengthsOf(unit: string): readonly Strength[]
  findingsOfNode(node: string): readonly Finding[]
  findingsOfUnit(unit: string): readonly Finding[]
  profile(kind: "unit" | "node", id: string, lang: Profile["lang"]): Profile | undefined
  /** A node and everything below it, in reading order. */
  branch(node: string): readonly Node[]
  /** Nodes without a parent, in reading order. */
  readonly tops: readonly Node[]
}

const none: readonly never[] = []

/** Items under each of their keys, in order. */
function groupBy<T>(items: readonly T[], keys: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]))

const optional = (id: string | null): readonly string[] => (id === null ? none : [id])
const cell = (unit: string, node: string, period: string) => `${unit}\n${node}\n${period}`

export function indexView(doc: IndexDocument): IndexView {
  const units = byId(doc.units)
  const nodes = byId(doc.nodes)
  const sources = byId(doc.sources)
  const kinds = byId(doc.statementKinds)
  const values = byId(doc.values)
  const figures = byId(doc.figures)
  const cells = new Map(doc.values.map((value) => [cell(value.unit, value.node, value.time), value]))
  const valuesOf = groupBy(doc.values, (value) => [value.node])
  const figuresAbout = groupBy(doc.figures, (figure) => optional(figure.unit))
  const figuresOf = groupBy(doc.figures, (figure) => optional(figure.node))
  const statementsOf = groupBy(doc.statements, (statement) => [statement.node])
  const strengthsOf = groupBy(doc.strengths, (strength) => [strength.unit])
  const findingsOfNode = groupBy(doc.findings, (finding) => finding.nodes)
  const findingsOfUnit = groupBy(doc.findings, (finding) => finding.units)

  const branch = (id: string): readonly Node[] => {
    const node = nodes.get(id)
    return node ? [node, ...node.members.flatMap(branch)] : none
  }

  return {
    doc,
    unitIndex: new Map(doc.units.map((unit, i) => [unit.id, i])),
    tops: doc.nodes.filter((node) => node.parent === null),
    unit: (id) => units.get(id),
    node: (id) => nodes.get(id),
    source: (id) => sources.get(id),
    statementKind: (id) => kinds.get(id),
    result: (node, period = doc.edition.time) => doc.results[period]?.[nodeId(node)],
    value: (unit, node, period = doc.edition.time) => cells.get(cell(unit, node, period)),
    valueById: (id) => values.get(id),
    figureById: (id) => figures.get(id),
    valuesOf: (node) => valuesOf.get(node) ?? none,
    figuresAbout: (unit) => figuresAbout.get(unit) ?? none,
    figuresOf: (node) => figuresOf.get(node) ?? none,
    statementsOf: (node) => statementsOf.get(node) ?? none,
    strengthsOf: (unit) => strengthsOf.get(unit) ?? none,
    findingsOfNode: (node) => findingsOfNode.get(node) ?? none,
    findingsOfUnit: (unit) => findingsOfUnit.get(unit) ?? none,
    profile: (kind, id, lang) =>
      doc.profiles.find((profile) => profile.of.kind === kind && profile.of.id === id && profile.lang === lang),
    branch,
  }
}
