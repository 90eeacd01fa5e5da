import type { Lang } from "../../src/model/index.ts"
import type { CoverMatrixData } from "../charts/coverage-matrix-state.ts"
import { covers, isCovered } from "../charts/covers.ts"
import type { FigureData, FigureRow } from "../charts/figure-data.ts"
import {
  coverageSentence,
  coverageTexts,
  coverName,
  coverWords,
  hedgeSentence,
  kindsSentence,
} from "../text/coverage.ts"
import { capital, formatNumber, textsIn } from "../text/index.ts"
import { unitsCounted } from "../text/sentences.ts"
import { type CoverItem, type CoverTable, coveredUnits } from "./coverage.ts"
import type { IndexView } from "./index-view.ts"

/** An item in a unit, by their places. */
interface CellPlace {
  readonly item: number
  readonly unit: number
}

/** A coverage matrix as it is drawn, with its words. */
export interface CoverageFigure {
  readonly title: string
  readonly subtitle: string
  readonly notes: readonly string[]
  readonly matrix: CoverMatrixData
  readonly data: FigureData
  readonly rows: number
  readonly columns: number
  /** What stands in a row and a column of the picture; of a row of several units the first. */
  readonly at: (row: number, column: number) => CellPlace
  /** Where a cell is drawn; null: in no row. */
  readonly placeOf: (cell: CellPlace) => { readonly row: number; readonly column: number } | null
  readonly say: (row: number, column: number) => string
}

interface Links {
  readonly item: (id: string) => string | undefined
  readonly unit: (id: string) => string
  readonly cell: (unit: string, item: string) => string | undefined
}

interface Limits {
  /** Up to so many units are columns, and items with their long names are rows; more units become rows. */
  readonly mostColumns: number
  /** Rows of units with the same gaps that are drawn. */
  readonly mostRows: number
}

const onPages: Limits = { mostColumns: 30, mostRows: 40 }
/** Beyond so many units the table lists rows of the picture instead of every unit. */
const mostListed = 400

/** Lays a coverage table out for its number of units, up to thousands. */
export function coverageFigure(
  view: IndexView,
  table: CoverTable,
  links: Links,
  lang: Lang,
  { mostColumns, mostRows } = onPages,
): CoverageFigure {
  const { edition, units } = view.doc
  const t = textsIn(coverageTexts, lang)
  const all = unitsCounted(units.length, edition.unitNoun, lang)
  const isKind = table.by === "kind"
  const laid =
    units.length <= mostColumns
      ? itemsAsRows(view, table, links, lang)
      : unitsAsRows(view, table, links, lang, mostRows)
  const count = (cover: (typeof covers)[number]) => table.counts.get(cover) ?? 0
  const hedge = hedgeSentence(count("zero"), count("least"), count("stated"), lang)
  const everywhere = table.items.filter((item) => coveredUnits(item) === units.length).length
  const somewhere = table.items.filter((item) => coveredUnits(item) > 0).length - everywhere
  return {
    ...laid,
    title: isKind
      ? kindsSentence({ kinds: table.items.length, everywhere, somewhere, units: units.length }, edition.unitNoun, lang)
      : coverageSentence(table.counts, table.covered, table.cells, lang),
    subtitle: isKind ? t.kindSubtitle(all) : t.nodeSubtitle(all),
    notes: [...(hedge === null ? [] : [hedge]), ...laid.notes],
  }
}

type Laid = Omit<CoverageFigure, "title" | "subtitle">

/** The states that occur, with their names. */
export const legendOf = (table: CoverTable, lang: Lang) =>
  covers.filter((cover) => table.counts.has(cover)).map((cover) => ({ cover, name: coverName(cover, lang) }))

function itemsAsRows(view: IndexView, table: CoverTable, links: Links, lang: Lang): Laid {
  const t = textsIn(coverageTexts, lang)
  const { units } = view.doc
  const names = units.map((unit) => unit.name[lang])
  const groups = [...Map.groupBy(table.items.entries(), ([, item]) => item.group)].map(([label, entries]) => ({
    label,
    entries: [...entries],
  }))
  const order = groups.flatMap(({ entries }) => entries.map(([k]) => k))
  const item = (row: number) => table.items[order[row] ?? -1]
  return {
    notes: [],
    matrix: {
      columns: names,
      groups: groups.map(({ label, entries }) => ({
        label,
        rows: entries.map(([, each]) => ({
          id: each.id,
          label: each.label,
          ...linked(links.item(each.id)),
          cells: each.cells,
          total: `${formatNumber(coveredUnits(each), lang)}/${formatNumber(units.length, lang)}`,
        })),
      })),
      totalHead: t.covered,
      foot: null,
      legend: legendOf(table, lang),
    },
    data: {
      columns: [table.by === "kind" ? t.kind : t.indicator, ...names],
      rows: order.map((k): FigureRow => {
        const each = table.items[k]!
        return {
          id: each.id,
          cells: [
            { text: each.label },
            ...each.cells.map(({ cover, text }, i) => ({
              text: coverWords(cover, text, lang),
              ...linked(links.cell(units[i]?.id ?? "", each.id)),
            })),
          ],
        }
      }),
    },
    rows: order.length,
    columns: units.length,
    at: (row, column) => ({ item: order[row] ?? 0, unit: column }),
    placeOf: (cell) => {
      const row = order.indexOf(cell.item)
      return row < 0 || cell.unit < 0 ? null : { row, column: cell.unit }
    },
    say: (row, column) => said(names[column] ?? "", item(row), column, lang),
  }
}

