import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { openSite, type Site, visit } from "./browser.ts"

/** Page types with something on the screen that paper cannot have. */
const pages = [
  "en/isi-2019/ranking",
  "ko/human-development-2022/ranking",
  "en/isi-2019/compare?units=seoul,london",
  "ko/isi-2019/evidence",
  "en/human-development-2022/nodes/hdi",
  "ko/isi-2019/units/seoul",
  "en/isi-2019/data",
  "ko/isi-2019/findings",
]

let site: Site
before(async () => {
  site = await openSite()
})
after(() => site.close())

test("on paper no page has a control, an open question, or a picture that is longer than a sheet", async () => {
  // a sheet of A4 inside its margins
  const { page, context, complaints } = await visit(site, { width: 688, locale: "en-GB" })
  await page.emulateMedia({ media: "print" })
  const problems: string[] = []
  for (const path of pages) {
    await page.goto(`${site.url}/${path}`)
    await page.getByRole("heading", { level: 1 }).first().waitFor()
    const found = await page.evaluate(() => {
      const isSeen = (each: Element) => each.checkVisibility({ visibilityProperty: true })
      // a button of the ranking holds the rank itself
      const controls = [...document.querySelectorAll("select, input, summary, button:not(.rank-toggle):not(.sort)")]
      const seen = controls.filter((each) => isSeen(each) && each.closest(".fold-titled") === null)
      const long = [...document.querySelectorAll(".chart-picture")].filter((each) => each.clientHeight > 1000)
      const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
      return [
        ...seen.map((each) => `prints <${each.localName} class="${each.className}">`),
        ...long.map((each) => `prints a picture ${each.clientHeight} px high`),
        ...(wide > 0 ? [`is ${wide} px wider than the sheet`] : []),
        ...(/Counting…|계산 중…/.test(document.body.innerText) ? ["prints that it is counting"] : []),
      ]
    })
    problems.push(...found.map((each) => `${path}: ${each}`))
  }
  assert.deepEqual([...problems, ...complaints], [])
  await context.close()
})

test("at 320 px, and with text of twice the size, no page is wider than the screen and no name is cut", async () => {
  for (const { width, css } of [
    { width: 320, css: "html { font-size: 100% }" },
    { width: 1280, css: "html { font-size: 200% }" },
  ]) {
    const { page, context, complaints } = await visit(site, { width, locale: "ko-KR" })
    const problems: string[] = []
    for (const path of pages) {
      await page.goto(`${site.url}/${path}`)
      await page.getByRole("heading", { level: 1 }).first().waitFor()
      await page.addStyleTag({ content: css })
      const found = await page.evaluate(() => {
        const root = document.documentElement
        const cut = [...document.querySelectorAll(".site-head a, h1, h2, h3, .weight-share input")].filter(
          (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== "inline",
        )
        const wide = root.scrollWidth - root.clientWidth
        return [
          ...cut.map((each) => `cuts "${each.textContent}"`),
          ...(wide > 0 ? [`is ${wide} px wider than the screen`] : []),
        ]
      })
      problems.push(...found.map((each) => `${path}: ${each}`))
    }
    assert.deepEqual([...problems, ...complaints], [], `${width} px ${css}`)
    await context.close()
  }
})
