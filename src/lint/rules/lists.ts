import type { LocalText, Statement, UnitId } from "../../model/index.ts"
import { type Draft, fails, holds } from "../draft.ts"
import { areApart, roundsBelow } from "../extent.ts"
import type { Fact } from "../facts.ts"

/** A count of things that the source also lists. */
export function listedItems(count: Fact, listed: number): Draft {
  const found = { low: listed, high: listed }
  const make = areApart(count.extent, found) ? fails : holds
  return make("items-miscounted", [count.row], { found, expected: count.extent, measure: count.measure })
}

/** Numbers listed from the highest to the lowest: none may round to more than the one before, or print the same. */
export function fallingOrder(facts: readonly Fact[]): readonly Draft[] {
  const broken = facts.slice(1).flatMap((next, k) => {
    const before = facts[k]
    if (before === undefined) return []
    if (next.value !== before.value && !roundsBelow(before.extent, next.extent)) return []
    const said = { found: next.extent, expected: before.extent, measure: next.measure }
    return [fails("order-broken", [next.row, before.row], said)]
  })
  return broken.length > 0
    ? broken
    : [
        holds(
          "order-broken",
          facts.map(({ row }) => row),
        ),
      ]
}

/** Classes of which a unit has one, each named by a statement: units that stand in two. */
export function exclusiveClasses(statements: readonly Statement[]): readonly Draft[] {
  const first = new Map<UnitId, Statement>()
  const twice: Draft[] = []
  for (const statement of statements)
    for (const unit of new Set(statement.units)) {
      const before = first.get(unit)
      if (before === undefined) first.set(unit, statement)
      else twice.push(fails("classes-overlap", [statement, before].map(rowOf), { units: [unit] }))
    }
  return twice.length > 0 ? twice : [holds("classes-overlap", statements.map(rowOf))]
}

const rowOf = ({ id }: Statement) => ({ kind: "statement" as const, id })

/** What a source calls one number in each place. */
export function namesOfOne(facts: readonly Fact[], names: readonly LocalText[]): Draft {
  const rows = facts.map(({ row }) => row)
  const isOne = new Set(names.map(({ en, ko }) => `${en}\n${ko}`)).size <= 1
  return (isOne ? holds : fails)("names-differ", rows, { names })
}

/** A chart of all units: those that it does not name. */
export function unitsShown(chart: string, shown: readonly UnitId[], all: readonly UnitId[]): Draft {
  const named = new Set(shown)
  const missing = all.filter((unit) => !named.has(unit))
  const rows = [{ kind: "chart" as const, id: chart }]
  const found = { low: all.length - missing.length, high: all.length - missing.length }
  const said = { units: missing, found, expected: { low: all.length, high: all.length } }
  return (missing.length > 0 ? fails : holds)("units-not-shown", rows, said)
}
