import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { after, before, describe, test } from "node:test"
import { pathToFileURL } from "node:url"
import { PDFDict, PDFDocument, PDFName, type PDFObject } from "@cantoo/pdf-lib"
import type { Browser } from "playwright-core"
import { hedgedText } from "../../explorer/text/values.ts"
import { heroSentence } from "../../explorer/view/hero.ts"
import { indexView } from "../../explorer/view/index-view.ts"
import { publishedRows } from "../../explorer/view/unit.ts"
import { type BuiltEdition, buildEdition, editionFolder, openEdition, silent } from "../../src/app/index.ts"
import type { EvidenceDocument, IndexDocument, ReportMarkup, ReportWishes } from "../../src/model/index.ts"
import { missingCharacters } from "../../src/print/characters.ts"
import { startChromium } from "../../src/print/chromium.ts"
import { fontFolder } from "../../src/print/fonts.ts"
import { print } from "../../src/print/print.ts"
import { headOf, madeEdition } from "../explorer/editions.ts"
import { root } from "../house/source.ts"
import { type ReadPdf, readPdf } from "./read-pdf.ts"

type Draw = (doc: IndexDocument, evidence: EvidenceDocument, wishes: ReportWishes) => ReportMarkup
const base = "https://index.example/"

/** The report as it is drawn for Node, with the fonts that it is set in. */
const { report }: { report: Draw } = await import(pathToFileURL(join(root, ".cache/explorer-node/report.js")).href)

let browser: Browser
let isi: BuiltEdition

async function built(folder: string): Promise<BuiltEdition> {
  const { opened, diagnostics } = await openEdition(folder, silent)
  assert.ok(opened, JSON.stringify(diagnostics))
  const edition = await buildEdition(opened, silent)
  await opened.close()
  return edition
}

before(async () => {
  browser = await startChromium()
  isi = await built(editionFolder("isi-2019"))
})
after(() => browser.close())

for (const lang of ["ko", "en"] as const)
  describe(`the report of isi-2019 in ${lang === "ko" ? "Korean" : "English"}`, () => {
    let markup: ReportMarkup
    let bytes: Uint8Array
    let pdf: ReadPdf
    before(async () => {
      markup = report(isi.index, isi.evidence, { lang, base, spreads: null })
      const printed = await print(browser, markup, () => undefined)
      assert.deepEqual(printed.overflow, [])
      assert.ok(printed.pdf)
      bytes = printed.pdf
      pdf = await readPdf(bytes)
    })
    after(() => pdf.close())

    test("the contents give each city the page on which its name stands, and a viewer numbers the pages alike", async () => {
      const contents = pdf.labels.indexOf("vi")
      for (const { id, name } of isi.index.units) {
        const at = await pdf.pageOf(`unit-${id}`)
        assert.ok(at > 0)
        assert.ok(pdf.texts[contents]?.includes(`${name[lang]} ${pdf.labels[at]}`), `${id}: ${pdf.texts[contents]}`)
        assert.ok(pdf.texts[at]?.includes(name[lang]))
        assert.equal(at % 2, 1, `${id} begins at the left`)
      }
      assert.deepEqual(pdf.labels.slice(0, 8), ["i", "ii", "iii", "iv", "v", "vi", "1", "2"])
    })

    test("the pages of each city hold its numbers and sentences, as text that can be found", async () => {
      const view = indexView(isi.index)
      for (const unit of isi.index.units) {
        const at = await pdf.pageOf(`unit-${unit.id}`)
        const text = squeezed(`${pdf.texts[at]} ${pdf.texts[at + 1]}`)
        for (const row of publishedRows(view, unit.id, lang).slice(0, 3))
          assert.ok(text.includes(squeezed(hedgedText(row.hedged, row.measure, lang))), `${unit.id}: ${row.title}`)
        assert.ok(text.includes(squeezed(heroSentence(view, unit, lang))), unit.id)
        const [paragraph = ""] = view.profile("unit", unit.id, lang)?.paragraphs ?? []
        assert.ok(text.includes(squeezed(paragraph)), `${unit.id}: ${paragraph}`)
        for (const strength of view.strengthsOf(unit.id)) assert.ok(text.includes(squeezed(strength.claim[lang])))
      }
    })

    test("text has no Type 3 fonts, but for characters that the typeface lacks", async () => {
      const borrowed = missingCharacters(font, markup.text)
      const document = await PDFDocument.load(bytes, { updateMetadata: false })
      for (const [k, page] of document.getPages().entries()) {
        const fonts = page.node.Resources()?.lookupMaybe(PDFName.of("Font"), PDFDict)
        const kinds = (fonts?.values() ?? []).map((ref) => kindOf(document, ref))
        if (kinds.includes("/Type3"))
          assert.ok(
            borrowed.some((character) => pdf.texts[k]?.includes(character)),
            `page ${k + 1}: ${pdf.texts[k]?.slice(0, 80)}`,
          )
        assert.ok(kinds.length === 0 || kinds.includes("/Type0"), `page ${k + 1}`)
      }
    })

    test("it is tagged, in its language, with titles, an outline, and no dates", async () => {
      const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false })
      assert.equal(catalog.lookup(PDFName.of("MarkInfo"), PDFDict).lookup(PDFName.of("Marked"))?.toString(), "true")
      assert.match(catalog.lookup(PDFName.of("Lang"))?.toString() ?? "", lang === "ko" ? /ko/ : /en/)
      assert.equal(
        catalog.lookup(PDFName.of("ViewerPreferences"), PDFDict).lookup(PDFName.of("DisplayDocTitle"))?.toString(),
        "true",
      )
      assert.equal(pdf.info.Title, markup.title)
      assert.equal(pdf.info.CreationDate, undefined)
      for (const { name } of isi.index.units) assert.ok(pdf.outline.some((title) => title.startsWith(name[lang])))
    })

    test("each picture of a city has an alternative text, and its id leads to the same figure on the web", async () => {
      const at = await pdf.pageOf("unit-seoul")
      const view = indexView(isi.index)
      const seoul = view.unit("seoul")
      assert.ok(seoul)
      assert.ok((await pdf.alternatives(at)).includes(heroSentence(view, seoul, lang)))
      assert.equal((await pdf.alternatives(at + 1)).length, 1)
      assert.ok((await pdf.links(at)).includes(`${base}isi-2019/2019.1.0/${lang}/units/seoul.html#standing-chart`))
      assert.match(pdf.texts[at] ?? "", /\[F-seoul-1\]/)
    })

    test("no composite is shown, and the report says why", async () => {
      const [from, to] = [await pdf.pageOf("part-ranking"), await pdf.pageOf("part-nodes")]
      const ranking = squeezed(pdf.texts.slice(from, to).join(" "))
      const { reconstructionNote } = isi.index.edition
      assert.ok(reconstructionNote && ranking.includes(squeezed(reconstructionNote[lang])))
      const composite = isi.index.nodes.find(({ basis }) => basis === "reconstruction")
      assert.ok(composite && !ranking.includes(squeezed(composite.title[lang])))
    })
  })

