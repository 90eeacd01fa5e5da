import type { DiffDocument, DiffSide, MethodDifference, NodeDiff, UnitDiff } from "../model/index.ts"

/** What changed, for a terminal: who came and went, which settings differ, and a bridge for every unit. */
export function changesText(document: DiffDocument): string {
  const { from, to, nodes, units } = document
  const head = `${titled(from)}  →  ${titled(to)}`
  if (units.both === 0) return `${head}\n\nThe two have no unit in common, so there is nothing to compare.`
  const none = "The two have no ranked node in common, so no change of rank can be told."
  return [
    head,
    "",
    ...sampleLines(document),
    ...indicatorLines(document),
    ...methodLines(document),
    ...(nodes.length === 0 ? [none] : nodes.flatMap((node) => ["", ...nodeLines(node, document)])),
  ].join("\n")
}

const titled = ({ title, version, time }: DiffSide) => `${title.en} ${version}, ${time}`
const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`
const mostNamed = 8

function named(names: readonly string[]): string {
  const rest = names.length - mostNamed
  return rest > 1 ? `${names.slice(0, mostNamed).join(", ")} and ${rest} more` : names.join(", ")
}

function sampleLines({ units }: DiffDocument): string[] {
  const only = (where: string, list: DiffDocument["units"]["onlyFrom"]) =>
    list.length === 0 ? [] : [`Only in ${where}: ${named(list.map(({ name }) => name.en))}.`]
  return [
    `${plural(units.both, "unit")} in both.`,
    ...only("the first", units.onlyFrom),
    ...only("the second", units.onlyTo),
  ]
}

function indicatorLines({ indicators }: DiffDocument): string[] {
  const { both, onlyFrom, onlyTo, measuredOtherwise } = indicators
  const list = (text: string, ids: readonly string[]) => (ids.length === 0 ? [] : [`${text}: ${named(ids)}.`])
  if (both.length + onlyFrom.length + onlyTo.length + measuredOtherwise.length === 0) return []
  return [
    `${plural(both.length, "scored indicator")} in both.`,
    ...list("Indicators dropped", onlyFrom),
    ...list("Indicators added", onlyTo),
    ...list("Measured otherwise, so taken for two indicators", measuredOtherwise),
  ]
}

function methodLines({ method }: DiffDocument): string[] {
  if (method.length === 0) return ["The method is the same."]
  return ["The method differs:", ...method.map((difference) => `  ${differenceText(difference)}`)]
}

const differenceText = ({ node, setting, from, to }: MethodDifference) =>
  `${node === null ? "" : `${node}: `}${setting}: ${settingText(from)} → ${settingText(to)}`

/** A setting in one line: its kind first, then what else it says. */
function settingText(value: unknown): string {
  if (value === null || value === undefined) return "none"
  if (typeof value === "number") return String(Number(value.toPrecision(6)))
  if (typeof value !== "object") return String(value)
  if (Array.isArray(value)) return value.map(settingText).join(", ")
  const { kind, ...rest } = value as Readonly<Record<string, unknown>>
  if (rest.low !== undefined && rest.high !== undefined && Object.keys(rest).length === 2 && kind === undefined)
    return `${settingText(rest.low)} to ${settingText(rest.high)}`
  const said = Object.entries(rest).map(([key, inner]) => `${key} ${settingText(inner)}`)
  if (kind === undefined) return said.join(", ")
  return said.length === 0 ? String(kind) : `${kind} (${said.join(", ")})`
}

function nodeLines(node: NodeDiff, { from, to, method }: DiffDocument): string[] {
  const { ranked, units, unsplit } = node
  const listed = (where: string, only: NodeDiff["onlyFrom"]) =>
    only.length === 0 ? [] : [`  Ranked only in ${where}: ${named(only.map(({ name }) => name.en))}.`]
  const [a, b] = from.time === to.time ? ["the first", "the second"] : [from.time, to.time]
  return [
    `${node.title.to.en} (${node.node.to})`,
    `  ${ranked.from} ranked in ${a}, ${ranked.to} in ${b}, ${ranked.both} in both.`,
    ...listed(a, node.onlyFrom),
    ...listed(b, node.onlyTo),
    ...(unsplit === null ? movedLines(units) : [`  ${whyUnsplit[unsplit]}`]),
    ...verdictLines(units),
    ...(units.length === 0 ? [] : ["", ...tableOf(units, method.length > 0 || units.some(hasMethodStep))]),
  ]
}

const whyUnsplit = {
  ordinal: "It has ranks from statements, and no scores to compute anew: changes are shown, and not split.",
  "nobody-in-both": "No unit has a rank in both, so no change can be told.",
  "nobody-recomputed":
    "No unit keeps a rank under the method of one over the data of the other: changes are shown, and not split.",
} as const

function movedLines(units: readonly UnitDiff[]): string[] {
  const common = units.flatMap((unit) => (unit.common === null ? [] : [unit.common]))
  if (common.length === 0) return []
  const rose = common.filter(({ from, to }) => to < from).length
  const fell = common.filter(({ from, to }) => to > from).length
  const kept = common.length - rose - fell
  const lost = units.length - common.length
  return [
    `  Among the ${common.length} alone, ${rose} rose, ${fell} fell and ${kept} kept their rank.`,
    ...(lost === 0 ? [] : [`  ${lost} of both have no rank under the other's method or data: they are not split.`]),
  ]
}

