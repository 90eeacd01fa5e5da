import assert from "node:assert/strict"
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { silent } from "../../src/app/index.ts"
import { describe, Failure } from "../../src/model/index.ts"
import { publishSite } from "../../src/site/index.ts"
import { brokenLinks, filesOf } from "./crawl.ts"
import { hashesOf, publishTo, type Room, room } from "./published.ts"
import { smallEdition, twoCities } from "./small.ts"

let place: Room
let site: string
const edition = smallEdition("my-index", twoCities)
before(async () => {
  place = room()
  site = join(place.folder, "site")
  await publishTo(site, [edition.folder], { baseUrl: "https://example.org/index/", threads: 1 })
})
after(() => {
  place.remove()
  edition.remove()
})

const read = (path: string, root = site) => readFileSync(join(root, path), "utf8")
const page = "my-index/0.1.0/en/units/busan.html"

test("every link and every anchor of every page leads somewhere", () => {
  assert.ok(filesOf(site).filter((path) => path.endsWith(".html")).length > 40)
  assert.deepEqual(brokenLinks(site), [])
})

test("the same edition gives the same bytes, on any number of threads", async () => {
  const other = join(place.folder, "other")
  await publishTo(other, [edition.folder], { baseUrl: "https://example.org/index/", threads: 3 })
  assert.deepEqual(hashesOf(other), hashesOf(site))
})

test("with an address pages say where they stand, in which languages, and what a shared link shows", () => {
  const html = read(page)
  const root = "https://example.org/index/my-index/0.1.0/"
  assert.match(html, new RegExp(`<link rel="canonical" href="${root}en/units/busan.html">`))
  assert.match(html, new RegExp(`<link rel="alternate" hreflang="ko" href="${root}ko/units/busan.html">`))
  assert.match(html, new RegExp(`<meta property="og:image" content="${root}en/units/busan.png">`))
  assert.match(html, /<meta name="description" content="Busan stands [^"]*">/)
  const png = readFileSync(join(site, "my-index/0.1.0/en/units/busan.png"))
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630])
  assert.match(read("sitemap.xml"), new RegExp(`${root}sitemap-1.xml`))
  assert.match(read("my-index/0.1.0/sitemap-1.xml"), new RegExp(`${root}ko/units/busan.html`))
  assert.match(read("robots.txt"), /Sitemap: https:\/\/example.org\/index\/sitemap.xml/)
})

test("every address in the sitemap is a file", () => {
  const addresses = [...read("my-index/0.1.0/sitemap-1.xml").matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1]!)
  assert.ok(addresses.length > 30)
  const missing = addresses.filter(
    (address) => !existsSync(join(site, decodeURI(address.slice("https://example.org/index/".length)))),
  )
  assert.deepEqual(missing, [])
})

test("catalogues of data find the edition, its terms and its files on its first page", () => {
  const [, json = ""] =
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(read("my-index/0.1.0/ko/index.html")) ?? []
  const dataset = JSON.parse(json)
  assert.deepEqual(dataset["@type"], ["Dataset", "dcat:Dataset"])
  assert.equal(dataset.version, "0.1.0")
  const addresses: string[] = dataset.distribution.map((file: { contentUrl: string }) => file.contentUrl)
  const root = "https://example.org/index/"
  assert.ok(addresses.includes(`${root}my-index/0.1.0/data/package/my-index-0.1.0.zip`), addresses.join("\n"))
  assert.deepEqual(
    addresses.filter((address) => !existsSync(join(site, decodeURI(address.slice(root.length))))),
    [],
  )
})

