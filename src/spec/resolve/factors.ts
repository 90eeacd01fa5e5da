import {
  type Change,
  type Factor,
  factorNames,
  type LocalText,
  type NodeId,
  nodeId,
  type Option,
  type Reading,
} from "../../model/index.ts"
import type { FactorSettings, OptionSettings } from "../files/robustness.ts"
import { find, type Lookup } from "../lookup.ts"
import type { Entry } from "../yaml/groups.ts"
import type { Located } from "../yaml/shape.ts"
import { type Choosing, resolveOption, setNamed, type Targets } from "./options.ts"
import type { Draft } from "./structure.ts"

/** What factors need to be resolved. */
export interface Varying extends Choosing {
  /** Scored dimensions, in reading order. */
  readonly dimensions: readonly Draft[]
  /** Level of the highest dimension. */
  readonly highest: number
  readonly readings: Lookup<Reading>
  /** Whether imputation makes several completed tables. */
  readonly multiple: boolean
}

/** One entry of `vary`; null after its mistake was reported. */
export function resolveFactor({ key, value }: Entry<FactorSettings>, varying: Varying): Factor | null {
  const of = `robustness.vary.${key}`
  const targets = targetsOf(value, varying)
  const named = (kind: Factor["kind"], fallback: LocalText = factorNames[kind]) => ({
    id: key,
    title: value.title ?? fallback,
  })
  const unused = (why: string) => {
    for (const setting of ["nodes", "levels"] as const)
      if (value[setting]) varying.report.error("setting-unused", value[setting].at, { setting, of, why })
  }
  if (value.any) {
    const options = value.any.value.map((option, k) => resolveOption(option, `${of}.any[${k + 1}]`, targets, varying))
    return { ...named("choice", settingNames(value.any.value)), kind: "choice", options: numbered(options) }
  }
  if (value.between) {
    const ends = value.between.value.map((option, k) =>
      resolveOption(option, `${of}.between[${k + 1}]`, targets, varying),
    )
    const [low, high] = [ends[0]!.changes, ends[1]!.changes]
    const [first, second] = value.between.value
    if (JSON.stringify(low) === JSON.stringify(high))
      varying.report.error("vary-without-effect", second.at, { of, why: "both ends say the same" })
    else if (!isSameBut(low, high)) varying.report.error("vary-different-kinds", second.at, { of })
    return {
      ...named("parameter", settingNames([first, second])),
      kind: "parameter",
      between: [low, high],
    }
  }
  if (value.noise) return resolveNoise(value.noise, of, targets, varying, named("weights"))
  if (value.weight_sets) {
    unused("sets say themselves whose weights they are")
    const written = value.weight_sets.value
    const sets =
      written.kind === "scalar" ? [...varying.sets.values()] : written.value.map((each) => setNamed(each, varying))
    if (sets.length < 2)
      varying.report.error("vary-without-effect", value.weight_sets.at, {
        of,
        why: `there ${sets.length === 1 ? "is one set" : "are no sets"} of weights`,
      })
    return { ...named("choice", factorNames.weights), kind: "choice", options: sets }
  }
  if (value.readings) {
    unused("readings say themselves which records they are about")
    const options = resolveRead(value.readings, of, varying)
    return { ...named("choice", { en: "Reading of the evidence", ko: "증거를 읽는 방식" }), kind: "choice", options }
  }
  if (value.leave_out) {
    unused("`leave_out` itself names them")
    return { ...named("leave-out"), kind: "leave-out", nodes: resolveLeft(value.leave_out, of, varying) }
  }
  unused("it is about all values")
  const kind = value.values ? "values" : "imputations"
  const flag = value[kind]
  if (!flag) return null
  const why = !flag.value
    ? "false varies nothing; leave the entry out"
    : kind === "imputations" && !varying.multiple
      ? "imputation makes one completed table alone"
      : null
  if (why !== null) varying.report.error("vary-without-effect", flag.at, { of: `${of}.${kind}`, why })
  return { ...named(kind), kind }
}

/** Whom `nodes` and `levels` name, those that exist. */
function targetsOf({ nodes, levels }: FactorSettings, { structure, highest, report }: Varying): Targets {
  for (const { value, at } of nodes?.value ?? []) find(structure.lookup, value, at, report)
  for (const { value, at } of levels?.value ?? [])
    if (value > highest) report.error("level-unknown", at, { given: String(value), highest })
  return {
    nodes: nodes ? new Set(nodes.value.map(({ value }) => value)) : null,
    levels: levels ? new Set(levels.value.map(({ value }) => value)) : null,
  }
}

