import { isAlias, LineCounter, parseAllDocuments, visit, type Node as YamlNode } from "yaml"
import type { Lang, Span } from "../../model/index.ts"
import type { Report } from "../report.ts"
import { startOf } from "../source.ts"
import { explain } from "./reasons.ts"

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
    if (second) {
      const from = Math.max(0, text.indexOf("\n---", first.range[1] - 1) + 1)
      report.error("yaml-documents", place(from, from + 3), { file })
    }
    const mistakes = documents.flatMap((document) => [...document.errors, ...document.warnings])
    const said = new Set<number>()
    if (mistakes.some(({ code }) => code === "RESOURCE_EXHAUSTION")) throw new RangeError("nested too deeply")
    for (const { code, message, pos } of mistakes) {
      const at = place(...pos)
      // What follows on the same line is mostly the parser's confusion about the first.
      if (said.has(at.line)) continue
      said.add(at.line)
      const start = pos[0] - at.column + 1
      const tab = /^ *(?=\t)/.exec(text.slice(start, start + 1000))
      if (tab) report.error("yaml-tab", place(start + tab[0].length, start + tab[0].length + 1), { file })
      else report.error("yaml-syntax", at, explain(code, message))
    }
    if (mistakes.length > 0 || second) return null
    const span = (node: YamlNode) => place(node.range?.[0] ?? 0, node.range?.[1] ?? 1)
    const before = report.errors
    const refused = new Set<string>()
    const refuse = (alias: string, at: Span) => {
      if (!refused.has(alias)) report.error("yaml-alias", at, { alias })
      refused.add(alias)
    }
    visit(first, {
      Alias: (_, node) => refuse(`*${node.source}`, span(node)),
      Node: (_, node) => {
        if (!isAlias(node) && node.anchor) refuse(`&${node.anchor}`, anchorSpan(node, text, span, place))
      },
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

/** The anchor stands somewhere before the node that has it. */
function anchorSpan(
  node: YamlNode,
  text: string,
  span: (node: YamlNode) => Span,
  place: (from: number, to: number) => Span,
): Span {
  const sign = `&${node.anchor}`
  const from = text.lastIndexOf(sign, node.range?.[0] ?? 0)
  return from < 0 ? span(node) : place(from, from + sign.length)
}
