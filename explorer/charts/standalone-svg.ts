import type { FigureAbout } from "./figure-data.ts"
import { textWidth, wrapLabel } from "./label.ts"

/** px: width of a chart inside a picture of its own. */
export const imageWidth = 760
const margin = 24
const fonts =
  "'Pretendard Variable', Pretendard, 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans', sans-serif"

export interface StandaloneSvg {
  readonly svg: string
  /** px */
  readonly width: number
  readonly height: number
}

/**
 * A chart as a file of its own: title, measure, notes, source and address are drawn inside, fonts are named, colours
 * are those of paper. It refers to nothing outside itself: links of the page are taken off.
 *
 * @param chart  markup of one SVG element with a height, laid out for `imageWidth`
 */
export function standaloneSvg(chart: string, about: FigureAbout, sourceLabel: string): StandaloneSvg {
  const width = imageWidth + 2 * margin
  const { title, subtitle, notes, source, address } = about
  let y = margin
  const lines: string[] = []
  const write = (text: string, size: number, fill: string, weight = 400) => {
    for (const line of wrapLabel(text, imageWidth, size, 6)) {
      y += Math.round(size * 1.4)
      lines.push(
        `<text x="${margin}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(line)}</text>`,
      )
    }
  }
  write(title, 20, "#17212b", 700)
  y += 4
  if (subtitle !== "") write(subtitle, 13, "#42505d")
  y += 16
  lines.push(`<g transform="translate(${margin} ${y})">${onPaper(chart)}</g>`)
  y += heightOf(chart) + 8
  for (const note of notes) write(note, 13, "#42505d")
  y += 4
  if (source !== "") write(`${sourceLabel}: ${source}`, 12, "#596876")
  // an address has no spaces to break at: what is too wide is set smaller instead of cut
  const size = Math.max(9, Math.min(12, (12 * imageWidth) / Math.max(1, textWidth(address, 12))))
  y += 17
  lines.push(
    `<text x="${margin}" y="${y}" font-size="${Math.round(size * 10) / 10}" fill="#596876">${escaped(address)}</text>`,
  )
  const height = Math.ceil(y + margin)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fonts}">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped([subtitle, ...notes, source, address].filter((text) => text !== "").join(" · "))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...lines,
    "</svg>",
  ].join("\n")
  return { svg: `${svg}\n`, width, height }
}

/** Without links, and with the colours that the design tokens have on paper. Texts stay as they are. */
export const onPaper = (chart: string): string =>
  chart
    .replace(unwritable, "")
    .replaceAll(/<[^<>]*>/g, (tag) =>
      tag
        .replaceAll(/ href="[^"]*"/g, "")
        .replaceAll(/var\(--[\w-]+, ?((?:[^()]|\([^()]*\))*)\)/g, (_, value: string) => value),
    )

function heightOf(chart: string): number {
  const height = Number(/^<svg[^>]*? height="([\d.]+)"/.exec(chart)?.[1])
  if (!(height > 0)) throw new RangeError("a chart for a file of its own needs a height in px")
  return height
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write them, so they are taken out
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const escaped = (text: string) => text.replace(unwritable, "").replace(/[&<>"]/g, (char) => entities[char] ?? char)
