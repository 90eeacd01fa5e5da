import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { request } from "node:http"
import { after, before, test } from "node:test"
import { editionFolder, loadEditions, silent } from "../../src/app/index.ts"
import { Failure, type OutputFile } from "../../src/model/index.ts"
import { type RunningServer, startServer } from "../../src/server/index.ts"

let server: RunningServer
before(async () => {
  const { editions } = await loadEditions([editionFolder("global-open-data-index-2015")], silent)
  server = await startServer(editions, { host: "127.0.0.1", port: 0, anyPort: true })
})
after(() => server.close())

/** A request whose path goes out as written: fetch would tidy it first. */
const rawStatus = (path: string) =>
  new Promise<number>((done, fail) => {
    const { hostname, port } = new URL(server.url)
    request({ hostname, port, path }, (response) => done(response.resume().statusCode ?? 0))
      .on("error", fail)
      .end()
  })

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
    assert.ok([400, 403, 404].includes(await rawStatus(path)), path)
  }
})

test("a taken port is one sentence, unless any port will do", async () => {
  const port = Number(new URL(server.url).port)
  await assert.rejects(startServer([], { host: "127.0.0.1", port, anyPort: false }), Failure)
  const next = await startServer([], { host: "127.0.0.1", port, anyPort: true })
  assert.notEqual(next.url, server.url)
  await next.close()
})
