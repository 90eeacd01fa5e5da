import type { NodeId, Plain, Statement, UnitId } from "../../model/index.ts"
import { placeWords, printed, type Voice } from "./words.ts"

/** The node and everything below it. */
export function withMembers(voice: Voice, id: NodeId): NodeId[] {
  return [id, ...voice.node(id).members.flatMap((member) => withMembers(voice, member))]
}

/** What the sources say of the unit in one node: first what its rank rests on, then what is only quoted. */
export function saidOf(voice: Voice, unit: UnitId, node: NodeId): string[] {
  const { statements, statementKinds } = voice.index
  const silent = new Set(statementKinds.filter((kind) => kind.meaning.kind === "none").map((kind) => kind.id))
  const own = statements.filter((s) => s.node === node && s.units.includes(unit))
  const ko = voice.lang === "ko"
  const say = (opening: string, said: readonly string[]) =>
    said.length === 0 ? [] : [`${opening} ${said.join("; ")}.`]
  return [
    ...say(
      ko ? "근거가 된 진술:" : "It rests on these statements:",
      quoted(
        voice,
        own.filter((s) => !silent.has(s.kind)),
      ),
    ),
    ...say(
      ko ? "순위에 쓰지 않은 진술:" : "Also said, and not used for the rank:",
      quoted(
        voice,
        own.filter((s) => silent.has(s.kind)),
      ),
    ),
  ]
}

function quoted(voice: Voice, statements: readonly Plain<Statement>[]): string[] {
  return statements.map((s) => {
    const source = voice.index.sources.find((candidate) => candidate.id === s.source)
    const cited = [source === undefined ? "" : voice.t(source.title), placeWords(voice, s.source, s.place)]
    return `${voice.t(s.text).replace(/\.$/, "")} (${cited.filter((part) => part !== "").join(", ")})`
  })
}

/** What the sources say of the unit in these nodes: one line per statement. */
export function statementLines(voice: Voice, unit: UnitId, nodes: readonly NodeId[]): string[] {
  const kinds = new Map(voice.index.statementKinds.map((kind) => [kind.id, kind]))
  return voice.index.statements
    .filter((s) => nodes.includes(s.node) && s.units.includes(unit))
    .map((s) => {
      const kind = kinds.get(s.kind)
      const read = kind === undefined ? s.kind : voice.t(kind.label)
      const about = voice.t(voice.node(s.node).title)
      return `${about}: ${voice.t(s.text)} [${read}; ${placeWords(voice, s.source, s.place)}]`
    })
}

/** The numbers the sources print for the unit in these nodes: values of indicators first, then other figures. */
export function figureLines(voice: Voice, unit: UnitId, nodes: readonly NodeId[]): string[] {
  const { index } = voice
  const values = index.values
    .filter((v) => v.unit === unit && nodes.includes(v.node) && v.time === index.edition.time && v.value !== null)
    .map((v) => {
      const node = voice.node(v.node)
      const amount = voice.amount(v.value ?? Number.NaN, node.measure)
      return `${voice.t(node.title)}: ${amount}${printed(voice, v.qualifier, v.source, v.place)}`
    })
  const figures = index.figures
    .filter((f) => f.unit === unit && f.node !== null && nodes.includes(f.node))
    .map((f) => {
      const what = [label(voice, "figure_measure", f.measure), label(voice, "figure_category", f.category)]
      const amount = voice.amount(f.value, f.measureUnit)
      const named = what.filter((word) => word !== "").join(", ")
      return `${named}: ${amount}${printed(voice, f.qualifier, f.source, f.place)}`
    })
  return [...values, ...figures]
}

/** The codebook's word for a code, or the code itself. */
function label(voice: Voice, list: string, code: string): string {
  const found = voice.index.codebook.lists.find((l) => l.id === list)?.codes.find((c) => c.id === code)
  return found === undefined ? code.replaceAll("_", " ") : voice.t(found.label)
}

/** The sources behind these nodes for the unit, one line each. */
export function sourceLines(voice: Voice, unit: UnitId, nodes: readonly NodeId[]): string[] {
  const { index } = voice
  const used = new Set<string>()
  for (const v of index.values) if (v.unit === unit && nodes.includes(v.node)) used.add(v.source)
  for (const s of index.statements) if (s.units.includes(unit) && nodes.includes(s.node)) used.add(s.source)
  for (const f of index.figures) if (f.unit === unit && f.node !== null && nodes.includes(f.node)) used.add(f.source)
  for (const m of index.method.indicators) {
    if (!nodes.includes(m.node) || m.from.kind !== "measured") continue
    const { table } = m.from.measure
    const spec = index.codebook.tables.find((t) => t.id === table)
    if (spec !== undefined && "all" in spec.roles.source) used.add(spec.roles.source.all)
  }
  return index.sources
    .filter((s) => used.has(s.id))
    .map((s) => [voice.t(s.title), s.publisher, s.date, s.url ?? ""].filter((part) => part !== "").join(", "))
}
