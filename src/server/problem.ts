import type { Socket } from "node:net"
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { type Problem, problemOf } from "../api/index.ts"

const type = "application/problem+json; charset=utf-8"

export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply => {
  if (problem.status === 503) reply.header("Retry-After", "1")
  return reply.code(problem.status).header("Cache-Control", "no-store").type(type).send(problem)
}

export const nothingHere = problemOf("not-found", "The API has no such edition, document or question.")

const longestAddress = 4096
const methods = "GET, HEAD, OPTIONS"

/** The API may be read from any site, and by reading methods alone; addresses have a length that any server takes. */
export function guardApi(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    if (!isApi(request.url)) return
    reply.header("Access-Control-Allow-Origin", "*").header("Access-Control-Expose-Headers", "ETag, Retry-After")
    if (request.url.length > longestAddress) {
      return sendProblem(reply, problemOf("too-long", `An address may have ${longestAddress} characters.`))
    }
    if (request.method === "OPTIONS") {
      return reply
        .code(204)
        .header("Allow", methods)
        .header("Access-Control-Allow-Methods", methods)
        .header("Access-Control-Allow-Headers", "If-None-Match")
        .header("Access-Control-Max-Age", "86400")
        .send()
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      return sendProblem(reply.header("Allow", methods), problemOf("method", `It takes ${methods}.`))
    }
  })
}

export const isApi = (url: string): boolean => /^\/api(?:[/?]|$)/.test(url)

/** Errors that no route answers for: what cannot be read, and our own, which go to stderr with their stack. */
export function sendError(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500
  if (status === 404) return sendProblem(reply, nothingHere)
  if (status < 500) return sendProblem(reply, problemOf("address", "Its escapes or its form are not those of HTTP."))
  process.stderr.write(`This is a bug in cityindex:\n${error.stack ?? error.message}\n`)
  return sendProblem(reply, problemOf("ours", "The server has printed what it knows of it; please report it."))
}

/** A request that is no HTTP, or has too long a head, never becomes one: the answer is written to the socket. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed || !socket.writable) return void socket.destroy()
  const isLong = error.code === "HPE_HEADER_OVERFLOW"
  const problem = isLong
    ? problemOf("head-too-long", "Address and headers together may have 16 kB.")
    : problemOf("address", "This is no HTTP request.")
  const body = JSON.stringify(problem)
  const head = [
    `HTTP/1.1 ${problem.status} ${isLong ? "Request Header Fields Too Large" : "Bad Request"}`,
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ]
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`)
}
