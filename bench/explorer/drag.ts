import { chromium, type Page } from "playwright-core"
import { loadEditions, silent } from "../../src/app/index.ts"
import { startServer } from "../../src/server/index.ts"
import { Stream } from "../../src/stats/index.ts"
import { madeEdition } from "../../test/explorer/editions.ts"

/**
 * Frames while a weight is dragged to and fro in Chromium, scores, ranks, strips and order following: the median number
 * per second, and the share that took longer than 33 ms. The page decides by itself how many draws a frame takes, at
 * most 1,000. Run: `CHROMIUM=$(which chromium) node bench/explorer/drag.ts`, after `npm start` has built the explorer.
 */
const seconds = 6
const slow = 33

/** An edition of n units by m indicators in one dimension, and its id. */
function synthetic(n: number, m: number) {
  const random = new Stream(20190301)
  const ids = Array.from({ length: m }, (_, j) => `x${j}`)
  const units = Array.from({ length: n }, (_, i) => `c${i}`)
  const id = `drag-${n}-${m}`
  return madeEdition({
    "index.yaml": `format: 1
id: ${id}
version: 0.1.0
title: { en: ${id}, ko: ${id} }
summary: { en: Made up, ko: 지어낸 값 }
publisher: { en: Nobody, ko: 없음 }
citation: { en: Nobody, ko: 없음 }
languages: [en, ko]
time: "2019"
licence: { name: CC0 }
units:
  file: cities.csv
  noun: { one: { en: city, ko: 도시 }, many: { en: cities, ko: 도시 } }
absent: { reason: not-collected }
robustness: { draws: 1000, seed: 1 }
index: whole
dimensions:
  whole: { title: { en: Whole, ko: 전체 }, members: [${ids.join(", ")}] }
indicators:
${ids.map((x) => `  ${x}: { title: { en: ${x}, ko: ${x} }, measure: ratio, direction: up, normalise: min-max }`).join("\n")}
`,
    "cities.csv": ["id,name_en,name_ko", ...units.map((unit, i) => `${unit},City ${i},도시 ${i}`), ""].join("\n"),
    "values.csv": [
      "unit,indicator,value",
      ...ids.flatMap((x) => units.map((unit) => `${unit},${x},${random.uniform().toFixed(6)}`)),
      "",
    ].join("\n"),
    "codebook.yaml": null,
    "figures.csv": null,
    "evidence/cases.csv": null,
    "profiles/seoul.en.md": null,
    "profiles/seoul.ko.md": null,
  })
}

/** ms between frames while the first slider is dragged. */
async function framesOf(page: Page): Promise<readonly number[]> {
  const box = await page.getByRole("slider").first().boundingBox()
  if (!box) throw new Error("the page has no slider")
  const at = (k: number) => box.x + box.width * (0.3 + 0.25 * Math.sin(k / 12))
  await page.mouse.move(at(0), box.y + box.height / 2)
  await page.mouse.down()
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { frameTimes: times })
    const note = (time: number) => {
      times.push(time)
      requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  })
  const end = performance.now() + seconds * 1000
  for (let k = 0; performance.now() < end; k++) await page.mouse.move(at(k), box.y + box.height / 2)
  const times = await page.evaluate(() => (window as unknown as { frameTimes: number[] }).frameTimes)
  await page.mouse.up()
  return times.slice(1).map((time, k) => time - (times[k] ?? 0))
}

const made = [synthetic(20, 8), synthetic(200, 12)]
const { editions } = await loadEditions(
  made.map(({ folder }) => folder),
  silent,
)
const server = await startServer(editions, { host: "127.0.0.1", port: 0, anyPort: true })
const browser = await chromium.launch({
  ...(process.env.CHROMIUM === undefined ? { channel: "chromium" } : { executablePath: process.env.CHROMIUM }),
  args: ["--no-sandbox"],
})
try {
  for (const { index } of editions) {
    const { id } = index.edition
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    await page.goto(`${server.url}/en/${id}/ranking`, { waitUntil: "networkidle" })
    await framesOf(page)
    const frames = (await framesOf(page)).toSorted((a, b) => a - b)
    const median = frames[Math.floor(frames.length / 2)] ?? Number.NaN
    const share = frames.filter((ms) => ms > slow).length / frames.length
    console.log(`${id} frames per second, median: ${(1000 / median).toFixed(1)}`)
    console.log(`${id} frames over ${slow} ms, per cent: ${(100 * share).toFixed(1)}`)
    await context.close()
  }
} finally {
  await browser.close()
  await server.close()
  for (const { remove } of made) remove()
}
