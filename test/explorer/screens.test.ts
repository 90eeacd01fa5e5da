import assert from "node:assert/strict"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { openSite, type Site } from "./browser.ts"
import { difference } from "./screens.ts"

/** What is kept: page types where charts and text meet, each language and each width, light and dark. */
const screens: readonly { readonly path: string; readonly width: 1280 | 390; readonly dark?: true }[] = [
  { path: "en/", width: 1280 },
  { path: "ko/isi-2019/", width: 1280 },
  { path: "en/isi-2019/", width: 390, dark: true },
  { path: "ko/isi-2019/ranking", width: 1280 },
  { path: "en/isi-2019/units/seoul", width: 1280 },
  { path: "ko/isi-2019/units/seoul/urban_openness", width: 390 },
  { path: "en/isi-2019/compare?units=seoul,london,new-york", width: 1280, dark: true },
  { path: "ko/isi-2019/nodes/service_innovativeness", width: 390 },
  { path: "ko/isi-2019/coverage", width: 1280 },
  { path: "en/isi-2019/coverage?unit=seoul&node=open_data_count", width: 390, dark: true },
  { path: "en/isi-2019/evidence", width: 1280 },
  { path: "en/human-development-2022/ranking", width: 1280 },
  { path: "ko/human-development-2022/ranking", width: 390 },
  { path: "ko/human-development-2022/units/kor", width: 1280 },
  { path: "en/human-development-2022/robustness", width: 390 },
  { path: "ko/human-development-2022/method", width: 1280 },
]

const folder = join(import.meta.dirname, "screens")
const isUpdate = process.env.UPDATE === "1"

/** A machine without the same fonts for what Pretendard lacks, or another Chromium, may move a line by a pixel. */
const tolerated = 0.01

const nameOf = ({ path, width, dark }: (typeof screens)[number]) =>
  `${path.replaceAll(/[^a-z0-9]+/g, "-").replace(/-$/, "")}-${width}${dark ? "-dark" : ""}`

let site: Site
before(async () => {
  site = await openSite()
})
after(() => site.close())

test("pages look as they did: on a large screen and a phone, in both languages, light and dark", async () => {
  const problems: string[] = []
  mkdirSync(folder, { recursive: true })
  for (const dark of [false, true]) {
    const context = await site.browser.newContext({
      colorScheme: dark ? "dark" : "light",
      reducedMotion: "reduce",
      timezoneId: "UTC",
      locale: "en-GB",
    })
    const page = await context.newPage()
    for (const screen of screens.filter((each) => (each.dark ?? false) === dark)) {
      const name = nameOf(screen)
      await page.setViewportSize({ width: screen.width, height: screen.width === 390 ? 1600 : 1200 })
      await page.goto(`${site.url}/${screen.path}`)
      await page.getByRole("heading", { level: 1 }).first().waitFor()
      await page.waitForFunction(() => document.querySelector(".skeleton") === null)
      await page.evaluate(() => document.fonts.ready)
      const shot = await page.screenshot({ animations: "disabled", caret: "hide", scale: "css" })
      const file = join(folder, `${name}.png`)
      if (isUpdate) writeFileSync(file, shot)
      else if (!existsSync(file)) problems.push(`${name}: there is no picture of it; UPDATE=1 makes one`)
      else {
        const { share, sizes } = await difference(page, readFileSync(file), shot)
        if (share > tolerated) {
          const now = join(tmpdir(), `cityindex-${name}.png`)
          writeFileSync(now, shot)
          problems.push(`${name}: ${(100 * share).toFixed(1)} % differ (${sizes.join(", now ")}); as it is now: ${now}`)
        }
      }
    }
    await context.close()
  }
  assert.deepEqual(problems, [])
})