test("without an address nothing absolute is made up, and all the rest is there", async () => {
  const bare = join(place.folder, "bare")
  await publishTo(bare, [edition.folder])
  assert.doesNotMatch(read(page, bare), /canonical|og:image|hreflang="[a-z]*" href="http/)
  assert.ok(!existsSync(join(bare, "sitemap.xml")))
  assert.deepEqual(brokenLinks(bare), [])
})

test("a version is published once: the same data leaves every byte, other data must have another version", async () => {
  const own = join(place.folder, "versions")
  const changed = smallEdition("my-index", twoCities)
  after(changed.remove)
  await publishTo(own, [changed.folder])
  const first = hashesOf(own)
  await publishTo(own, [changed.folder], { baseUrl: "https://example.org/" })
  const again = hashesOf(own)
  const frozen = Object.keys(first).filter((path) => path.startsWith("my-index/0.1.0/"))
  for (const path of frozen) assert.equal(again[path], first[path], path)

  appendFileSync(join(changed.folder, "sources.csv"), "\n")
  const before = hashesOf(own)
  const refused = await publishSite({ folders: [changed.folder], out: own, baseUrl: null, threads: null }, silent)
  assert.ok(refused.refused !== null)
  const [{ diagnostics, render }] = refused.refused as [(typeof refused.refused)[number]]
  assert.equal(diagnostics[0]?.code, "version-published")
  assert.match(render(diagnostics[0]!), /version: 0\.1\.0[^\n]*\n[ |]*\^{5} raise the version/)
  assert.deepEqual(hashesOf(own), before)

  const index = join(changed.folder, "index.yaml")
  writeFileSync(index, readFileSync(index, "utf8").replace("version: 0.1.0", "version: 0.2.0"))
  await publishTo(own, [changed.folder])
  const now = hashesOf(own)
  for (const path of frozen) assert.equal(now[path], first[path], path)
  assert.match(read("my-index/index.html", own), /data-root="0\.2\.0\/"/)
  assert.match(read("my-index/versions.html", own), /0\.2\.0[\s\S]*newest[\s\S]*0\.1\.0/)
  assert.equal(JSON.parse(read("my-index/versions.json", own)).newest, "0.2.0")
  assert.equal(JSON.parse(read("api/v1/editions.json", own))[0].version, "0.2.0")
  assert.deepEqual(brokenLinks(own), [])
})

test("a site is added to; a folder that holds anything else is left alone", async () => {
  const own = join(place.folder, "added")
  mkdirSync(join(own, ".git"), { recursive: true })
  await publishTo(own, [edition.folder])
  writeFileSync(join(own, "CNAME"), "example.org")
  const other = smallEdition("another", twoCities)
  after(other.remove)
  const before = hashesOf(own)
  await publishTo(own, [other.folder])
  const now = hashesOf(own)
  for (const path of Object.keys(before).filter((each) => /^(?:my-index\/0|assets|CNAME)/.test(each)))
    assert.equal(now[path], before[path], path)
  assert.match(read("en/index.html", own), /my-index\/0\.1\.0\/en[\s\S]*another\/0\.1\.0\/en/)
  assert.deepEqual(brokenLinks(own), [])

  const strange = join(place.folder, "strange")
  mkdirSync(strange)
  writeFileSync(join(strange, "thesis.txt"), "mine")
  await assert.rejects(
    publishTo(strange, [edition.folder]),
    (error) => error instanceof Failure && /holds no site .* left as it is/.test(error.message),
  )
  assert.deepEqual(filesOf(strange), ["thesis.txt"])
})

test("what cannot be written leaves the site as it was, and nothing beside it", async () => {
  const own = join(place.folder, "half")
  await publishTo(own, [edition.folder])
  const before = hashesOf(own)
  // A file stands where the folder of the edition is needed.
  writeFileSync(join(own, "another"), "in the way")
  const other = smallEdition("another", twoCities)
  after(other.remove)
  await publishTo(own, [other.folder]).then(
    () => assert.fail("it was published"),
    (error) => assert.ok(error instanceof Failure, String(error)),
  )
  assert.deepEqual(hashesOf(own), { ...before, another: hashesOf(own).another })
  assert.deepEqual(
    filesOf(place.folder).filter((path) => path.startsWith(".")),
    [],
  )
})

test("an edition cannot take the name of a folder that the site has for itself", async () => {
  const taken = smallEdition("assets", twoCities)
  after(taken.remove)
  const out = join(place.folder, "taken")
  const { refused } = await publishSite({ folders: [taken.folder], out, baseUrl: null, threads: null }, silent)
  const [diagnostic] = refused?.[0]?.diagnostics ?? []
  assert.equal(diagnostic?.code, "id-reserved")
  assert.match(describe(diagnostic!).message, /"assets"/)
  assert.ok(!existsSync(out))
})

test("an edition of one unit, and one whose words are hostile, become whole pages", async () => {
  const hostile = '"><script>alert(1)</script>&</title>'
  const one = smallEdition("one", [["seoul", `${hostile} 數學`]], hostile)
  const out = join(place.folder, "one")
  await publishTo(out, [one.folder], { baseUrl: "https://example.org/" })
  one.remove()
  assert.deepEqual(brokenLinks(out), [])
  for (const path of filesOf(out).filter((each) => each.endsWith(".html")))
    assert.doesNotMatch(read(path, out), /<script>alert/, path)
})
