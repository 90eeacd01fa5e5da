import { isAlias, LineCounter, parseAllDocuments, visit, type YAMLParseError, type Node as YamlNode } from "yaml"
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
    for (const mistake of mistakes) reportSyntax(mistake, place(...mistake.pos), file, report)
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
    // The composer is recursive: brackets opened ten thousand deep exhaust the stack.
    if (!(problem instanceof RangeError)) throw problem
    report.error("yaml-deep", startOf(file), { file })
    return null
  }
}

function reportSyntax(
  mistake: YAMLParseError | { code: string; message: string },
  at: Span,
  file: string,
  report: Report,
) {
  if (mistake.code === "TAB_AS_INDENT") report.error("yaml-tab", at, { file })
  else report.error("yaml-syntax", at, { reason: mistake.message.replace(/\s+/g, " ") })
}
