import { chromium, type Page } from "playwright-core"
import { type BuiltEdition, editionFolder, loadEditions, silent } from "../../src/app/index.ts"
import type { EvidenceDocument, EvidenceTableDocument } from "../../src/model/index.ts"
import { startServer } from "../../src/server/index.ts"

/**
 * The evidence browser with 100,000 records in Chromium: until the first list is painted, from a click on a facet and from
 * a key in the search field to the painted list, and the memory of the page. The records are those of the ISi report,
 * repeated. Run: `CHROMIUM=$(which chromium) node bench/explorer/evidence.ts`, after `npm start` has built the explorer.
 */
const records = 100_000
/** ms */
const goal = 100
const facetsPressed = 12
const typedWords = ["데이터", "smart", "에너지"]

/** An edition whose first table has that many records. */
function enlarged(built: BuiltEdition): BuiltEdition {
  const [first, ...others] = built.evidence.tables
  const [spec, ...otherSpecs] = built.index.codebook.tables
  if (!first || !spec) throw new Error("the edition has no records")
  const evidence: EvidenceDocument = { ...built.evidence, tables: [repeated(first), ...others], drill: {} }
  const index = { ...built.index, codebook: { ...built.index.codebook, tables: [{ ...spec, records }, ...otherSpecs] } }
  return {
    ...built,
    index,
    evidence,
    indexText: JSON.stringify(index),
    evidenceText: JSON.stringify(evidence),
  }
}

function repeated(table: EvidenceTableDocument): EvidenceTableDocument {
  const again = <T>(column: readonly T[]): readonly T[] =>
    Array.from({ length: records }, (_, row) => column[row % table.rows] as T)
  const inBoth = (text: EvidenceTableDocument["name"]) => ({ en: again(text.en), ko: again(text.ko) })
  return {
    ...table,
    rows: records,
    key: Array.from({ length: records }, (_, row) => `${table.key[row % table.rows]}-${row}`),
    units: again(table.units),
    source: again(table.source),
    place: again(table.place),
    time: again(table.time),
    name: inBoth(table.name),
    description: table.description && inBoth(table.description),
    values: Object.fromEntries(Object.entries(table.values).map(([variable, column]) => [variable, again(column)])),
  }
}

/** Makes the page note how long it took from a click or a key to the painting of another count. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: number[] = []
    Object.assign(window, { noted })
    let since: number | null = null
    const begin = (event: Event) => {
      since = event.timeStamp
    }
    document.addEventListener("click", begin, true)
    document.addEventListener("input", begin, true)
    const count = document.querySelector(".evidence-count")
    if (!count) throw new Error("the page shows no count")
    new MutationObserver(() => {
      const start = since
      since = null
      // A task after the frame's own work: the list is on the screen then.
      if (start !== null) requestAnimationFrame(() => setTimeout(() => noted.push(performance.now() - start)))
    }).observe(count, { characterData: true, childList: true, subtree: true })
  })
}

/** What was noted since the last time. */
async function taken(page: Page): Promise<readonly number[]> {
  await page
    .waitForFunction(() => (window as unknown as { noted: number[] }).noted.length > 0, null, {
      timeout: 5000,
    })
    .catch(() => undefined)
  // The address follows after a pause, and must not be mistaken for what comes next.
  await page.waitForTimeout(400)
  return page.evaluate(() => (window as unknown as { noted: number[] }).noted.splice(0))
}

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b)
const median = (values: readonly number[]) => sorted(values)[values.length >> 1] ?? Number.NaN
const most = (values: readonly number[]) => sorted(values).at(-1) ?? Number.NaN

const { editions } = await loadEditions([editionFolder("isi-2019")], silent)
const server = await startServer(editions.map(enlarged), { host: "127.0.0.1", port: 0, anyPort: true })
const browser = await chromium.launch({
  ...(process.env.CHROMIUM === undefined ? { channel: "chromium" } : { executablePath: process.env.CHROMIUM }),
  args: ["--no-sandbox"],
})
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const start = performance.now()
  await page.goto(`${server.url}/ko/isi-2019/evidence`)
  await page.locator(".results tbody tr").first().waitFor({ timeout: 120_000 })
  console.log(`${records} records, first list after, ms: ${(performance.now() - start).toFixed(0)}`)
  await watch(page)

  const facets: number[] = []
  for (let k = 0; k < facetsPressed; k++) {
    // Every third one is taken back, so that lists grow as well as shrink.
    const boxes = page.locator(".facet-value:not(.facet-none) input")
    await boxes.nth((k * 7) % (await boxes.count())).click()
    facets.push(...(await taken(page)))
    if (k % 3 === 2) {
      await page.locator(".chip").first().click()
      facets.push(...(await taken(page)))
    }
    if (k % 6 === 5) {
      await page.locator(".chip-clear").click()
      facets.push(...(await taken(page)))
    }
  }
  console.log(`a facet changes, ms: ${median(facets).toFixed(0)}, at most ${most(facets).toFixed(0)} (goal ${goal})`)

  // As long as somebody takes to get there.
  await page.waitForTimeout(3000)
  const field = page.locator("#evidence-query")
  const first: number[] = []
  const keys: number[] = []
  for (const [k, word] of typedWords.entries()) {
    await field.focus()
    for (const [i, letter] of [...word].entries()) {
      await page.keyboard.insertText(letter)
      ;(k === 0 && i === 0 ? first : keys).push(...(await taken(page)))
    }
    await field.fill("")
    await taken(page)
  }
  console.log(`the first search of all, ms: ${median(first).toFixed(0)}`)
  console.log(
    `a key in the search field, ms: ${median(keys).toFixed(0)}, at most ${most(keys).toFixed(0)} (goal ${goal})`,
  )

  const session = await context.newCDPSession(page)
  await session.send("HeapProfiler.collectGarbage")
  await session.send("Performance.enable")
  const { metrics } = await session.send("Performance.getMetrics")
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN
  console.log(`memory of the page, MB: ${(heap / 1e6).toFixed(0)}`)
} finally {
  await browser.close()
  await server.close()
}
