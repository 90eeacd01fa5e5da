import { writeXlsx } from "hucre/xlsx"
import { Stream } from "../../../src/stats/index.ts"

type Cell = string | number | Date | null

/** One spreadsheet, and what is in it. */
export interface Generated {
  /** All that was chosen, to be printed. */
  readonly label: string
  readonly bytes: Uint8Array
  readonly isWorkbook: boolean
  /** Numbers by row and column; null: a gap. */
  readonly truth: readonly (readonly (number | null)[])[]
  readonly periods: readonly string[]
}

const words = {
  en: {
    unit: "City",
    time: "Year",
    indicator: "Indicator",
    value: "Value",
    names: ["Oslo", "São Paulo", "Zürich", "New York", "Łódź"],
    indicators: ["Income", "Air pollution", "Trees per street", "Access, by bus"],
    groups: ["Economy", "Nature"],
  },
  ko: {
    unit: "도시",
    time: "연도",
    indicator: "지표",
    value: "값",
    names: ["서울", "부산", "대구", "인천", "광주"],
    indicators: ["소득", "미세먼지", "공원 면적", "버스, 접근성"],
    groups: ["경제", "환경"],
  },
  fr: {
    unit: "Name",
    time: "Period",
    indicator: "Variable",
    value: "Value",
    names: ["Évry", "Orléans", "Nîmes", "Béziers", "Angoulême"],
    indicators: ["Revenu", "Chômage", "Forêts", "Écoles"],
    groups: ["Économie", "Environnement"],
  },
} as const

/** A spreadsheet whose every property is drawn: the same for the same number. */
export async function generate(k: number): Promise<Generated> {
  const random = new Stream(7, k)
  const pick = <T>(...all: readonly T[]): T => all[random.integer(all.length)]!
  const lang = pick<keyof typeof words>("en", "ko", "fr")
  const say = words[lang]
  const isWorkbook = k % 2 === 0
  const shape = pick<"wide" | "long">("wide", "wide", "long")
  const times = pick<readonly string[]>([], [], ["2020", "2021"])
  const comma = !isWorkbook && pick(true, false)
  const look = {
    thousands: !isWorkbook && pick(true, false),
    percent: pick(true, false),
    note: !isWorkbook && pick(true, false),
    gap: pick("", "n/a", "..", "-", "NA", "없음"),
    title: shape === "wide" && pick(true, false),
    blankRow: pick(true, false),
    blankColumn: pick(true, false),
    units: shape === "wide" && pick(true, false),
    groups: shape === "wide" ? pick("", "merged", "sparse") : "",
    foot: pick(true, false),
    dates: isWorkbook && times.length > 0 && pick(true, false),
    separator: pick(...(comma ? [";", "\t", "|"] : [",", ";", "\t", "|"])),
    end: pick("\n", "\r\n"),
    encoding: pick(
      "utf-8",
      "bom",
      "utf-16le",
      "utf-16be",
      ...(lang === "ko" ? ["euc-kr"] : lang === "fr" ? ["latin1"] : []),
    ),
  }
  const units = say.names.slice(0, pick(2, 5))
  const rows = units.flatMap((unit) => (times.length === 0 ? [""] : times).map((time) => ({ unit, time })))
  const truth = rows.map(() =>
    say.indicators.map(() => (random.uniform() < 0.1 ? null : Math.round(random.uniform() * 1e7) / 100)),
  )
  for (const row of truth) row[0] ??= 1234.5
  // A column whose numbers are all gaps is no indicator.
  truth[0] = truth[0]!.map((value) => value ?? 7.25)
  const cell = (value: number | null, j: number): Cell => {
    if (value === null) return look.gap === "" ? null : look.gap
    if (isWorkbook) return value
    const [whole = "", part = ""] = value.toFixed(2).split(".")
    const grouped = look.thousands ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, comma ? "." : ",") : whole
    return `${grouped}${comma ? "," : "."}${part}${look.percent && j === 1 ? "%" : ""}${look.note && j === 2 ? "*" : ""}`
  }
  const when = (time: string): Cell =>
    look.dates ? new Date(Date.UTC(Number(time), 0, 1)) : isWorkbook ? Number(time) : time
  const front = ({ unit, time }: { unit: string; time: string }): Cell[] =>
    times.length > 0 ? [unit, when(time)] : [unit]
  const lead = times.length > 0 ? 2 : 1
  const table: Cell[][] =
    shape === "long"
      ? [
          [say.unit, ...(times.length > 0 ? [say.time] : []), say.indicator, say.value],
          ...rows.flatMap((row, i) => say.indicators.map((name, j) => [...front(row), name, cell(truth[i]![j]!, j)])),
        ]
      : [
          ...(look.title ? [["Table 1", ...Array(lead).fill(null)]] : []),
          ...(look.title && look.blankRow ? [[]] : []),
          ...(look.groups === "" ? [] : [[...Array(lead).fill(null), say.groups[0], null, say.groups[1], null]]),
          [say.unit, ...(times.length > 0 ? [say.time] : []), ...say.indicators],
          ...(look.units ? [[...Array(lead).fill(null), "USD", "%", "km2", "%"]] : []),
          ...rows.map((row, i) => [...front(row), ...truth[i]!.map(cell)]),
        ]
  if (look.blankRow) table.splice(table.length - 1, 0, [])
  if (look.foot) table.push([], ["Source: own survey, 2021"])
  const shift = look.blankColumn ? 1 : 0
  const shifted = table.map((row) => [...Array(shift).fill(null), ...row])
  const label = `${k}: ${JSON.stringify({ lang, isWorkbook, shape, times: times.length, comma, ...look })}`
  const groupRow = table.findIndex((row) => row.includes(say.groups[0]))
  const merges =
    look.groups === "merged"
      ? [0, 2].map((j) => ({
          startRow: groupRow,
          endRow: groupRow,
          startCol: shift + lead + j,
          endCol: shift + lead + j + 1,
        }))
      : []
  const bytes = isWorkbook
    ? await writeXlsx({ sheets: [{ name: pick("Data", "데이터", "Sheet 1"), rows: shifted, merges }] })
    : encode(textOf(shifted, look.separator, look.end), look.encoding, label)
  return { label, bytes, isWorkbook, truth, periods: times }
}

