import { isScalar, type Node as YamlNode } from "yaml"
import { unknown } from "../report.ts"
import { isUsable } from "../usable.ts"
import type { YamlFile } from "./open.ts"
import { isAbsent, ownerOf, type Shape, type Spot, wordOf, wrongKind } from "./shape.ts"

/** A test that a word must pass, and what to write where it does not. */
interface Pattern {
  readonly test: RegExp
  /** "a semantic version". */
  readonly what: string
  /** "three numbers, as in 1.0.0". */
  readonly expected: string
}

/** The written form of a scalar; null after a mistake was reported. */
function scalar(node: YamlNode | null, expected: string, spot: Spot, file: YamlFile): string | null {
  if (!isScalar(node) || isAbsent(node)) {
    wrongKind(node, expected, spot, file)
    return null
  }
  const written = wordOf(node).trim()
  if (written !== "") return written
  file.report.error("text-empty", file.span(node), { of: ownerOf(spot, file) })
  return null
}

/** A text or number taken as written; it must not be empty. */
export function word(pattern?: Pattern): Shape<string> {
  return {
    decode: (node, spot, file) => {
      const written = scalar(node, pattern?.expected ?? "a text", spot, file)
      if (written === null) return ""
      if (!pattern || pattern.test.test(written)) return written
      file.report.error("text-malformed", file.span(node!), {
        of: pattern.what,
        given: written,
        expected: pattern.expected,
      })
      return ""
    },
    blank: () => "",
    schema: () =>
      pattern ? { type: ["string", "number"], pattern: pattern.test.source } : { type: ["string", "number"] },
  }
}

export const idPattern = /^[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?$/

/** The name of a thing of the edition. Whether the thing exists is asked later, when all files are read. */
export const name: Shape<string> = word()

export const url = word({
  test: /^https?:\/\/\S+$/,
  what: "an address",
  expected: "an address that starts with https://",
})

/** One of a few words. */
export function oneOf<const W extends string>(words: readonly W[], blank: NoInfer<W>): Shape<W> {
  return {
    decode: (node, spot, file) => {
      const written = scalar(node, `one of: ${words.join(", ")}`, spot, file)
      const found = words.find((candidate) => candidate === written)
      if (written === null || found !== undefined) return found ?? blank
      file.report.error("word-unknown", file.span(node!), { of: ownerOf(spot, file), ...unknown(written, words) })
      return blank
    },
    blank: () => blank,
    schema: () => ({ enum: words }),
  }
}

export const flag: Shape<boolean> = {
  decode: (node, spot, file) => {
    if (isScalar(node) && typeof node.value === "boolean") return node.value
    wrongKind(node, "true or false", spot, file)
    return false
  },
  blank: () => false,
  schema: () => ({ type: "boolean" }),
}

interface Bounds {
  readonly min?: number
  readonly max?: number
  /** The bound itself is not allowed. */
  readonly above?: number
  readonly below?: number
  readonly whole?: boolean
}

/** A number within bounds, which sums and products can be formed with; NaN after a mistake. */
export function number(bounds: Bounds = {}): Shape<number> {
  const expected = describeBounds(bounds)
  return {
    decode: (node, spot, file) => {
      if (!isScalar(node) || isAbsent(node)) {
        wrongKind(node, expected, spot, file)
        return Number.NaN
      }
      if (typeof node.value === "number" && within(node.value, bounds)) return node.value
      file.report.error("number-wrong", file.span(node), { of: ownerOf(spot, file), given: wordOf(node), expected })
      return Number.NaN
    },
    blank: () => Number.NaN,
    schema: () => ({
      type: bounds.whole ? "integer" : "number",
      ...(bounds.min === undefined ? {} : { minimum: bounds.min }),
      ...(bounds.max === undefined ? {} : { maximum: bounds.max }),
      ...(bounds.above === undefined ? {} : { exclusiveMinimum: bounds.above }),
      ...(bounds.below === undefined ? {} : { exclusiveMaximum: bounds.below }),
    }),
  }
}

const within = (x: number, { min, max, above, below, whole }: Bounds) =>
  isUsable(x) &&
  (min === undefined || x >= min) &&
  (max === undefined || x <= max) &&
  (above === undefined || x > above) &&
  (below === undefined || x < below) &&
  (!whole || Number.isSafeInteger(x))

function describeBounds({ min, max, above, below, whole }: Bounds): string {
  if (min !== undefined && min === max) return `the number ${min}`
  if (min !== undefined && max !== undefined) return `a ${whole ? "whole " : ""}number from ${min} to ${max}`
  const parts = [
    min === undefined ? "" : `${min} or more`,
    above === undefined ? "" : `above ${above}`,
    max === undefined ? "" : `at most ${max}`,
    below === undefined ? "" : `below ${below}`,
  ].filter((part) => part !== "")
  return [whole ? "a whole number" : "a number", ...parts].join(", ")
}
