import {
  aggregationNames,
  type Change,
  type Changeable,
  type LocalText,
  type NodeId,
  type Option,
} from "../../model/index.ts"
import type { OptionSettings } from "../files/robustness.ts"
import { type Report, unknown } from "../report.ts"
import type { Located } from "../yaml/shape.ts"
import type { Draft, Structure } from "./structure.ts"
import type { WeightSet } from "./weight-sets.ts"

type IndicatorDraft = Draft & { readonly kind: "indicator" }
type Written<S extends keyof OptionSettings> = NonNullable<OptionSettings[S]>

/** What each setting of an option makes of a node; `of` is the way to the option. */
interface Ways {
  readonly normalise: (node: IndicatorDraft, written: Written<"normalise">, of: string) => Changeable["normalise"]
  readonly treat: (node: IndicatorDraft, written: Written<"treat">) => Changeable["treat"]
  readonly impute: (node: IndicatorDraft, written: Written<"impute">, of: string) => Changeable["impute"]
  readonly aggregate: (written: Written<"aggregate">, of: string) => Changeable["aggregate"]
  readonly missing: (written: Written<"missing">) => Changeable["missing"]
}

/** What options need to be resolved. */
export interface Choosing {
  readonly structure: Structure
  /** Level by node. */
  readonly levels: ReadonlyMap<string, number>
  readonly sets: ReadonlyMap<string, WeightSet>
  readonly ways: Ways
  /** Whether a node says itself how this is done for it. */
  readonly isOwn: (node: Draft, setting: keyof Ways) => boolean
  readonly report: Report
}

/** Whom a factor names; both null: all that have no setting of their own. */
export interface Targets {
  readonly nodes: ReadonlySet<string> | null
  readonly levels: ReadonlySet<number> | null
}

/** One option with its name and all that it changes. `of` is the way to it. */
export function resolveOption(
  written: Located<OptionSettings>,
  of: string,
  targets: Targets,
  choosing: Choosing,
): Option {
  const { value, at } = written
  const { ways, report } = choosing
  const { impute, treat, normalise, aggregate, missing } = value
  const changes: Change[] = []
  const add = <S extends keyof Ways, D extends Draft>(setting: S, kind: D["kind"], to: (node: D) => Changeable[S]) => {
    const drafts = targetsOf(kind, setting, targets, choosing) as readonly D[] // of the kind that was asked for
    if (drafts.length === 0)
      report.error("vary-without-effect", (value[setting] as Located<unknown> | undefined)?.at ?? at, {
        of: `${of}.${setting}`,
        why: whyNobody(kind, targets),
      })
    changes.push(
      ...grouped(
        setting,
        drafts.map((node) => [node.id, to(node)]),
      ),
    )
  }
  if (impute) add("impute", "indicator", (node: IndicatorDraft) => ways.impute(node, impute, of))
  if (treat) add("treat", "indicator", (node: IndicatorDraft) => ways.treat(node, treat))
  if (normalise) add("normalise", "indicator", (node: IndicatorDraft) => ways.normalise(node, normalise, of))
  if (aggregate) add("aggregate", "dimension", () => ways.aggregate(aggregate, of))
  if (missing) add("missing", "dimension", () => ways.missing(missing))
  if (value.weights) changes.push(...setNamed(value.weights, choosing).changes)
  else if (changes.length === 0 && settingsOf(value).length === 0)
    report.error("vary-without-effect", at, { of, why: "it names no setting" })
  const name = nameOf(value)
  return { id: name.en, title: value.title ?? name, changes }
}

/** A set of weights by its name; `given` changes nothing. */
export function setNamed(
  { value, at }: Located<string>,
  { sets, report }: Pick<Choosing, "sets" | "report">,
): WeightSet {
  const found = sets.get(value)
  if (found) return found
  if (value !== "given" && value !== "")
    report.error("weight-set-unknown", at, unknown(value, [...sets.keys(), "given"]))
  return { id: value, title: { en: "as given", ko: "원래 가중치" }, changes: [] }
}

/** Nodes with the same setting become one change. */
function grouped<S extends keyof Changeable>(
  setting: S,
  pairs: readonly (readonly [NodeId, Changeable[S]])[],
): readonly Change[] {
  const groups = Map.groupBy(pairs, ([, to]) => JSON.stringify(to))
  return [...groups.values()].map(
    // One setting and its own kind of value, which TypeScript cannot see in a union of all.
    (group) => ({ setting, nodes: group.map(([node]) => node), to: group[0]![1] }) as Change,
  )
}

/** The settings that an option has. */
const settingsOf = ({ title: _, ...settings }: OptionSettings) =>
  Object.values(settings).filter((written) => written !== undefined)

/** Words of the settings, as they are written; aggregations by their names. */
function nameOf({ impute, normalise, treat, aggregate, missing, weights }: OptionSettings): LocalText {
  const steps =
    impute && (impute.value.kind === "list" ? impute.value.value.map(({ value }) => value) : [impute.value.value])
  const treatment = treat && (treat.value.kind === "scalar" ? treat.value.value : "two-stage")
  const words = [
    steps?.map(({ kind }) => kind).join(", "),
    treatment,
    normalise?.value.kind,
    missing && `missing: ${missing.value.kind}`,
    weights?.value,
  ].flatMap((word) => (word === undefined ? [] : [{ en: word, ko: word }]))
  if (aggregate) words.push(aggregationNames[aggregate.value.kind])
  const joined = (lang: "en" | "ko") => words.map((word) => word[lang]).join(", ")
  return { en: joined("en"), ko: joined("ko") }
}

/** Scored nodes of a kind that a factor is about. A dimension that is named stands for the indicators below it. */
function targetsOf(
  kind: Draft["kind"],
  setting: keyof Ways,
  { nodes, levels }: Targets,
  { structure, levels: levelOf, isOwn }: Choosing,
): readonly Draft[] {
  const scored = structure.nodes.flatMap(({ id }) => structure.drafts.get(id) ?? [])
  const right = scored.filter((draft) => draft.basis === "scored" && draft.kind === kind)
  if (nodes !== null) {
    const named = kind === "indicator" ? withBelow(nodes, structure) : nodes
    return right.filter(({ id }) => named.has(id))
  }
  if (levels !== null) return right.filter(({ id }) => levels.has(levelOf.get(id) ?? 0))
  return right.filter((draft) => !isOwn(draft, setting))
}

function withBelow(nodes: ReadonlySet<string>, { drafts }: Structure): ReadonlySet<string> {
  const found = new Set<string>()
  const walk = (id: string): void => {
    if (found.has(id)) return
    found.add(id)
    for (const { node } of drafts.get(id)?.members ?? []) walk(node)
  }
  for (const id of nodes) walk(id)
  return found
}

function whyNobody(kind: Draft["kind"], { nodes, levels }: Targets): string {
  const many = kind === "indicator" ? "indicators" : "dimensions"
  if (nodes !== null)
    return `none of the nodes named is ${kind === "indicator" ? "an indicator, or holds one" : "a dimension"}`
  if (levels !== null) return `there are no ${many} on these levels`
  return `all ${many} have a setting of their own; \`nodes\` or \`levels\` say which are meant`
}
