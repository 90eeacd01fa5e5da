import { isAlias, LineCounter, parseAllDocuments, visit, type Node as YamlNode } from "yaml"
import type { Lang, Span } from "../../model/index.ts"
import type { Report } from "../report.ts"
import { startOf } from "../source.ts"

/** A YAML file while it is decoded: where its nodes stand, and where mistakes go. */
export interface YamlFile {
  readonly file: string
  readonly report: Report
  /** The languages that a text must have. */
  readonly languages: readonly Lang[]
  /** The node's first line. */
  readonly span: (node: YamlNode) => Span
}

/** A file that parsed, or null after its mistakes were reported. Aliases are refused, so nothing can multiply. */
export function openYaml(
  file: string,
  text: string,
  report: Report,
): { readonly root: YamlNode | null; readonly span: (node: YamlNode) => Span } | null {
  const lines = new LineCounter()
  const place = (from: number, to: number): Span => {
    const { line, col } = lines.linePos(Math.min(from, text.length))
    const end = text.indexOf("\n", from)
    const length = Math.min(to, end < 0 ? text.length : end) - from
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), length: Math.max(length, 1) }
  }
  try {
    const parsed = parseAllDocuments(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: "silent",
    })
    const documents = Array.isArray(parsed) ? parsed : []
    const [first, second] = documents
    if (!first) {
      report.error("file-empty", startOf(file), { file })
      return null
    }
    if (second) report.error("yaml-documents", place(first.range[1], first.range[1] + 3), { file })
    const mistakes = documents.flatMap((document) => [...document.errors, ...document.warnings])
    const said = new Set<number>()
    if (mistakes.some(({ code }) => code === "RESOURCE_EXHAUSTION")) throw new RangeError("nested too deeply")
    for (const { message, pos } of mistakes) {
      const at = place(...pos)
      // What follows on the same line is mostly the parser's confusion about the first.
      if (said.has(at.line)) continue
      said.add(at.line)
      const start = pos[0] - at.column + 1
      const tab = /^ *(?=\t)/.exec(text.slice(start, start + 1000))
      if (tab) report.error("yaml-tab", place(start + tab[0].length, start + tab[0].length + 1), { file })
      else report.error("yaml-syntax", at, { reason: message.replace(/\s+/g, " ") })
    }
    if (mistakes.length > 0 || second) return null
    const span = (node: YamlNode) => place(node.range?.[0] ?? 0, node.range?.[1] ?? 1)
    const before = report.errors
    visit(first, {
      Alias: (_, node) => report.error("yaml-alias", span(node), { alias: node.source }),
    })
    if (report.errors > before) return null
    const root = first.contents as YamlNode | null
    return { root: isAlias(root) ? null : root, span }
  } catch (problem) {
    // Composing and visiting are recursive: brackets opened a thousand deep exhaust the stack.
    if (!(problem instanceof RangeError)) throw problem
    report.error("yaml-deep", startOf(file), { file })
    return null
  }
}
