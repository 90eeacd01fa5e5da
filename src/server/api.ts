import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify"
import type { BuiltEdition } from "../app/index.ts"

/** An answer that never changes while the server runs: its bytes and their hash. */
interface Answer {
  readonly body: string
  readonly etag: string
}

/** `/editions.json`, `/editions/ID/index.json`, `/editions/ID/evidence.json`: the paths of a published site. */
export function apiRoutes(editions: readonly BuiltEdition[]): FastifyPluginAsync {
  const cards = JSON.stringify(editions.map((edition) => edition.card))
  const hashes = editions.map((edition) => edition.etag).join("-")
  return async (app: FastifyInstance) => {
    get(app, "/editions.json", { body: cards, etag: `"${hashes}"` })
    for (const { index, indexText, evidenceText, etag } of editions) {
      get(app, `/editions/${index.edition.id}/index.json`, { body: indexText, etag: `"i-${etag}"` })
      get(app, `/editions/${index.edition.id}/evidence.json`, { body: evidenceText, etag: `"e-${etag}"` })
    }
  }
}

function get(app: FastifyInstance, path: string, answer: Answer): void {
  app.get(path, (request, reply) => send(request, reply, answer))
}

function send(request: FastifyRequest, reply: FastifyReply, { body, etag }: Answer) {
  reply.header("ETag", etag).header("Cache-Control", "no-cache").header("Access-Control-Allow-Origin", "*")
  if (request.headers["if-none-match"]?.replace(/^W\//, "") === etag) return reply.code(304).send()
  return reply.type("application/json; charset=utf-8").send(body)
}
