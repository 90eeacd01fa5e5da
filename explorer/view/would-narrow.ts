import type { Node, Unit } from "../../src/model/index.ts"
import type { IndexView } from "./index-view.ts"
import { matrixCell } from "./matrix.ts"
import { mainNodes, scoredRoot } from "./structure.ts"

/** What would be left of a rank interval, and how probable it is that this answer is given. */
export interface Left {
  readonly p: number
  readonly low: number
  readonly high: number
}

/** One dimension of a unit, and what one more statement about the unit would make of its interval there. */
export interface WouldNarrow {
  readonly node: Node
  readonly low: number
  readonly high: number
  /** The question whose answer narrows most: whether it is among the first so many; null: nothing is left to ask. */
  readonly question: {
    readonly first: number
    readonly yes: Left
    readonly no: Left
    /** Ranks that the interval loses, on average over both answers. */
    readonly gain: number
  } | null
  /** Indicators below that have figures of others and none of the unit. */
  readonly missing: readonly { readonly node: Node; readonly known: number }[]
}

type Strip = { readonly from: number; readonly p: readonly number[] }

/** At most so much lies on either side of an interval. */
const tail = 0.05
/** Sums of counted shares miss 1 by less. */
const rest = 1e-9

/**
 * The dimensions of a unit that rest on statements, those first where one more statement about it would narrow its
 * interval most. That it is among the first k leaves of all admissible orders those in which it is, so that its own
 * distribution, cut at k, is what would be left: nothing is estimated. Asked for are only the k that the edition reads
 * statements by ("upper half"). Nothing for editions with a composite.
 */
export function wouldNarrow(view: IndexView, unit: Unit): readonly WouldNarrow[] {
  if (scoredRoot(view) !== undefined) return []
  const i = view.unitIndex.get(unit.id) ?? -1
  const bounds = boundsOf(view)
  const rows = mainNodes(view).flatMap((node): WouldNarrow[] => {
    const { low, high } = matrixCell(view, node, i)
    const strip = view.result(node.id)?.uncertainty?.strips[i] ?? null
    if (node.basis !== "ordinal" || low === null || high === null || strip === null) return []
    return [{ node, low, high, question: bestQuestion(strip, low, high, bounds), missing: missingIn(view, unit, node) }]
  })
  const gain = ({ question }: WouldNarrow) => question?.gain ?? 0
  return rows.toSorted((a, b) => gain(b) - gain(a) || b.high - b.low - (a.high - a.low))
}

/** The places that statements of the edition name: "one of the first 10". */
function boundsOf({ doc }: IndexView): readonly number[] {
  const n = doc.units.length
  const bounds = doc.statementKinds.flatMap(({ meaning }) =>
    meaning.kind === "among-first" ? [meaning.count ?? Math.floor((meaning.share ?? 0) * n)] : [],
  )
  return [...new Set(bounds)].filter((bound) => bound >= 1 && bound < n)
}

function bestQuestion(strip: Strip, low: number, high: number, bounds: readonly number[]): WouldNarrow["question"] {
  const now = high - low
  const questions = bounds.flatMap((first) => {
    const yes = leftOf(strip, (rank) => rank <= first)
    const no = leftOf(strip, (rank) => rank > first)
    if (yes === null || no === null) return []
    return [{ first, yes, no, gain: now - yes.p * (yes.high - yes.low) - no.p * (no.high - no.low) }]
  })
  const [best = null] = questions.toSorted((a, b) => b.gain - a.gain)
  return best !== null && best.gain > rest ? best : null
}

/** The 90 % interval among the orders in which the unit has one of some ranks; null where it has none of them. */
export function leftOf({ from, p }: Strip, isIn: (rank: number) => boolean): Left | null {
  const kept = p.map((share, k) => ({ rank: from + k, share })).filter(({ rank, share }) => share > 0 && isIn(rank))
  const whole = kept.reduce((sum, { share }) => sum + share, 0)
  const [first] = kept
  if (first === undefined || whole <= rest) return null
  let [low, high, below] = [first.rank, first.rank, 0]
  for (const { rank, share } of kept) {
    if (below / whole <= tail + rest) low = rank
    if (1 - below / whole > tail + rest) high = rank
    below += share
  }
  return { p: whole, low, high }
}

/** Two figures at least make a comparison. */
const fewest = 2

function missingIn(view: IndexView, unit: Unit, node: Node): WouldNarrow["missing"] {
  return view.branch(node.id).flatMap((below) => {
    if (below.kind !== "indicator" || view.value(unit.id, below.id)?.value != null) return []
    const known = view.doc.units.filter((other) => view.value(other.id, below.id)?.value != null).length
    return known < fewest ? [] : [{ node: below, known }]
  })
}
