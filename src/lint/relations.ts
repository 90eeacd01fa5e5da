import type { Edition, RelationRule } from "../model/index.ts"
import { type Draft, fails } from "./draft.ts"
import type { Facts } from "./facts.ts"
import { oneCount, pooledShare, type Share, sharesOfCount } from "./rules/counts.ts"
import { exclusiveClasses, fallingOrder, listedItems, namesOfOne, unitsShown } from "./rules/lists.ts"
import { printedMean, printedRatio, sidesOfMean } from "./rules/quotients.ts"
import { sameQuantity } from "./rules/same.ts"
import { partsOfWhole, partWithinWhole } from "./rules/whole.ts"

/** What becomes of a relation. Where a number that it names is a gap there is nothing to hold against anything. */
export function checkRelation(rule: RelationRule, edition: Edition, facts: Facts): readonly Draft[] {
  switch (rule.kind) {
    case "same":
      return sameQuantity(facts.all(rule.figures) ?? [])
    case "whole": {
      const total = rule.total === null ? null : facts.byId(rule.total)
      const parts = facts.all(rule.parts)
      return parts === null || total === undefined ? [] : [partsOfWhole(parts, total, rule.open)]
    }
    case "shares": {
      const [of, shares] = [facts.byId(rule.of), facts.all(rule.figures)]
      return of === undefined || shares === null ? [] : sharesOfCount(of, shares)
    }
    case "one-count":
      return oneCount(sharesOf(rule.shares, facts) ?? [])
    case "pooled": {
      const [whole] = sharesOf([rule], facts) ?? []
      const parts = sharesOf(rule.parts, facts)
      return whole === undefined || parts === null ? [] : pooledShare(whole, parts)
    }
    case "ratio": {
      const [of, over, is] = facts.all([rule.of, rule.over, rule.is]) ?? []
      return of && over && is ? printedRatio(of, over, is) : []
    }
    case "mean": {
      const mean = facts.byId(rule.is)
      if (mean === undefined) return []
      const values = facts.ofNode(rule.of)
      return [
        ...printedMean(mean, [...values.values()], edition.units.length),
        ...sidesOfMean(mean, values, statementsOf(edition, rule.of)),
      ]
    }
    case "items": {
      const count = facts.byId(rule.count)
      return count === undefined ? [] : [listedItems(count, rule.listed)]
    }
    case "order":
      return fallingOrder(facts.all(rule.figures) ?? [])
    case "exclusive":
      return exclusiveClasses(edition.statements.filter(({ id }) => rule.statements.includes(id)))
    case "within": {
      const [part, whole] = [facts.all(rule.part), facts.all(rule.whole)]
      return part === null || whole === null ? [] : [partWithinWhole(part, whole)]
    }
    case "called": {
      const named = facts.all(rule.names.map(({ figure }) => figure))
      const names = rule.names.map(({ name }) => name)
      return named === null ? [] : [namesOfOne(named, names)]
    }
    case "shown": {
      const all = edition.units.map(({ id }) => id)
      return [unitsShown(rule.chart, rule.units, all)]
    }
    case "unsaid": {
      const shares = facts.all(rule.figures)
      if (shares === null) return []
      const rows = shares.map(({ row }) => row)
      return [fails("base-unsaid", rows)]
    }
  }
}

function sharesOf(
  shares: readonly { readonly share: string; readonly of: string }[],
  facts: Facts,
): readonly Share[] | null {
  const found = shares.flatMap((each): Share[] => {
    const [share, of] = [facts.byId(each.share), facts.byId(each.of)]
    return share && of ? [{ share, of }] : []
  })
  return found.length === shares.length ? found : null
}

function statementsOf({ statements, statementKinds }: Edition, node: string) {
  const meanings = new Map(statementKinds.map(({ id, meaning }) => [id, meaning]))
  return statements.flatMap((statement) => {
    const meaning = meanings.get(statement.kind)
    return statement.node === node && meaning ? [{ statement, meaning }] : []
  })
}