function resolveNoise(
  { value, at }: NonNullable<FactorSettings["noise"]>,
  of: string,
  { nodes, levels }: Targets,
  { dimensions, levels: levelOf, report }: Varying,
  named: Pick<Factor, "id" | "title">,
): Factor {
  const chosen = dimensions.filter(
    ({ id }) => (nodes?.has(id) ?? true) && (nodes !== null || (levels?.has(levelOf.get(id) ?? 0) ?? true)),
  )
  if (!chosen.some(({ members }) => members.filter(({ weight }) => weight > 0).length > 1))
    report.error("vary-without-effect", at, { of, why: "no dimension that it is about has two members with weights" })
  return {
    ...named,
    kind: "weights",
    noise:
      value.kind === "scalar"
        ? { kind: "multiplicative", width: value.value }
        : { kind: "dirichlet", concentration: value.value.dirichlet },
    dimensions: chosen.map(({ id }) => id),
  }
}

/** Readings as options: what a reading measures otherwise is taken in place of what is published. */
function resolveRead(
  { value, at }: NonNullable<FactorSettings["readings"]>,
  of: string,
  { readings, report }: Varying,
): readonly Option[] {
  const chosen =
    value.kind === "scalar"
      ? [...readings.all.values()]
      : value.value.flatMap((each) => find(readings, each.value, each.at, report) ?? [])
  const said = value.kind === "list" && chosen.length < value.value.length
  if (!said && (chosen.length < 2 || chosen.every(({ measures }) => measures.length === 0)))
    report.error("vary-without-effect", at, {
      of: `${of}.readings`,
      why: chosen.length < 2 ? "there are no two readings" : "they measure every indicator alike",
    })
  return chosen.map(({ id, title, measures }) => {
    const nodes = measures.map(({ node }) => node)
    return { id, title, changes: nodes.length === 0 ? [] : [{ setting: "reading", nodes, to: id }] }
  })
}

function resolveLeft(
  { value }: NonNullable<FactorSettings["leave_out"]>,
  of: string,
  { dimensions, structure, report }: Varying,
): readonly NodeId[] {
  const held = new Set<string>(
    dimensions.flatMap(({ members }) => members.flatMap(({ node, weight }) => (weight > 0 ? [node] : []))),
  )
  if (value.kind === "list")
    return value.value.flatMap(({ value: id, at }) => {
      if (!find(structure.lookup, id, at, report)) return []
      if (held.has(id)) return [nodeId(id)]
      report.error("vary-without-effect", at, { of: `${of}.leave_out`, why: `"${id}" has no weight in any dimension` })
      return []
    })
  const kind = value.value === "indicators" ? "indicator" : "dimension"
  return structure.nodes.flatMap((node) => (node.kind === kind && held.has(node.id) ? [node.id] : []))
}

/** Options that are called the same are told apart by a number. */
function numbered(options: readonly Option[]): readonly Option[] {
  const counts = Map.groupBy(options, ({ id }) => id)
  return options.map((option) => {
    const same = counts.get(option.id)!
    if (same.length === 1) return option
    const number = same.indexOf(option) + 1
    const isUntitled = same.every(({ title }) => title.en === option.title.en)
    const title = isUntitled ? { en: `${option.title.en} ${number}`, ko: `${option.title.ko} ${number}` } : option.title
    return { ...option, id: `${option.id} ${number}`, title }
  })
}

/** Whether two settings differ in numbers alone. */
function isSameBut(a: readonly Change[], b: readonly Change[]): boolean {
  const withoutNumbers = (changes: readonly Change[]) =>
    JSON.stringify(changes, (_, value: unknown) => (typeof value === "number" ? 0 : value))
  return withoutNumbers(a) === withoutNumbers(b)
}

const names: { readonly [S in Exclude<keyof OptionSettings, "title">]: LocalText } = {
  impute: { en: "Imputation", ko: "결측값 대체" },
  normalise: { en: "Normalisation", ko: "정규화" },
  treat: { en: "Treatment of outliers", ko: "이상값 처리" },
  aggregate: { en: "Aggregation", ko: "결합 방법" },
  missing: { en: "Missing data", ko: "결측 처리" },
  weights: { en: "Weights", ko: "가중치" },
}

/** What the settings of options are about. */
function settingNames(options: readonly Located<OptionSettings>[]): LocalText {
  const settings = (Object.keys(names) as (keyof typeof names)[]).filter((setting) =>
    options.some(({ value }) => value[setting] !== undefined),
  )
  const joined = (lang: "en" | "ko") => settings.map((setting) => names[setting][lang]).join(", ")
  return settings.length === 0 ? factorNames.choice : { en: joined("en"), ko: joined("ko") }
}
