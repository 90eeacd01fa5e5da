import { performance } from "node:perf_hooks"
import { buildEdition, editionFolder, openEdition, silent } from "../../src/app/index.ts"
import type { ReportWishes } from "../../src/model/index.ts"
import { printReport } from "../../src/print/index.ts"
import { headOf, madeEdition } from "../../test/explorer/editions.ts"

/**
 * Seconds and peak memory of Node for a report of 20 and of 2,000 units, from the documents to the bytes of the PDF. What
 * Chromium takes of memory is not in it. Run: `CHROMIUM=$(which chromium) node bench/report/report.ts`, after `npm start`
 * has built the explorer.
 */
const wishes = (lang: ReportWishes["lang"]): ReportWishes => ({ lang, base: "https://index.example/", spreads: null })

/** An edition of n units by six indicators in two dimensions. */
function synthetic(n: number) {
  const ids = Array.from({ length: n }, (_, i) => `c${i}`)
  const indicators = ["a", "b", "c", "d", "e", "f"]
  const rows = ids.flatMap((id, i) => indicators.map((x, j) => `${id},${x},${((i * 7919 + j * 104_729) % 9973) + 1},s`))
  return madeEdition({
    "index.yaml": `${headOf(`report-${n}`)}robustness: { draws: 200, seed: 1 }
index: whole
dimensions:
  whole: { title: { en: Whole, ko: 전체 }, members: [one, two] }
  one: { title: { en: One, ko: 하나 }, members: [a, b, c] }
  two: { title: { en: Two, ko: 둘 }, members: [d, e, f] }
indicators:
${indicators.map((x) => `  ${x}: { title: { en: ${x}, ko: ${x} }, measure: count, direction: up, normalise: min-max }`).join("\n")}
`,
    "cities.csv": `id,name_en,name_ko\n${ids.map((id) => `${id},City ${id},도시 ${id}`).join("\n")}\n`,
    "values.csv": `unit,indicator,value,source\n${rows.join("\n")}\n`,
    "sources.csv": "id,title_en,title_ko,publisher\ns,Made up,지어낸 값,Nobody\n",
    "evidence/cases.csv": null,
    "profiles/seoul.en.md": null,
    "profiles/seoul.ko.md": null,
    "figures.csv": null,
    "statements.csv": null,
    "strengths.csv": null,
    "findings.yaml": null,
    "codebook.yaml": null,
  })
}

async function measure(name: string, folder: string, lang: ReportWishes["lang"]): Promise<void> {
  const { opened } = await openEdition(folder, silent)
  if (opened === null) throw new Error(`${name} has mistakes`)
  const { index, evidence } = await buildEdition(opened, silent)
  await opened.close()
  const start = performance.now()
  const { pdf, pages, overflow } = await printReport(index, evidence, wishes(lang), () => undefined)
  if (pdf === null) throw new Error(JSON.stringify(overflow))
  const seconds = (performance.now() - start) / 1000
  const peak = process.resourceUsage().maxRSS / 1024
  const figures = `${pages} pages in ${seconds.toFixed(1)} s, ${((seconds / pages) * 60).toFixed(1)} s for 60`
  console.log(`${name} ${lang}: ${figures}; ${(pdf.length / 1e6).toFixed(2)} MB; Node at most ${peak.toFixed(0)} MB`)
}

for (const lang of ["ko", "en"] as const) await measure("isi-2019, 20 units", editionFolder("isi-2019"), lang)
const made = synthetic(2000)
try {
  await measure("made up, 2,000 units", made.folder, "en")
} finally {
  made.remove()
}