function verdictLines(units: readonly UnitDiff[]): string[] {
  const count = (verdict: UnitDiff["verdict"]) => units.filter((unit) => unit.verdict === verdict).length
  const [moved, open, unknown] = [count("moved"), count("open"), count("unknown")]
  if (moved + open === 0) return []
  const rest = unknown === 0 ? "" : ` Of ${unknown} no interval is known.`
  return [`  ${plural(moved, "rank")} moved further than the 90% intervals reach; ${open} cannot be told apart.${rest}`]
}

const hasMethodStep = ({ bridge }: UnitDiff) =>
  bridge !== null && (bridge.method.rank !== 0 || bridge.method.score !== 0)

/** Ranks before and after with what each step gains; + is up. */
function tableOf(units: readonly UnitDiff[], withMethod: boolean): string[] {
  const steps = withMethod ? (["leave", "method", "data", "join"] as const) : (["leave", "data", "join"] as const)
  const isSplit = units.some(({ bridge }) => bridge !== null)
  const names = { leave: "left", method: "method", data: "data", join: "joined" }
  const parts = withMethod && isSplit ? (["sample", "method", "data"] as const) : []
  const head = [
    "unit",
    "before",
    "90%",
    ...(isSplit ? steps.map((step) => names[step]) : []),
    "after",
    "90%",
    ...parts.map((part) => `Ø ${part}`),
    "",
  ]
  const rows = units.map(({ name, from, to, bridge, split, verdict }) => [
    name.en,
    rankText(from.rank),
    range(from.low, from.high),
    ...(isSplit ? steps.map((step) => gain(bridge?.[step].rank)) : []),
    rankText(to.rank),
    range(to.low, to.high),
    ...parts.map((part) => gain(split?.[part].rank, 2)),
    verdicts[verdict],
  ])
  const widths = head.map((text, k) => Math.max(text.length, ...rows.map((row) => row[k]!.length)))
  const last = head.length - 1
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, k) => (k === 0 || k === last ? cell.padEnd(widths[k]!) : cell.padStart(widths[k]!))).join("  ")}`.trimEnd()
  return [line(head), ...rows.map(line)]
}

const verdicts = { moved: "moved", open: "cannot be told apart", unknown: "" } as const
const rankText = (rank: number | null) => (rank === null ? "–" : String(rank))
const range = (low: number | null, high: number | null) =>
  low === null || high === null ? "" : low === high ? String(low) : `${low}–${high}`

function gain(places: number | undefined, decimals = 0): string {
  if (places === undefined) return ""
  const text = Math.abs(places).toFixed(decimals)
  return Number(text) === 0 ? "·" : `${places > 0 ? "+" : "−"}${text}`
}
