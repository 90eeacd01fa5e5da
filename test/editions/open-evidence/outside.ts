import type { IndexDocument, NodeId, NodeResult, Strength, UnitId } from "../../../src/model/index.ts"

/** From this probability on, one unit counts as standing above another. */
const sure = 0.9

/** How two editions order the pairs of cities that both know something of, in one dimension. */
export interface Pairs {
  /** Cities with a rank, or an interval for it, in both. */
  readonly cities: number
  readonly pairs: number
  /** Pairs in which one city stands above the other with probability 0.9 or more. */
  readonly decidedThere: number
  readonly decidedHere: number
  readonly decidedByBoth: number
  /** Of those, how many both order alike. */
  readonly alike: number
  /** Cities whose rank intervals, each among the same cities, share a rank. */
  readonly overlapping: number
}

interface Side {
  readonly document: IndexDocument
  readonly result: NodeResult
}

/** Chances do not depend on who else is ranked, so they may be compared between editions that rank other cities. */
export function pairsOf(there: Side, here: Side): Pairs {
  const known = here.document.units.filter(({ id }) => isKnown(here, id) && isKnown(there, id)).map(({ id }) => id)
  const counts = { decidedThere: 0, decidedHere: 0, decidedByBoth: 0, alike: 0 }
  for (const [i, one] of known.entries())
    for (const other of known.slice(i + 1)) {
      const [a, b] = [decided(there, one, other), decided(here, one, other)]
      if (a !== 0) counts.decidedThere++
      if (b !== 0) counts.decidedHere++
      if (a === 0 || b === 0) continue
      counts.decidedByBoth++
      if (a === b) counts.alike++
    }
  const [ranksThere, ranksHere] = [among(there, known), among(here, known)]
  const overlapping = known.filter((_, i) => {
    const [a, b] = [ranksThere[i]!, ranksHere[i]!]
    return a.first <= b.last && b.first <= a.last
  }).length
  return { cities: known.length, pairs: (known.length * (known.length - 1)) / 2, ...counts, overlapping }
}

const place = ({ document }: Side, unit: UnitId) => document.units.findIndex(({ id }) => id === unit)

function isKnown(side: Side, unit: UnitId): boolean {
  return (side.result.uncertainty?.expected[place(side, unit)] ?? null) !== null
}

/** 1: the first stands above the second for sure; −1: below; 0: that is open. */
function decided(side: Side, one: UnitId, other: UnitId): -1 | 0 | 1 {
  const n = side.document.units.length
  const above = (a: UnitId, b: UnitId) => side.result.uncertainty?.above?.[place(side, a) * n + place(side, b)] ?? 0
  if (above(one, other) >= sure) return 1
  return above(other, one) >= sure ? -1 : 0
}

/** The ranks that a city may have among these, as far as pairs are decided. */
function among(side: Side, cities: readonly UnitId[]) {
  return cities.map((city) => {
    const against = cities.map((other) => (other === city ? 0 : decided(side, city, other)))
    return {
      first: 1 + against.filter((way) => way === -1).length,
      last: cities.length - against.filter((way) => way === 1).length,
    }
  })
}

/** The strengths that the report names, held against the dimensions in which the open edition ranks a city best. */
export interface Strengths {
  /** Strengths in dimensions that the open edition carries for the city. */
  readonly comparable: number
  readonly named: number
  /** Of the comparable ones, those among as many of the city's best dimensions. */
  readonly supported: number
  /** What blind choice among the carried dimensions would support on average. */
  readonly byChance: number
}

export function strengthsOf(strengths: readonly Strength[], here: IndexDocument): Strengths {
  const own = here.results[here.edition.time] ?? {}
  const dimensions = here.nodes.filter(({ kind, id }) => kind === "dimension" && id !== here.edition.root)
  const sum = { named: strengths.length, comparable: 0, supported: 0, byChance: 0 }
  for (const [i, unit] of here.units.entries()) {
    const expected = (node: NodeId) => own[node]?.uncertainty?.expected[i] ?? null
    const carried = dimensions.map(({ id }) => id).filter((id) => expected(id) !== null)
    const named = strengths.filter((strength) => strength.unit === unit.id).map(({ node }) => node)
    const comparable = named.filter((node) => carried.includes(node))
    const best = carried.toSorted((a, b) => expected(a)! - expected(b)!).slice(0, comparable.length)
    sum.comparable += comparable.length
    sum.supported += comparable.filter((node) => best.includes(node)).length
    if (carried.length > 0) sum.byChance += (comparable.length * comparable.length) / carried.length
  }
  return sum
}
