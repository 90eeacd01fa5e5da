import { createServer, type OutgoingHttpHeaders, request } from "node:http"
import type { AddressInfo } from "node:net"
import autocannon from "autocannon"
import { bundledEditions, editionFolder, loadEditions, silent } from "../../src/app/index.ts"
import { startServer } from "../../src/server/index.ts"

/**
 * Load on the API over loopback: requests per second and the 99th percentile of the latency, beside a plain node:http
 * server that sends the same bytes with the same headers and does nothing else. The requests are made in a thread of
 * their own. Both take turns, and the best round of each counts.
 */
const seconds = 1
const rounds = 4
const connections = 16

const { editions } = await loadEditions(bundledEditions().map(editionFolder), silent)
const server = await startServer(editions, { host: "127.0.0.1", port: 0, anyPort: true })

const hdi = "/api/v1/editions/human-development-2022"
const isi = "/api/v1/editions/isi-2019"
const routes = [
  ["gallery", "/api/v1/editions.json"],
  ["one unit", `${hdi}/units/kor.json`],
  ["scores.json", `${hdi}/scores.json`],
  ["index.json", `${hdi}/index.json`],
  ["scores, no draws", `${hdi}/scores?weights=health:2&draws=0`],
  ["scores, 500 draws", `${hdi}/scores?weights=health:2`],
  ["scores of orders, 500 draws", `${isi}/scores`],
  ["records", `${isi}/records?where=domain:transport&q=bike`],
  ["explain", `${isi}/explain?unit=seoul`],
  ["compare", `${isi}/compare?a=seoul&b=london`],
] as const

const headers = { "accept-encoding": "br" }

interface Load {
  /** Requests per second. */
  rate: number
  /** ms within which 99 of 100 are answered. */
  p99: number
}

function better(best: Load, { rate, p99 }: Load): void {
  best.rate = Math.max(best.rate, rate)
  best.p99 = Math.min(best.p99, p99)
}

async function load(url: string): Promise<Load> {
  const result = await autocannon({ url, connections, duration: seconds, headers, workers: 1 })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} errors`)
  return { rate: result.requests.average, p99: result.latency.p99 }
}

interface Twin {
  readonly url: string
  /** Bytes that it sends. */
  readonly size: number
  readonly close: () => void
}

/** A server that knows one answer: what came over the wire, packed as it was. */
async function plainTwin(url: string): Promise<Twin> {
  const { head, bytes } = await wire(url)
  const twin = createServer((_, response) => {
    response.writeHead(200, head)
    response.end(bytes)
  })
  await new Promise<void>((done) => twin.listen(0, "127.0.0.1", done))
  const { port } = twin.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, size: bytes.length, close: () => twin.close() }
}

function wire(url: string): Promise<{ readonly head: OutgoingHttpHeaders; readonly bytes: Buffer }> {
  return new Promise((done, fail) => {
    request(url, { headers }, (response) => {
      const parts: Buffer[] = []
      const { connection: _, date: __, ...head } = response.headers
      response.on("data", (part: Buffer) => parts.push(part))
      response.on("end", () => done({ head, bytes: Buffer.concat(parts) }))
    })
      .on("error", fail)
      .end()
  })
}

for (const [name, path] of routes) {
  const url = server.url + path
  const twin = await plainTwin(url)
  const [ours, plain] = [await load(url), await load(twin.url)]
  for (let round = 1; round < rounds; round++) {
    better(ours, await load(url))
    better(plain, await load(twin.url))
  }
  twin.close()
  const ratio = (ours.rate / plain.rate).toFixed(2)
  console.log(
    `${name}: ${Math.round(ours.rate)} requests/s, p99 ${ours.p99} ms; plain ${Math.round(plain.rate)}/s, ` +
      `p99 ${plain.p99} ms; ratio ${ratio}; ${(twin.size / 1000).toFixed(1)} kB`,
  )
}
await server.close()
