import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { after, before, test } from "node:test"
import { brotliDecompressSync, gunzipSync } from "node:zlib"
import { editionFolder, loadEditions, silent } from "../../src/app/index.ts"
import { Failure, type OutputFile } from "../../src/model/index.ts"
import { type RunningServer, startServer } from "../../src/server/index.ts"
import { ask, jsonOf, typeOf } from "./ask.ts"

const id = "global-open-data-index-2015"

let server: RunningServer
before(async () => {
  const { editions } = await loadEditions([editionFolder("global-open-data-index-2015")], silent)
  server = await startServer(editions, { host: "127.0.0.1", port: 0, anyPort: true })
})
after(() => server.close())

test("the API gives the gallery, the index and the evidence of an edition", async () => {
  const cards = await (await fetch(`${server.url}/api/v1/editions.json`)).json()
  assert.equal(cards[0].id, "global-open-data-index-2015")
  assert.deepEqual(cards[0].recomputed, { compared: 122, equal: 122 })
  const index = await (await fetch(`${server.url}/api/v1/editions/${cards[0].id}/index.json`)).json()
  assert.equal(index.format, "cityindex/1")
  const evidence = await (await fetch(`${server.url}/api/v1/editions/${cards[0].id}/evidence.json`)).json()
  assert.equal(evidence.tables[0].rows, 3153)
})

test("the API offers the tables that build writes, each with the length and the hash that are listed", async () => {
  const root = `${server.url}/api/v1/editions/global-open-data-index-2015`
  const listed: readonly OutputFile[] = await (await fetch(`${root}/files.json`)).json()
  assert.deepEqual(
    listed.map((file) => file.path),
    [
      "scores.csv",
      "group_ranks.csv",
      "weights.csv",
      "steps/raw.csv",
      "steps/normalised.csv",
      "steps/aggregated.csv",
      "index.json",
      "evidence.json",
    ],
  )
  for (const { path, bytes, sha256 } of listed) {
    const response = await fetch(`${root}/${path}`)
    assert.match(response.headers.get("content-type") ?? "", path.endsWith(".csv") ? /text\/csv/ : /json/)
    const body = Buffer.from(await response.arrayBuffer())
    assert.equal(body.length, bytes, path)
    assert.equal(createHash("sha256").update(body).digest("hex"), sha256, path)
  }
  assert.equal((await fetch(`${root}/steps/treated.csv`)).status, 404)
  assert.equal((await fetch(`${root}/../secret.csv`)).status, 404)
})

test("an answer that the reader has already is not sent again", async () => {
  const url = `${server.url}/api/v1/editions.json`
  const etag = (await fetch(url)).headers.get("etag") ?? assert.fail()
  assert.equal((await fetch(url, { headers: { "If-None-Match": etag } })).status, 304)
})

test("large answers travel compressed", async () => {
  const response = await fetch(`${server.url}/api/v1/editions/global-open-data-index-2015/index.json`)
  assert.match(response.headers.get("content-encoding") ?? "", /br|gzip|zstd|deflate/)
})

test("an address of the API that does not exist is a problem document", async () => {
  const response = await fetch(`${server.url}/api/v1/editions/nope/index.json`)
  assert.equal(response.status, 404)
  assert.match(response.headers.get("content-type") ?? "", /application\/problem\+json/)
  assert.equal((await response.json()).status, 404)
})

test("a page address gives the explorer, under a policy that lets in nothing from elsewhere", async () => {
  const response = await fetch(`${server.url}/ko/global-open-data-index-2015/units/kr`)
  assert.equal(response.status, 200)
  assert.match(response.headers.get("content-security-policy") ?? "", /default-src 'self'/)
  const page = await response.text()
  assert.doesNotMatch(page, /(src|href)="https?:/)
})

test("a page address with a dot in its state is a page, and a missing file is not", async () => {
  const page = await fetch(`${server.url}/ko/global-open-data-index-2015/ranking?group=region.europe`)
  assert.match(page.headers.get("content-type") ?? "", /text\/html/)
  assert.equal((await fetch(`${server.url}/assets/no-such-file.js`)).status, 404)
})

test("no path leads out of the explorer's folder", async () => {
  for (const path of [
    "/../package.json",
    "/..%2f..%2fpackage.json",
    "/assets/../../../package.json",
    "/%2e%2e/package.json",
  ]) {
    assert.ok([400, 403, 404].includes((await ask(server, path)).status), path)
  }
})

test("a taken port is one sentence, unless any port will do", async () => {
  const port = Number(new URL(server.url).port)
  await assert.rejects(startServer([], { host: "127.0.0.1", port, anyPort: false }), Failure)
  const next = await startServer([], { host: "127.0.0.1", port, anyPort: true })
  assert.notEqual(next.url, server.url)
  await next.close()
})

test("every answer of the API may be read from any site, by reading methods alone", async () => {
  const path = "/api/v1/editions.json"
  const preflight = await ask(server, path, { Origin: "https://example.org" }, "OPTIONS")
  assert.equal(preflight.status, 204)
  assert.equal(preflight.headers["access-control-allow-methods"], "GET, HEAD, OPTIONS")
  for (const address of [path, "/api/v1/nothing", `/api/v1/editions/${id}/explain`]) {
    assert.equal((await ask(server, address)).headers["access-control-allow-origin"], "*", address)
  }
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const refused = await ask(server, path, {}, method)
    assert.equal(refused.status, 405, method)
    assert.equal(refused.headers.allow, "GET, HEAD, OPTIONS")
    assert.equal(jsonOf(refused).type, "/api/v1/problems.json#method")
  }
})

