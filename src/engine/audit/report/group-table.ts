import type { AuditGroup } from "../../../model/index.ts"
import { completeRows, correlationRatio, cronbachAlpha, pearson, principalComponents } from "../../../stats/index.ts"
import { columnOf, type NodeColumns } from "../columns.ts"
import { type Examined, orNull } from "./subject.ts"

/** A correlation ratio takes n² steps; beyond so many units a straight line must do. */
const mostByCurve = 1000

/** The members of every dimension of two or more, held against each other and against it. */
export function groupTable(groups: Examined["groups"], scores: NodeColumns): readonly AuditGroup[] {
  return groups.flatMap(({ group, members }): AuditGroup[] => {
    if (members.length < 2) return []
    const columns = members.map(({ node }) => columnOf(scores, node))
    const whole = columnOf(scores, group)
    const withGroup = columns.map((x) => pearson(x, whole))
    const explained = columns.map((x, j) =>
      whole.length > mostByCurve ? withGroup[j]! ** 2 : correlationRatio(x, whole),
    )
    const all = explained.reduce((sum, each) => sum + (Number.isNaN(each) ? 0 : each), 0)
    const components = principalComponents(columns, "correlation")
    return [
      {
        group,
        members: members.map(({ node }) => node),
        correlations: columns.flatMap((x) => columns.map((y) => orNull(pearson(x, y)))),
        withGroup: withGroup.map(orNull),
        alpha: orNull(cronbachAlpha(columns, "pairwise")),
        components: components === null ? null : Array.from(components.variances, (each) => each / columns.length),
        rows: completeRows(columns)[0]?.length ?? 0,
        shares: members.map(({ share }) => share),
        say: explained.map((each) => orNull(each / all)),
      },
    ]
  })
}
