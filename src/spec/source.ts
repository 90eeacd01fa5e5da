import type { Span } from "../model/index.ts"
import { nearest } from "./nearest.ts"
import type { Report } from "./report.ts"
import { decodeUtf8 } from "./utf8.ts"

/**
 * The files of one edition. Paths are relative to its folder, with forward slashes. Null: there is no such file
 * inside the folder.
 */
export interface EditionSource {
  list(): readonly string[]
  /** Bytes. Asked before `read`, which is not called for a file above its limit. */
  size(path: string): number | null
  read(path: string): Uint8Array | null
  /** Why something that is at the path is not read: it is a folder, or a link that leads out. Null: nothing is there. */
  trouble?(path: string): string | null
}

const megabyte = 1_000_000
/** Megabytes that are read. The YAML parser takes seconds for each; what is larger than descriptions are is no description. */
const limits = { yaml: 1, csv: 64, md: 1 } as const
type Kind = keyof typeof limits

const cures: Readonly<Record<Kind, string>> = {
  yaml: "move data into CSV files; this file holds descriptions only",
  csv: "convert it to Parquet, which may be of any size, and name the .parquet file in codebook.yaml",
  md: "a profile is a few paragraphs; shorten it",
}

export const startOf = (file: string): Span => ({ file, line: 1, column: 1, length: 1 })

/** The text of a file, or null: it is absent (said only if `needed`), or cannot be read (always said). */
export function readText(
  source: EditionSource,
  file: string,
  kind: Kind,
  report: Report,
  needed?: { readonly at: Span; readonly by: string },
): string | null {
  const size = source.size(file)
  if (size !== null && size > limits[kind] * megabyte) {
    report.error("file-too-large", startOf(file), {
      file,
      megabytes: Math.ceil(size / megabyte),
      limit: limits[kind],
      cure: cures[kind],
    })
    return null
  }
  const bytes = size === null ? null : source.read(file)
  if (bytes === null) {
    const trouble = source.trouble?.(file) ?? null
    if (trouble !== null) report.error("file-unreadable", needed?.at ?? startOf(file), { file, why: trouble })
    else if (needed || size !== null)
      report.error("file-missing", needed?.at ?? startOf(file), {
        file,
        neededBy: needed?.by ?? "the edition",
        closest: nearest(file, source.list()),
      })
    return null
  }
  return decode(bytes, file, report)
}

function decode(bytes: Uint8Array, file: string, report: Report): string | null {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const decoded = utf16 ? { badAt: 0 } : decodeUtf8(bytes)
  if ("badAt" in decoded) {
    const guess = utf16 ? "it looks like UTF-16; " : ""
    report.error("file-not-utf8", placeOfByte(bytes, decoded.badAt, file), { file, guess })
    return null
  }
  const nul = decoded.text.indexOf("\0")
  if (nul >= 0) {
    report.error("file-nul", placeOf(decoded.text, nul, 1, file), { file })
    return null
  }
  if (decoded.text.trim() === "") {
    report.error("file-empty", startOf(file), { file })
    return null
  }
  return decoded.text
}

/** The column counts characters: what stands before the bad byte on its line is good UTF-8. */
function placeOfByte(bytes: Uint8Array, offset: number, file: string): Span {
  let line = 1
  let start = 0
  for (let i = 0; i < offset; i++) {
    if (bytes[i] !== 10) continue
    line++
    start = i + 1
  }
  const before = decodeUtf8(bytes.subarray(start, offset))
  return { file, line, column: ("text" in before ? before.text.length : 0) + 1, length: 1 }
}

/** Whether there is anything at the path, readable or not. */
export const isThere = (source: EditionSource, file: string): boolean =>
  source.size(file) !== null || (source.trouble?.(file) ?? null) !== null

/** Where an offset of a text is. */
function placeOf(text: string, offset: number, length: number, file: string): Span {
  let line = 1
  let start = 0
  for (let end = text.indexOf("\n"); end >= 0 && end < offset; end = text.indexOf("\n", end + 1)) {
    line++
    start = end + 1
  }
  return { file, line, column: offset - start + 1, length }
}

/** Why a path does not stay inside the edition's folder; null: it does. Links are the concern of the source. */
export function whyOutside(path: string): string | null {
  if (path.includes("\\")) return "it has a backslash"
  if (/^[A-Za-z]:/.test(path)) return "it starts with a drive letter"
  if (path.startsWith("/")) return "it starts at the root of the disk"
  if (path.startsWith("~")) return "it starts at somebody's home folder"
  const parts = path.split("/")
  if (parts.includes("..")) return 'it leaves the folder through ".."'
  if (parts.some((part) => part === "" || part === ".")) return "a part of it names no folder"
  return null
}
