import type { LazyFiles } from "../api/index.ts"
import { type Body, bodyOf } from "./negotiate.ts"

/** Files by path, kept while they are asked for. */
export interface FileStore {
  /** Undefined: there is no such file. */
  readonly get: (path: string) => Body | undefined
}

const typeOf = (path: string) => (path.endsWith(".csv") ? "text/csv; charset=utf-8" : "application/json; charset=utf-8")

/** Keeps what was asked for last, up to so many bytes before packing. */
export function fileStore(open: () => LazyFiles, most: number): FileStore {
  let files: LazyFiles | null = null
  const kept = new Map<string, Body>()
  let size = 0

  function keep(path: string, body: Body): void {
    kept.set(path, body)
    size += body.bytes.length
    for (const [oldest, { bytes }] of kept) {
      if (size <= most || oldest === path) break
      kept.delete(oldest)
      size -= bytes.length
    }
  }

  return {
    get(path) {
      const found = kept.get(path)
      if (found !== undefined) {
        kept.delete(path)
        kept.set(path, found)
        return found
      }
      files ??= open()
      const text = files.get(path)?.()
      if (text === undefined) return undefined
      const body = bodyOf(text, typeOf(path))
      keep(path, body)
      return body
    },
  }
}
