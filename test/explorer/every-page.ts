import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { after, before, test } from "node:test"
import type { AxeResults } from "axe-core"
import type { Page } from "playwright-core"
import { arrive, openSite, type Site, visit } from "./browser.ts"

/** Every page type, on the editions where it looks most different. */
const pages = [
  "",
  "isi-2019/",
  "isi-2019/ranking",
  "isi-2019/ranking?node=overall",
  "isi-2019/units",
  "isi-2019/units/seoul",
  "isi-2019/units/seoul/urban_openness",
  "isi-2019/nodes",
  "isi-2019/nodes/service_innovativeness",
  "isi-2019/nodes/living_lab_count",
  "isi-2019/evidence",
  "isi-2019/evidence/cases/amsterdam-smart-city",
  "isi-2019/method",
  "isi-2019/findings",
  "isi-2019/sources",
  "isi-2019/compare",
  "isi-2019/compare?units=seoul,london,new-york",
  "isi-2019/robustness",
  "isi-2019/data",
  "isi-2019/glossary",
  "isi-2019/coverage?unit=seoul&node=open_data_count",
  "global-open-data-index-2015/ranking",
  "global-open-data-index-2015/units/kr",
  "global-open-data-index-2015/units/kr/budget",
  "global-open-data-index-2015/evidence/entries/kr-budget-2015",
  "global-open-data-index-2015/method",
  "human-development-2022/coverage",
  "human-development-2022/ranking",
  "human-development-2022/units/kor",
  "human-development-2022/units/kor/hdi",
  "human-development-2022/nodes/hdi",
  "human-development-2022/compare?units=kor,jpn,che,deu,prk",
  "human-development-2022/robustness?unit=kor",
  "human-development-2022/data",
  "human-development-2022/changes",
  "human-development-2022/changes?from=2000&to=2010&select=kor&select=jpn",
  "open-evidence-2026/",
  "open-evidence-2026/coverage",
  "open-evidence-2026/units/seoul/shared_mobility_systems",
]

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** What the rules look at is the same in both languages and widths: each language and each width is held to them once. */
const ruledWidth = { en: 1280, ko: 390 } as const

/** Opens every page type in one language, on a large screen that then becomes a phone. */
export function everyPage(lang: "en" | "ko"): void {
  let site: Site
  before(async () => {
    site = await openSite()
  })
  after(() => site.close())
  test(`${lang}: every page opens without a complaint, fits 1280 and 390 px and passes the accessibility rules`, async () => {
    const locale = lang === "ko" ? "ko-KR" : "en-GB"
    const { page, context, complaints } = await visit(site, { width: 1280, locale })
    await page.addInitScript(axeSource)
    const problems: string[] = []
    for (const path of pages) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await arrive(page, `${site.url}/${lang}/${path}`)
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 })
        const broken = ruledWidth[lang] === width ? await violations(page) : []
        problems.push(...[...(await faults(page, lang)), ...broken].map((fault) => `${path}, ${width} px: ${fault}`))
      }
    }
    assert.deepEqual([...problems, ...complaints], [])
    await context.close()
  })
}

async function faults(page: Page, lang: string): Promise<string[]> {
  const found: string[] = []
  const [overflow, pageLang, title, headings] = await page.evaluate(
    () =>
      [
        document.documentElement.scrollWidth - document.documentElement.clientWidth,
        document.documentElement.lang,
        document.title,
        document.querySelectorAll("h1").length,
      ] as const,
  )
  if (overflow > 0) found.push(`is ${overflow} px wider than the screen`)
  if (pageLang !== lang) found.push(`says it is in "${pageLang}"`)
  if (title === "" || title === "cityindex") found.push("has no title of its own")
  if (headings !== 1) found.push(`has ${headings} first headings`)
  return found
}

async function violations(page: Page): Promise<string[]> {
  const results = await page.evaluate<AxeResults>("axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })")
  return results.violations.flatMap(({ id, impact, nodes }) =>
    impact === "serious" || impact === "critical" ? [`${id}: ${nodes[0]?.html.slice(0, 120)} (${nodes.length})`] : [],
  )
}
