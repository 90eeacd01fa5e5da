import type { Span } from "../../model/index.ts"
import { type Report, unknown } from "../report.ts"
import type { Entry } from "../yaml/groups.ts"
import type { Located } from "../yaml/shape.ts"
import { type PairwiseWeights, pairwiseWeights } from "./pairwise.ts"

/** Whose members' weights experts were asked for. */
export interface Asked {
  readonly node: string
  /** Ids of the members that carry weight. */
  readonly members: readonly string[]
  readonly at: Span
  readonly report: Report
}

type Budget = readonly Entry<Located<readonly Entry<number>[]>>[]
type Comparisons = readonly Entry<readonly Entry<Located<string>>[]>[]

/** Mean over the experts of the shares of their points; a member that an expert leaves out has none of them. */
export function budgetShares(experts: Budget, asked: Asked): readonly number[] {
  const { node, members, report } = asked
  const shares = experts.map(({ key, value }) => {
    for (const entry of value.value) checkMember(entry, asked)
    const points = members.map((id) => value.value.find((entry) => entry.key === id)?.value ?? 0)
    const total = points.reduce((sum, x) => sum + x, 0)
    if (total === 0 && value.value.length > 0)
      report.error("points-missing", value.at, { of: `dimensions.${node}.weights.budget.${key}` })
    return points.map((x) => x / total)
  })
  return members.map((_, k) => shares.reduce((sum, own) => sum + own[k]!, 0) / shares.length)
}

/** How far comparisons may be from agreeing before `check` warns. Source: Saaty (1980). */
const mostInconsistent = 0.1

/** Principal eigenvector of the comparisons; a pair is compared once, from either side. Null after a mistake. */
export function comparedShares(comparisons: Comparisons, asked: Asked): PairwiseWeights | null {
  const { node, members, at, report } = asked
  const ratios = members.map((_, a) => members.map((_, b) => (a === b ? 1 : Number.NaN)))
  const lines = new Map<string, number>()
  let isComplete = true
  for (const row of comparisons) {
    const a = checkMember(row, asked)
    for (const cell of row.value) {
      const b = checkMember(cell, asked)
      const ratio = readRatio(cell.value, `dimensions.${node}.weights.ahp.${row.key}.${cell.key}`, report)
      if (a < 0 || b < 0) continue
      const pair = a < b ? `${a} ${b}` : `${b} ${a}`
      const first = lines.get(pair)
      if (a === b) report.error("comparison-self", cell.at, { member: row.key })
      else if (first !== undefined)
        report.error("comparison-twice", cell.at, { first: row.key, second: cell.key, line: first })
      else {
        lines.set(pair, cell.at.line)
        ratios[a]![b] = ratio
        ratios[b]![a] = 1 / ratio
        if (Number.isNaN(ratio)) isComplete = false
      }
    }
  }
  if (comparisons.length === 0) return null
  const pairs = members.flatMap((first, a) =>
    members.slice(a + 1).flatMap((second, k) => (lines.has(`${a} ${a + 1 + k}`) ? [] : [`${first} and ${second}`])),
  )
  if (pairs.length > 0) report.error("comparison-missing", at, { node, count: pairs.length, pairs: few(pairs) })
  if (pairs.length > 0 || !isComplete) return null
  const found = pairwiseWeights(ratios)
  if (found.consistencyRatio > mostInconsistent)
    report.warning("comparison-inconsistent", at, { node, ratio: found.consistencyRatio })
  return found
}

const few = (pairs: readonly string[]) => (pairs.length > 3 ? `${pairs.slice(0, 3).join("; ")}; …` : pairs.join("; "))

/** Its place among the members; −1 after the mistake was reported. */
function checkMember({ key, at }: Entry<unknown>, { node, members, report }: Asked): number {
  const place = members.indexOf(key)
  if (place < 0) report.error("weight-member-unknown", at, { node, ...unknown(key, members) })
  return place
}

const fraction = /^(\d+(?:\.\d+)?)(?:\s*\/\s*(\d+(?:\.\d+)?))?$/
/** Rounding of a fraction must not put it beyond the scale. */
const slack = 1 + 1e-12

/** A ratio on Saaty's scale, as a number or a fraction; NaN after the mistake was reported. */
function readRatio({ value, at }: Located<string>, of: string, report: Report): number {
  const [, top, bottom = "1"] = fraction.exec(value) ?? []
  const ratio = Number(top) / Number(bottom)
  if (ratio >= 1 / 9 / slack && ratio <= 9 * slack) return ratio
  if (value !== "") report.error("comparison-wrong", at, { of, given: value })
  return Number.NaN
}
