import { type GroupScheme, type Unit, unitId } from "../../model/index.ts"
import { Capitals } from "../capitals.ts"
import { type Columns, Keys, openTable, type Reading } from "../csv/table.ts"
import type { IndexFile } from "../files/index-file.ts"
import type { Lookup } from "../lookup.ts"
import { unknown } from "../report.ts"
import { isThere, startOf, whyOutside } from "../source.ts"
import { idPattern } from "../yaml/scalars.ts"
import { denominatorsFile } from "./denominators.ts"

const columns = {
  id: "required",
  name: "text",
  country: "optional text",
  iso: "optional",
  lat: "optional",
  lon: "optional",
} as const satisfies Columns

/** Group schemes as index.yaml declares them. */
export const readGroups = (index: IndexFile): readonly GroupScheme[] =>
  index.units.groups.map(({ key, value }) => ({
    id: key,
    title: value.title,
    codes: value.codes.map((code) => ({ id: code.key, label: code.value })),
  }))

const strangers =
  "declare it in index.yaml, under `units: denominators` if it holds numbers or `units: groups` if it holds codes, or remove it"

/** The rows of the units file. */
export function readUnits(index: IndexFile, groups: readonly GroupScheme[], reading: Reading): Lookup<Unit> {
  const { file, denominators } = index.units
  const { report } = reading
  const all = new Map<string, Unit>()
  const lookup = { code: "unit-unknown", all, partial: true } as const
  const outside = file.value === "" ? null : whyOutside(file.value)
  if (outside) report.error("path-outside", file.at, { path: file.value, why: outside })
  if (outside || file.value === "") return lookup

  const declared: Record<string, Columns[string]> = { ...columns }
  for (const { value, at } of denominators) {
    if (value !== "" && !idPattern.test(value)) report.error("id-malformed", at, { given: value })
    else declared[value] = isThere(reading.source, denominatorsFile) ? "optional" : "required"
  }
  for (const { id } of groups) declared[id] = "required"
  const table = openTable(reading, file.value, declared, { at: file.at, by: "`units` in index.yaml" }, strangers)
  if (table === null || table === "absent") return lookup

  const codes = new Map(groups.map((group) => [group.id, new Set(group.codes.map((code) => code.id))]))
  const keys = new Keys()
  const capitals = new Capitals()
  for (const row of table.rows()) {
    const id = row.need("id")
    const first = id === "" ? null : keys.first(id, row.line)
    if (id !== "" && !idPattern.test(id)) report.error("id-malformed", row.span("id"), { given: id })
    if (first !== null) report.error("id-twice", row.span("id"), { what: "unit", given: id, line: first })
    else capitals.check("unit", id, row.span("id"), report)
    const iso = row.text("iso")
    if (iso !== "" && !/^[A-Z]{2,3}$/.test(iso))
      report.error("text-malformed", row.span("iso"), {
        of: "a country's code",
        given: iso,
        expected: "two or three capital letters of ISO 3166, as in KR",
      })
    const held: Record<string, number> = {}
    for (const { value: name } of denominators) {
      const number = row.number(name, { above: 0 })
      if (number !== null) held[name] = number
    }
    const grouped: Record<string, string> = {}
    for (const [scheme, known] of codes) {
      const code = row.text(scheme)
      // A scheme without codes is a mistake that was reported.
      if (code !== "" && known.size > 0 && !known.has(code))
        report.error("code-unknown", row.span(scheme), () => ({ list: scheme, ...unknown(code, known) }))
      if (code !== "") grouped[scheme] = code
    }
    if (id === "" || first !== null) continue
    all.set(id, {
      id: unitId(id),
      name: row.needLocal("name"),
      country: row.local("country"),
      iso,
      lat: row.number("lat", { min: -90, max: 90 }),
      lon: row.number("lon", { min: -180, max: 180 }),
      denominators: held,
      groups: grouped,
    })
  }
  if (table.csv.rows === 0) report.error("units-none", startOf(file.value), { file: file.value })
  return { ...lookup, partial: table.csv.rows === 0 || table.csv.dropped > 0 }
}
