import { createHash } from "node:crypto"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"
import type { FastifyReply, FastifyRequest } from "fastify"

/** How bytes travel. */
const encodings = ["br", "gzip"] as const
type Encoding = (typeof encodings)[number]

/** Bytes that are sent as they are or packed, and what names them. */
export interface Body {
  readonly bytes: Buffer
  readonly type: string
  /** SHA-256, in part; each encoding adds its name, for the bytes that travel are others. */
  readonly hash: string
  readonly packed: (encoding: Encoding) => Promise<Buffer>
}

/** Smaller answers gain nothing from being packed. */
const leastPacked = 1024

const packers: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  // Quality 5 packs 30 MB in a second, and to nearly what 11 would.
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
}

/** Bytes are packed once per encoding, when first asked for. */
export function bodyOf(text: string, type: string): Body {
  const bytes = Buffer.from(text)
  const known = new Map<Encoding, Promise<Buffer>>()
  return {
    bytes,
    type,
    hash: createHash("sha256").update(bytes).digest("hex").slice(0, 32),
    packed(encoding) {
      const packed = known.get(encoding) ?? packers[encoding](bytes)
      known.set(encoding, packed)
      return packed
    },
  }
}

/** Sends a body as the reader takes it, or that the reader has it already. */
export async function sendBody(request: FastifyRequest, reply: FastifyReply, body: Body): Promise<FastifyReply> {
  const encoding = body.bytes.length < leastPacked ? null : accepted(request.headers["accept-encoding"])
  reply
    .header("ETag", `"${encoding === null ? body.hash : `${body.hash}-${encoding}`}"`)
    .header("Cache-Control", "no-cache")
    .header("Vary", "Accept-Encoding")
  if (isKnown(request.headers["if-none-match"], body.hash)) return reply.code(304).send()
  reply.type(body.type)
  if (encoding === null) return reply.send(body.bytes)
  return reply.header("Content-Encoding", encoding).send(await body.packed(encoding))
}

/** The first encoding of ours that the reader takes; null: as it is. */
function accepted(header: string | readonly string[] | undefined): Encoding | null {
  if (typeof header !== "string") return null
  const offers = new Map(
    header
      .toLowerCase()
      .split(",")
      .map((offer) => {
        const [name = "", ...parameters] = offer.split(";").map((part) => part.trim())
        return [name, parameters.some((part) => /^q=0(?:\.0*)?$/.test(part))] as const
      }),
  )
  return encodings.find((encoding) => (offers.get(encoding) ?? offers.get("*") ?? true) === false) ?? null
}

/** Whether If-None-Match names these bytes, in whatever encoding they travelled. */
function isKnown(header: string | undefined, hash: string): boolean {
  if (header === undefined) return false
  return header.split(",").some((tag) => {
    const [, name] = /^\s*(?:W\/)?"([^"]*?)(?:-(?:br|gzip))?"\s*$/.exec(tag) ?? []
    return name === hash || tag.trim() === "*"
  })
}
