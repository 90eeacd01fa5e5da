import { isUsable } from "../../usable.ts"
import type { LooseQualifier } from "./draft.ts"
import type { GridCell } from "./grid.ts"
import { readHedge } from "./hedge.ts"

/** What a cell of a column of numbers says. */
export type LooseCell =
  /** `text` as an edition writes numbers: a point for decimals, nothing between thousands, digits as they were. */
  | {
      readonly kind: "number"
      readonly text: string
      readonly percent: boolean
      readonly marked: boolean
      /** "" for a number as it stands. */
      readonly qualifier: LooseQualifier | ""
    }
  /** "suppressed": the cell says what the number is below, and not what it is. */
  | {
      readonly kind: "gap"
      readonly reason: "not-collected" | "not-applicable" | "suppressed"
      readonly isBlank: boolean
    }
  | { readonly kind: "text" }

const gaps =
  /^(?:n\.?\s?[/.]?\s?[ad]\.?|nan|null|none|nil|missing|unknown|no data|not available|[-–—−]+|\.{1,3}|…|\?+|:|x|\*+|#n\/a|#[a-z0-9/!?]+[!?]?|없음|미상|자료\s?없음|결측)$/i
const notApplicable = /^(?:not applicable|해당\s?없음)$/i

/** Marks behind a number that lead to a note: *, †, ¹, ᵃ, [1], (a). */
const footnote = /(?:\s*(?:[*†‡§¶⁰¹²³⁴-⁹ᵃ-ᶻ]+|\[[0-9a-z]{1,2}\]|\([a-z]\)|\(\d\)))+$/iu

const spaces = /[\s\u00a0\u202f\u2009]/gu

/**
 * Reads a cell as people write numbers: with a sign of per cent, currency or a note, with commas or points.
 *
 * @param isPercent the spreadsheet shows the number as per cent: 0.5 is 50
 * @param comma     whether a comma stands before decimals in this column
 */
export function readLoose(cell: GridCell, isPercent: boolean, comma: boolean): LooseCell {
  if (cell === null) return blank
  if (typeof cell === "number")
    return numberOf(isPercent ? String(Number(`${cell}e2`)) : String(cell), isPercent, false, "")
  const text = cell.trim()
  if (text === "") return blank
  if (notApplicable.test(text)) return { kind: "gap", reason: "not-applicable", isBlank: false }
  if (gaps.test(text)) return { kind: "gap", reason: "not-collected", isBlank: false }
  const wide = text.replace(/[０-９．，％－＜＞]/g, (sign) => sign.normalize("NFKC"))
  const hedge = readHedge(wide.replace(footnote, ""))
  const bare = hedge?.rest ?? wide.replace(footnote, "")
  const percent = /%$/.test(bare.trimEnd())
  const digits = bare
    .replace(/%$/, "")
    .replace(/^([+-]?)\s*(?:US\$|[$€£¥₩])\s*/u, "$1")
    .replace(/\s*[€₩]$/u, "")
    .replace(/^[−–]/, "-")
    .trim()
  const plain = plainNumber(digits, comma) ?? belowZero(wide, comma)
  if (plain === null) return { kind: "text" }
  if (hedge?.qualifier === "below") return { kind: "gap", reason: "suppressed", isBlank: false }
  return numberOf(plain, percent, hedge === null && bare !== wide, hedge?.qualifier ?? "")
}

const blank: LooseCell = { kind: "gap", reason: "not-collected", isBlank: true }

function numberOf(text: string, percent: boolean, marked: boolean, qualifier: LooseQualifier | ""): LooseCell {
  return isUsable(Number(text)) ? { kind: "number", text, percent, marked, qualifier } : { kind: "text" }
}

/** An amount of money in brackets is below zero, "($ 1,200)"; other brackets may as well mean that a number is unsure. */
function belowZero(text: string, comma: boolean): string | null {
  const inside = /^\(\s*(?:US\$|[$€£¥₩])\s*([^()]+)\)$|^(?:US\$|[$€£¥₩])\s*\(([^()]+)\)$|^\(([^()]+?)\s*[€₩]\)$/u.exec(
    text,
  )
  const plain = plainNumber((inside?.[1] ?? inside?.[2] ?? inside?.[3] ?? "").trim(), comma)
  return plain === null || !/^\d/.test(plain) ? null : `-${plain}`
}

const grouped = {
  comma: /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d*)?$/,
  point: /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/,
  neutral: /^[+-]?\d{1,3}(?:['’ ]\d{3})+(?:[.,]\d*)?$/,
}

function plainNumber(written: string, comma: boolean): string | null {
  const text = written.replaceAll(spaces, " ")
  if (/^[+-]?(?:\d+|\d*\.\d+)[eE][+-]?\d{1,3}$/.test(text)) return text
  if (/^[+-]?\d+$/.test(text)) return text
  if (grouped.neutral.test(text)) return text.replaceAll(/['’ ]/g, "").replace(",", ".").replace(/\.$/, "")
  if (comma && /^[+-]?\d*,\d+$/.test(text)) return text.replace(",", ".")
  if (comma && grouped.comma.test(text)) return text.replaceAll(".", "").replace(",", ".").replace(/\.$/, "")
  if (!comma && grouped.point.test(text)) return text.replaceAll(",", "").replace(/\.$/, "")
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text) ? text.replace(/\.$/, "") : null
}

/** How the numbers of a column that are written as text are to be read. */
export interface Decimals {
  readonly comma: boolean
  /** All could be read either way, "1,234": thousands were taken. */
  readonly isGuess: boolean
}

/**
 * Whether a comma stands before decimals: what can be read in one way decides.
 *
 * @param isCommaFree the cells are not separated by commas
 */
export function decimalsOf(cells: Iterable<GridCell>, isCommaFree: boolean): Decimals {
  let [commas, points, either] = [0, 0, 0]
  for (const cell of cells) {
    if (typeof cell !== "string" || !/\d[.,]\d|\d,$/.test(cell)) continue
    const text = cell.replace(footnote, "").replaceAll(/[^\d.,]/g, "")
    if (/^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) commas++
    else if (/^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/.test(text)) points++
    else if (/^\d+,\d+$/.test(text)) /^[1-9]\d{0,2},\d{3}$/.test(text) ? either++ : commas++
    else if (/^\d+\.\d+$/.test(text) && !/^[1-9]\d{0,2}\.\d{3}$/.test(text)) points++
  }
  if (commas !== points) return { comma: commas > points, isGuess: false }
  return { comma: either > 0 && isCommaFree, isGuess: either > 0 }
}
