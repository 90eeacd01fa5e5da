import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { after, before, test } from "node:test"
import type { AxeResults } from "axe-core"
import type { Locator, Page } from "playwright-core"
import { bundledEditions, editionFolder } from "../../src/app/index.ts"
import { arrive, openSite, type Site, visit } from "./browser.ts"
import type { MadeEdition } from "./editions.ts"
import { liveEditions } from "./live-editions.ts"

let made: readonly MadeEdition[]
let site: Site
before(async () => {
  made = liveEditions()
  site = await openSite([...bundledEditions().map(editionFolder), ...made.map(({ folder }) => folder)])
})
after(async () => {
  await site?.close()
  for (const { remove } of made ?? []) remove()
})

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const hdi = "human-development-2022/ranking"
const isi = "isi-2019/ranking?node=overall"

const words = {
  en: {
    locale: "en-GB",
    slider: (name: string) => `Weight of ${name}`,
    typed: (name: string) => `Weight of ${name} in per cent`,
    more: (name: string) => `More weight for ${name}`,
    less: (name: string) => `Less weight for ${name}`,
    lock: (name: string) => `Lock ${name}`,
    undo: "Undo",
    redo: "Redo",
    reset: "Back to the published weights",
    published: "Published",
    equal: "Equal",
    double: "Count one double",
    mine: "These are your weights",
    within: "Weights within north",
  },
  ko: {
    locale: "ko-KR",
    slider: (name: string) => `${name} 가중치`,
    typed: (name: string) => `${name} 가중치(퍼센트)`,
    more: (name: string) => `${name} 가중치 올리기`,
    less: (name: string) => `${name} 가중치 내리기`,
    lock: (name: string) => `${name} 고정`,
    undo: "되돌리기",
    redo: "다시 하기",
    reset: "발표 가중치로 돌아가기",
    published: "발표",
    equal: "동일",
    double: "하나만 두 배로",
    mine: "직접 정한 가중치",
    within: "north 안의 가중치",
  },
} as const

async function settled(page: Page): Promise<void> {
  await page.locator('[data-settled="true"]').waitFor({ timeout: 20_000 })
  await fontsLoaded(page)
}

/** A page that is left while a typeface is on its way reports a failed request. */
const fontsLoaded = (page: Page) => page.evaluate(async () => void (await document.fonts.ready))

/** The charts of the ranking as one hash: every dot, band, strip and ring of every row. */
async function pictureHash(page: Page): Promise<string> {
  const svgs = await page.locator(".ranking svg").evaluateAll((all) => all.map((svg) => svg.outerHTML))
  assert.ok(svgs.length >= 20, `${svgs.length} charts`)
  return createHash("sha256").update(svgs.join("\n")).digest("hex")
}

