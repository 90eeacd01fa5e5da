import type {
  DenominatorValue,
  GroupScheme,
  Measure,
  Member,
  Method,
  OrdinalMethod,
  Period,
  Reading,
  Statement,
  Unit,
  Value,
} from "../../model/index.ts"
import type { IndexFile } from "../files/index-file.ts"
import type { Lookup } from "../lookup.ts"
import type { Report } from "../report.ts"
import { resolveAggregating } from "./aggregate.ts"
import { warnWithoutAnchor } from "./anchors.ts"
import { resolveImputing, resolveMultiple } from "./impute.ts"
import { resolvePanel } from "./panel.ts"
import { resolveDenomination, resolvePreparation } from "./prepare.ts"
import { imputationsIn, resolveRobustness } from "./robustness.ts"
import { resolveDimension, resolveIndicator } from "./scoring.ts"
import type { Draft, Structure } from "./structure.ts"
import { varyingOf } from "./varying.ts"
import { resolveWeighing } from "./weights.ts"

interface Evidence {
  readonly periods: readonly Period[]
  readonly measures: ReadonlyMap<string, Measure>
  readonly readings: Lookup<Reading>
  readonly values: readonly Value[]
  readonly units: Lookup<Unit>
  readonly groups: readonly GroupScheme[]
  /** Rows of denominators.csv. */
  readonly dividing: readonly DenominatorValue[]
  readonly statements: readonly Statement[]
  /** Kinds of statements that say something about positions. */
  readonly constraining: ReadonlySet<string>
  /** Files that could not be read: what they would have held is not said to be absent. */
  readonly partial: boolean
}

/** Everything a computation needs besides the numbers, frozen all through. */
export function resolveMethod(index: IndexFile, structure: Structure, evidence: Evidence, report: Report): Method {
  const reading = structure.nodes.flatMap((node) => structure.drafts.get(node.id) ?? [])
  const scored = reading.filter((node) => node.basis === "scored")
  checkSettings(reading, report)
  warnWithoutEvidence(reading, evidence, report)
  const normalising = { fallback: index.defaults?.normalise, units: evidence.units, said: new Set<never>(), report }
  const imputing = resolveImputing(
    {
      index,
      structure,
      groups: evidence.groups,
      periods: evidence.periods,
      units: evidence.units.partial ? Number.NaN : evidence.units.all.size,
    },
    report,
  )
  const { denominators } = index.units
  const resolveScored = (node: Extract<Draft, { kind: "indicator" }>) => {
    const measure = evidence.measures.get(node.id) ?? null
    const isWritten = node.settings.denominator && !measure
    const values = isWritten ? evidence.values.filter((value) => value.node === node.id) : null
    const denominate = resolveDenomination(
      node.id,
      node.settings,
      {
        denominators,
        units: evidence.units,
        dividing: evidence.dividing,
        normalise: node.settings.normalise?.value.kind,
        values,
      },
      report,
    )
    const impute = imputing(node.settings.impute, node.id)
    const method = resolveIndicator(node, measure, { denominate, impute, treat: index.defaults?.treat }, normalising)
    if (!evidence.partial && !measure) warnWithoutAnchor(method, node.at, evidence, report)
    return method
  }
  const levels = new Map<string, number>(structure.nodes.map(({ id, level }) => [id, level]))
  const highest = Math.max(1, ...levels.values())
  const aggregating = resolveAggregating(index, highest, report)
  const weighing = resolveWeighing(index, structure.drafts, levels, report)
  const aggregatingOf = (node: Extract<Draft, { kind: "dimension" }>) =>
    aggregating(node.settings, node.id, levels.get(node.id) ?? 1)
  const indicators = scored.flatMap((node) => (node.kind === "indicator" ? [resolveScored(node)] : []))
  const varying = varyingOf(index, structure, {
    readings: evidence.readings,
    levels,
    highest,
    normalising,
    imputing,
    report,
  })
  const robustness = resolveRobustness(index.robustness, varying)
  const imputations = [...indicators.map(({ impute }) => impute), ...imputationsIn(robustness)]
  return deepFreeze({
    preparation: {
      ...resolvePreparation(index, evidence.units, report),
      multiple: resolveMultiple(index, imputations, report),
    },
    indicators,
    dimensions: membersFirst(scored).flatMap((node) =>
      node.kind === "dimension"
        ? [resolveDimension(node, aggregatingOf(node), weighing(node), structure.drafts, report)]
        : [],
    ),
    ordinal: reading.filter((node) => node.basis === "ordinal").map((node) => resolveOrdinal(node, evidence, report)),
    reconstructions: resolveReconstructions(reading, structure, report),
    robustness,
    panel: resolvePanel(index, evidence.periods, report),
    periods: evidence.periods,
  })
}

