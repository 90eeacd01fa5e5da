import type { ReactNode } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { type Lang, langs, type Unit } from "../../src/model/index.ts"
import { DotPlot, IntervalGrid, RankDoubt } from "../charts/index.ts"
import { textWidth, wrapLabel } from "../charts/label.ts"
import { onPaper } from "../charts/standalone-svg.ts"
import { textsIn } from "../text/index.ts"
import { unitTexts } from "../text/unit.ts"
import { heroSentence } from "../view/hero.ts"
import type { IndexView } from "../view/index-view.ts"
import { isNamedIn } from "../view/matrix.ts"
import { sketch } from "../view/sketch.ts"
import { standings } from "../view/unit.ts"
import { drawable, sentencesWithin } from "./drawable.ts"
import { escaped } from "./html.ts"

const width = 1200
const height = 630
const margin = 56
const inner = width - 2 * margin
const foot = height - 36
const ink = { strong: "#17212b", plain: "#42505d", quiet: "#596876", blue: "#0b5394", paper: "#ffffff" } as const

/** What can be said of a unit, or of the edition, on one picture. */
interface Said {
  readonly above: string
  readonly title: string
  readonly sentence: string
  /** The chart at a width in px; null: there is nothing to draw. */
  readonly chart: ((width: number) => ReactNode) | null
  readonly below: string
}

/** The picture that stands for a page where a link to it is shared: its name, what is known, one chart of ours. */
export function sharePicture(view: IndexView, unit: Unit | null, lang: Lang): string {
  const said = unit === null ? ofEdition(view, lang) : ofUnit(view, unit, lang)
  const lines: string[] = []
  let y = margin - 12
  const write = (text: string, size: number, fill: string, weight: number, most: number) => {
    for (const line of wrapLabel(text, inner, size, most)) {
      y += Math.round(size * 1.32)
      lines.push(
        `<text x="${margin}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(line)}</text>`,
      )
    }
  }
  write(said.above, 24, ink.quiet, 400, 1)
  y += 4
  write(said.title, textWidth(said.title, 60) > inner ? 44 : 60, ink.strong, 700, 2)
  y += 10
  write(
    sentencesWithin(said.sentence, (text) => wrapLabel(text, inner, 28, 9).length <= 3),
    28,
    ink.plain,
    400,
    3,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Pretendard">`,
    `<rect width="${width}" height="${height}" fill="${ink.paper}"/>`,
    `<rect width="${width}" height="10" fill="${ink.blue}"/>`,
    ...lines,
    fitted(said.chart, y + 28, foot - 40 - (y + 28)),
    `<text x="${margin}" y="${foot}" font-size="20" fill="${ink.quiet}">${escaped(wrapLabel(said.below, inner - 160, 20, 1)[0] ?? "")}</text>`,
    `<text x="${width - margin}" y="${foot}" font-size="20" font-weight="700" fill="${ink.blue}" text-anchor="end">cityindex</text>`,
    "</svg>",
  ].join("")
}

/** Rows that are large enough to be read; the page has them all. */
const mostRows = 9

function ofUnit(view: IndexView, unit: Unit, lang: Lang): Said {
  const { edition, units } = view.doc
  const t = textsIn(unitTexts, lang)
  const rows = standings(view, view.unitIndex.get(unit.id) ?? -1, t, lang)
  const isScored = rows.every((row) => row.node.basis === "scored")
  const most = Math.max(...rows.flatMap((row) => row.all), 0)
  const top = most <= 1 ? 1 : most <= 10 ? 10 : most <= 100 ? 100 : most
  const shown = rows.slice(0, mostRows).map((row) => ({
    id: row.node.id,
    label: drawable(row.node.title[lang]),
    value: isScored || isNamedIn(view, row.node.id, unit.id) ? row.value : null,
    low: row.low,
    high: row.high,
    all: row.all,
    valueLabel: row.text,
    rankLabel: row.rankText,
  }))
  const names = [unit.name[lang], ...langs.map((other) => unit.name[other]), unit.id].map(drawable)
  return {
    above: drawable(edition.title[lang]),
    title: names.find((name) => name !== "") ?? "",
    sentence: drawable(heroSentence(view, unit, lang)),
    chart:
      shown.length === 0
        ? null
        : (chartWidth) => (
            <DotPlot
              width={chartWidth}
              domain={isScored ? [0, top] : [units.length, 1]}
              ends={isScored ? ["0", String(top)] : [t.last(units.length), t.first]}
              label={unit.id}
              rows={shown}
            />
          ),
    below: `${edition.id} ${edition.version} · ${drawable(edition.publisher[lang])}`,
  }
}

function ofEdition(view: IndexView, lang: Lang): Said {
  const { edition } = view.doc
  const drawn = sketch(view)
  const about = { height: 200, label: edition.id }
  const chart =
    drawn.kind === "ranks" ? (
      <RankDoubt rows={drawn.rows} {...about} />
    ) : (
      <IntervalGrid n={drawn.n} rows={drawn.rows} {...about} />
    )
  return {
    above: drawable(edition.publisher[lang]),
    title: drawable(edition.title[lang]) || edition.id,
    sentence: drawable(edition.summary[lang]),
    chart: drawn.rows.length === 0 ? null : () => chart,
    below: `${edition.id} ${edition.version} · ${edition.time}`,
  }
}

/** The chart laid out anew for the shape of the room, then enlarged to fill it; nothing where no room is left. */
function fitted(chart: Said["chart"], top: number, room: number): string {
  if (chart === null || room < 60) return ""
  const sized = (chartWidth: number) =>
    // On a page some charts fill what holds them; here they have a width.
    renderToStaticMarkup(chart(chartWidth)).replace(/^(<svg[^>]*?) width="100%"/, `$1 width="${chartWidth}"`)
  const tall = Number(/^<svg[^>]*? height="([\d.]+)"/.exec(sized(inner))?.[1])
  const scale = Math.round(1000 * Math.min(1.6, room / tall)) / 1000
  const drawn = onPaper(sized(Math.round(inner / scale)))
  return `<g transform="translate(${margin} ${top}) scale(${scale})">${drawn}</g>`
}