function textOf(rows: readonly (readonly Cell[])[], separator: string, end: string): string {
  const width = Math.max(...rows.map(({ length }) => length))
  const quoted = (cell: Cell | undefined) => {
    const text = String(cell ?? "")
    return text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text
  }
  return rows.map((row) => Array.from({ length: width }, (_, j) => quoted(row[j])).join(separator) + end).join("")
}

function encode(text: string, encoding: string, label: string): Uint8Array {
  if (encoding === "utf-8") return Buffer.from(text)
  if (encoding === "bom") return Buffer.from(`\ufeff${text}`)
  if (encoding === "utf-16le") return Buffer.from(`\ufeff${text}`, "utf16le")
  if (encoding === "utf-16be") return Buffer.from(`\ufeff${text}`, "utf16le").swap16()
  if (encoding === "latin1") return Buffer.from(text, "latin1")
  return Buffer.concat(
    [...text].map((sign) => eucKr().get(sign) ?? Buffer.from(sign.codePointAt(0)! < 128 ? sign : label)),
  )
}

let table: Map<string, Buffer> | null = null

/** Every character of two bytes, found by decoding all pairs. */
function eucKr(): Map<string, Buffer> {
  if (table !== null) return table
  table = new Map()
  const decoder = new TextDecoder("euc-kr")
  for (let a = 0xa1; a <= 0xfe; a++)
    for (let b = 0xa1; b <= 0xfe; b++) {
      const bytes = Buffer.from([a, b])
      table.set(decoder.decode(bytes), bytes)
    }
  return table
}