const linked = (href: string | undefined) => (href === undefined ? {} : { href })

function said(name: string, item: CoverItem | undefined, unit: number, lang: Lang): string {
  const cell = item?.cells[unit]
  return cell === undefined ? name : `${name}, ${item?.label}: ${coverWords(cell.cover, cell.text, lang)}`
}

/** Units whose gaps are the same share a row; the rows of most units come last, since least is missing there. */
function unitsAsRows(view: IndexView, table: CoverTable, links: Links, lang: Lang, mostRows: number): Laid {
  const t = textsIn(coverageTexts, lang)
  const { units, edition } = view.doc
  const { items } = table
  const gapsOf = (i: number) =>
    items.map(({ cells }) => (cells[i] && !isCovered(cells[i].cover) ? cells[i].cover : "")).join(" ")
  const missing = (i: number) => items.filter(({ cells }) => cells[i] && !isCovered(cells[i].cover)).length
  const patterns = [...Map.groupBy(units.keys(), gapsOf).values()]
    .toSorted((a, b) => b.length - a.length)
    .map((members) => ({ members, missing: missing(members[0] ?? 0) }))
  const drawn = patterns
    .slice(0, mostRows)
    .toSorted((a, b) => b.missing - a.missing || b.members.length - a.members.length)
  const rest = patterns.slice(mostRows).flatMap(({ members }) => members)
  const counted = (k: number) => unitsCounted(k, edition.unitNoun, lang)
  const nameOf = (members: readonly number[]) =>
    members.length === 1 ? (units[members[0] ?? 0]?.name[lang] ?? "") : counted(members.length)
  const rowOf = new Map(drawn.flatMap(({ members }, row) => members.map((i) => [i, row] as const)))
  const listed =
    units.length <= mostListed
      ? [...units.keys()].map((i) => ({ id: units[i]!.id, name: units[i]!.name[lang], i }))
      : drawn.map(({ members }) => ({ id: `row-${members[0]}`, name: nameOf(members), i: members[0] ?? 0 }))
  return {
    notes: [
      ...(drawn.some(({ members }) => members.length > 1) ? [t.alikeNote] : []),
      ...(rest.length > 0 ? [t.alikeMore(patterns.length - drawn.length, counted(rest.length))] : []),
    ],
    matrix: {
      columns: items.map(({ label }) => label),
      groups: [
        {
          label: "",
          rows: drawn.map(({ members }) => {
            const first = members[0] ?? 0
            return {
              id: units[first]?.id ?? "",
              label: nameOf(members),
              ...(members.length === 1 ? linked(links.unit(units[first]?.id ?? "")) : {}),
              cells: items.map((item) => mixed(members.map((i) => item.cells[i]!))),
              total: `${formatNumber(items.length - missing(first), lang)}/${formatNumber(items.length, lang)}`,
            }
          }),
        },
      ],
      totalHead: t.covered,
      foot: { label: t.coveredOf(units.length), texts: items.map((item) => formatNumber(coveredUnits(item), lang)) },
      legend: legendOf(table, lang),
    },
    data: {
      columns: [capital(edition.unitNoun.one[lang]), ...items.map(({ label }) => label)],
      rows: listed.map(({ id, name, i }) => ({
        id,
        cells: [
          { text: name },
          ...items.map(({ id: item, cells }) => ({
            text: coverWords(cells[i]?.cover ?? "not-collected", cells[i]?.text ?? "", lang),
            ...linked(units.length <= mostListed ? links.cell(id, item) : undefined),
          })),
        ],
      })),
    },
    rows: drawn.length,
    columns: items.length,
    at: (row, column) => ({ item: column, unit: drawn[row]?.members[0] ?? 0 }),
    placeOf: ({ item, unit }) => {
      const row = rowOf.get(unit)
      return row === undefined || item < 0 ? null : { row, column: item }
    },
    say: (row, column) => {
      const members = drawn[row]?.members ?? []
      const item = items[column]
      if (members.length === 1) return said(nameOf(members), item, members[0] ?? 0, lang)
      const cell = item && mixed(members.map((i) => item.cells[i]!))
      return `${nameOf(members)}, ${item?.label}: ${coverWords(cell?.cover ?? "not-collected", "", lang)}`
    },
  }
}

/** What cells of several units come to: the same gap, or found where they are covered in different ways. */
const mixed = (cells: CoverItem["cells"]): CoverItem["cells"][number] => {
  const [first] = cells
  if (first === undefined) return { cover: "not-collected", text: "" }
  if (cells.length === 1) return first
  return { cover: cells.every(({ cover }) => cover === first.cover) ? first.cover : "found", text: "" }
}
