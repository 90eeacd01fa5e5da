import { Agent, type IncomingHttpHeaders, request } from "node:http"
import type { RunningServer } from "../../src/server/index.ts"

export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

const agent = new Agent({ keepAlive: true })

/** A request that goes out as written: fetch would tidy the path first, and unpack the answer. */
export function ask(
  server: RunningServer,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
): Promise<Reply> {
  const { hostname, port } = new URL(server.url)
  return new Promise((done, fail) => {
    const asked = request({ hostname, port, path, headers, method, agent }, (response) => {
      const parts: Buffer[] = []
      response.on("data", (part: Buffer) => parts.push(part))
      response.on("error", fail)
      response.on("end", () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    asked.on("error", fail).end()
  })
}

export const typeOf = ({ headers }: Reply): string => headers["content-type"] ?? ""
// biome-ignore lint/suspicious/noExplicitAny: a test reads JSON of any shape
export const jsonOf = ({ body }: Reply): any => JSON.parse(body.toString("utf8"))
