import type { Change, DimensionMethod, IndicatorMethod, Member, Method } from "../../model/index.ts"

/** The method with some settings of some nodes replaced; the later of two changes of one setting counts. */
export function changed(method: Method, changes: readonly Change[]): Method {
  if (changes.length === 0) return method
  const by = new Map<string, Record<string, unknown>>()
  for (const { setting, nodes, to } of changes)
    for (const node of nodes) by.set(node, { ...by.get(node), [setting]: to })
  const apply = <T extends IndicatorMethod | DimensionMethod>(node: T): T => ({ ...node, ...by.get(node.node) })
  return { ...method, indicators: method.indicators.map(apply), dimensions: method.dimensions.map(apply) }
}

/** What the changes make of a dimension's weights; undefined: nothing. */
export const membersIn = (changes: readonly Change[], node: string): readonly Member[] | undefined =>
  changes.findLast((change) => change.setting === "members" && change.nodes.some((id) => id === node))?.to as
    | readonly Member[]
    | undefined // the setting says which kind `to` is; TypeScript does not follow it through `findLast`

/** How many equal parts a range is cut into, where its numbers need not be whole; a draw takes the middle of one. */
const parts = 100

/** Settings that count something: between 1 and 5 there are five of them. */
const whole: ReadonlySet<string> = new Set(["most", "k"])

/**
 * The settings between two of one kind, each as likely: where a whole number differs, one for each of the numbers from one
 * end to the other (with several, for as many as the widest has), else 100: the middles of equal parts. Every number that
 * differs goes the same share of its way.
 *
 * @param between the same changes twice, but for their numbers
 */
export function stepsBetween(between: readonly [readonly Change[], readonly Change[]]): readonly (readonly Change[])[] {
  const [low, high] = between
  const widths = spans(low, high, "")
  const counts = widths.flatMap(({ key, span }) => (whole.has(key) ? [Math.abs(span) + 1] : []))
  const count = counts.length > 0 ? Math.max(...counts) : widths.length > 0 ? parts : 1
  return Array.from({ length: count }, (_, step) => mix(low, high, (step + 0.5) / count, "") as readonly Change[])
}

interface Span {
  readonly key: string
  readonly span: number
}

/** The numbers that differ, by the name of their setting. */
function spans(a: unknown, b: unknown, key: string): readonly Span[] {
  if (typeof a === "number" && typeof b === "number") return a === b ? [] : [{ key, span: b - a }]
  if (!isGroup(a) || !isGroup(b)) return []
  return Object.keys(a).flatMap((name) => spans(a[name], b[name], Array.isArray(a) ? key : name))
}

function mix(a: unknown, b: unknown, u: number, key: string): unknown {
  if (typeof a === "number" && typeof b === "number") {
    if (a === b) return a
    if (!whole.has(key)) return (1 - u) * a + u * b
    const [low, high] = a < b ? [a, b] : [b, a]
    const at = a < b ? u : 1 - u
    return low + Math.min(high - low, Math.floor(at * (high - low + 1)))
  }
  if (Array.isArray(a) && Array.isArray(b)) return a.map((each, i) => mix(each, b[i], u, key))
  if (!isGroup(a) || !isGroup(b)) return a
  return Object.fromEntries(Object.keys(a).map((name) => [name, mix(a[name], b[name], u, name)]))
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null
