import { parseSearch, stringifySearch, textParam } from "./search-params.ts"

/**
 * Files of a published version by the inner addresses of its pages. A page is one file; a state that readers without
 * scripts come to by a link, such as the ranking of a node, is a page of its own, and every other state stays a query.
 */

/** Pages that show one node at a time. */
const ofNode = /^\/(?:ranking|robustness)$/

/** "/units/seoul?x=1" → "units/seoul.html?x=1": what follows the edition in an inner address, as a file's address. */
export function fileAddress(rest: string): string {
  // Most links by far: a page without a state, with names that stand for themselves.
  if (/^(?:\/[a-z\d_-][a-z\d_.-]{0,99}){1,3}$/.test(rest)) return `${rest.slice(1)}.html`
  const [, path = "", search = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(rest) ?? []
  const state = { ...parseSearch(search) }
  const names = path.split("/").filter((part) => part !== "")
  const segments = names.map((part) => fileName(decoded(part)))
  const take = (key: string): string | undefined => {
    const value = textParam(state, key)
    delete state[key]
    return value
  }
  if (ofNode.test(path) && textParam(state, "node") !== undefined) segments.push(fileName(take("node") ?? ""))
  if (path === "/evidence" && textParam(state, "table") !== undefined) {
    const table = fileName(take("table") ?? "")
    const page = /^\d{1,6}$/.test(textParam(state, "page") ?? "") ? Number(take("page")) : 1
    segments.push(page > 1 ? `${table}~~${page}` : table)
  }
  const file = segments.length === 0 ? "index" : segments.map(encodeURIComponent).join("/")
  return `${file}.html${stringifySearch(state)}${hash}`
}

/** The inverse: "units/seoul.html" → "/units/seoul"; null: no file of a page. The query of the address is kept. */
export function pageAddress(file: string, search: string): string | null {
  const state: Record<string, unknown> = { ...parseSearch(search) }
  const path = file === "" || file.endsWith("/") ? `${file}index.html` : file
  if (!path.endsWith(".html")) return null
  const names = path.slice(0, -".html".length).split("/").map(decoded)
  if (names.length === 1 && names[0] === "index") return stringifySearch(state)
  const [first = "", second = ""] = names
  if (ofNode.test(`/${first}`) && names.length === 2)
    return `/${first}${stringifySearch({ node: nameOf(second), ...state })}`
  if (first === "evidence" && names.length === 2) {
    const [, table = "", page] = /^(.*?)(?:~~(\d+))?$/s.exec(second) ?? []
    return `/evidence${stringifySearch({ table: nameOf(table), page, ...state })}`
  }
  return `/${names.map((name) => encodeURIComponent(nameOf(name))).join("/")}${stringifySearch(state)}`
}

/** The file of a chart of a page, to be embedded, from the page's file. */
export const embedFile = (file: string, chart: string): string =>
  `${file.replace(/\.html$/, "")}~~chart-${fileName(chart)}.html`

const longest = 180

/**
 * A name of a unit, node, table or record as the name of a file. Small letters, letters without case, digits, `_`, `-`
 * and inner dots stay; every other byte is `~` and two digits, since file systems differ in what they hold and in what
 * they hold for the same. A name too long for a file ends in a hash of it.
 */
export function fileName(name: string): string {
  const escaped = [...name]
    .map((char, i) => (plain.test(char) || (char === "." && i > 0) ? char : bytes(char)))
    .join("")
  if (new TextEncoder().encode(escaped).length <= longest) return escaped
  return `${[...escaped].slice(0, 40).join("").replace(/~.?$/, "")}~~~${hashOf(name)}`
}

/** Without the letters of a syllable by themselves, which some file systems put together. */
const plain = /^(?![\u1100-\u11ff])[\p{Ll}\p{Lo}\p{Nd}_-]$/u

/** The name that a file is called by; of one that was too long, what there is of it. */
const nameOf = (file: string): string => {
  const bytesOf = encodeURIComponent(file.normalize("NFC")).replaceAll(/~([\da-f]{2})/g, "%$1")
  return decoded(bytesOf)
}

const bytes = (char: string): string =>
  [...new TextEncoder().encode(char)].map((byte) => `~${byte.toString(16).padStart(2, "0")}`).join("")

/** 64 bits of FNV-1a in two halves: a name for a name, nothing secret. */
function hashOf(text: string): string {
  const half = (seed: number) =>
    new TextEncoder()
      .encode(text)
      .reduce((sum, byte) => Math.imul(sum ^ byte, 16777619) >>> 0, seed)
      .toString(16)
      .padStart(8, "0")
  return half(2166136261) + half(84696351)
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
