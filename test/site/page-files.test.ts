import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { front } from "../../explorer/app/front-place.ts"
import { embedFile, fileAddress, fileName, pageAddress } from "../../explorer/app/page-files.ts"
import { published } from "../../explorer/app/published-place.ts"

test("a page is a file; what readers without scripts come to by a link is a page of its own", () => {
  assert.equal(fileAddress(""), "index.html")
  assert.equal(fileAddress("/units/seoul/urban_openness#order"), "units/seoul/urban_openness.html#order")
  assert.equal(fileAddress("/ranking?node=overall&sort=x"), "ranking/overall.html?sort=x")
  assert.equal(fileAddress("/evidence?table=cases&page=3&unit=seoul"), "evidence/cases~~3.html?unit=seoul")
  assert.equal(fileAddress("/evidence?q=%EA%B5%90%ED%86%B5"), "evidence.html?q=%EA%B5%90%ED%86%B5")
  assert.equal(embedFile("units/seoul.html", "standing-chart"), "units/seoul~~chart-standing-chart.html")
})

test("no name leaves its folder, hides, or is one with another on a disk that takes capitals for small letters", () => {
  assert.equal(fileName("KR-1"), "~4b~52-1")
  assert.equal(fileName(".."), "~2e.")
  assert.equal(fileName("a/b"), "a~2fb")
  assert.equal(fileName("서울 1"), "서울~201")
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (name) => {
      const file = fileName(name)
      assert.doesNotMatch(file, /[/\\:*?"<>|\p{Cc}]|^\.|\p{Lu}/u)
      assert.ok(new TextEncoder().encode(file).length <= 230)
    }),
    { seed: 7, numRuns: 500 },
  )
})

test("names that differ have files that differ", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (a, b) => {
      if (a.toWellFormed() !== b.toWellFormed()) assert.notEqual(fileName(a.toWellFormed()), fileName(b.toWellFormed()))
    }),
    { seed: 8, numRuns: 500 },
  )
  const long = "가".repeat(400)
  assert.notEqual(fileName(`${long}1`), fileName(`${long}2`))
})

test("the file of a page leads back to the page and its state", () => {
  const name = fc.stringMatching(/^[a-zA-Z0-9가-힣 ._/&+-]{1,30}$/)
  const page = fc.oneof(
    fc.tuple(name, name).map(([unit, node]) => `/units/${encodeURIComponent(unit)}/${encodeURIComponent(node)}`),
    name.map((node) => `/ranking?node=${encodeURIComponent(node).replaceAll("%20", "+")}`),
    fc.tuple(name, name).map(([table, key]) => `/evidence/${encodeURIComponent(table)}/${encodeURIComponent(key)}`),
  )
  fc.assert(
    fc.property(page, (inner) => {
      const [file = "", search = ""] = fileAddress(inner).split("?")
      const back = pageAddress(file, search === "" ? "" : `?${search}`) ?? ""
      const read = (address: string) =>
        new URL(address, "http://x").pathname + new URL(address, "http://x").searchParams
      assert.equal(read(back), read(inner))
    }),
    { seed: 9, numRuns: 300 },
  )
  assert.equal(pageAddress("evidence/cases~~3.html", "?unit=seoul"), "/evidence?table=cases&page=3&unit=seoul")
  assert.equal(pageAddress("data/index.json", ""), null)
})

test("links stay in their version; the gallery and other editions are other folders of the site", () => {
  const place = published({ edition: "isi-2019", root: "/x/isi-2019/1.0.0/", site: "/x/" })
  assert.equal(place.href("/ko/isi-2019/units/seoul?a=1#b"), "/x/isi-2019/1.0.0/ko/units/seoul.html?a=1#b")
  assert.equal(place.href("/ko/isi-2019"), "/x/isi-2019/1.0.0/ko/index.html")
  assert.equal(place.href("/ko/"), "/x/ko/index.html")
  assert.equal(place.href("/ko/other"), "/x/other/index.html")
  assert.equal(place.inner("/x/isi-2019/1.0.0/ko/units/seoul.html", "?a=1"), "/ko/isi-2019/units/seoul?a=1")
  assert.equal(place.inner("/x/isi-2019/1.0.0/ko/", ""), "/ko/isi-2019")
  assert.equal(place.inner("/x/ko/index.html", ""), null)
  assert.equal(place.inner("/x/isi-2019/1.0.0/data/scores.csv", ""), null)
})

test("a page beside the gallery leads to itself in both languages, and to nothing else without loading", () => {
  const place = front("/x/")
  assert.equal(place.href("/ko/forensics"), "/x/ko/forensics.html")
  assert.equal(place.href("/ko/"), "/x/ko/index.html")
  assert.equal(place.inner("/x/ko/forensics.html", ""), "/ko/forensics")
  assert.equal(place.inner("/x/ko/index.html", ""), null)
  assert.equal(place.inner("/x/isi-2019/1.0.0/ko/forensics.html", ""), null)
  const edition = published({ edition: "isi-2019", root: "/x/isi-2019/1.0.0/", site: "/x/" })
  assert.equal(edition.href("/en/forensics"), "/x/en/forensics.html")
})

test("a chart can be embedded as it is for good, or as of the newest version; not in a state that is no file", () => {
  const { version } = published({ edition: "isi-2019", root: "/x/isi-2019/1.0.0/", site: "/x/" })
  assert.deepEqual(version?.embed("/ko/isi-2019/units/seoul", "standing"), {
    frozen: "/x/isi-2019/1.0.0/ko/units/seoul~~chart-standing.html",
    newest: "/x/isi-2019/index.html?to=ko%2Funits%2Fseoul~~chart-standing.html",
  })
  assert.equal(version?.embed("/ko/isi-2019/ranking?w=a:2", "chart"), null)
})
