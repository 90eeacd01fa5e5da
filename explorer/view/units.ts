import type { Lang, Unit } from "../../src/model/index.ts"
import type { IndexView } from "./index-view.ts"
import { namesOf } from "./ranking.ts"
import { scoredRoot } from "./structure.ts"

interface ListedUnit {
  readonly unit: Unit
  readonly i: number
  /** "19위", "19": in the whole index; "" where there is no rank. */
  readonly rank: string
  readonly headline: string
}

export interface UnitGroup {
  readonly id: string
  readonly label: string
  readonly hasHeadlines: boolean
  readonly units: readonly ListedUnit[]
}

interface GroupNames {
  /** Units in no group. */
  readonly other: string
  /** Units that the whole index gives no score. */
  readonly without: string
}

/**
 * Units whose name or country holds the text, by the codes of the first group scheme, by name inside each. Units that
 * an index with scores leaves without one stand apart, last.
 */
export function unitGroups(
  view: IndexView,
  find: string | undefined,
  names: GroupNames,
  lang: Lang,
): readonly UnitGroup[] {
  const needle = find?.trim().toLowerCase() ?? ""
  const root = scoredRoot(view)
  const ranks = root ? view.result(root.id)?.rank : undefined
  const listed = view.doc.units
    .map((unit, i) => {
      const rank = ranks?.[i] ?? null
      return {
        unit,
        i,
        rank: rank === null ? "" : lang === "ko" ? `${rank}위` : String(rank),
        isWithout: root !== undefined && rank === null,
        headline: view.profile("unit", unit.id, lang)?.headline ?? "",
      }
    })
    .filter(({ unit }) => needle === "" || namesOf(unit).some((name) => name.toLowerCase().includes(needle)))
    .toSorted((a, b) => a.unit.name[lang].localeCompare(b.unit.name[lang], lang))
  const [scheme] = view.doc.groups
  const codes = scheme ? scheme.codes.map((code) => ({ id: code.id, label: code.label[lang] })) : []
  const sections = [...codes, { id: "", label: codes.length > 0 ? names.other : "" }].map((code) => {
    const units = listed.filter(({ unit, isWithout }) => {
      if (isWithout) return false
      const at = scheme ? (unit.groups[scheme.id] ?? "") : ""
      return codes.some((each) => each.id === at) ? at === code.id : code.id === ""
    })
    return { ...code, units, hasHeadlines: units.some(({ headline }) => headline !== "") }
  })
  const without = { id: "without-score", label: names.without, units: listed.filter((each) => each.isWithout) }
  return [...sections, { ...without, hasHeadlines: false }].filter(({ units }) => units.length > 0)
}

/** More dots than this and their names no longer fit on the map. */
const mapLimit = 60

/** The units that are on the map: those with coordinates, where there are not too many. */
export const mappedUnits = ({ doc: { units } }: IndexView): readonly Unit[] =>
  units.length > mapLimit ? [] : units.filter((unit) => unit.lat !== null && unit.lon !== null)
