import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify"
import {
  faultsOf,
  type LiveName,
  liveNames,
  parameterProblem,
  querySchema,
  readQuery,
  type SchemaError,
} from "../api/index.ts"
import { apiFiles, apiRootFiles, type BuiltEdition, type LiveThread } from "../app/index.ts"
import { type FileStore, fileStore } from "./file-store.ts"
import { bodyOf, sendBody } from "./negotiate.ts"
import { packageRoutes } from "./package.ts"
import { nothingHere, sendProblem } from "./problem.ts"

/** Bytes of files that are kept ready, over all editions. */
const mostKept = 256e6

/**
 * The files that a published site holds below `/api/v1/`, and the live questions. Which there are, and what they take and
 * give, stands in `src/api/operations.ts`; the server validates requests by the same schemas.
 */
export function apiRoutes(editions: readonly BuiltEdition[], live: LiveThread): FastifyPluginAsync {
  const root = fileStore(() => apiRootFiles(editions), mostKept)
  const stores = new Map(
    editions.map((edition) => [
      edition.index.edition.id,
      fileStore(() => apiFiles(edition), mostKept / editions.length),
    ]),
  )
  return async (app: FastifyInstance) => {
    for (const name of liveNames) liveRoute(app, name, new Set(stores.keys()), live)
    packageRoutes(app, editions)
    app.get<{ Params: { edition: string; "*": string } }>(
      "/editions/:edition/*",
      { compress: false },
      (request, reply) => sendFile(request, reply, stores.get(request.params.edition), request.params["*"]),
    )
    app.get<{ Params: { "*": string } }>("/*", { compress: false }, (request, reply) =>
      sendFile(request, reply, root, request.params["*"]),
    )
  }
}

async function sendFile(request: FastifyRequest, reply: FastifyReply, store: FileStore | undefined, path: string) {
  const body = store?.get(path)
  return body === undefined ? sendProblem(reply, nothingHere) : sendBody(request, reply, body)
}

type LiveRoute = { Params: { edition: string }; Querystring: Readonly<Record<string, string | readonly string[]>> }

function liveRoute(app: FastifyInstance, name: LiveName, editions: ReadonlySet<string>, live: LiveThread): void {
  const schema = querySchema(name)
  app.get<LiveRoute>(`/editions/:edition/${name}`, {
    schema: { querystring: schema.json },
    attachValidation: true,
    compress: false,
    preValidation: async (request, reply) => {
      if (!editions.has(request.params.edition)) return sendProblem(reply, nothingHere)
      // The texts of the address become what the schema speaks of, before it is asked.
      request.query = readQuery(schema, request.query) as typeof request.query
    },
    handler: async (request, reply) => {
      const errors = request.validationError?.validation as readonly SchemaError[] | undefined
      if (errors !== undefined) return sendProblem(reply, parameterProblem(faultsOf(schema, errors)))
      const answer = await live.ask(request.params.edition, name, request.query)
      if ("problem" in answer) return sendProblem(reply, answer.problem)
      return sendBody(request, reply, bodyOf(answer.json, "application/json; charset=utf-8"))
    },
  })
}
