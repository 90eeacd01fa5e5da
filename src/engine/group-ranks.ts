/**
 * Ranks units inside their groups: 1 + the number of units of the same group that score higher. Ties share the smaller
 * rank. Source: COINr, `rank_df` with `use_group`.
 *
 * @param scores n scores, more is better; NaN is a gap
 * @param groups n codes; null: in no group
 * @returns n ranks; 0: not ranked, for want of a score or a group
 */
export function groupRanks(scores: Float64Array, groups: readonly (string | null)[]): Int32Array {
  const members = new Map<string, number[]>()
  for (const [i, group] of groups.entries()) {
    const score = scores[i]!
    if (group === null || Number.isNaN(score)) continue
    const others = members.get(group)
    if (others) others.push(score)
    else members.set(group, [score])
  }
  for (const own of members.values()) own.sort((a, b) => b - a)
  return Int32Array.from(groups, (group, i) => {
    const own = group === null ? undefined : members.get(group)
    return own === undefined || Number.isNaN(scores[i]!) ? 0 : 1 + own.indexOf(scores[i]!)
  })
}
