import type { Span } from "../model/index.ts"
import type { EditionSource } from "../spec/index.ts"

/** Above this a file's lines are not shown beside its diagnostics: it would be read for them alone. */
const largest = 64_000_000

/** Gives the line that a span points at, null where it cannot be shown. Each file is read once. */
export function lineReader(source: EditionSource): (at: Span) => string | null {
  const files = new Map<string, readonly string[]>()
  return ({ file, line }) => {
    const lines = files.get(file) ?? linesOf(source, file)
    files.set(file, lines)
    return lines[line - 1] ?? null
  }
}

function linesOf(source: EditionSource, file: string): readonly string[] {
  const size = source.size(file)
  const bytes = size === null || size > largest ? null : source.read(file)
  return bytes === null ? [] : new TextDecoder().decode(bytes).split(/\r\n|\n|\r/)
}