test("HEAD answers what GET would, without the body, for files and live questions", async () => {
  for (const path of ["editions.json", `editions/${id}/units.json`, `editions/${id}/scores?draws=0`]) {
    const head = await ask(server, `/api/v1/${path}`, {}, "HEAD")
    const got = await ask(server, `/api/v1/${path}`)
    assert.equal(head.status, 200)
    assert.equal(head.body.length, 0)
    for (const name of ["etag", "content-length", "content-type"]) assert.equal(head.headers[name], got.headers[name])
  }
})

test("bytes are the same however they travel, and an ETag of any encoding is known again", async () => {
  const path = `/api/v1/editions/${id}/units.json`
  const plain = await ask(server, path)
  assert.equal(plain.headers["content-encoding"], undefined)
  const ways = { br: brotliDecompressSync, gzip: gunzipSync }
  const tags = [plain.headers.etag ?? ""]
  for (const [encoding, unpack] of Object.entries(ways)) {
    const packed = await ask(server, path, { "Accept-Encoding": `identity, ${encoding}` })
    assert.equal(packed.headers["content-encoding"], encoding)
    assert.deepEqual(unpack(packed.body), plain.body)
    tags.push(packed.headers.etag ?? "")
  }
  assert.equal(new Set(tags).size, 3, "bytes that travel differently have names of their own")
  for (const tag of [...tags, `"other", W/${tags[0]}`, "*"]) {
    const known = await ask(server, path, { "If-None-Match": tag })
    assert.deepEqual([known.status, known.body.length], [304, 0], tag)
  }
  assert.equal((await ask(server, path, { "If-None-Match": '"other"' })).status, 200)
  const refused = await ask(server, path, { "Accept-Encoding": "br;q=0, gzip;q=0.0" })
  assert.equal(refused.headers["content-encoding"], undefined)
})

test("an address that is too long, or cannot be read, is a problem document", async () => {
  const cases = [
    [`/api/v1/editions/${id}/explain?unit=${"x".repeat(5000)}`, 414, "too-long"],
    [`/api/v1/editions/${id}/explain?unit=${"x".repeat(20_000)}`, 431, "head-too-long"],
    ["/api/v1/editions/%E0%A4%A/index.json", 400, "address"],
    [`/api/v1/editions/${id}/units/__proto__.json`, 404, "not-found"],
    ["/api/v1/editions/constructor/index.json", 404, "not-found"],
    [`/api/v1/editions/${id}/steps/..%2findex.json`, 404, "not-found"],
    ["/api/v1", 404, "not-found"],
    ["/api", 404, "not-found"],
  ] as const
  for (const [path, status, kind] of cases) {
    const reply = await ask(server, path)
    assert.equal(reply.status, status, path.slice(0, 80))
    assert.match(typeOf(reply), /application\/problem\+json/)
    assert.equal(jsonOf(reply).type, `/api/v1/problems.json#${kind}`)
  }
})

test("mistakes in a question are told all at once, each with what was expected and a hint", async () => {
  const reply = await ask(server, `/api/v1/editions/${id}/records?limit=9999&offset=-1&limt=3&sort=a,b&table=x&table=y`)
  assert.equal(reply.status, 400)
  const { errors } = jsonOf(reply)
  assert.deepEqual(errors.map((each: { parameter: string }) => each.parameter).sort(), [
    "limit",
    "limt",
    "offset",
    "sort",
    "table",
  ])
  const about = (name: string) => errors.find((each: { parameter: string }) => each.parameter === name)
  assert.equal(about("limit").expected, "a whole number from 0 to 500")
  assert.equal(about("limt").hint, "did you mean limit?")
})
