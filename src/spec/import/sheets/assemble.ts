import type { Lang } from "../../../model/index.ts"
import { Keys } from "../../csv/table.ts"
import { isPeriod } from "../../dates.ts"
import type { Report } from "../../report.ts"
import type { Data, Described, ImportedNode, ImportedRow, Metadata } from "../imported.ts"
import { isBilingual } from "./both-languages.ts"
import type { Draft, DraftGroup, DraftIndicator } from "./draft.ts"
import { topName } from "./guesses.ts"
import { slugs } from "./slugs.ts"
import { bothIn } from "./tongues.ts"

/** Words that a column of a units file has for itself. */
export const reserved = ["id", "name", "name_en", "name_ko", "country", "country_en", "country_ko", "iso", "lat", "lon"]

/** The draft in the form that editions are written from: ids, a tree, rows. */
export function assemble(
  draft: Draft,
  title: string,
  lang: Lang,
  report: Report,
): { readonly metadata: Metadata; readonly data: Data } {
  const taken = new Set(reserved)
  const { top, indicators, properties } = draft
  const groups = new Map<string, { readonly group: DraftGroup; readonly above: string; readonly level: number }>()
  const depth = Math.max(0, ...indicators.map(({ groups }) => groups.length))
  for (const indicator of indicators)
    for (const [k, group] of indicator.groups.entries()) {
      const key = pathOf(indicator.groups, k)
      if (!groups.has(key)) groups.set(key, { group, above: pathOf(indicator.groups, k - 1), level: depth + 1 - k })
    }
  const ids = slugs(
    indicators.map(({ code, name }) => code || name),
    "i",
    "_",
    taken,
  )
  const groupIds = slugs(
    [...groups.values()].map(({ group }) => groupWords(group)),
    "d",
    "_",
    taken,
  )
  const topId = slugs([groupWords({ key: top.key, name: top.name || "index", weight: 1 })], "index", "_", taken)[0]!
  const idOf = new Map([...groups.keys()].map((key, k) => [key, groupIds[k]!]))
  const parent = (key: string) => (key === "" ? topId : idOf.get(key)!)
  const propertyIds = slugs(
    properties.map(({ name }) => name),
    "p",
    "_",
    taken,
  )
  const plain = { unit: "", definition: "", direction: 1, weight: 1, target: "", denominator: "" } as const
  const start = indicators[0]!.at
  const node = (code: string, name: string, level: number, above: string, weight: number): ImportedNode => ({
    ...plain,
    code,
    name,
    type: "Aggregate",
    level,
    parent: above,
    weight,
    at: start,
    heading: code,
    parentAt: start,
    denominatorAt: start,
  })
  const nodes: ImportedNode[] = [
    ...indicators.map(
      (indicator, j): ImportedNode => ({
        ...node(
          ids[j]!,
          indicator.name,
          1,
          parent(pathOf(indicator.groups, indicator.groups.length - 1)),
          indicator.weight,
        ),
        type: "Indicator",
        ...koOf(indicator),
        unit: indicator.measure,
        direction: indicator.direction,
        definition: indicator.definition,
        at: indicator.at,
        ...guessOf(indicator),
      }),
    ),
    ...[...groups].map(([key, { group, above, level }]) => ({
      ...node(idOf.get(key)!, group.name, level, parent(above), group.weight),
      ...koOf(group),
    })),
    topNode(node(topId, top.name || title || topName[lang], depth + 2, "", 1), isBilingual(draft)),
  ]
  const sides = properties.map(
    ({ name, type, at }, k): Described => ({
      code: propertyIds[k]!,
      name,
      type,
      unit: "",
      at,
      heading: name,
    }),
  )
  return { metadata: { all: [...nodes, ...sides], nodes, ignored: [] }, data: rowsOf(draft, ids, propertyIds, report) }
}

/** The top is called as the whole is, which may be in both languages. */
function topNode(node: ImportedNode, isBilingual: boolean): ImportedNode {
  const pair = isBilingual ? bothIn(node.name) : null
  return pair === null ? node : { ...node, name: pair.en, ko: pair.ko }
}

/** A dimension is the same where all above it are: two "Other" below two pillars are two. */
const pathOf = (groups: readonly DraftGroup[], k: number): string =>
  groups
    .slice(0, k + 1)
    .map(({ key }) => key)
    .join("\n")

const koOf = ({ ko }: { readonly ko?: string }) => (ko === undefined ? {} : { ko })

const groupWords = ({ key, name }: DraftGroup) => (/^[A-Za-z]+\.\d+$/.test(key) ? key : name)

const guessOf = ({ directionBy, goalposts }: DraftIndicator): Pick<ImportedNode, "guessed" | "goalposts"> => ({
  ...(directionBy === "stated" ? {} : { guessed: directionBy.word }),
  ...(goalposts === null ? {} : { goalposts }),
})

function rowsOf(draft: Draft, ids: readonly string[], propertyIds: readonly string[], report: Report): Data {
  const unitKey = (row: Draft["rows"][number]) => row.code || row.name
  const units = [...new Map(draft.rows.map((row) => [unitKey(row), row])).values()]
  const codes = new Map(slugs(units.map(unitKey), "u", "-").map((code, i) => [unitKey(units[i]!), code]))
  const keys = new Keys()
  const rows = draft.rows.map((row): ImportedRow => {
    const unit = codes.get(unitKey(row))!
    if (row.time !== "" && !isPeriod(row.time)) report.error("period-malformed", row.timeAt, { given: row.time })
    const first = keys.first(`${unitKey(row)}\n${row.time}`, row.line)
    const given = row.time === "" ? row.name : `${row.name} in ${row.time}`
    if (first !== null) report.error("id-twice", row.at, { what: "unit", given, line: first })
    const cells = new Map(ids.map((id, j) => [id, row.cells[j]!]))
    const properties = new Map(propertyIds.map((id, k) => [id, row.properties[k] ?? ""]))
    return {
      unit,
      name: row.name,
      ...koOf(row),
      time: row.time,
      line: row.line,
      cells: new Map([...properties, ...[...cells].map(([id, { text }]) => [id, text] as const)]),
      at: () => row.at,
      place: (id) => cells.get(id)?.place ?? "",
      gap: (id) => cells.get(id)?.gap ?? "",
      qualifier: (id) => cells.get(id)?.qualifier ?? "",
      note: (id) => cells.get(id)?.note ?? "",
    }
  })
  return { rows, periods: [...new Set(rows.map(({ time }) => time).filter((time) => time !== ""))].sort() }
}
