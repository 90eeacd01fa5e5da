import type { EvidenceDocument, Lang } from "../../src/model/index.ts"
import type { IndexView } from "./index-view.ts"
import { codeLabel } from "./labels.ts"

export interface DomainShares {
  readonly table: string
  /** Variable of the records that says what each is for. */
  readonly variable: string
  /** Records of the unit that have a domain. */
  readonly records: number
  readonly rows: readonly {
    readonly id: string
    readonly label: string
    /** Share of the unit's records, 0 to 1, and the mean of that share over all units that have as many records. */
    readonly share: number
    readonly mean: number
  }[]
}

/** Fewer records than this are counted and not divided: their shares would say nothing. */
const least = 10
const domain = "domain"

/**
 * What the records about a unit are for, where a table codes their domain: the share of each, beside the mean over all
 * units with enough records. A record with several domains counts in each.
 */
export function domainShares(
  view: IndexView,
  evidence: EvidenceDocument,
  unit: string,
  lang: Lang,
): readonly DomainShares[] {
  return view.doc.codebook.tables.flatMap(({ id, variables }) => {
    const variable = variables.find((each) => each.id === domain)
    const table = evidence.tables.find((each) => each.id === id)
    if (!table || (variable?.type.kind !== "code" && variable?.type.kind !== "codes")) return []
    const { list } = variable.type
    const counts = new Map<string, { records: number; readonly byCode: Map<string, number> }>()
    for (const [row, units] of table.units.entries()) {
      const codes = [table.values[domain]?.[row] ?? []].flat().map(String)
      if (codes.length === 0) continue
      for (const each of units) {
        const count = counts.get(each) ?? { records: 0, byCode: new Map<string, number>() }
        counts.set(each, count)
        count.records++
        for (const code of codes) count.byCode.set(code, (count.byCode.get(code) ?? 0) + 1)
      }
    }
    const enough = [...counts.values()].filter(({ records }) => records >= least)
    const own = counts.get(unit)
    if (own === undefined || own.records < least || enough.length < 2) return []
    const share = (count: typeof own, code: string) => (count.byCode.get(code) ?? 0) / count.records
    const codes = new Set(enough.flatMap(({ byCode }) => [...byCode.keys()]))
    const rows = [...codes].map((code) => ({
      id: code,
      label: codeLabel(view, list, code, lang),
      share: share(own, code),
      mean: enough.reduce((sum, count) => sum + share(count, code), 0) / enough.length,
    }))
    return [{ table: id, variable: domain, records: own.records, rows: rows.toSorted((a, b) => b.share - a.share) }]
  })
}
