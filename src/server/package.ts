import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { problemOf } from "../api/index.ts"
import { type BuiltEdition, packageInThread } from "../app/index.ts"
import { Failure, type PackageFile } from "../model/index.ts"
import { nothingHere, sendProblem } from "./problem.ts"

/** A package as it is served: every file's bytes with what it is, the archive among them. */
interface Served {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly listing: readonly PackageFile[]
}

/**
 * `/editions/ID/package/…`: each file of an edition's data package, so that `datapackage.json` and what it refers to can
 * be read from there; the archive `ID-VERSION.zip`; and `files.json`, which lists them. A package is made when it is first
 * asked for.
 */
export function packageRoutes(app: FastifyInstance, editions: readonly BuiltEdition[]): void {
  for (const edition of editions) {
    let made: Promise<Served> | null = null
    const once = () => {
      made ??= serve(edition).catch((error) => {
        made = null // what is wrong with its files may be put right
        throw error
      })
      return made
    }
    app.get<{ Params: { "*": string } }>(`/editions/${edition.index.edition.id}/package/*`, async (request, reply) => {
      try {
        return answer(request, reply, await once(), request.params["*"])
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        return sendProblem(reply, problemOf("changed", error.message))
      }
    })
  }
}

async function serve(edition: BuiltEdition): Promise<Served> {
  const { made, archive } = await packageInThread(edition)
  return {
    files: new Map([...made.files, [archive.file.path, archive.bytes]]),
    listing: [archive.file, ...made.listing],
  }
}

function answer(request: FastifyRequest, reply: FastifyReply, { files, listing }: Served, path: string): FastifyReply {
  const known = listing.find((file) => file.path === path)
  const bytes = path === "files.json" ? Buffer.from(JSON.stringify(listing)) : files.get(path)
  if (bytes === undefined) return sendProblem(reply, nothingHere)
  // The archive's hash names the whole package, and so the files in it that have none of their own.
  const etag = known === undefined ? `"${listing[0]?.sha256}-${encodeURIComponent(path)}"` : `"${known.sha256}"`
  reply.header("ETag", etag).header("Cache-Control", "no-cache")
  if (request.headers["if-none-match"]?.replace(/^W\//, "") === etag) return reply.code(304).send()
  const type = known?.type ?? (path.endsWith(".json") ? "application/json" : "application/octet-stream")
  // A view of the same memory: fastify sends Buffers as they are, and other arrays as JSON.
  return reply.type(charset(type)).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

/** Our texts are UTF-8. */
const charset = (type: string): string => (/^text\/|json|yaml|bibtex/.test(type) ? `${type}; charset=utf-8` : type)