test("text that does not fit its page is found, with its place, and nothing is printed", async () => {
  const profiles = isi.index.profiles.map((profile) =>
    profile.of.id === "seoul"
      ? { ...profile, paragraphs: Array.from({ length: 40 }, (_, k) => `${profile.paragraphs[0]} (${k})`) }
      : profile,
  )
  const planted = report({ ...isi.index, profiles }, isi.evidence, { lang: "en", base: null, spreads: [] })
  assert.doesNotMatch(planted.html, /units\/seoul, page 1/)
  const seoul = isi.index.units.filter(({ id }) => id === "seoul").map(({ id }) => id)
  const markup = report({ ...isi.index, profiles }, isi.evidence, { lang: "en", base: null, spreads: seoul })
  const { pdf, overflow } = await print(browser, markup, () => undefined)
  assert.equal(pdf, null)
  assert.deepEqual(
    overflow.map(({ where }) => where),
    ["units/seoul, page 1"],
  )
})

test("hostile texts of an edition are printed as text, and the same edition gives the same bytes", async () => {
  const name = `<script>alert(1)</script>"}</style><b>${"w".repeat(40)}`
  const made = madeEdition({
    "index.yaml": `${headOf("hostile").replace("title: { en: hostile, ko: hostile }", `title: { en: '<img src=x onerror=alert(1)>"}', ko: '</title>' }`)}index: size
dimensions:
  size: { title: { en: "&amp; <i>", ko: "\\u202e뒤집힘" }, members: [a, b] }
indicators:
  a: { title: { en: A, ko: 가 }, measure: count, direction: up, normalise: min-max }
  b: { title: { en: B, ko: 나 }, measure: count, direction: up, normalise: min-max }
`,
    "cities.csv": `id,name_en,name_ko\none,"${name.replaceAll('"', '""')}",하나\ntwo,Two,둘\n`,
    "values.csv": "unit,indicator,value,source\none,a,1e12,s\none,b,1e-9,s\ntwo,a,2,s\ntwo,b,3,s\n",
    "sources.csv": "id,title_en,title_ko,publisher,url\ns,Source,출처,Nobody,https://x.example/<script>\n",
    "evidence/cases.csv": null,
    "profiles/seoul.en.md": null,
    "profiles/seoul.ko.md": null,
    "figures.csv": null,
    "statements.csv": null,
    "strengths.csv": null,
    "findings.yaml": null,
    "codebook.yaml": null,
  })
  try {
    const edition = await built(made.folder)
    const markup = report(edition.index, edition.evidence, { lang: "en", base: null, spreads: null })
    assert.doesNotMatch(markup.html, /<script|<img|javascript:/)
    const [first, second] = [
      await print(browser, markup, () => undefined),
      await print(browser, markup, () => undefined),
    ]
    assert.deepEqual(first.overflow, [])
    assert.ok(first.pdf && second.pdf)
    assert.ok(Buffer.from(first.pdf).equals(Buffer.from(second.pdf)))
    const pdf = await readPdf(first.pdf)
    assert.ok(squeezed(pdf.texts.join(" ")).includes(squeezed(name)))
    const links = (await Promise.all(pdf.texts.map((_, k) => pdf.links(k)))).flat()
    assert.deepEqual([...new Set(links)], ["https://x.example/%3Cscript%3E"])
    await pdf.close()
  } finally {
    made.remove()
  }
})

/** Without white space: where lines break is not what is asked. */
const squeezed = (text: string) => text.normalize("NFC").replace(/[\s\u00ad]+/g, "")

const font = readFileSync(join(fontFolder, "Pretendard-Regular.woff2"))

const kindOf = (document: PDFDocument, ref: PDFObject): string =>
  document.context.lookup(ref, PDFDict).lookup(PDFName.of("Subtype"))?.toString() ?? ""
