import { dirname, join, normalize } from "node:path"
import { readText } from "./source.ts"

/** Something that a file declares under a name, with what its docstring says. */
interface Declaration {
  readonly name: string
  readonly kind: "function" | "value" | "type"
  /** The declaration without the body of a function. */
  readonly code: string
  readonly doc: string
}

/** The reference of `cityindex/engine`: every name that it exports, from the declarations' own words. */
export function engineApi(entry = "src/engine/library.ts"): string {
  const all = exportsOf(entry).map(({ name, file }) => declarationOf(name, file))
  const section = (title: string, kind: Declaration["kind"]) => {
    const found = all.filter((each) => each.kind === kind).sort((a, b) => (a.name < b.name ? -1 : 1))
    return found.length === 0 ? [] : [`## ${title}`, ...found.map(entryOf)]
  }
  return `${[
    "# Reference of cityindex/engine",
    "Made from the docstrings by `UPDATE=1 npm test test/house/engine-api.test.ts`. How to start: [the engine](../src/engine/README.md).",
    ...section("Functions", "function"),
    ...section("Values", "value"),
    ...section("Types", "type"),
  ].join("\n\n")}\n`
}

const entryOf = ({ name, code, doc }: Declaration) =>
  [`### ${name}`, ...(doc === "" ? [] : [doc]), `\`\`\`ts\n${code}\n\`\`\``].join("\n\n")

/** Names that a file exports, with the files that declare them. */
function exportsOf(file: string): { readonly name: string; readonly file: string }[] {
  const text = readText(file)
  const at = (target: string) => normalize(join(dirname(file), target))
  const all = [...text.matchAll(/^export \* from "([^"]+)"/gm)].flatMap((match) => exportsOf(at(match[1] ?? "")))
  const listed = [...text.matchAll(/^export (?:type )?\{([^}]*)\} from "([^"]+)"/gm)].flatMap((match) =>
    (match[1] ?? "")
      .split(",")
      .map((name) => name.trim().replace(/^type /, ""))
      .filter((name) => name !== "")
      .map((name) => declared(name, at(match[2] ?? ""))),
  )
  const own = [...text.matchAll(declarations)].map((match) => ({ name: match[2] ?? "", file }))
  return [...all, ...listed, ...own]
}

const declarations = /^export (?:declare )?(function|class|const|interface|type) (\w+)/gm

/** Follows re-exports to the file where the name is declared. */
function declared(name: string, file: string): { readonly name: string; readonly file: string } {
  const found = exportsOf(file).find((each) => each.name === name)
  if (found === undefined) throw new Error(`${file} exports no ${name}`)
  return found
}

function declarationOf(name: string, file: string): Declaration {
  const text = readText(file)
  const start = text.search(new RegExp(`^export (?:declare )?(?:function|class|const|interface|type) ${name}\\b`, "m"))
  const rest = text.slice(start).replace(/^export /, "")
  const isFunction = /^(?:function|const \w+ = \()/.test(rest)
  return {
    name,
    kind: /^(?:interface|type)/.test(rest) ? "type" : isFunction ? "function" : "value",
    code: isFunction ? (oneLine(rest) ?? signatureOf(rest)) : blockOf(rest),
    doc: docBefore(text.slice(0, start)),
  }
}

/** A short function as a whole: its body says what a sentence would. */
const oneLine = (code: string) => code.match(/^const [^\n]*=> [^{(\n][^\n]*/)?.[0] ?? null

/** A function up to its body, which begins with the first bracket after its parameters and its type. */
function signatureOf(code: string): string {
  let depth = 0
  for (let at = 0; at < code.length; at++) {
    if (code.startsWith("=>", at) && depth === 0) return code.slice(0, at).trimEnd()
    const isBody =
      code[at] === "{" && depth === 0 && /[\w>\]})|] $/.test(code.slice(0, at)) && endsType(code.slice(0, at))
    if (isBody) return code.slice(0, at).trimEnd()
    if ("({[".includes(code[at]!)) depth++
    if (")}]".includes(code[at]!)) depth--
  }
  return code
}

/** Whether what stands before a bracket is a whole type, so that the bracket opens a body and no part of the type. */
const endsType = (before: string) => !/(?::|\||&|readonly)\s*$/.test(before)

/** An interface, a type or a value to the end of its statement. */
function blockOf(code: string): string {
  const lines = code.split("\n")
  const end = lines.findIndex(
    (line, i) => i > 0 && (line === "" || /^(?:export|const|function|interface|type|\/\*\*)/.test(line)),
  )
  return lines
    .slice(0, end < 0 ? undefined : end)
    .join("\n")
    .trimEnd()
}

/** The docstring that ends where the text ends, as Markdown: parameters as a list. */
function docBefore(text: string): string {
  const match = text.match(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/)
  if (!match) return ""
  const lines = (match[1] ?? "").split("\n").map((line) => line.replace(/^\s*\* ?/, "").trimEnd())
  return lines
    .join("\n")
    .trim()
    .replace(/^@param (\w+)\s+/gm, "- `$1`: ")
    .replace(/^@returns\s+/gm, "- returns ")
    .replace(/^@throws\s+/gm, "- throws ")
    .replace(/^ {2,}(?=\S)/gm, "  ")
    .replace(/(?<!\n)\n(?=Source: )/g, "\n\n")
}
