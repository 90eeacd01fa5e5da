import { existsSync } from "node:fs"
import { join } from "node:path"
import compress from "@fastify/compress"
import files from "@fastify/static"
import fastify, { type FastifyInstance } from "fastify"
import { type BuiltEdition, explorerFolder, liveThread } from "../app/index.ts"
import { Failure } from "../model/index.ts"
import { apiRoutes } from "./api.ts"
import { answerUnreadable, guardApi, isApi, nothingHere, sendError, sendProblem } from "./problem.ts"

export interface ServerOptions {
  /** Address to listen on; 127.0.0.1 keeps the server to this machine. */
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  /** Whether a taken port may be replaced by the next free one. */
  readonly anyPort: boolean
}

export interface RunningServer {
  readonly url: string
  readonly close: () => Promise<void>
}

const portsTried = 20

/** A question of ten seconds is one that nobody waits for. */
const liveLimits = { longest: 10_000, most: 64 }

/** Pages load nothing from elsewhere and run no script that is not ours. Styles in attributes draw the charts. */
const headers = {
  "Content-Security-Policy":
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
} as const

/**
 * Serves the explorer and the API for editions that are built already.
 *
 * @throws Failure when the explorer is not built, or no port can be had
 */
export async function startServer(editions: readonly BuiltEdition[], options: ServerOptions): Promise<RunningServer> {
  if (!existsSync(join(explorerFolder, "index.html"))) {
    throw new Failure("The explorer is not built yet: run npm start once, it builds it.")
  }
  const app = fastify({
    logger: false,
    // Nothing is guessed, filled in or taken away, and all mistakes are told at once.
    ajv: { customOptions: { coerceTypes: false, useDefaults: false, removeAdditional: false, allErrors: true } },
    frameworkErrors: sendError,
    clientErrorHandler: answerUnreadable,
  })
  const live = liveThread(editions, liveLimits)
  app.addHook("onClose", () => live.close())
  app.addHook("onSend", async (_request, reply) => {
    reply.headers(headers)
  })
  guardApi(app)
  app.setErrorHandler(sendError)
  await app.register(compress, { threshold: 1024 })
  await app.register(apiRoutes(editions, live), { prefix: "/api/v1" })
  await app.register(files, {
    root: explorerFolder,
    preCompressed: true,
    // Names of built assets carry their content's hash; the page itself must be asked for again.
    setHeaders: (reply, path) => {
      reply.header("Cache-Control", path.includes("assets") ? "public, max-age=31536000, immutable" : "no-cache")
    },
  })
  app.setNotFoundHandler((request, reply) => {
    // A page of the explorer is an address without a file: the explorer itself reads the path.
    const [path = ""] = request.url.split("?")
    const isPage = request.method === "GET" && !isApi(request.url) && !/\.\w+$/.test(path)
    if (isPage) return reply.header("Cache-Control", "no-cache").sendFile("index.html")
    return sendProblem(reply, nothingHere)
  })
  const url = await listen(app, options)
  return { url, close: () => app.close() }
}

async function listen(app: FastifyInstance, { host, port, anyPort }: ServerOptions): Promise<string> {
  const last = anyPort && port !== 0 ? port + portsTried - 1 : port
  for (let p = port; p <= last; p++) {
    try {
      return await app.listen({ host, port: p })
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (code !== "EADDRINUSE") throw new Failure(`cannot listen on ${host}:${p}: ${message}`)
    }
  }
  throw new Failure(
    `Port ${port} is taken${anyPort ? `, and so are the ${portsTried - 1} after it` : ""}; choose another with --port.`,
  )
}
