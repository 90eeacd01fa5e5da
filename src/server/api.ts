import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify"
import { type BuiltEdition, listOutputs, outputFiles } from "../app/index.ts"
import { packageRoutes } from "./package.ts"

/** An answer that never changes while the server runs: its bytes, what they are, and their hash. */
interface Answer {
  readonly body: string
  readonly type: string
  readonly etag: string
}

const json = "application/json; charset=utf-8"
const csv = "text/csv; charset=utf-8"

/**
 * `/editions.json`, and for each edition what `build` writes: `/editions/ID/index.json`, `/editions/ID/scores.csv` and so
 * on, listed with their sizes and hashes in `/editions/ID/files.json`. The paths of a published site.
 */
export function apiRoutes(editions: readonly BuiltEdition[]): FastifyPluginAsync {
  const cards = JSON.stringify(editions.map((edition) => edition.card))
  const hashes = editions.map((edition) => edition.etag).join("-")
  return async (app: FastifyInstance) => {
    get(app, "/editions.json", { body: cards, type: json, etag: `"${hashes}"` })
    for (const { index, indexText, evidenceText, etag } of editions) {
      get(app, `/editions/${index.edition.id}/index.json`, { body: indexText, type: json, etag: `"i-${etag}"` })
      get(app, `/editions/${index.edition.id}/evidence.json`, { body: evidenceText, type: json, etag: `"e-${etag}"` })
    }
    for (const edition of editions) tables(app, edition)
    packageRoutes(app, editions)
  }
}

/** The listing and the tables of an edition. They are written when they are first asked for. */
function tables(app: FastifyInstance, edition: BuiltEdition): void {
  let files: ReadonlyMap<string, string> | undefined
  let listing: string | undefined
  const written = () => {
    files ??= outputFiles(edition)
    return files
  }
  const listed = () => {
    listing ??= JSON.stringify(listOutputs(written()))
    return listing
  }
  const root = `/editions/${edition.index.edition.id}`
  app.get(`${root}/files.json`, (request, reply) =>
    send(request, reply, { body: listed(), type: json, etag: `"f-${edition.etag}"` }),
  )
  app.get<{ Params: { "*": string } }>(`${root}/*`, (request, reply) => {
    const path = request.params["*"]
    const body = path.endsWith(".csv") ? written().get(path) : undefined
    if (body === undefined) return reply.callNotFound()
    return send(request, reply, { body, type: csv, etag: `"t-${edition.etag}-${encodeURIComponent(path)}"` })
  })
}

function get(app: FastifyInstance, path: string, answer: Answer): void {
  app.get(path, (request, reply) => send(request, reply, answer))
}

function send(request: FastifyRequest, reply: FastifyReply, { body, type, etag }: Answer) {
  reply.header("ETag", etag).header("Cache-Control", "no-cache").header("Access-Control-Allow-Origin", "*")
  if (request.headers["if-none-match"]?.replace(/^W\//, "") === etag) return reply.code(304).send()
  return reply.type(type).send(body)
}