/** Members before the dimensions that hold them, else in reading order. */
function membersFirst(nodes: readonly Draft[]): readonly Draft[] {
  const byId = new Map<string, Draft>(nodes.map((node) => [node.id, node]))
  const order = new Set<Draft>()
  const visit = (node: Draft, depth: number): void => {
    if (order.has(node) || depth > nodes.length) return
    for (const member of node.members) {
      const draft = byId.get(member.node)
      if (draft) visit(draft, depth + 1)
    }
    order.add(node)
  }
  for (const node of nodes) visit(node, 0)
  return [...order]
}

function resolveOrdinal(node: Draft, evidence: Evidence, report: Report): OrdinalMethod {
  if (node.kind === "indicator" && !node.settings.direction)
    report.error("key-missing", node.at, { key: "direction", of: `indicators.${node.id}` })
  return {
    node: node.id,
    direction: node.kind === "indicator" && node.settings.direction === "down" ? -1 : 1,
    statements: evidence.statements
      .filter((statement) => statement.node === node.id && evidence.constraining.has(statement.kind))
      .map((statement) => statement.id),
    values: node.kind === "indicator",
  }
}

function resolveReconstructions(reading: readonly Draft[], structure: Structure, report: Report) {
  const found = reading.filter((node) => node.basis === "reconstruction")
  return found.map((node) => {
    if (node.kind === "dimension" && !node.settings.note)
      report.error("key-missing", node.at, { key: "note", of: `dimensions.${node.id}` })
    if (node !== found[0]) report.error("reconstruction-twice", node.at, { first: found[0]!.id, second: node.id })
    if (node.kind === "dimension" && !node.settings.members) report.error("members-missing", node.at, { node: node.id })
    for (const { node: id, at } of node.members)
      if (structure.drafts.get(id)?.basis !== "ordinal")
        report.error("member-wrong", at, {
          node: node.id,
          member: id,
          why: "a reconstruction is made of nodes that rest on statements",
        })
    return {
      node: node.id,
      members: node.members.map(({ node: id, weight, share }): Member => ({ node: id, weight, share })),
    }
  })
}

const scoringSettings = [
  "weights",
  "denominator",
  "treat",
  "impute",
  "transform",
  "normalise",
  "round",
  "measured",
  "aggregate",
  "missing",
  "note",
] as const

/** Settings that would look as if they did something, on nodes that compute no scores. */
function checkSettings(reading: readonly Draft[], report: Report): void {
  for (const node of reading) {
    if (node.kind === "dimension" && node.settings.note && node.basis !== "reconstruction")
      report.error("setting-unused", node.settings.note.at, {
        setting: "note",
        of: `"${node.id}"`,
        why: "it belongs to a reconstruction",
      })
    if (node.basis === "scored") continue
    for (const setting of scoringSettings) {
      const written = (node.settings as Readonly<Record<string, unknown>>)[setting]
      if (written === undefined || setting === "note") continue
      const at =
        typeof written === "object" && written !== null && "at" in written ? (written.at as Draft["at"]) : node.at
      const why = node.basis === "shown" ? "nothing is computed for it" : "it has ranks and no score"
      report.error("setting-unused", at, { setting, of: `"${node.id}"`, why })
    }
  }
}

function warnWithoutEvidence(reading: readonly Draft[], evidence: Evidence, report: Report): void {
  if (evidence.partial) return
  const valued = new Set<string>(evidence.values.map((value) => value.node))
  const said = new Set<string>(evidence.statements.map((statement) => statement.node))
  for (const node of reading) {
    const has = valued.has(node.id)
    if (node.kind === "indicator" && node.basis === "scored" && !node.settings.measured && !has)
      report.warning("indicator-without-values", node.at, { indicator: node.id })
    if (node.basis === "ordinal" && !has && !said.has(node.id))
      report.warning("ordinal-without-evidence", node.at, { node: node.id })
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) deepFreeze(part)
  return Object.freeze(value)
}