for (const lang of ["en", "ko"] as const) {
  const w = words[lang]

  test(`${lang}: every weight operation works by clicks alone`, async () => {
    const { page, context, complaints } = await visit(site, { width: 1280, locale: w.locale })
    await arrive(page, `${site.url}/${lang}/layers/ranking`)
    const panel = page.locator(".weights-panel")
    const press = (name: string) => panel.getByRole("button", { name, exact: true }).click()
    const share = async (name: string) =>
      Number(await panel.getByRole("textbox", { name: w.typed(name), exact: true }).inputValue())
    const shares = async () => [await share("north"), await share("south"), await share("f")]
    await press(w.more("north"))
    assert.deepEqual(await shares(), [51, 24.5, 24.5])
    await page.getByText(w.mine).waitFor()
    await press(w.less("north"))
    assert.deepEqual(await shares(), [50, 25, 25])

    const track = panel.getByRole("slider", { name: w.slider("north"), exact: true })
    const box = await boxOf(track)
    await page.mouse.click(box.x + box.width * 0.7, box.y + box.height / 2)
    const clicked = await share("north")
    assert.ok(clicked > 60 && clicked < 80, `a click on the track led to ${clicked}`)

    await press(w.lock("south"))
    const before = await share("south")
    await press(w.less("north"))
    assert.equal(await share("south"), before, "what is locked stays")
    await press(w.lock("north"))
    assert.ok(await panel.getByRole("slider", { name: w.slider("f"), exact: true }).isDisabled())
    await press(w.lock("north"))
    await press(w.lock("south"))

    await press(w.undo)
    assert.equal(await share("north"), clicked)
    await press(w.redo)
    assert.equal(await share("north"), Number((clicked - 1).toFixed(1)))
    await press(w.equal)
    assert.deepEqual(await shares(), [33.4, 33.3, 33.3])
    await panel.getByRole("combobox", { name: w.double }).selectOption("south")
    assert.deepEqual(await shares(), [40, 40, 20])

    await panel.getByText(w.within).first().click()
    await press(w.more("upper"))
    assert.equal(await share("upper"), 51)
    await settled(page)
    assert.match(page.url(), /\?w=v1,north:40,south:40,f:20,upper:51,c:49$/)
    await page.getByRole("button", { name: w.reset }).first().click()
    await page.waitForURL((url) => !url.searchParams.has("w"))
    assert.equal(await page.getByText(w.mine).count(), 0)
    assert.equal(await panel.getByRole("button", { name: w.published }).first().getAttribute("aria-pressed"), "true")
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test(`${lang}: every weight operation works by the keyboard alone, and the ear is told what it did`, async () => {
    const { page, context, complaints } = await visit(site, { width: 1280, locale: w.locale })
    await arrive(page, `${site.url}/${lang}/layers/ranking`)
    const panel = page.locator(".weights-panel")
    const slider = panel.getByRole("slider", { name: w.slider("north"), exact: true })
    const value = async () => Number(await slider.inputValue())
    for (let k = 0; k < 40 && !(await isFocused(slider)); k++) await page.keyboard.press("Tab")
    assert.ok(await isFocused(slider), "Tab leads to the slider")
    const start = await value()
    for (const [key, step] of [
      ["ArrowRight", 10],
      ["ArrowUp", 10],
      ["ArrowLeft", -10],
      ["ArrowDown", -10],
      ["PageUp", 50],
      ["PageDown", -50],
      ["Shift+ArrowRight", 1],
    ] as const) {
      const before = await value()
      await page.keyboard.press(key)
      assert.equal(await value(), before + step, key)
    }
    await page.keyboard.press("Home")
    assert.equal(await value(), 0)
    await page.keyboard.press("End")
    assert.equal(await value(), 1000)
    assert.match(
      (await slider.getAttribute("aria-valuetext")) ?? "",
      lang === "ko" ? /^100\.0퍼센트, 발표 50\.0퍼센트$/ : /^100\.0 per cent, published 50\.0 per cent$/,
    )
    // Keys that follow each other at once are one movement; how many that were depends on how fast the machine is.
    const undo = async () => page.keyboard.press("Control+z")
    let undone = 0
    for (; undone < 12 && (await value()) !== start; undone++) await undo()
    assert.equal(await value(), start, "everything can be undone")
    for (; undone > 0; undone--) await page.keyboard.press("Control+Shift+z")
    assert.equal(await value(), 1000, "and redone")

    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Enter")
    const lock = panel.getByRole("button", { name: w.lock("north"), exact: true })
    assert.equal(await lock.getAttribute("aria-pressed"), "true")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.type("40,5")
    await page.keyboard.press("Enter")
    assert.equal(await value(), 405, "a typed value counts on Enter")

    const said = page.locator('p.unseen[role="status"]').first()
    await settled(page)
    await page.waitForTimeout(700)
    assert.match(
      await said.innerText(),
      lang === "ko" ? /모의 계산의 .*발표와 다르다/s : /of the draws\. .* another rank than published/s,
    )
    assert.deepEqual(complaints, [])
    await context.close()
  })
}

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox()
  assert.ok(box)
  return box
}
const isFocused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement)

test("dragging moves the ranking while the hand is on, and the address follows when it is off", async () => {
  const { page, context, complaints } = await visit(site, { width: 1280, locale: "en-GB" })
  await arrive(page, `${site.url}/en/${isi}`)
  const slider = page.getByRole("slider").first()
  const box = await boxOf(slider)
  // As it is seen: in the document the rows keep their order until the hand is off.
  const order = () =>
    page.evaluate(() => {
      const links = [...document.querySelectorAll(".ranking tbody .col-unit a")]
      const top = (link: Element) => link.getBoundingClientRect().top
      return links.toSorted((a, b) => top(a) - top(b)).map((link) => link.textContent)
    })
  const inDocument = () => page.locator(".ranking tbody .col-unit a").allInnerTexts()
  const before = await order()
  await page.mouse.move(box.x + box.width * 0.31, box.y + box.height / 2)
  await page.mouse.down()
  for (let k = 0; k < 10; k++) await page.mouse.move(box.x + box.width * (0.31 + 0.07 * k), box.y + box.height / 2)
  for (let k = 0; k < 100 && (await order()).join() === before.join(); k++) await page.waitForTimeout(100)
  assert.notDeepEqual(await order(), before)
  assert.equal(new URL(page.url()).searchParams.has("w"), false, "not while the hand is on")
  await page.mouse.up()
  await page.waitForURL((url) => url.searchParams.has("w"))
  await settled(page)
  for (let k = 0; k < 50 && (await order()).join() !== (await inDocument()).join(); k++) await page.waitForTimeout(100)
  assert.deepEqual(await inDocument(), await order(), "and the document has the order that is seen")
  assert.deepEqual(complaints, [])
  await context.close()
})

test("a link restores the same picture in a new profile, weights, order, choice and language", async () => {
  for (const [lang, path] of [
    ["ko", isi],
    ["en", hdi],
  ] as const) {
    const first = await visit(site, { width: 1280, locale: words[lang].locale })
    await arrive(first.page, `${site.url}/${lang}/${path}`)
    const slider = first.page.getByRole("slider").nth(1)
    await slider.focus()
    for (const key of ["PageUp", "PageUp", "ArrowLeft"]) await first.page.keyboard.press(key)
    await first.page.locator(".rank-toggle").nth(2).click()
    await first.page.waitForURL((url) => url.searchParams.has("w") && url.searchParams.has("select"))
    await settled(first.page)
    const link = first.page.url()
    const picture = await pictureHash(first.page)
    await first.context.close()

    const second = await visit(site, { width: 1280, locale: "en-GB" })
    await arrive(second.page, link)
    await settled(second.page)
    assert.equal(await pictureHash(second.page), picture, link)
    assert.equal(await second.page.locator("html").getAttribute("lang"), lang)
    assert.deepEqual([...first.complaints, ...second.complaints], [])
    await second.context.close()
  }
})

