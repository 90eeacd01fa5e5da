import type { AuditGroup, AuditTables } from "../../model/index.ts"
import { escaped } from "./html.ts"
import type { Say } from "./say.ts"

/** Larger groups get no numbers in their cells. */
const mostNumbered = 20
const mostDrawn = 60
/** More units than this are shown by their widest intervals. */
const mostUnits = 40

const short = (title: string, most: number) => (title.length > most ? `${title.slice(0, most - 1)}…` : title)

/** Width of a title in pixels at 12 px, roughly: Hangul is as wide as high. */
const widthOf = (title: string) => [...title].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x1100 ? 12 : 7), 0)

/**
 * The correlations of one group as a square of colours, with each member's correlation with the dimension as the last
 * column. Numbered rows are titles, columns their numbers. "": too many members to be drawn.
 */
export function heatPicture(
  { group, members, correlations, withGroup }: AuditGroup,
  limits: { readonly redundant: number; readonly negative: number },
  say: Say,
  title: (id: string) => string,
): string {
  const m = members.length
  if (m > mostDrawn) return ""
  const size = m > mostNumbered ? 16 : 40
  const high = m > mostNumbered ? 16 : 26
  const names = members.map((node, j) => `${j + 1} ${short(title(node), 26)}`)
  const left = Math.max(...names.map(widthOf)) + 12
  const cell = (r: number | null, x: number, y: number, isPair: boolean) => {
    const box = `x="${x}" y="${y}" width="${size}" height="${high}"`
    if (r === null) return `<rect class="cell gap" ${box}/>`
    const opacity = (Math.min(Math.abs(r), 1) * 0.65).toFixed(2)
    const colour = `<rect class="cell ${r < 0 ? "minus" : "plus"}" fill-opacity="${opacity}" ${box}/>`
    const isFlagged = isPair && (r > limits.redundant || r < limits.negative)
    const flag = isFlagged
      ? `<rect class="flag" x="${x + 2}" y="${y + 2}" width="${size - 4}" height="${high - 4}"/>`
      : ""
    const text =
      m > mostNumbered
        ? ""
        : `<text x="${x + size / 2}" y="${y + high / 2 + 4}" text-anchor="middle">${say.r(r)}</text>`
    return colour + flag + text
  }
  const lines = members.map((_, j) => {
    const y = 20 + j * high
    const cells = members.map((__, k) =>
      j === k ? "" : cell(correlations[j * m + k] ?? null, left + k * size, y, true),
    )
    const whole = cell(withGroup[j] ?? null, left + m * size + 10, y, false)
    return `<text x="0" y="${y + high / 2 + 4}">${escaped(names[j] ?? "")}</text>${cells.join("")}${whole}`
  })
  const heads = members.map(
    (_, k) => `<text x="${left + (k + 0.5) * size}" y="14" text-anchor="middle">${k + 1}</text>`,
  )
  const width = left + (m + 1) * size + 12
  const height = 22 + m * high
  const caption =
    say.lang === "ko"
      ? `${say.node(group)} 차원 항목 사이의 상관계수(Σ: 차원 점수와의 상관계수)`
      : `Correlations within ${say.node(group)} (Σ: with the dimension)`
  return `<figure><figcaption>${escaped(caption)}</figcaption><section class="scroll" tabindex="0" aria-label="${escaped(caption)}">
<svg role="img" aria-label="${escaped(caption)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${heads.join("")}<text x="${left + (m + 0.5) * size + 10}" y="14" text-anchor="middle">Σ</text>
${lines.join("\n")}
</svg></section></figure>`
}

/** Rank intervals at the top, one line per unit; of many units, those whose rank is least certain. */
export function intervalPicture({ node, rows, how }: AuditTables["ranks"][number], say: Say): string {
  const isMany = rows.length > mostUnits
  const widest = isMany ? rows.toSorted((a, b) => b.high - b.low - (a.high - a.low)).slice(0, mostUnits) : rows
  const shown = widest.toSorted((a, b) => (a.rank ?? a.low + a.high) - (b.rank ?? b.low + b.high) || a.low - b.low)
  const names = shown.map(({ unit }) => short(say.unit(unit), 24))
  const numbers = Math.max(...names.map(widthOf)) + 14
  // Room for two ranks of three digits, before the bars: they are read first where the page is narrow.
  const left = numbers + 66
  const last = rows.reduce((most, { high }) => Math.max(most, high), 1)
  const span = 360
  const at = (rank: number) => (left + ((rank - 1) / Math.max(last - 1, 1)) * span).toFixed(1)
  const lines = shown.map(({ rank, low, high }, k) => {
    const y = 24 + k * 18
    const dot = rank === null ? "" : `<circle class="dot" cx="${at(rank)}" cy="${y}" r="3.5"/>`
    return `<text x="0" y="${y + 4}">${escaped(names[k] ?? "")}</text><line class="bar" x1="${at(low)}" x2="${at(high)}" y1="${y}" y2="${y}"/>${dot}<text x="${numbers}" y="${y + 4}">${low === high ? low : `${low}–${high}`}</text>`
  })
  const width = left + span + 12
  const height = 30 + shown.length * 18
  const caption = captionOf(say, node, how, isMany)
  return `<figure><figcaption>${escaped(caption)}</figcaption><section class="scroll" tabindex="0" aria-label="${escaped(caption)}">
<svg role="img" aria-label="${escaped(caption)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
${lines.join("\n")}
</svg></section></figure>`
}

function captionOf(say: Say, node: AuditTables["ranks"][number]["node"], how: string, isMany: boolean): string {
  if (say.lang === "ko") {
    const many = isMany ? `, 구간이 가장 넓은 ${mostUnits}개 대상` : ""
    return `${say.node(node)}의 90% 순위 구간${how === "draws" ? "과 발표 순위(점)" : ""}${many}`
  }
  const many = isMany ? `, the ${mostUnits} units with the widest` : ""
  return `90% rank intervals of ${say.node(node)}${how === "draws" ? ", and the rank as published (dot)" : ""}${many}`
}
