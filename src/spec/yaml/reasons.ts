interface Reason {
  readonly reason: string
  readonly cure: string
}

const quoteIt = 'put the whole text in quotes: "…"'
const indentation = "give it as many spaces as the lines beside it that belong to the same group"

/** The parser's own words are about YAML; an author is helped by words about the text. By the parser's code. */
const reasons: Readonly<Record<string, Reason>> = {
  BLOCK_IN_FLOW: { reason: "a colon and a space stand inside a text without quotes", cure: quoteIt },
  BLOCK_AS_IMPLICIT_KEY: {
    reason: "a second colon and a space stand on this line, or the line is indented too far",
    cure: `if the colon belongs to a text, ${quoteIt}; else ${indentation}`,
  },
  BAD_INDENT: { reason: "this line is indented otherwise than those beside it", cure: indentation },
  MULTILINE_IMPLICIT_KEY: {
    reason: "this line has no colon with a space behind it",
    cure: 'write "name: value", with a space behind the colon',
  },
  MISSING_CHAR: {
    reason: "a quote, bracket or comma is missing before this place",
    cure: "close what was opened here or above; a text that holds # , : { } [ ] needs quotes",
  },
  UNEXPECTED_TOKEN: {
    reason: "this does not belong behind what stands before it",
    cure: 'a quote inside a text is written \\", and a text that begins with a quote ends with it',
  },
  BAD_SCALAR_START: { reason: "a text without quotes cannot begin with this sign", cure: quoteIt },
  BAD_DQ_ESCAPE: {
    reason: "a backslash in double quotes begins a special sign, and this is none",
    cure: "write the backslash twice, or use single quotes",
  },
  TAG_RESOLVE_FAILED: { reason: "a text without quotes that begins with ! is a YAML tag", cure: quoteIt },
  KEY_OVER_1024_CHARS: { reason: "this name is longer than a thousand characters", cure: quoteIt },
}

const others = "check indentation, quotes and colons here and on the line above"

/** Why a file is not YAML at a place, and what to try. */
export function explain(code: string, message: string): Reason {
  if (/followed by map values/.test(message)) return reasons.MULTILINE_IMPLICIT_KEY!
  if (code === "BAD_INDENT" && /end with a [}\]]/.test(message)) return reasons.MISSING_CHAR!
  return Object.hasOwn(reasons, code) ? reasons[code]! : { reason: message.replace(/\s+/g, " "), cure: others }
}