test("an address with nonsense in it shows what can be read of it, and nothing else breaks", async () => {
  const { page, context, complaints } = await visit(site, { width: 1280, locale: "en-GB" })
  for (const query of [
    "w=v1,health:x,education:50,atlantis:7&lock=nobody&pair=x&gain=:::",
    "w=v9,health:40",
    "w=v1,health:0,education:0,income:0",
    "w=%00%ff&w=v1&sort=nothing&select=nobody&gain=kor:9999",
  ]) {
    await arrive(page, `${site.url}/en/${hdi}?${query}`)
    await page.getByRole("heading", { level: 1 }).waitFor()
    assert.ok((await page.locator(".ranking tbody tr").count()) > 190, query)
    await fontsLoaded(page)
  }
  assert.deepEqual(complaints, [])
  await context.close()
})

test("the reader's weights stay in the ranking: another page of the edition is the publisher's", async () => {
  const { page, context } = await visit(site, { width: 1280, locale: "en-GB" })
  await arrive(page, `${site.url}/en/${hdi}?w=v1,health:100,education:0,income:0`)
  await page.getByText("These are your weights").waitFor()
  await page.locator(".ranking tbody .col-unit a").first().click()
  await page.waitForURL("**/units/*")
  assert.equal(new URL(page.url()).search, "")
  await context.close()
})

test("questions are answered: two that were chosen, and what a country would need to rise", async () => {
  const { page, context, complaints } = await visit(site, { width: 1280, locale: "ko-KR" })
  await arrive(page, `${site.url}/ko/${hdi}?pair=kor&pair=jpn&gain=kor:3`)
  await page.locator("#questions").scrollIntoViewIfNeeded()
  await page.getByText(/대한민국이 일본보다 앞설 확률은 .*이다\./).waitFor()
  await page.getByText(/대한민국이 19위에서 16위로 오르려면/).waitFor()
  assert.equal(await page.locator(".improvements tbody tr").count(), 4)
  await page.getByLabel("상대").selectOption({ label: "노르웨이" })
  await page.waitForURL(/pair=kor&pair=nor/)
  assert.deepEqual(complaints, [])
  await context.close()
})

for (const lang of ["en", "ko"] as const) {
  test(`${lang}: with weights moved, panel and questions fit small and large screens and pass the accessibility rules`, async () => {
    // What the rules look at is the same in both languages: each width is opened once.
    const widths = {
      en: [
        [1920, 1],
        [390, 1],
      ],
      ko: [
        [1280, 1],
        [640, 2],
      ],
    } as const
    for (const [width, zoom] of widths[lang]) {
      const { page, context, complaints } = await visit(site, { width, locale: words[lang].locale })
      await page.addInitScript(axeSource)
      for (const path of [
        `${hdi}?w=v1,health:50,education:30,income:20&lock=income&find=land`,
        `${isi}&w=v1,service_innovativeness:30,urban_intelligence:70`,
        "layers/ranking?w=v1,north:3,south:1,f:1,a:70,b:30",
      ]) {
        await arrive(page, `${site.url}/${lang}/${path}`)
        await settled(page)
        if (width < 1080) await page.locator(".weights-toggle").click()
        await fontsLoaded(page)
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        assert.equal(overflow, 0, `${path} at ${width} px, as with ${zoom * 100} % zoom`)
        const results = await page.evaluate<AxeResults>(
          "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })",
        )
        const serious = results.violations.filter(({ impact }) => impact === "serious" || impact === "critical")
        assert.deepEqual(
          serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          [],
          `${path} at ${width} px`,
        )
      }
      assert.deepEqual(complaints, [])
      await context.close()
    }
  })
}

test("edges hold: one unit, two thousand, statements alone under a composite, three levels", async () => {
  const { page, context, complaints } = await visit(site, { width: 1280, locale: "ko-KR" })
  for (const [path, rows] of [
    ["lonely/ranking", 1],
    ["crowd/ranking", 2000],
    ["said/ranking?node=whole", 6],
    ["layers/ranking", 20],
  ] as const) {
    await arrive(page, `${site.url}/ko/${path}`)
    await page.getByRole("slider").first().focus()
    await page.keyboard.press("PageUp")
    await page.waitForURL((url) => url.searchParams.has("w"))
    await settled(page)
    assert.equal(await page.locator(".ranking tbody tr").count(), rows, path)
    const text = await page.getByRole("main").innerText()
    for (const slip of ["NaN", "undefined", "Infinity", "[object", "null"])
      assert.ok(!text.includes(slip), `${path}: ${slip}`)
  }
  assert.deepEqual(complaints, [])
  await context.close()
})
