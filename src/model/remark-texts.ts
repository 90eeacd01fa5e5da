import type { RemarkRule } from "./remark.ts"

/** What a remark needs to be told. Numbers come with their unit of measure and the room that rounding gives them. */
export interface RemarkParams {
  /** The rows held against each other, the one pointed at first. */
  readonly rows: readonly { readonly id: string; readonly file: string; readonly line: number }[]
  readonly units: readonly string[]
  /** "" where the rule compares no numbers. */
  readonly found: string
  readonly expected: string
  readonly names: readonly string[]
  /** The reading of the source under which it was held to be so; "" for any. */
  readonly reading: string
  /** Findings of the edition that declare it. */
  readonly findings: readonly string[]
}

interface RemarkText {
  readonly message: string
  readonly expected: string
}

const list = (words: readonly string[]) =>
  words.length <= 12 ? words.join(", ") : `${words.slice(0, 11).join(", ")} and ${words.length - 11} more`
const ids = ({ rows }: RemarkParams) => rows.map(({ id }) => id)
const other = ({ rows }: RemarkParams) => (rows[1] ? `${rows[1].id} (${rows[1].file}:${rows[1].line})` : "")

/** What each rule found and what it expected, in English; without the reading and the findings. */
const texts: { readonly [R in RemarkRule]: (p: RemarkParams) => RemarkText } = {
  "quantity-differs": (p) => ({
    message: `${ids(p)[0]} stands for ${p.found}, and ${other(p)} states the same quantity`,
    expected: p.expected,
  }),
  "parts-against-whole": (p) => ({
    message: `parts of one whole come to ${p.found}: ${list(ids(p))}`,
    expected: p.expected,
  }),
  "share-impossible": (p) => ({
    message: `${p.found} of what ${other(p)} counts is no whole number`,
    expected: `${p.expected}, the nearest that whole numbers give on either side`,
  }),
  "count-impossible": (p) => ({
    message: `${ids(p)[0]} is ${p.found} things, and ${other(p)} is a share of the same things`,
    expected: `${p.expected} things`,
  }),
  "pooled-share-differs": (p) => ({
    message: `the shares of its parts make the pool ${p.found}: ${list(ids(p).slice(1))}`,
    expected: `${p.expected}, as ${ids(p)[0]} prints`,
  }),
  "ratio-differs": (p) => ({
    message: `${ids(p)[1]} divided by ${ids(p)[2]} is ${p.found}`,
    expected: `${p.expected}, as ${ids(p)[0]} prints`,
  }),
  "mean-impossible": (p) => ({
    message: `the mean is printed as ${p.found}, which the printed values cannot have: ${list(ids(p).slice(1))}`,
    expected: p.expected,
  }),
  "statement-against-mean": (p) => ({
    message: `${p.units[0]} has ${p.found} (${other(p)}), on the other side of the mean`,
    expected: `the statement and the mean, ${p.expected} (${ids(p)[2]}), to agree`,
  }),
  "items-miscounted": (p) => ({ message: `the source lists ${p.found}`, expected: p.expected }),
  "order-broken": (p) => ({
    message: `listed behind ${other(p)}, and not less`,
    expected: `less than the one before, ${p.expected}`,
  }),
  "classes-overlap": (p) => ({
    message: `${p.units[0]} stands in two classes: ${ids(p).join(" and ")}`,
    expected: "one of them",
  }),
  "part-above-whole": (p) => ({
    message: `a part comes to ${p.found}, more than what it is part of: ${list(ids(p))}`,
    expected: `at most ${p.expected}`,
  }),
  "names-differ": (p) => ({
    message: `one number has several names, ${p.names.map((name) => `"${name}"`).join(" and ")}: ${list(ids(p))}`,
    expected: "one name",
  }),
  "units-not-shown": (p) => ({
    message: `the chart names ${p.found} and leaves out ${list(p.units)}`,
    expected: `${p.expected} units`,
  }),
  "base-unsaid": (p) => ({
    message: `what is it a share of? The source does not say: ${list(ids(p))}`,
    expected: "a base",
  }),
  "rank-against-values": (p) => ({
    message: `${p.units[0]} has rank ${p.found} and a value (${other(p)}) that does not fit it`,
    expected: `rank ${p.expected}`,
  }),
  "rank-against-score": (p) => ({
    message: `${p.units[0]} has rank ${p.found}, and ${p.units[1]} has the better score and a worse rank`,
    expected: `rank ${p.expected}`,
  }),
}

/** What the sources say against each other, and what to do about it. */
export function describeRemark(rule: RemarkRule, p: RemarkParams): { readonly message: string; readonly hint: string } {
  const { message, expected } = texts[rule](p)
  const read = p.reading === "" ? "" : `; read so: ${p.reading}`
  const told =
    p.findings.length > 0
      ? `declared in findings.yaml: ${p.findings.join(", ")}`
      : "not declared: if the source says so, tell it in findings.yaml"
  return { message: `${message}${read}`, hint: `expected ${expected}; ${told}` }
}
